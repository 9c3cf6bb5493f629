import { App, Chart } from 'cdk8s';
import {
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

export const app = new App();
const review = new WorkflowTemplate(new Chart(app, 'review', { namespace: 'ci' }), 'review', {
  arguments: { revision: Input.parameter() },
});
const steps = { clone: new GitCloneTemplate(review, 'clone'), lint: lint(review, 'lint') };
review.entrypoint(
  new DagTemplate(review, 'main', {
    inputs: review.declared,
    tasks: (dag) => {
      const url = 'https://github.com/acme/hello.git';
      const { source } = dag.task('clone', steps.clone, { url, revision: dag.inputs.revision }).outputs;
      return dag.task('lint', steps.lint, { source, level: 'error' }).outputs; // 'eror' does not compile
    },
  }),
);
publish(app);
