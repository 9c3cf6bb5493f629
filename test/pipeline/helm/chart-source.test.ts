import { DagTemplate, Input, type OciChartSource, WorkflowTemplate } from '../../../src';
import { type ChartSource, chartFetch } from '../../../src/pipeline/helm/chart-source';
import { chart, synthesize } from '../../synthesize';
import { type Any, mounts } from '../world';

const commit = '0123456789abcdef0123456789abcdef01234567';
const digest = `sha256:${'ab'.repeat(32)}`;
const registry: OciChartSource = { oci: 'oci://registry.example.com/charts/hello', version: '1.2.3' };

/** The template that fetches a chart, its task, and how the chart is deployed. */
function fetched(source: ChartSource): { readonly template: Any; readonly task: Any; readonly helm: object } {
  const scope = chart('c');
  const home = new WorkflowTemplate(scope, 'wt');
  const fetch = chartFetch(home, {
    source,
    application: { url: 'git@git.example.com:acme/hello.git', credentials: 'git-ssh', submodules: true },
    serviceAccount: 'cloner',
    images: { git: 'mirror/git:1', kubernetes: 'mirror/k8s:1' },
  });
  new DagTemplate(home, 'main', {
    inputs: { revision: Input.parameter() },
    tasks: (dag) => ({ source: fetch.task(dag, dag.inputs.revision) }),
  });
  const [template, { dag }] = synthesize(scope)[0].spec.templates;
  return { template, task: dag.tasks[0], helm: fetch.helm };
}

test('the repository of the application, at the commit that is deployed', () => {
  const { template, task, helm } = fetched({ folder: 'deploy' });
  expect(task).toEqual({
    name: 'clone-chart',
    template: 'clone-chart',
    arguments: {
      parameters: [
        { name: 'url', value: 'git@git.example.com:acme/hello.git' },
        { name: 'revision', value: '{{inputs.parameters.revision}}' },
      ],
    },
  });
  expect(template).toMatchObject({ serviceAccountName: 'cloner', script: { image: 'mirror/git:1' } });
  expect(template.script.env).toContainEqual({ name: 'SUBMODULES', value: '1' });
  expect(mounts(template)).toHaveProperty('/credentials/git.secret.secretName', 'git-ssh');
  expect(helm).toEqual({ folder: 'deploy' });
});

test('another repository, at a commit that is written down', () => {
  const repository = { url: 'https://git.example.com/acme/charts.git', revision: commit };
  const { template, task } = fetched({ repository });
  expect(task.arguments.parameters).toContainEqual({ name: 'revision', value: commit });
  expect(mounts(template)).toEqual({ '/work': { emptyDir: {} } });
});

test('a registry', () => {
  const { template, task, helm } = fetched({ ...registry, digest, credentials: 'charts', release: 'web', test: false });
  expect(task).toEqual({
    name: 'pull-chart',
    template: 'pull-chart',
    arguments: {
      parameters: [
        { name: 'chart', value: 'oci://registry.example.com/charts/hello' },
        { name: 'version', value: '1.2.3' },
        { name: 'digest', value: digest },
      ],
    },
  });
  expect(template).toMatchObject({ serviceAccountName: 'cloner', script: { image: 'mirror/k8s:1' } });
  expect(mounts(template)).toHaveProperty('/credentials/registry.secret.secretName', 'charts');
  expect(helm).toEqual({ release: 'web', test: false });
});

test.each<[ChartSource, string]>([
  [{ ...registry, version: '^1.2.0' }, 'c/wt: the chart\'s version "^1.2.0" is not exact. Write it like 1.2.3'],
  [{ ...registry, version: 'latest' }, 'is not exact'],
  [{ ...registry, version: '' }, "c/wt: the chart's version is empty. Give one."],
  [{ ...registry, digest: 'sha256:abc' }, 'c/wt: the chart\'s digest "sha256:abc" is none.'],
  [{ ...registry, oci: 'https://registry.example.com/hello' }, 'the address of the chart, "https://registry'],
  [{ ...registry, oci: 'oci://registry.example.com/hello:1.2.3' }, 'and the version apart'],
  [{ ...registry, oci: 'oci://robot:s3cr3t@registry.example.com/hello' }, 'holds a credential or a digest. Give'],
  [{ ...registry, credentials: 'A b' }, 'c/wt/pull-chart: the Secret name in credentials "A b" is not legal.'],
  [{ repository: { url: 'https://git.example.com/a/b', revision: 'main' } }, 'the chart\'s revision is "main"'],
])('%j is refused', (source, message) => {
  expect(() => fetched(source)).toThrow(message);
});
