/** Inputs and outputs as they are declared, and what a template sees of its own. */
import { Duration, Size } from 'cdk8s';
import {
  type ArtifactRef,
  ContainerTemplate,
  Input,
  Output,
  type ParameterRef,
  RawTemplate,
  ResourceTemplate,
  ScriptTemplate,
  Security,
  SuspendTemplate,
  type TemplateScope,
  Untrusted,
  type UntrustedRef,
  unchecked,
  Volume,
} from '../../src/workflow';

declare const scope: TemplateScope;

// Defaults must fit.
Input.parameter({ default: 3 });
Input.parameter({ enum: ['s', 'm'], default: 'm' });
// @ts-expect-error the default is not in the enum
Input.parameter({ enum: ['s', 'm'], default: 'l' });
// @ts-expect-error the text of a number is no number
Input.number({ default: '3' });
// @ts-expect-error a text is no boolean
Input.boolean({ default: 'true' });
Input.untrusted({ default: Untrusted.text('none') });
// @ts-expect-error plain text is not known to be harmless
Input.untrusted({ default: 'none' });
// @ts-expect-error a raw field of Argo, misspelt
Input.artifact({ overrides: { recursMode: true } });
// @ts-expect-error an output needs a source
Output.parameter({});
// @ts-expect-error an artifact needs a path
Output.artifact({});

new ContainerTemplate(scope, 'all', {
  inputs: {
    text: Input.parameter(),
    arch: Input.parameter({ enum: ['amd64', 'arm64'] }),
    count: Input.number(),
    dry: Input.boolean({ default: false }),
    branch: Input.untrusted(),
    source: Input.artifact({ path: '/tmp/source' }),
    cache: Input.artifact({ path: '/tmp/cache', optional: true }),
    ...Input.each(['name', 'namespace'], () => Input.parameter()),
  },
  outputs: { log: Output.artifact({ path: '/tmp/log' }), size: Output.number({ path: '/tmp/size' }) },
  container: ({ inputs, outputs }) => {
    inputs.text satisfies ParameterRef<string>;
    inputs.arch satisfies ParameterRef<'amd64' | 'arm64'>;
    inputs.count satisfies ParameterRef<number>;
    inputs.dry satisfies ParameterRef<boolean>;
    inputs.branch satisfies UntrustedRef;
    inputs.source satisfies ArtifactRef;
    inputs.cache satisfies ArtifactRef<'maybe'>;
    inputs.namespace satisfies ParameterRef<string>;
    outputs.log.path satisfies string;
    // @ts-expect-error an input that may be absent is not one that is there
    inputs.cache satisfies ArtifactRef;
    // @ts-expect-error not among the names of `each`
    inputs.nmae;
    // @ts-expect-error no such output
    outputs.digest;
    return {
      image: 'x',
      env: { TEXT: inputs.text, ARCH: inputs.arch, COUNT: inputs.count, BRANCH: inputs.branch.base64, FIXED: 3 },
      resources: { memory: { limit: Size.mebibytes(64) } },
    };
  },
});

new ContainerTemplate(scope, 'env', {
  inputs: { source: Input.artifact({ path: '/tmp/source' }), branch: Input.untrusted() },
  outputs: { log: Output.artifact({ path: '/tmp/log' }) },
  container: ({ inputs }) => ({
    image: 'x',
    env: {
      // @ts-expect-error an artifact is a file, not a value
      SOURCE: inputs.source,
      // @ts-expect-error untrusted text goes by .base64
      BRANCH: inputs.branch,
      TOKEN: { secretKeyRef: { name: 'git', key: 'token' } },
      // @ts-expect-error a misspelt place of a value
      OTHER: { secretKeyReff: { name: 'git', key: 'token' } },
    },
  }),
});
// @ts-expect-error the image is missing
new ContainerTemplate(scope, 'no-image', { container: () => ({ args: ['x'] }) });
// @ts-expect-error the container is missing
new ContainerTemplate(scope, 'no-container', { inputs: {} });
new ContainerTemplate(scope, 'pull', {
  // @ts-expect-error no such policy
  container: () => ({ image: 'x', imagePullPolicy: 'Sometimes' }),
});
new ContainerTemplate(scope, 'hatch', {
  container: () => ({ image: 'x', overrides: { tty: true } }),
  overrides: { nodeSelector: { disk: 'ssd' } },
  retry: { limit: 2, policy: 'OnError' },
  timeout: Duration.minutes(5),
  security: Security.restricted({ user: 1000 }),
  volumes: { '/cache': Volume.emptyDir('cache') },
});
new ContainerTemplate(scope, 'bad-hatch', {
  container: () => ({ image: 'x' }),
  // @ts-expect-error misspelt field of Argo
  overrides: { nodeSelectr: { disk: 'ssd' } },
});
new ContainerTemplate(scope, 'owned', {
  container: () => ({ image: 'x' }),
  // @ts-expect-error inputs are declared, not overridden
  overrides: { inputs: {} },
});
new ContainerTemplate(scope, 'bad-retry', {
  container: () => ({ image: 'x' }),
  // @ts-expect-error no such policy
  retry: { limit: 2, policy: 'Sometimes' },
});
new ContainerTemplate(scope, 'bad-timeout', {
  container: () => ({ image: 'x' }),
  // @ts-expect-error times are Durations
  timeout: 60,
});
new ContainerTemplate(scope, 'bad-volume', {
  container: () => ({ image: 'x' }),
  // @ts-expect-error a volume is made by Volume
  volumes: { '/cache': { emptyDir: {} } },
});

