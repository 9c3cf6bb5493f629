import { ApiObject, Chart, Size } from 'cdk8s';
import { Construct } from 'constructs';
import { checkName } from '../../manifest/name';
import { Volume } from '../../workflow';
import { Account } from '../access/account';
import type { DefaultDeny } from '../network/default-deny';
import { type Destination, Peer } from '../network/peer';
import { type Trust, trustLabel } from '../step/branch-trust';
import { checkDnsLabel, checkText } from '../step/checked-text';
import { images } from '../step/pinned-images';
import { unsafe } from '../step/unsafe';
import type { BuildkitEndpoint } from './buildctl';
import { type TlsSecret, tlsVolume } from './tls-secret';

/** What all daemons of a pipeline have alike. */
export interface BuildkitdOptions {
  /** Replaces the pinned image of images.ts. @default the pinned one */
  readonly image?: string | undefined;
  /** Registries that it asks in plain http, `host:port`: anybody on the way can change what it pulls. @default none */
  readonly insecureRegistries?: readonly string[] | undefined;
  /** What it keeps between builds; the oldest goes first. @default 20Gi */
  readonly storage?: Size | undefined;
  /** CPU and memory that it asks for, and the memory that it may take at most. @default 500m, 1Gi and 8Gi */
  readonly resources?:
    | { readonly cpu?: string | undefined; readonly memory?: Size | undefined; readonly memoryLimit?: Size | undefined }
    | undefined;
}

export interface BuildkitdProps extends BuildkitdOptions {
  /** Name of the Deployment and of its Service. @default the construct's id */
  readonly name?: string | undefined;
  /** Whose source it builds. */
  readonly trust: Trust;
  /** Namespace of the pipeline: only its steps that build images of that trust may connect. */
  readonly clients: string;
  /**
   * Secret of its own namespace: its certificate, for the DNS names NAME.NAMESPACE and NAME.NAMESPACE.svc, and the authority
   * of its clients. The authority must be its own: whoever has a certificate of it can build here.
   * @default NAME-server
   */
  readonly certificates?: TlsSecret | undefined;
  /**
   * PersistentVolumeClaim of its namespace, of at least the size of `storage`, for what it keeps. Not that of another
   * daemon: what a build leaves there, the next one uses.
   * @default the node's disk: lost with the pod, which the registry's cache is not
   */
  readonly claim?: string | undefined;
  /** The openings of its namespace. Absent: nothing is refused. */
  readonly network?: BuildkitdNetwork | undefined;
}

/** Where a daemon may connect to. */
export interface BuildkitdNetwork {
  /** The namespace's policies, shared by its daemons. */
  readonly policies: DefaultDeny;
  /** Registries, which it pulls from and pushes to. */
  readonly registries: readonly Destination[];
  /** What `RUN` lines of Dockerfiles download. @default nothing */
  readonly build?: readonly Destination[] | undefined;
}

const PORT = 1234;

/**
 * A rootless BuildKit that builds for whoever has a certificate of its authority, and for nobody else. Its pod makes user
 * namespaces, so seccomp and AppArmor are off and gaining privileges (newuidmap) is allowed: it lives in a namespace of its
 * own that enforces no Pod Security. Its steps, which only ask it, are restricted.
 */
export class Buildkitd extends Construct {
  readonly name: string;
  readonly namespace: string;

