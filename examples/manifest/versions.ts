import { App, Chart } from 'cdk8s';
import { ContainerTemplate, CronWorkflow, DagTemplate, keepVersions, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'reports', { namespace: 'ci' });
keepVersions(chart);

const steps = new WorkflowTemplate(chart, 'steps');
const count = new ContainerTemplate(steps, 'count', {
  container: () => ({ image: 'busybox:1.37', command: ['date', '+%s'] }),
});

const report = new WorkflowTemplate(chart, 'report');
report.entrypoint(
  new DagTemplate(report, 'main', {
    tasks: (dag) => {
      dag.task('count', count);
    },
  }),
);
new CronWorkflow(chart, 'nightly', { template: report, schedules: ['0 3 * * *'] });
