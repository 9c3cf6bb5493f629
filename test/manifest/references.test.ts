import { renameReferences } from '../../src/manifest/references';

const renamed = (manifest: object) =>
  renameReferences(manifest, (name, namespace) => (namespace === 'ci' ? `${name}-2` : undefined));

const object = (kind: string, spec: object, namespace = 'ci') => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind,
  metadata: { name: 'a', namespace },
  spec,
});
const call = (name: string) => ({ templateRef: { name, template: 'main' } });

test.each([
  ['a Workflow', 'Workflow', (name: string) => ({ workflowTemplateRef: { name } })],
  ['a CronWorkflow', 'CronWorkflow', (name: string) => ({ workflowSpec: { workflowTemplateRef: { name } } })],
  ['a WorkflowEventBinding', 'WorkflowEventBinding', (name: string) => ({ submit: { workflowTemplateRef: { name } } })],
  ['hooks of the spec', 'WorkflowTemplate', (name: string) => ({ hooks: { exit: call(name) } })],
  [
    'tasks',
    'WorkflowTemplate',
    (name: string) => ({ templates: [{ dag: { tasks: [{ name: 't', ...call(name) }] } }] }),
  ],
  ['steps', 'WorkflowTemplate', (name: string) => ({ templates: [{ steps: [[{ name: 's', ...call(name) }]] }] })],
  [
    'hooks of tasks',
    'WorkflowTemplate',
    (name: string) => ({ templates: [{ dag: { tasks: [{ name: 't', hooks: { running: call(name) } }] } }] }),
  ],
  [
    'inline templates',
    'Workflow',
    (name: string) => ({
      templates: [{ dag: { tasks: [{ name: 't', inline: { steps: [[{ name: 's', ...call(name) }]] } }] } }],
    }),
  ],
  [
    'what a Sensor creates',
    'Sensor',
    (name: string) => ({
      triggers: [
        { template: { k8s: { source: { resource: object('Workflow', { workflowTemplateRef: { name } }) } } } },
        { template: { argoWorkflow: { source: { resource: { spec: { workflowTemplateRef: { name } } } } } } },
      ],
    }),
  ],
  [
    'the YAML of a resource template',
    'WorkflowTemplate',
    (name: string) => ({
      templates: [
        {
          resource: {
            manifest:
              'kind: Workflow\nmetadata:\n  generateName: {{=toJson(inputs.parameters.x)}}\nspec:\n' +
              `  workflowTemplateRef:\n    name: ${name}\n  arguments:\n    parameters:\n      - name: build\n`,
          },
        },
        {
          resource: { manifest: `spec:\n  tasks:\n    - templateRef:\n        template: main\n        name: ${name}` },
        },
      ],
    }),
  ],
] as const)('%s', (_, kind, spec) => {
  expect(renamed(object(kind, spec('build')))).toEqual(object(kind, spec('build-2')));
});

test('what means something else stays', () => {
  const other = {
    triggers: [
      { resource: object('Workflow', { workflowTemplateRef: { name: 'build' } }, 'other') },
      { templateRef: { name: 'build', template: 'main', clusterScope: true } },
      { plugin: { any: { templateRef: { name: 'build' } } } },
      { manifest: 'metadata:\n  namespace: other\nspec:\n  workflowTemplateRef:\n    name: build\n' },
      { manifest: 'spec:\n  workflowTemplateRef:\n    clusterScope: true\n    name: build\n' },
      { arguments: { parameters: [{ name: 'templateRef', value: 'build' }] }, manifest: { templateRef: 'build' } },
    ],
  };
  expect(renamed(object('Sensor', other))).toEqual(object('Sensor', other));
});

test('the manifest that is given is left as it was', () => {
  const given = object('Workflow', { workflowTemplateRef: { name: 'build' } });
  const before = JSON.stringify(given);
  renamed(given);
  expect(JSON.stringify(given)).toBe(before);
});
