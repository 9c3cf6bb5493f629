import {
  ContainerTemplate,
  GoBuildTemplate,
  Input,
  type Language,
  type LanguageTemplate,
  Output,
  Volume,
  WorkflowTemplate,
} from '../../../src';
import { chart, synthesize } from '../../synthesize';
import { type Any, application, find, pipeline } from '../world';

/** Another language, of the public parts alone: it asks for two of what is offered, and gives a folder and a report. */
const node: Language = {
  name: 'node',
  template: (scope, id, { serviceAccount }) =>
    new ContainerTemplate(scope, id, {
      inputs: { source: Input.artifact({ path: '/work/source' }), version: Input.parameter() },
      outputs: {
        application: Output.artifact({ path: '/work/source/dist' }),
        report: Output.artifact({ path: '/work/source/junit.xml', optional: true }),
      },
      serviceAccount,
      volumes: { '/work': Volume.emptyDir('work') },
      container: ({ inputs }) => ({
        image: 'node:24.9.0-slim',
        command: ['npm', 'run', 'build'],
        workingDir: '/work/source',
        env: { VERSION: inputs.version, HOME: '/work' },
      }),
    }),
};

const manifests = synthesize(
  pipeline({
    api: application('api'),
    web: application('web', { language: node }),
    admin: application('admin', { language: node }),
  }).app,
);
const templates = (name: string): Any[] => find(manifests, 'WorkflowTemplate', name).spec.templates;

test('each language has a WorkflowTemplate, with one template for each application', () => {
  expect(templates('lang-go').map(({ name }) => name)).toEqual(['api', 'api-review']);
  expect(templates('lang-node').map(({ name, serviceAccountName }) => [name, serviceAccountName])).toEqual([
    ['web', 'build'],
    ['web-review', 'build'],
    ['admin', 'build'],
    ['admin-review', 'build'],
  ]);
});

test('the build is passed what it asks for', () => {
  const main = templates('web-ci').find(({ name }) => name === 'main');
  expect(main.dag.tasks[1]).toEqual({
    name: 'build',
    templateRef: { name: expect.stringMatching(/^lang-node-[0-9a-f]{10}$/), template: 'web' },
    depends: 'clone',
    arguments: {
      artifacts: [{ name: 'source', from: '{{tasks.clone.outputs.artifacts.source}}' }],
      parameters: [{ name: 'version', value: '{{tasks.clone.outputs.parameters.commit}}' }],
    },
  });
});

test('nothing of Go is left where another language is', () => {
  const rest = ['web-ci', 'web-cd', 'web', 'lang-node'].map((name) => JSON.stringify(templates(name))).join();
  expect(rest).not.toMatch(/golang|go-build|GOFLAGS|lang-go/);
});

test('what is no language does not compile', () => {
  const home = new WorkflowTemplate(chart('c'), 'wt');
  const source = Input.artifact({ path: '/src' });
  const container = () => ({ image: 'a' });
  const build: LanguageTemplate = new GoBuildTemplate(home, 'go');
  const more = new ContainerTemplate(home, 'more', {
    inputs: { source, target: Input.parameter() },
    outputs: { application: Output.artifact({ path: '/app' }) },
    container,
  });
  const less = new ContainerTemplate(home, 'less', { inputs: { source }, container });
  // @ts-expect-error asks for "target", which no pipeline offers
  const wrong: LanguageTemplate[] = [build, more];
  // @ts-expect-error gives no application
  wrong.push(less);
  expect(wrong).toHaveLength(3);
});
