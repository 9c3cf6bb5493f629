import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What differs from cluster to cluster: where things are and which images there are. One JSON file per cluster in
 * `settings/`; `E2E_SETTINGS` names it (default `local`). `${NAME}` and `${NAME:-default}` in a text stand for
 * environment variables.
 */
export interface Settings {
  readonly argo: {
    /** Namespace of the workflow controller and its ConfigMap. */
    readonly namespace: string;
    /** Name of that ConfigMap. */
    readonly configMap: string;
    /** Deployment of the workflow controller. */
    readonly controller: string;
    /** Namespace of the controller of Argo Events. */
    readonly eventsNamespace: string;
    /** Deployment of the controller of Argo Events. */
    readonly eventsController: string;
  };
  /** Images of the pipeline's steps and of the test's own pods. */
  readonly images: {
    /** git and a POSIX sh, as alpine/git. */
    readonly git: string;
    /** Go, as golang. */
    readonly golang: string;
    /** Rootless BuildKit. */
    readonly buildkit: string;
    /** helm 4 and kubectl, as alpine/k8s. */
    readonly kubernetes: string;
    /** For the pods that ask and that listen. */
    readonly busybox: string;
    /** The distribution registry, version 2. */
    readonly registry: string;
    /** Node.js 20 or newer and git, as node: for steps, the registry's gate and the Git server over SSH. */
    readonly node: string;
    /** The Versity S3 gateway. */
    readonly s3: string;
  };
  /** The server that stands for GitHub: HTTP on 8080, `/healthz`, creates a repository on push, asks for GIT_PASSWORD. */
  readonly gitServer: {
    readonly image: string;
    /** Run `examples/quickstart/git-server.go` in the image, which must hold Go and git. @default false */
    readonly compile?: boolean;
  };
  readonly registry: {
    /** Name of the registry as pods and nodes know it, `host:port`; it is the Service `registry` of this test. */
    readonly address: string;
    /** Node port of the Service, for nodes that do not know the names of Services. @default - none */
    readonly nodePort?: number;
  };
  /** The image that the sample in Node.js is built on, as its Dockerfile names it. */
  readonly nodeBase: {
    readonly image: string;
    /**
     * An image of this machine's containerd that is pushed under that name into the test's own registry, for clusters
     * whose builder reaches no other. @default - the builder finds it
     */
    readonly from?: string;
  };
  /** What the scripts of examples/quickstart need besides. @default - nothing */
  readonly quickstart?: {
    /**
     * Further names for images of this machine's containerd, as `ctr` writes both: those that the quickstart pulls, for
     * clusters whose nodes reach no registry but the test's.
     */
    readonly images: { readonly [name: string]: string };
  };
  readonly eventBus: {
    /** A version that Argo Events knows, for JetStream. */
    readonly version: string;
    readonly replicas: number;
  };
  readonly vcluster: {
    /** Where the chart comes from: a chart repository, or a file that is pushed into the test's own registry. */
    readonly chart: { readonly repository: string } | { readonly file: string };
    readonly version: string;
    /** Values besides those of the pipeline, for example another image. */
    readonly values: { readonly [name: string]: unknown };
  };
  /** Upper bounds in seconds. */
  readonly patience: {
    /** For the EventBus, EventSources and Sensors to run. */
    readonly events: number;
    /** For a Workflow to appear after a push, or not to appear. */
    readonly trigger: number;
    /** For one run of the pipeline. */
    readonly run: number;
    /** For the namespaces to be gone. */
    readonly cleanup: number;
  };
}

/** What all names of this test begin with, and the value of the label `app.kubernetes.io/part-of` of its pipeline. */
export const partOf = process.env.E2E_PREFIX || 'e2e';

/** Names that the test, its pipeline and the prerequisites share. */
export const namespaces = {
  /** The pipeline. */
  ci: `${partOf}-ci`,
  /** The world outside: Git servers, registry, an S3 server for caches. */
  forge: `${partOf}-forge`,
  /** The daemons that build images. */
  buildkit: `${partOf}-buildkit`,
  /** Workflows that others wrote by hand, of single steps. */
  steps: `${partOf}-steps`,
  /** What a system needs that is never applied. */
  preflight: `${partOf}-preflight`,
  /** The pipeline of examples/quickstart, its servers and its daemons. */
  quickstart: `${partOf}-quick`,
  quickstartServers: `${partOf}-quick-servers`,
  quickstartBuildkit: `${partOf}-quick-buildkit`,
} as const;

/** What the namespaces of environments begin with: the default of the pipeline. */
export const environmentPrefix = `${namespaces.ci}-env-`;

/** The namespace that the pipeline makes for an environment. */
export function environmentNamespace(name: string): string {
  return `${environmentPrefix}${name}`;
}

/** Whether a namespace has a name that this test or its pipeline uses. */
export function isOurName(namespace: string): boolean {
  const prefixes = [environmentPrefix, `${namespaces.quickstart}-env-`];
  return (
    (Object.values(namespaces) as string[]).includes(namespace) ||
    prefixes.some((prefix) => namespace.startsWith(prefix))
  );
}

/** The settings that `E2E_SETTINGS` names. @throws when there is no such file, or it is no JSON */
export function readSettings(name = process.env.E2E_SETTINGS ?? 'local'): Settings {
  const file = join(__dirname, 'settings', `${name}.json`);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Error(`E2E_SETTINGS is "${name}", but there is no ${file}. Write one; settings.ts says what it holds.`);
  }
  return JSON.parse(text, (_key, value) => (typeof value === 'string' ? expand(value) : value)) as Settings;
}

/** Replaces `${NAME}` and `${NAME:-default}`, the innermost first. */
function expand(text: string): string {
  const expanded = text.replace(/\$\{(\w+)(?::-([^${}]*))?\}/g, (_all, name: string, or?: string) => {
    return process.env[name] || (or ?? '');
  });
  return expanded === text ? text : expand(expanded);
}
