import { Duration } from 'cdk8s';
import {
  Buildkit,
  CiWorkflowTemplate,
  type CiWorkflowTemplateProps,
  GoBuildTemplate,
  WorkflowTemplate,
} from '../../src';
import { chart, synthesize } from '../synthesize';
import { environment, find, mounts } from './world';

function made(props: Partial<CiWorkflowTemplateProps> = {}) {
  const scope = chart('c');
  const home = new WorkflowTemplate(scope, 'lang-go');
  const ci = new CiWorkflowTemplate(scope, 'ci', {
    repository: { url: 'https://git.example.com/acme/hello.git' },
    language: new GoBuildTemplate(home, 'hello'),
    image: { name: 'registry.example.com/acme/hello' },
    builder: Buildkit.inStep(),
    accounts: { clone: 'cloner', image: 'pusher' },
    ...props,
  });
  return { ci, manifest: () => find(synthesize(scope), 'WorkflowTemplate', ci.name) };
}

test('clones, builds and pushes, each after the one before', () => {
  const { ci, manifest } = made();
  const { spec } = manifest();
  expect(spec).toMatchObject({
    entrypoint: 'main',
    arguments: { parameters: [{ name: 'revision' }] },
    serviceAccountName: 'cloner',
    activeDeadlineSeconds: 3600,
  });
  const [clone, image, main] = spec.templates;
  expect(clone).toMatchObject({ name: 'clone', serviceAccountName: 'cloner' });
  expect(image).toMatchObject({ name: 'image', serviceAccountName: 'pusher' });
  expect(main.dag.tasks).toMatchObject([
    {
      name: 'clone',
      template: 'clone',
      arguments: {
        parameters: [
          { name: 'url', value: 'https://git.example.com/acme/hello.git' },
          { name: 'revision', value: '{{inputs.parameters.revision}}' },
        ],
      },
    },
    { name: 'build', templateRef: { name: 'lang-go', template: 'hello' }, depends: 'clone' },
    { name: 'image', template: 'image', depends: 'build && clone' },
  ]);
  expect(main.outputs.parameters).toEqual([
    { name: 'commit', valueFrom: { parameter: '{{tasks.clone.outputs.parameters.commit}}' } },
    { name: 'digest', valueFrom: { parameter: '{{tasks.image.outputs.parameters.digest}}' } },
  ]);
  expect(ci.main.signature.templateName).toBe('main');
});

test('the commit that was cloned is stamped as the version', () => {
  const [, , main] = made().manifest().spec.templates;
  expect(main.dag.tasks[1].arguments).toEqual({
    artifacts: [{ name: 'source', from: '{{tasks.clone.outputs.artifacts.source}}' }],
    parameters: [
      { name: 'commit', value: '{{tasks.clone.outputs.parameters.commit}}' },
      { name: 'committedAt', value: '{{tasks.clone.outputs.parameters.committedAt}}' },
      { name: 'version', value: '{{tasks.clone.outputs.parameters.commit}}' },
    ],
  });
});

test('all options', () => {
  const { manifest } = made({
    name: 'hello-ci',
    repository: { url: 'http://git.ci/acme/hello.git', insecureHttp: true, credentials: 'git-credentials' },
    images: { git: 'mirror.example.com/git:1' },
    activeDeadline: Duration.minutes(30),
  });
  const { metadata, spec } = manifest();
  expect(metadata.name).toBe('hello-ci');
  expect(spec.activeDeadlineSeconds).toBe(1800);
  const [clone] = spec.templates;
  expect(clone).toMatchObject({ script: { image: 'mirror.example.com/git:1' } });
  expect(environment(clone)).toMatchObject({ ALLOW_HTTP: '1' });
  expect(mounts(clone)).toMatchObject({ '/credentials/git': { secret: { secretName: 'git-credentials' } } });
});

test.each<[string, Partial<CiWorkflowTemplateProps>, string]>([
  [
    'a credential in the URL',
    { repository: { url: 'https://robot:s3cr3t@git.example.com/acme/hello.git' } },
    'c/ci: the repository URL of git.example.com holds a credential',
  ],
  ['an illegal image name', { image: { name: 'Hello:latest' } }, 'c/ci: the image name "Hello:latest" is not legal'],
  ['an over-long name', { name: 'x'.repeat(64) }, 'has 64 characters, and 63 are allowed. Shorten it.'],
  ['an empty name', { name: '' }, 'c/ci: the name is empty.'],
])('%s is refused', (_, props, message) => {
  expect(() => made(props)).toThrow(message);
});