  /** @throws in a chart without a namespace, and on an illegal name, Secret, claim or registry */
  constructor(scope: Construct, id: string, props: BuildkitdProps) {
    super(scope, id);
    const where = this.node.path;
    const { namespace } = Chart.of(this);
    if (namespace === undefined) {
      throw new Error(
        `${where}: the chart has no namespace, but the daemon needs one of its own. Give the chart one: new Chart(app, 'buildkit', { namespace: 'buildkit' }).`,
      );
    }
    this.namespace = namespace;
    this.name = checkDnsLabel(where, 'name', props.name ?? id);
    const metadata = { name: this.name };
    const registries = props.insecureRegistries ?? [];
    const storage = props.storage ?? Size.gibibytes(20);
    const config = toml(where, registries, storage);
    new ApiObject(this, 'config', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata,
      data: { 'buildkitd.toml': config },
    });
    Account.withoutToken(this, 'account', metadata);
    const annotations = unsafe(
      'seccomp and AppArmor: Unconfined',
      registries.length > 0 && `insecureRegistries: ${registries.join(', ')}`,
    );
    const certificates = tlsVolume(where, 'certificates', props.certificates ?? `${this.name}-server`);
    const state =
      props.claim === undefined
        ? Volume.emptyDir('state', { sizeLimit: storage })
        : Volume.claim('state', checkName(where, 'claim', 'secret', props.claim));
    new ApiObject(this, 'Resource', {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: {
        replicas: 1,
        strategy: { type: 'Recreate' },
        selector: { matchLabels: { app: this.name } },
        template: {
          metadata: {
            labels: { app: this.name, [trustLabel]: props.trust },
            annotations: { ...annotations, 'cdk8s-argo-pipelines/config': config },
          },
          spec: pod(this.name, props, [certificates, Volume.configMap('config', this.name), state]),
        },
      },
    });
    new ApiObject(this, 'service', {
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: { selector: { app: this.name }, ports: [{ name: 'buildkit', port: PORT }] },
    });
    if (props.network) this.open(props.network, props);
  }

  /** How steps ask it. @param certificates Secret of the steps' namespace: a client certificate of the daemon's authority */
  endpoint(certificates: TlsSecret): BuildkitEndpoint {
    return {
      address: `tcp://${this.name}.${this.namespace}:${PORT}`,
      certificates,
      reaches: [Peer.pods({ namespace: this.namespace, labels: { app: this.name } }).port(PORT)],
    };
  }

  private open({ policies, registries, build = [] }: BuildkitdNetwork, { trust, clients }: BuildkitdProps): void {
    const pods = { app: this.name };
    policies.allow(`${this.name}-clients`, {
      why: `Steps that build images of ${trust} branches ask it.`,
      pods,
      from: {
        peers: [
          Peer.pods({ namespace: clients, labels: { 'cdk8s-argo-pipelines/step': 'image', [trustLabel]: trust } }),
        ],
        ports: [PORT],
      },
    });
    policies.allow(`${this.name}-registries`, {
      why: 'It pulls base images and pushes what it built.',
      pods,
      to: registries,
    });
    policies.allow(`${this.name}-build`, { why: 'Dockerfiles download packages.', pods, to: build });
  }
}

function pod(name: string, props: BuildkitdProps, volumes: readonly Volume[]): object {
  const { cpu = '500m', memory = Size.gibibytes(1), memoryLimit = Size.gibibytes(8) } = props.resources ?? {};
  const healthy = { exec: { command: ['buildctl', 'debug', 'workers'] }, timeoutSeconds: 10 };
  return {
    serviceAccountName: name,
    automountServiceAccountToken: false,
    securityContext: { runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000 },
    containers: [
      {
        name: 'buildkitd',
        image: props.image ?? images.buildkit,
        args: [
          '--config=/etc/buildkit/buildkitd.toml',
          '--oci-worker-no-process-sandbox',
          '--addr=unix:///run/user/1000/buildkit/buildkitd.sock', // for the probes
          `--addr=tcp://0.0.0.0:${PORT}`,
          '--tlscacert=/certificates/ca.crt',
          '--tlscert=/certificates/tls.crt',
          '--tlskey=/certificates/tls.key',
        ],
        ports: [{ containerPort: PORT }],
        readinessProbe: { ...healthy, periodSeconds: 5 },
        // Builds can take all of its CPU, and die with it: only what stays silent for five minutes is dead.
        livenessProbe: { ...healthy, periodSeconds: 30, initialDelaySeconds: 30, failureThreshold: 10 },
        resources: {
          requests: { cpu, memory: memory.asString() },
          limits: { memory: memoryLimit.asString() },
        },
        securityContext: { seccompProfile: { type: 'Unconfined' }, appArmorProfile: { type: 'Unconfined' } },
        volumeMounts: [
          { name: 'config', mountPath: '/etc/buildkit' },
          { name: 'certificates', mountPath: '/certificates', readOnly: true },
          { name: 'state', mountPath: '/home/user/.local/share/buildkit' },
        ],
      },
    ],
    volumes: volumes.map((volume) => volume.toKube()),
  };
}

/** Its configuration (BuildKit, docs/buildkitd.toml.md). It begins to forget at three quarters of its storage. */
function toml(where: string, registries: readonly string[], storage: Size): string {
  const http = registries.map((host) => {
    checkText(where, 'registry in insecureRegistries', host);
    if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d+)?$/.test(host))
      throw new Error(`${where}: "${host}" in insecureRegistries is no registry. Write host or host:port.`);
    return `[registry."${host}"]\n  http = true\n`;
  });
  const bytes = Math.floor(storage.toMebibytes() * 0.75) * 1024 * 1024;
  return [`[worker.oci]\n  gc = true\n  maxUsedSpace = ${bytes}\n`, ...http].join('');
}
