import type { Chart } from 'cdk8s';
import { Account, ContainerTemplate, CronWorkflow, DagTemplate, Input, WorkflowTemplate } from 'cdk8s-argo-pipelines';

/** Looks for known vulnerabilities in images, every night at three. */
export function nightlyScan(chart: Chart, images: readonly string[]): CronWorkflow {
  // Every step reports its results, and needs an account that may.
  const account = Account.forStep(chart, 'scan');
  const template = new WorkflowTemplate(chart, 'images', { name: 'scan', serviceAccount: account.name });
  const scan = new ContainerTemplate(template, 'image', {
    inputs: { image: Input.parameter() },
    container: ({ inputs }) => ({
      image: 'registry.example.com/tools/scan:1.8.0',
      args: ['--exit-code', '1', inputs.image],
    }),
  });
  template.entrypoint(
    new DagTemplate(template, 'main', {
      tasks: (dag) => {
        dag.loop('each', images, (image) => scan.call({ image }));
      },
    }),
  );
  return new CronWorkflow(chart, 'nightly', { name: 'nightly-scan', template, schedules: ['0 3 * * *'] });
}
