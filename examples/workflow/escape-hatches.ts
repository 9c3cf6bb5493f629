import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Output, RawTemplate, unchecked, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'integration');

const integration = new WorkflowTemplate(chart, 'integration', {
  overrides: { archiveLogs: true },
});

const drop = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };

const test = new ContainerTemplate(integration, 'test', {
  outputs: {
    report: Output.artifact({ path: '/tmp/report.json', overrides: { archive: { none: {} } } }),
  },
  overrides: {
    nodeSelector: { disk: 'ssd' },
    sidecars: [{ name: 'redis', image: 'redis:8.2-alpine', securityContext: drop }],
  },
  container: ({ outputs }) => ({
    image: 'golang:1.26',
    command: ['sh', '-euc', 'go test -json net/textproto > "$REPORT"'],
    env: { REPORT: outputs.report.path, GOCACHE: '/tmp/cache', POD: unchecked('{{pod.name}}') },
    overrides: { terminationMessagePolicy: 'FallbackToLogsOnError' },
  }),
});
integration.entrypoint(test);

new RawTemplate(integration, 'notify', {
  argo: () => ({ http: { url: 'https://chat.example.com/hooks/ci', method: 'POST', body: 'Tests have ended' } }),
});
