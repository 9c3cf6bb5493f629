import { Chart, Duration } from 'cdk8s';
import { ContainerTemplate, Input, Output, type TemplateScope } from '../../src/workflow';
import { synthesize } from '../synthesize';
import { library, manifestOf } from './example';

test('a container template: restricted, without the token, with its limits', () => {
  const clone = new ContainerTemplate(library(), 'clone', {
    inputs: { repo: Input.parameter() },
    outputs: { sha: Output.parameter({ path: '/tmp/sha' }) },
    timeout: Duration.minutes(5),
    activeDeadline: Duration.minutes(2),
    serviceAccount: 'cloner',
    metadata: { labels: { step: 'clone' } },
    container: ({ inputs }) => ({ image: 'alpine/git', command: ['git'], args: ['clone', inputs.repo] }),
  });
  expect(manifestOf(clone)).toEqual({
    name: 'clone',
    inputs: { parameters: [{ name: 'repo' }] },
    outputs: { parameters: [{ name: 'sha', valueFrom: { path: '/tmp/sha' } }] },
    metadata: { labels: { step: 'clone' } },
    timeout: '300s',
    activeDeadlineSeconds: 120,
    serviceAccountName: 'cloner',
    securityContext: {
      runAsNonRoot: true,
      runAsUser: 1000,
      runAsGroup: 1000,
      fsGroup: 1000,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    volumes: [{ name: 'no-token', emptyDir: {} }],
    container: {
      image: 'alpine/git',
      imagePullPolicy: 'IfNotPresent',
      command: ['git'],
      args: ['clone', '{{inputs.parameters.repo}}'],
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      volumeMounts: [{ name: 'no-token', mountPath: '/var/run/secrets/kubernetes.io/serviceaccount' }],
    },
  });
});

test('without times there are no limits, and part of a second is a second', () => {
  const make = (id: string, timeout?: Duration) =>
    new ContainerTemplate(library(), id, { timeout, container: () => ({ image: 'x', command: ['true'] }) });
  expect(make('none').toArgo()).not.toHaveProperty('timeout');
  expect(make('short', Duration.millis(1)).toArgo()).toHaveProperty('timeout', '1s');
});

test('times of nothing, and negative ones, are refused', () => {
  const make = (props: object) => () =>
    new ContainerTemplate(library(), 'x', { ...props, container: () => ({ image: 'x' }) });
  expect(make({ timeout: Duration.seconds(0) })).toThrow(
    'c/ci/x: timeout is 0 seconds. Give a time above zero, for example Duration.minutes(10).',
  );
  expect(make({ activeDeadline: Duration.seconds(0) })).toThrow('c/ci/x: activeDeadline is 0 seconds.');
  expect(() => Duration.seconds(-5)).toThrow('Duration amounts cannot be negative. Received: -5');
});

test('raw fields are laid over the template; a field that Argo does not know fails at synthesis, with the path', () => {
  const make = (overrides: object) =>
    new ContainerTemplate(library(), 'x', { overrides, container: () => ({ image: 'x', command: ['true'] }) });
  expect(manifestOf(make({ nodeSelector: { disk: 'ssd' }, serviceAccountName: 'raw' }))).toMatchObject({
    nodeSelector: { disk: 'ssd' },
    serviceAccountName: 'raw',
  });
  expect(() => synthesize(Chart.of(make({ nodeSelectr: {} })))).toThrow(
    /\[c\/ci\/Resource\] x: spec\.templates\[0\]\.nodeSelectr is not a field that Argo knows\. Did you mean "nodeSelector"\?/,
  );
});

test("a template of one's own, as a class", () => {
  const inputs = { greeting: Input.parameter({ default: 'hello' }) };
  class Greet extends ContainerTemplate<typeof inputs> {
    constructor(scope: TemplateScope, id: string, who: string) {
      super(scope, id, {
        inputs,
        container: (io) => ({ image: 'busybox', command: ['echo'], args: [io.inputs.greeting, who] }),
      });
    }
  }
  expect(manifestOf(new Greet(library(), 'greet', 'world')).container.args).toEqual([
    '{{inputs.parameters.greeting}}',
    'world',
  ]);
});
