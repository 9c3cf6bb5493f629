import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart } from 'cdk8s';
import {
  Buildkit,
  DefaultDeny,
  type Destination,
  EnvironmentAccess,
  GoBuildTemplate,
  Peer,
  StepLibrary,
} from '../../src';
import { deployed, environments, tlsSecret } from './pipeline';
import type { Servers } from './servers';
import { environmentPrefix, namespaces, partOf, type Settings } from './settings';

/** The repository of the Git server, and that of the registry, which only this library knows. */
export const alone = 'acme/alone';

const namespace = namespaces.steps;

/** What a platform team puts into a namespace for others: the steps, their accounts, and a network that denies all else. */
export async function synthesizeLibrary(settings: Settings, servers: Servers): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'e2e-steps-'));
  const app = new App({ outdir: folder });
  const labels = { 'app.kubernetes.io/part-of': partOf };
  const chart = new Chart(app, 'steps', { namespace, labels, disableResourceNameHashes: true });
  const { images, registry } = settings;
  const access = new EnvironmentAccess(chart, 'environments', {
    // Begins as those of the pipeline do, so that this test knows it as its own.
    namespacePrefix: `${environmentPrefix}s-`,
    network: { apiServer: [servers.apiServer], from: [Peer.pods({ namespace: namespaces.forge })] },
  });
  new StepLibrary(chart, 'library', {
    clone: { credentials: 'git-credentials', insecureHttp: true },
    languages: [GoBuildTemplate.language({ image: images.golang, stamp: { commit: 'main.commit' } })],
    image: {
      name: `${registry.address}/${alone}`,
      credentials: 'registry-release',
      insecureRegistry: true,
      builder: Buildkit.remote({ image: images.buildkit, release: endpoint }),
    },
    environments: { ...environments(settings), access },
    deploy: { release: 'hello', ...deployed },
    trust: 'release',
    images: { git: images.git, kubernetes: images.kubernetes },
  });
  openings(chart, servers);
  admitted(new Chart(app, 'buildkit', { namespace: namespaces.buildkit, labels, disableResourceNameHashes: true }));
  app.synth();
  return folder;
}

const daemon = { app: 'buildkit-release' };

const endpoint = {
  address: `tcp://buildkit-release.${namespaces.buildkit}:1234`,
  certificates: tlsSecret('buildkit-release'),
};

/** As the rows `network` of docs/pipeline/step-library.md say. */
function openings(chart: Chart, { apiServer, artifacts }: Servers): void {
  const network = new DefaultDeny(chart, 'network');
  const steps = { 'workflows.argoproj.io/workflow': true } as const;
  const step = (...names: string[]) => ({ 'cdk8s-argo-pipelines/step': names });
  const forge = (app: string, port: number): Destination =>
    Peer.pods({ namespace: namespaces.forge, labels: { app } }).port(port);
  const virtualApi = Peer.pods({ namespace: { 'cdk8s-argo-pipelines/environment': true } }).port(8443);
  network.allow('dns', { why: 'Names are looked up.', pods: {}, to: [Peer.dns] });
  network.allow('every-step', { why: 'Results and artifacts.', pods: steps, to: [apiServer, artifacts] });
  network.allow('git', { why: 'Clones.', pods: step('git-clone'), to: [forge('git', 8080)] });
  network.allow('builder', {
    why: 'Images.',
    pods: step('image'),
    to: [Peer.pods({ namespace: namespaces.buildkit, labels: daemon }).port(1234)],
  });
  network.allow('charts', { why: "vCluster's chart.", pods: step('environment'), to: [forge('registry', 5000)] });
  network.allow('environments', { why: 'Virtual clusters.', pods: step('environment', 'deploy'), to: [virtualApi] });
}

/** The daemon lets this namespace in, besides that of the pipeline. */
function admitted(chart: Chart): void {
  const steps = { 'cdk8s-argo-pipelines/step': 'image', 'cdk8s-argo-pipelines/trust': 'release' };
  const peer = {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
    podSelector: { matchLabels: steps },
  };
  new ApiObject(chart, 'admitted', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'steps-of-others' },
    spec: {
      podSelector: { matchLabels: daemon },
      policyTypes: ['Ingress'],
      ingress: [{ from: [peer], ports: [{ port: 1234, protocol: 'TCP' }] }],
    },
  });
}
