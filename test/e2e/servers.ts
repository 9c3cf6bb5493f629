import { Peer } from '../../src';
import { artifactRepository } from './artifact-repository';
import type { Kubectl, KubeObject } from './kubectl';
import type { Settings } from './settings';

/** Where servers of the cluster listen that no manifest of this test makes, as packets see them. */
export interface Servers {
  readonly apiServer: ReturnType<Peer['port']>;
  readonly artifacts: ReturnType<Peer['port']>;
}

interface EndpointSlice extends KubeObject {
  readonly endpoints: readonly { readonly addresses: readonly string[] }[];
  readonly ports: readonly { readonly port: number }[];
}

interface Service extends KubeObject {
  readonly spec: {
    readonly selector?: Readonly<Record<string, string>>;
    readonly ports: readonly { readonly port: number; readonly targetPort?: number | string }[];
  };
}

/** Looks for them, as docs/getting-started.md tells a user to. @throws when the artifact repository is no pod */
export async function findServers(kubectl: Kubectl, settings: Settings): Promise<Servers> {
  const slices = await kubectl.list<EndpointSlice>(
    'endpointslices',
    'default',
    '-l',
    'kubernetes.io/service-name=kubernetes',
  );
  const addresses = slices.flatMap(({ endpoints }) => endpoints.flatMap((each) => each.addresses));
  const ports = slices.flatMap((slice) => slice.ports.map(({ port }) => port));
  const { service } = await artifactRepository(kubectl, settings);
  const { spec } = await kubectl.get<Service>('service', service.name, service.namespace);
  const target = spec.ports.find(({ port }) => port === service.port)?.targetPort ?? service.port;
  if (spec.selector === undefined || typeof target !== 'number')
    throw new Error(`the Service ${service.name} of the artifact repository selects no pods by a numbered port`);
  return {
    apiServer: Peer.address(...new Set(addresses)).port(...new Set(ports)),
    artifacts: Peer.pods({ namespace: service.namespace, labels: spec.selector }).port(target),
  };
}
