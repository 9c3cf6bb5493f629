import { App, Chart, Duration } from 'cdk8s';
import {
  ContainerTemplate,
  CronWorkflow,
  keepVersions,
  WorkflowTemplate,
  WorkflowTemplatePruner,
} from 'cdk8s-argo-pipelines';

export const app = new App();
const labels = { 'app.kubernetes.io/part-of': 'reports' };
const chart = new Chart(app, 'reports', { namespace: 'reports', labels });
keepVersions(chart);

// First in its file: the list of current versions is then applied no later than they are.
new WorkflowTemplatePruner(chart, 'prune', { partOf: 'reports', grace: Duration.hours(2) });

const report = new WorkflowTemplate(chart, 'report');
report.entrypoint(
  new ContainerTemplate(report, 'count', {
    container: () => ({ image: 'busybox:1.37', command: ['date', '+%s'] }),
  }),
);
new CronWorkflow(chart, 'nightly', { template: report, schedules: ['0 3 * * *'] });
