import {
  ContainerTemplate,
  type ContainerTemplateProps,
  DagTemplate,
  Input,
  ResourceTemplate,
  StepsTemplate,
  Volume,
} from '../../src/workflow';
import { library, manifestOf, step } from './example';

const container = (props: Partial<ContainerTemplateProps<{}, {}>>) =>
  new ContainerTemplate(library(), 'x', {
    volumes: { '/cache': Volume.emptyDir('cache'), '/keys': Volume.secret('keys', 'deploy-keys') },
    container: () => ({
      image: 'x',
      command: ['true'],
      overrides: { volumeMounts: [{ name: 'own', mountPath: '/own' }] },
    }),
    ...props,
  });

test('volumes are merged by name, mounts by folder: what the construct mounts stays there', () => {
  const own = [
    { name: 'own', emptyDir: {} },
    { name: 'cache', emptyDir: { sizeLimit: '1Gi' } },
  ];
  const { volumes, container: made } = manifestOf(container({ overrides: { volumes: own } }));
  expect(volumes).toEqual([
    { name: 'keys', secret: { secretName: 'deploy-keys', defaultMode: 0o440 } },
    { name: 'no-token', emptyDir: {} },
    ...own,
  ]);
  expect(made.volumeMounts.map(({ mountPath }: { mountPath: string }) => mountPath)).toEqual([
    '/cache',
    '/keys',
    '/var/run/secrets/kubernetes.io/serviceaccount',
    '/own',
  ]);
});

test('single fields of what a template does', () => {
  const ci = library();
  const hello = step(ci, 'hello');
  const main = new DagTemplate(ci, 'main', {
    tasks: (dag) => void dag.task('hello', hello),
    overrides: { dag: { target: 'hello' } as never },
  });
  expect(manifestOf(main).dag).toEqual({ target: 'hello', tasks: [{ name: 'hello', template: 'hello' }] });
});

test('properties may be made of the inputs', () => {
  const deploy = new ResourceTemplate(library(), 'deploy', {
    inputs: { environment: Input.parameter(), node: Input.parameter() },
    action: 'get',
    manifest: () => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' } }),
    synchronization: ({ inputs }) => ({ mutexes: [{ name: `deploy-${inputs.environment}` }] }),
    metadata: ({ inputs }) => ({ labels: { environment: `${inputs.environment}` } }),
    retry: ({ inputs }) => ({ limit: 2, expression: inputs.environment.equals('test') }),
    overrides: ({ inputs }) => ({ nodeSelector: { name: `${inputs.node}` } }),
  });
  expect(manifestOf(deploy)).toMatchObject({
    synchronization: { mutexes: [{ name: 'deploy-{{inputs.parameters.environment}}' }] },
    metadata: { labels: { environment: '{{inputs.parameters.environment}}' } },
    retryStrategy: { expression: "{{=inputs.parameters.environment == 'test'}}" },
    nodeSelector: { name: '{{inputs.parameters.node}}' },
  });
});

describe('refused', () => {
  const dag = (raw: object) => () => {
    const ci = library();
    const hello = step(ci, 'hello');
    new DagTemplate(ci, 'x', { tasks: (tasks) => void tasks.task('a', hello), overrides: raw });
  };

  test('a container in place of that of the callback', () => {
    expect(() => container({ overrides: { container: { image: 'y' } } as never })).toThrow(
      'c/ci/x: overrides.container of the template would replace what its callback makes. Return the raw fields there: container: () => ({ ..., overrides: { ... } }).',
    );
  });

  test('a second thing to do', () => {
    expect(dag({ http: { url: 'https://example.com' } })).toThrow(
      'c/ci/x: overrides.http would be a second thing to do, and Argo takes one. Make another template, or a RawTemplate.',
    );
  });

  test('tasks and steps', () => {
    expect(dag({ dag: { tasks: [] } })).toThrow(
      'c/ci/x: overrides.dag.tasks would replace all that the template makes. Lay raw fields over single ones, with `overrides` among the options of a task or step.',
    );
    const ci = library();
    const hello = step(ci, 'hello');
    expect(
      () => new StepsTemplate(ci, 'x', { steps: (steps) => void steps.step('a', hello), overrides: { steps: [] } }),
    ).toThrow('c/ci/x: overrides.steps would replace all that the template makes.');
  });
});
