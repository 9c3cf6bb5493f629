import { artifactRepository } from './artifact-repository';
import { builds } from './builds';
import type { Check, World } from './check';
import { Cluster } from './cluster';
import { controllers } from './controllers';
import { executor } from './executor';
import type { Finding, State } from './finding';
import type { Kubectl } from './kubectl';
import { kubernetesVersion } from './kubernetes-version';
import type { Source } from './manifests';
import { namespaces } from './namespaces';
import { network } from './network';
import { objects } from './objects';
import { openNames } from './open-names';
import { podSecurity } from './pod-security';
import { type ProbeOptions, probe } from './probe/probes';
import { unprobed } from './probe/question';
import { rights } from './rights';
import { servedKinds } from './served-kinds';
import { storage } from './storage';
import { System } from './system';

/** In the order in which a person would make things: the cluster, Argo, namespaces, what lies in them. */
const checks: readonly Check[] = [
  kubernetesVersion,
  rights,
  servedKinds,
  controllers,
  executor,
  podSecurity,
  storage,
  network,
  builds,
  namespaces,
  artifactRepository,
  objects,
  openNames,
];

/** What there is to say about a cluster and manifests. */
export interface Report {
  /** Version of the API server. */
  readonly kubernetes: string;
  /** Each thing that must be there, and how it stands with it. */
  readonly findings: readonly Finding[];
}

/** What preflight works with. */
export interface PreflightOptions {
  /** What is to be applied. */
  readonly sources: readonly Source[];
  readonly kubectl: Kubectl;
  /** Where objects go that name no namespace. @default that of kubectl's context */
  readonly namespace?: string;
  /** Pods that try what cannot be asked. @default none */
  readonly probe?: ProbeOptions;
}

/**
 * Asks a cluster for everything that manifests need and do not make. It makes nothing, but for the namespaces of a probe.
 *
 * @throws Unreachable when the API server does not answer, KubectlMissing where there is no kubectl
 */
export async function preflight(options: PreflightOptions): Promise<Report> {
  const cluster = await Cluster.connect(options.kubectl, options.namespace);
  const world: World = { cluster, system: new System(options.sources, cluster.namespace) };
  const found = await Promise.all([
    ...checks.map((check) => check(world)),
    options.probe ? probe(world, options.probe) : unprobed(world),
  ]);
  return { kubernetes: cluster.version, findings: unique(found.flat()) };
}

const severity: readonly State[] = ['there', 'warning', 'unknown', 'missing'];

/** Two checks may come upon the same thing, as a Secret: the worse finding of the two stands for both. */
function unique(findings: readonly Finding[]): readonly Finding[] {
  const byThing = new Map<string, Finding>();
  for (const finding of findings) {
    const other = byThing.get(finding.what);
    const worse = !other || severity.indexOf(finding.state) > severity.indexOf(other.state);
    if (worse) byThing.set(finding.what, finding);
  }
  return [...byThing.values()];
}
