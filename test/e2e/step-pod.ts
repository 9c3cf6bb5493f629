import type { Template, WorkflowTemplate } from '../../imports/workflows';
import type { Kubectl } from './kubectl';
import type { Pod } from './pods';
import { namespaces } from './settings';
import { until } from './until';

const namespace = namespaces.ci;

/** A step's program as a pod of its own, without Argo: what it does to the API server can so be led elsewhere. */
export interface StepPod {
  /** Name of the pod. */
  readonly name: string;
  readonly template: Template;
  /** Values of the template's input parameters. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Its kubeconfig, instead of the account's token. */
  readonly kubeconfig: string;
  /** Labels besides those of the step. */
  readonly labels: Readonly<Record<string, string>>;
  /** Environment variables that replace those of the template. @default none */
  readonly env?: Readonly<Record<string, string>>;
  /** Files by their path below `/work/chart`. @default none */
  readonly files?: Readonly<Record<string, string>>;
}

/** A template of the pipeline, as it lies in the cluster. @throws when there is none of that name */
export async function templateOf(kubectl: Kubectl, name: string): Promise<Template> {
  const all = await kubectl.list<WorkflowTemplate>('workflowtemplates', namespace);
  const found = all.flatMap(({ spec }) => spec.templates ?? []).find((each) => each.name === name);
  if (!found) throw new Error(`no WorkflowTemplate has a template ${name}`);
  return found;
}

/** Runs it to its end, and returns its log. @throws when it fails, with the end of its log */
export async function runStep(kubectl: Kubectl, step: StepPod, seconds: number): Promise<string> {
  await kubectl.apply([config(step), pod(step)]);
  let phase = '';
  const options = { seconds, every: 2, signal: kubectl.signal, seen: () => phase };
  await until(`the pod ${step.name} ends`, options, async () => {
    phase = (await kubectl.get<Pod>('pod', step.name, namespace)).status?.phase ?? '';
    return ['Succeeded', 'Failed'].includes(phase) ? true : undefined;
  });
  const log = await kubectl.run(['-n', namespace, 'logs', step.name]);
  if (phase === 'Failed') throw new Error(`the pod ${step.name} failed:\n${log.split('\n').slice(-15).join('\n')}`);
  return log;
}

function config({ name, kubeconfig, files = {} }: StepPod): object {
  const data = Object.fromEntries(Object.values(files).map((content, index) => [`file-${index}`, content]));
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace }, data: { kubeconfig, ...data } };
}

function pod({ name, template, inputs, labels, env = {}, files = {} }: StepPod): object {
  const { script, securityContext, volumes = [], metadata } = template;
  if (!script) throw new Error(`the template ${template.name} has no script`);
  const filled = (value: unknown) =>
    String(value ?? '').replace(/\{\{inputs\.parameters\.([^}]+)\}\}/g, (tag, input: string) => inputs[input] ?? tag);
  const given = (script.env ?? []).map((each) =>
    each.value === undefined ? each : { name: each.name, value: env[each.name] ?? filled(each.value) },
  );
  const container = {
    image: script.image,
    imagePullPolicy: 'IfNotPresent',
    securityContext: script.securityContext,
    volumeMounts: [...(script.volumeMounts ?? []), { name: 'step', mountPath: '/step' }],
  };
  const copy = Object.keys(files).map((path, index) => {
    const target = `/work/chart/${path}`;
    return `mkdir -p "$(dirname ${target})" && cp -L /step/file-${index} ${target}`;
  });
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels: { ...metadata?.labels, ...labels } },
    spec: {
      restartPolicy: 'Never',
      automountServiceAccountToken: false,
      terminationGracePeriodSeconds: 0,
      securityContext,
      volumes: [...volumes, { name: 'step', configMap: { name } }],
      ...(copy.length > 0 && {
        initContainers: [{ ...container, name: 'files', command: ['sh', '-euc', copy.join('\n')] }],
      }),
      containers: [
        {
          ...container,
          name: 'main',
          command: ['sh', '-euc', script.source],
          env: [...given, { name: 'KUBECONFIG', value: '/step/kubeconfig' }],
        },
      ],
    },
  };
}
