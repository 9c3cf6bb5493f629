import { App, Chart } from 'cdk8s';
import {
  Account,
  ContainerTemplate,
  DagTemplate,
  GitCloneTemplate,
  Input,
  Output,
  publish,
  type TemplateScope,
  WorkflowTemplate,
} from 'cdk8s-argo-pipelines';

/** A step of one's own: typed inputs and outputs, a restricted pod. */
export function lint(scope: TemplateScope, id: string) {
  return new ContainerTemplate(scope, id, {
    inputs: { source: Input.artifact({ path: '/tmp/source' }), level: Input.parameter({ enum: ['warn', 'error'] }) },
    outputs: { report: Output.artifact({ path: '/tmp/report.sarif' }) },
    container: ({ inputs, outputs }) => ({
      image: 'registry.example.com/tools/lint:3.2.1',
      command: ['lint'],
      args: ['--level', inputs.level, '--output', outputs.report.path, '/tmp/source'],
    }),
  });
}

/** Clones a revision and lints it, as an account that may report the results of steps. */
export function review(chart: Chart) {
  const template = new WorkflowTemplate(chart, 'review', {
    arguments: { revision: Input.parameter() },
    serviceAccount: Account.forStep(chart, 'reviewer').name,
  });
  const steps = { clone: new GitCloneTemplate(template, 'clone'), lint: lint(template, 'lint') };
  template.entrypoint(
    new DagTemplate(template, 'main', {
      inputs: template.declared,
      tasks: (dag) => {
        const url = 'https://github.com/acme/hello.git';
        const { source } = dag.task('clone', steps.clone, { url, revision: dag.inputs.revision }).outputs;
        return dag.task('lint', steps.lint, { source, level: 'error' }).outputs; // 'eror' does not compile
      },
    }),
  );
}

export const app = new App();
review(new Chart(app, 'review', { namespace: 'ci' }));
publish(app);
