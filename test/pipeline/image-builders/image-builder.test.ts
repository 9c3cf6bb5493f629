import { ContainerTemplate, type ImageBuilder, Input, Output, Security } from '../../../src';
import { checkImage } from '../../../src/pipeline/image-builders/image-builder';
import { synthesize } from '../../synthesize';
import { application, find, pipeline } from '../world';

test.each([
  'registry.example.com/acme/hello',
  'registry.example.com:5000/acme/hello',
  'registry.ci:5000/hello',
  'ghcr.io/acme/team/hello-world_2.x',
  'localhost:5000/a',
])('the image name %s', (name) => expect(checkImage('c', name)).toBe(name));

test.each([
  '',
  'hello',
  'registry.example.com',
  'registry.example.com/',
  'registry.example.com/acme/hello:1',
  'registry.example.com/acme/hello@sha256:abc',
  'registry.example.com/Acme/hello',
  'https://registry.example.com/acme/hello',
  'robot:s3cr3t@registry.example.com/acme/hello',
  'registry.example.com/acme//hello',
  'registry.example.com/acme/hello ',
  'registry.example.com/../hello',
  'registry.example.com/{{inputs.parameters.x}}',
])('%j is refused', (name) => {
  expect(() => checkImage('c', name)).toThrow(
    `c: the image name "${name}" is not legal. Write registry/path in lower case, without scheme, tag or digest: registry.example.com/acme/hello.`,
  );
});

/** Another builder, of the public parts alone: it ignores the application, and asks for no clock. */
const kaniko: ImageBuilder = {
  podSecurity: 'baseline',
  template: (scope, id, image, { serviceAccount }) =>
    new ContainerTemplate(scope, id, {
      inputs: { source: Input.artifact({ path: '/workspace' }), commit: Input.parameter() },
      outputs: { digest: Output.parameter({ path: '/tmp/digest' }) },
      serviceAccount,
      security: Security.relaxed({ level: 'baseline' }),
      container: ({ inputs, outputs }) => ({
        image: 'registry.example.com/mirror/kaniko:v1.28.0',
        command: ['/kaniko/executor'],
        args: [
          '--context=/workspace',
          `--destination=${image.name}:${inputs.commit}`,
          `--digest-file=${outputs.digest.path}`,
        ],
      }),
    }),
};

test('another builder takes the place of BuildKit', () => {
  const manifests = synthesize(pipeline({ hello: application('hello', { builder: kaniko }) }).app);
  const { templates } = find(manifests, 'WorkflowTemplate', 'hello-ci').spec;
  expect(templates[1]).toMatchObject({
    name: 'image',
    serviceAccountName: 'image',
    container: {
      args: [expect.any(String), expect.stringContaining('registry.example.com/acme/hello:{{'), expect.any(String)],
    },
  });
  expect(templates[2].dag.tasks[2]).toEqual({
    name: 'image',
    template: 'image',
    depends: 'build && clone', // no image of a commit whose tests fail
    arguments: {
      artifacts: [{ name: 'source', from: '{{tasks.clone.outputs.artifacts.source}}' }],
      parameters: [{ name: 'commit', value: '{{tasks.clone.outputs.parameters.commit}}' }],
    },
  });
});

test('the namespace admits the pods of the loosest builder', () => {
  const level = (...levels: ImageBuilder['podSecurity'][]) => {
    const applications = levels.map((podSecurity, index) => {
      const name = `app-${index}`;
      return [name, application(name, { builder: { ...kaniko, podSecurity } })] as const;
    });
    const { app } = pipeline(Object.fromEntries(applications));
    return find(synthesize(app), 'Namespace', 'ci').metadata.labels['pod-security.kubernetes.io/enforce'];
  };
  expect(level('restricted')).toBe('restricted');
  expect(level('restricted', 'baseline')).toBe('baseline');
  expect(level('baseline', 'privileged', 'restricted')).toBe('privileged');
});
