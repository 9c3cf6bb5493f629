import { Duration } from 'cdk8s';
import { Input, type InputRefs, Output, ResourceTemplate } from '../../src/workflow';
import { library, manifestOf } from './example';

test('an object is applied, and fields of it are outputs', () => {
  const apply = new ResourceTemplate(library(), 'apply', {
    inputs: { name: Input.parameter() },
    outputs: {
      uid: Output.parameter({ jsonPath: '{.metadata.uid}' }),
      phase: Output.parameter({ jqFilter: '.status.phase' }),
    },
    action: 'apply',
    manifest: ({ inputs }) => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: inputs.name },
      data: { text: `of ${inputs.name}: "quoted"` },
    }),
    successCondition: 'status.phase == Bound',
    failureCondition: 'status.phase == Lost',
    setOwnerReference: true,
    serviceAccount: 'applier',
    timeout: Duration.minutes(1),
    flags: ['--validate=false'],
  });
  const { resource, ...template } = manifestOf(apply);
  expect(resource.manifest).toBe(`apiVersion: v1
kind: ConfigMap
metadata:
  name: {{=toJson(inputs.parameters.name)}}
data:
  text: {{=toJson('of ' + inputs.parameters.name + ': "quoted"')}}
`);
  expect(resource).toMatchObject({
    action: 'apply',
    successCondition: 'status.phase == Bound',
    failureCondition: 'status.phase == Lost',
    setOwnerReference: true,
    flags: ['--validate=false'],
  });
  expect(template).toMatchObject({
    outputs: {
      parameters: [
        { name: 'uid', valueFrom: { jsonPath: '{.metadata.uid}' } },
        { name: 'phase', valueFrom: { jqFilter: '.status.phase' } },
      ],
    },
    serviceAccountName: 'applier',
    timeout: '60s',
    securityContext: { runAsNonRoot: true },
  });
});

test('a patch says how it merges', () => {
  const patch = new ResourceTemplate(library(), 'patch', {
    action: 'patch',
    mergeStrategy: 'merge',
    manifest: () => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' }, data: { a: 'b' } }),
  });
  expect(manifestOf(patch).resource).toMatchObject({ action: 'patch', mergeStrategy: 'merge' });
});

test('a file is no output of it', () => {
  expect(
    () =>
      new ResourceTemplate(library(), 'get', {
        outputs: { log: Output.parameter({ path: '/tmp/log' }) },
        action: 'get',
        manifest: () => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' } }),
      }),
  ).toThrow('c/ci/get: the output "log" is no field of the object. Declare it with { jsonPath } or { jqFilter }.');
});

describe('references in the manifest are values, whatever their text', () => {
  const inputs = {
    name: Input.parameter(),
    replicas: Input.number(),
    paused: Input.boolean(),
    branch: Input.untrusted(),
    source: Input.artifact({ path: '/tmp/source' }),
  };
  const manifestWith = (spec: (io: { readonly inputs: InputRefs<typeof inputs> }) => unknown): string => {
    const template = new ResourceTemplate(library(), 'apply', {
      inputs,
      action: 'apply',
      manifest: (io) => ({ apiVersion: 'v1', kind: 'Thing', metadata: { name: 'x' }, spec: spec(io) }),
    });
    return (manifestOf(template).resource.manifest as string).split('spec:')[1]?.trim() as string;
  };

  test('a number and a boolean stay what they are; other text in their place becomes a string', () => {
    expect(manifestWith(({ inputs: { replicas, paused } }) => ({ replicas, paused }))).toBe(
      "replicas: {{=inputs.parameters.replicas matches '^-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?$' ? inputs.parameters.replicas : toJson(inputs.parameters.replicas)}}\n" +
        "  paused: {{=inputs.parameters.paused matches '^(true|false)$' ? inputs.parameters.paused : toJson(inputs.parameters.paused)}}",
    );
  });

  test('a condition is a boolean', () => {
    expect(manifestWith(({ inputs }) => ({ big: inputs.replicas.greaterThan(3) }))).toBe(
      'big: {{=asFloat(inputs.parameters.replicas) > 3}}',
    );
  });

  test('in a list, as a key, computed, and beside braces and quotes', () => {
    expect(
      manifestWith(({ inputs: { name } }) => ({
        list: [name, `${name}-x`],
        [`app-${name}`]: 'on',
        default: name.orElse('none'),
        json: `{"a":{"b":"${name}"}}`,
        both: `it's ${name.orElse('none')}`,
      })),
    ).toBe(
      "list:\n    - {{=toJson(inputs.parameters.name)}}\n    - {{=toJson(inputs.parameters.name + '-x')}}\n" +
        '  {{=toJson(\'app-\' + inputs.parameters.name)}}: "on"\n' +
        "  default: {{=toJson((inputs.parameters.name ?? 'none'))}}\n" +
        `  json: {{=toJson('{"a":{"b":"' + inputs.parameters.name + '"}' + '}')}}\n` +
        "  both: {{=toJson('it\\'s ' + string((inputs.parameters.name ?? 'none')))}}",
    );
  });

  test('what no reference is in stays YAML that kubectl reads as it is meant', () => {
    expect(manifestWith(() => ({ a: 'yes', b: '0o755', c: '12:30:00', d: '<<', e: 3, f: 'plain' }))).toBe(
      'a: "yes"\n  b: "0o755"\n  c: "12:30:00"\n  d: "<<"\n  e: 3\n  f: plain',
    );
  });

  test('an artifact and untrusted text are no text', () => {
    expect(() => manifestWith(({ inputs }) => ({ a: inputs.source }))).toThrow('an artifact is a file, not text.');
    expect(() => manifestWith(({ inputs }) => ({ a: inputs.branch }))).toThrow('a stranger may have chosen this text.');
  });

  test('a tag written by hand is refused', () => {
    expect(() => manifestWith(() => ({ replicas: ['{{inputs.parameters.replica}}'] }))).toThrow(
      'c/ci/apply: manifest.spec.replicas[0] holds "{{inputs.parameters.replica}}", written by hand',
    );
  });

  test('an input of another template', () => {
    expect(() => {
      const ci = library();
      let stolen: unknown;
      new ResourceTemplate(ci, 'a', {
        inputs: { name: Input.parameter() },
        action: 'get',
        manifest: ({ inputs }) => {
          stolen = inputs.name;
          return { kind: 'x' };
        },
      });
      new ResourceTemplate(ci, 'b', { action: 'get', manifest: () => ({ metadata: { name: stolen } }) });
    }).toThrow('c/ci/b: uses {{inputs.parameters.name}} of c/ci/a, which has no meaning here.');
  });
});

test('an input artifact needs a path, as in any pod', () => {
  expect(
    () =>
      new ResourceTemplate(library(), 'apply', {
        inputs: { source: Input.artifact() },
        action: 'apply',
        manifest: () => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' } }),
      }),
  ).toThrow('c/ci/apply: the input artifact "source" has no path. A template that runs in a pod needs an absolute one');
});
