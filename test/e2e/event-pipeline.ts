import type { Sensor } from '../../imports/events';
import type { Kubectl, KubeObject } from './kubectl';
import { despair, isReady, type Pod } from './pods';
import { namespaces } from './settings';
import { until } from './until';

const namespace = namespaces.ci;

/**
 * Waits until the EventBus, the EventSources and the Sensors run, and each Sensor has subscribed to what it waits for:
 * events that come earlier may be lost.
 *
 * @throws when they do not, with the reason
 */
export async function eventsReady(kubectl: Kubectl, seconds: number): Promise<void> {
  const selector = 'controller in (eventbus-controller,eventsource-controller,sensor-controller)';
  let missing = '';
  const options = { seconds, every: 2, signal: kubectl.signal, seen: () => missing };
  await until(`the events of ${namespace} flow`, options, async () => {
    const pods = await kubectl.list<Pod>('pods', namespace, '-l', selector);
    const reasons = pods.map(despair).filter((reason) => reason !== undefined);
    // A Sensor ends, and is started again, as long as the EventBus does not answer.
    const final = reasons.find((reason) => !reason.includes('CrashLoopBackOff'));
    if (final) throw new Error(`a pod of Argo Events cannot start: ${final}`);
    const buses = await kubectl.list<KubeObject>('eventbus', namespace);
    const sources = await kubectl.list<KubeObject>('eventsources', namespace);
    const sensors = await kubectl.list<Sensor & KubeObject>('sensors', namespace);
    const waiting = [
      ...lacking(buses, pods, 'eventbus-name'),
      ...lacking(sources, pods, 'eventsource-name'),
      ...lacking(sensors, pods, 'sensor-name'),
    ];
    for (const { metadata, spec } of waiting.length === 0 ? sensors : []) {
      const log = await kubectl.run(['-n', namespace, 'logs', '-l', `sensor-name=${metadata.name}`, '--tail=-1']);
      const subscriptions = log.split('Subscribing to subject').length - 1;
      if (subscriptions < (spec.triggers?.length ?? 1)) waiting.push(`the subscription of the Sensor ${metadata.name}`);
    }
    missing = [...waiting, ...reasons].join(', ');
    return waiting.length === 0 && sources.length > 0 && sensors.length > 0 ? true : undefined;
  });
}

/** Waits until all Sensor pods that are there start runs of these WorkflowTemplates: its controller replaces them. */
export async function sensorKnows(kubectl: Kubectl, templates: readonly string[], seconds: number): Promise<void> {
  await until('the Sensors are those that were applied', { seconds, signal: kubectl.signal }, async () => {
    const pods = await kubectl.list<Pod>('pods', namespace, '-l', 'controller=sensor-controller');
    const objects = pods.map(({ spec }) => {
      const value = spec.containers.flatMap(({ env = [] }) => env).find(({ name }) => name === 'SENSOR_OBJECT')?.value;
      return Buffer.from(value ?? '', 'base64').toString();
    });
    const knows = (object: string) => templates.every((template) => object.includes(`"${template}"`));
    return objects.length > 0 && objects.every(knows) ? true : undefined;
  });
}

/** Which of the objects have no pod that is ready. */
function lacking(objects: readonly KubeObject[], pods: readonly Pod[], label: string): string[] {
  return objects
    .filter(({ metadata }) => !pods.some((pod) => pod.metadata.labels?.[label] === metadata.name && isReady(pod)))
    .map(({ kind, metadata }) => `${kind} ${metadata.name}`);
}