new ScriptTemplate(scope, 'script', {
  inputs: { name: Input.parameter() },
  outputs: { greeting: Output.parameter({ path: '/tmp/greeting' }) },
  script: ({ inputs, outputs }) => ({
    image: 'alpine',
    env: { NAME: inputs.name, OUT: outputs.greeting.path },
    source: 'echo "hello $NAME" > "$OUT"',
  }),
});
// @ts-expect-error the source is missing
new ScriptTemplate(scope, 'no-source', { script: () => ({ image: 'alpine' }) });
new ScriptTemplate(scope, 'reference', {
  inputs: { name: Input.parameter() },
  // @ts-expect-error a reference is no source: it goes by env
  script: ({ inputs }) => ({ image: 'alpine', source: inputs.name }),
});

new ResourceTemplate(scope, 'resource', {
  inputs: { name: Input.parameter() },
  outputs: { uid: Output.parameter({ jsonPath: '{.metadata.uid}' }) },
  action: 'create',
  manifest: ({ inputs }) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: inputs.name } }),
});
// @ts-expect-error no such action
new ResourceTemplate(scope, 'bad-action', { action: 'make', manifest: () => ({}) });

const approve = new SuspendTemplate(scope, 'approve', {
  outputs: { answer: Output.parameter({ supplied: true, enum: ['yes', 'no'] }) },
});
approve.call();
new SuspendTemplate(scope, 'wait', { duration: Duration.minutes(1) });
new SuspendTemplate(scope, 'wait-for-ever');
// @ts-expect-error times are Durations
new SuspendTemplate(scope, 'bad-wait', { duration: 60 });

new RawTemplate(scope, 'raw', {
  inputs: { url: Input.parameter() },
  argo: ({ inputs }) => ({ http: { url: `${inputs.url}/health` } }),
});
// @ts-expect-error no such kind of template
new RawTemplate(scope, 'bad-raw', { argo: () => ({ htpp: { url: 'x' } }) });

const each = new RawTemplate(scope, 'each', {
  inputs: {
    targets: Input.list<{ readonly os: string }>(),
    names: Input.list({ default: ['a'] }),
    node: Input.parameter(),
  },
  argo: ({ inputs }) => ({ http: { url: 'x', body: `${inputs.targets.json} ${inputs.names.json}` } }),
  synchronization: ({ inputs }) => ({ mutexes: [{ name: `${inputs.node}` }] }),
  metadata: ({ inputs }) => ({ labels: { node: `${inputs.node}` } }),
  retry: ({ inputs }) => ({ limit: 1, expression: inputs.node.equals('x') }),
  overrides: ({ inputs }) => ({ nodeSelector: { name: `${inputs.node}` } }),
});
each.call({ targets: [{ os: 'linux' }], node: unchecked('{{node.name}}') });
// @ts-expect-error the list is missing
each.call({ node: 'x' });
// @ts-expect-error items of another kind
each.call({ targets: [{ arch: 'arm64' }], node: 'x' });
// @ts-expect-error text is no list
each.call({ targets: '[]', node: 'x' });
new RawTemplate(scope, 'no-such-input', {
  inputs: { node: Input.parameter() },
  argo: () => ({ http: { url: 'x' } }),
  // @ts-expect-error no such input
  metadata: ({ inputs }) => ({ labels: { node: `${inputs.nod}` } }),
});
