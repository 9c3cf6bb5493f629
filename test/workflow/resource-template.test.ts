import { Duration } from 'cdk8s';
import { parse } from 'yaml';
import { Input, Output, ResourceTemplate } from '../../src/workflow';
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
  expect(parse(resource.manifest)).toEqual({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: '{{inputs.parameters.name}}' },
    data: { text: 'of {{inputs.parameters.name}}: "quoted"' },
  });
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
