import { Duration } from 'cdk8s';
import { EventBus, type EventBusProps } from '../../src/events';
import { Security } from '../../src/workflow';
import { chart, synthesize } from '../synthesize';

function spec(props: EventBusProps = {}) {
  const scope = chart();
  new EventBus(scope, 'default', props);
  return synthesize(scope)[0].spec.jetstream;
}

test('three restricted replicas, of the newest version that the controller knows', () => {
  expect(spec()).toEqual({
    version: 'latest',
    replicas: 3,
    streamConfig: 'replicas: 3\n',
    securityContext: {
      runAsNonRoot: true,
      runAsUser: 1000,
      runAsGroup: 1000,
      fsGroup: 1000,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    containerTemplate: { securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } },
    reloaderContainerTemplate: {
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    },
    metricsContainerTemplate: { securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } },
  });
});

test('one replica keeps one copy', () => {
  expect(spec({ replicas: 1 })).toMatchObject({ replicas: 1, streamConfig: 'replicas: 1\n' });
});

test('all options', () => {
  expect(
    spec({
      version: '2.10.29',
      replicas: 5,
      persistence: { volumeSize: '20Gi', storageClassName: 'fast', accessMode: 'ReadWriteOnce' },
      serviceAccountName: 'no-token',
      security: Security.restricted({ user: 2000 }),
      stream: {
        replicas: 5,
        maxAge: Duration.days(3),
        maxMessages: 1000,
        maxBytes: 1e9,
        duplicates: Duration.minutes(5),
        retention: 'interest',
        discard: 'new',
      },
      overrides: { nodeSelector: { disk: 'ssd' } },
    }),
  ).toMatchObject({
    version: '2.10.29',
    persistence: { volumeSize: '20Gi', storageClassName: 'fast', accessMode: 'ReadWriteOnce' },
    serviceAccountName: 'no-token',
    securityContext: { runAsUser: 2000, fsGroup: 2000 },
    streamConfig:
      'replicas: 5\nmaxAge: 259200s\nmaxMsgs: 1000\nmaxBytes: 1000000000\nduplicates: 300s\nretention: 1\ndiscard: 1\n',
    nodeSelector: { disk: 'ssd' },
  });
});

test.each<[string, EventBusProps, string]>([
  ['two replicas', { replicas: 2 }, 'chart/default: 2 replicas. JetStream needs 1, or 3 and more'],
  ['no replicas', { replicas: 0 }, '0 replicas'],
  ['more copies than replicas', { replicas: 1, stream: { replicas: 3 } }, 'the stream keeps 3 copies on 1 replicas'],
  ['a negative number of messages', { stream: { maxMessages: -1 } }, 'maxMessages of the stream is -1'],
  ['no version', { version: '' }, 'the version is empty'],
  ['a bad name', { name: 'My Bus' }, 'the name "My Bus" is not legal'],
])('refuses %s', (_, props, message) => {
  expect(() => new EventBus(chart(), 'default', props)).toThrow(message);
});

test('a bus that exists has a name only', () => {
  expect(EventBus.fromName('shared')).toEqual({ name: 'shared' });
});
