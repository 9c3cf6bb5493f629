import { DagTemplate, Input, Untrusted, WorkflowTemplate } from '../../src/workflow';
import { chart, synthesize } from '../synthesize';
import { library, step } from './example';

test('arguments, entrypoint and templates; a default is a value there', () => {
  const c = chart('c');
  const ci = new WorkflowTemplate(c, 'ci', {
    arguments: {
      repo: Input.parameter({ description: 'Where the code lies.' }),
      depth: Input.parameter({ enum: ['shallow', 'full'], default: 'shallow' }),
      branch: Input.untrusted({ default: Untrusted.text('main') }),
      source: Input.artifact({ optional: true }),
      tools: Input.artifact({ overrides: { s3: { key: 'tools.tgz' } } }),
    },
  });
  const clone = step(ci, 'clone', { inputs: { repo: Input.parameter() } });
  ci.entrypoint(
    new DagTemplate(ci, 'main', {
      inputs: ci.declared,
      tasks: (dag) => void dag.task('clone', clone, { repo: dag.inputs.repo }),
    }),
  );
  const [manifest] = synthesize(c);
  expect(manifest).toMatchObject({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'WorkflowTemplate',
    metadata: { name: 'ci' },
    spec: {
      entrypoint: 'main',
      arguments: {
        parameters: [
          { name: 'repo', description: 'Where the code lies.' },
          { name: 'depth', enum: ['shallow', 'full'], value: 'shallow' },
          { name: 'branch', value: 'bWFpbg==' },
        ],
        artifacts: [{ name: 'tools', s3: { key: 'tools.tgz' } }],
      },
      templates: [
        { name: 'clone' },
        {
          name: 'main',
          inputs: {
            parameters: [
              { name: 'repo' },
              { name: 'depth', default: 'shallow' },
              { name: 'branch', default: 'bWFpbg==' },
            ],
            artifacts: [
              { name: 'source', optional: true },
              { name: 'tools', s3: { key: 'tools.tgz' } },
            ],
          },
        },
      ],
    },
  });
});

test('an artifact argument that each run brings is not in the spec, where Argo wants the place of it', () => {
  const c = chart('c');
  const ci = new WorkflowTemplate(c, 'ci', { arguments: { source: Input.artifact() } });
  const build = step(ci, 'build', { inputs: { source: Input.artifact({ path: '/src' }) } });
  ci.entrypoint(build);
  const [manifest] = synthesize(c);
  expect(manifest.spec).not.toHaveProperty('arguments');
});

describe('an entrypoint', () => {
  test('of another WorkflowTemplate is refused', () => {
    const other = new WorkflowTemplate(chart('c'), 'other');
    expect(() => library().entrypoint(step(other, 'hello'))).toThrow(
      'c/ci: the entrypoint "hello" belongs to c/other. Make a DagTemplate here with one task that calls it.',
    );
  });

  test('that asks for what is no argument is refused', () => {
    const ci = library();
    const clone = step(ci, 'clone', { inputs: { repo: Input.parameter() } });
    expect(() => ci.entrypoint(clone as never)).toThrow(
      'c/ci: the entrypoint "clone" takes "repo", which is no argument of ci. Add it to the arguments.',
    );
  });

  test('is one only', () => {
    const ci = library();
    ci.entrypoint(step(ci, 'a'));
    expect(() => ci.entrypoint(step(ci, 'b'))).toThrow('c/ci: the entrypoint is "a" already.');
  });
});
