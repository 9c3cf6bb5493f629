import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, App, Chart, Size, Testing } from 'cdk8s';
import { parse } from 'yaml';
import {
  Buildkit,
  ContainerTemplate,
  EnvironmentAccess,
  GoBuildTemplate,
  type Language,
  NodeBuildTemplate,
  Output,
  StepLibrary,
  type StepLibraryProps,
  Volume,
  volumeCache,
} from '../../src';
import { synthesize } from '../synthesize';
import { levelOf } from './pod-security';
import { type Any, find, mounts } from './world';

function steps(props: StepLibraryProps | ((scope: Chart) => StepLibraryProps) = {}): Chart {
  const scope = new Chart(new App(), 'steps', { namespace: 'team-a', disableResourceNameHashes: true });
  new StepLibrary(scope, 'steps', typeof props === 'function' ? props(scope) : props);
  return scope;
}

const access = (scope: Chart) => new EnvironmentAccess(scope, 'environments', { network: 'unrestricted' });

const everything = (scope: Chart): StepLibraryProps => ({
  clone: { credentials: 'git-credentials' },
  languages: [GoBuildTemplate.language(), NodeBuildTemplate.language()],
  image: {
    name: 'registry.example.com/acme/hello',
    credentials: 'registry-credentials',
    builder: Buildkit.remote({
      release: { address: 'tcp://buildkit-release.buildkit:1234', certificates: 'buildkit-release' },
    }),
  },
  charts: {},
  environments: { access: access(scope) },
  deploy: { release: 'hello' },
  trust: 'release',
});

const names = (manifests: readonly Any[]) =>
  find(manifests, 'WorkflowTemplate', 'steps').spec.templates.map(({ name }: Any) => name);

test('a library of one step: it clones', () => {
  const manifests = synthesize(steps());
  expect(names(manifests)).toEqual(['clone']);
  expect(manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
    ...['clone', 'build', 'image'].flatMap((name) =>
      ['ServiceAccount', 'Role', 'RoleBinding'].map((k) => `${k} ${name}`),
    ),
    'WorkflowTemplate steps',
  ]);
});

test('every step has its own account, and passes Pod Security restricted', () => {
  const manifests = synthesize(steps(everything));
  const { templates } = find(manifests, 'WorkflowTemplate', 'steps').spec;
  expect(Object.fromEntries(templates.map((each: Any) => [each.name, each.serviceAccountName]))).toEqual({
    clone: 'clone',
    'build-go': 'build',
    'build-node': 'build',
    image: 'image',
    'helm-pull': 'clone',
    'environment-name': 'clone',
    environment: 'environment',
    deploy: 'deploy',
  });
  for (const { securityContext, script, volumes } of templates) {
    expect(levelOf({ pod: securityContext, containers: [script.securityContext], volumes })).toBe('restricted');
  }
});

test('names carry no version, and no step uses arguments of the workflow', () => {
  const manifests = synthesize(steps(everything));
  expect(JSON.stringify(manifests)).not.toContain('{{workflow.');
  expect(find(manifests, 'WorkflowTemplate', 'steps').metadata).not.toHaveProperty(
    'labels.cdk8s-argo-pipelines/version-of',
  );
});

test('builds of review branches push elsewhere, and only read their caches', () => {
  const image = (trust?: 'release' | 'review') => {
    const scope = steps((chart) => ({
      ...everything(chart),
      cache: volumeCache(),
      trust,
      image: {
        name: 'registry.example.com/acme/hello',
        builder: Buildkit.inStep(),
        review: { name: 'registry.example.com/acme/previews' },
      },
    }));
    const { templates } = find(synthesize(scope), 'WorkflowTemplate', 'steps').spec;
    const of = (name: string) => templates.find((each: Any) => each.name === name);
    const { value } = of('image').script.env.find(({ name }: Any) => name === 'IMAGE');
    const { readOnly = false } = of('build-go').script.volumeMounts.find(
      ({ mountPath }: Any) => mountPath === '/cache',
    );
    expect(mounts(of('build-go'))).toMatchObject({ '/cache': { persistentVolumeClaim: { claimName: 'go-cache' } } });
    return [value, readOnly];
  };
  expect(image()).toEqual(['registry.example.com/acme/previews', true]);
  expect(image('release')).toEqual(['registry.example.com/acme/hello', false]);
});

test('a second library of a namespace has the accounts of the first', () => {
  const scope = steps();
  const first = scope.node.findChild('steps') as StepLibrary;
  new StepLibrary(scope, 'more', { name: 'more-steps', accounts: first.accounts });
  const manifests = synthesize(scope);
  expect(manifests.filter(({ kind }) => kind === 'ServiceAccount')).toHaveLength(3);
  expect(find(manifests, 'WorkflowTemplate', 'more-steps').spec.templates[0].serviceAccountName).toBe('clone');
});

test('a step that takes a claim of the run is refused', () => {
  const own: Language = {
    name: 'own',
    template: (scope, id) =>
      new ContainerTemplate(scope, id, {
        outputs: { application: Output.artifact({ path: '/work/app' }) },
        volumes: { '/work': Volume.perRun('work', { size: Size.gibibytes(1) }) },
        container: () => ({ image: 'a' }),
      }),
  };
  expect(() => steps({ languages: [own] })).toThrow(
    'steps/steps/build-own: the step takes the volume claim "work" of the workflow, which others who call it know nothing of.',
  );
});

test('what does not go together is refused', () => {
  expect(() => steps({ deploy: { release: 'hello' } })).toThrow(
    'steps/steps: deploy installs into environments, of which nothing is said. Give environments: { access }.',
  );
  const elsewhere = access(new Chart(new App(), 'access', { namespace: 'ci' }));
  expect(() => steps({ environments: { access: elsewhere } })).toThrow(
    'steps/steps: the accounts of environments.access lie in the namespace ci, the steps in team-a',
  );
  expect(() => steps({ languages: [GoBuildTemplate.language(), GoBuildTemplate.language()] })).toThrow('build-go');
});

test('a WorkflowTemplate that somebody wrote by hand calls every step', () => {
  const text = readFileSync(join(__dirname, '../e2e/foreign/workflow-template.yaml'), 'utf8');
  const foreign = parse(text);
  const scope = steps(everything);
  // In the same group as the library, so that Argo's own validators follow the references.
  new ApiObject(scope, 'foreign', foreign);
  const manifests = synthesize(scope);
  const called = foreign.spec.templates.flatMap(({ dag }: Any) => dag.tasks).map(({ templateRef }: Any) => templateRef);
  expect(called.every(({ name }: Any) => name === 'steps')).toBe(true);
  const libraryNames = names(Testing.synth(scope));
  expect(called.map(({ template }: Any) => template)).toEqual(
    libraryNames.filter((name: string) => !['build-node', 'helm-pull'].includes(name)),
  );
  expect(manifests).toContainEqual(expect.objectContaining({ kind: 'WorkflowTemplate', spec: foreign.spec }));
});
