import { isIP } from 'node:net';
import {
  type INetworkPolicyPeer,
  LabelExpression,
  type LabelSelectorOptions,
  Namespaces,
  NetworkPolicyIpBlock,
  NetworkPolicyPort,
  NetworkProtocol,
  Pods,
} from 'cdk8s-plus-27';
import type { Construct } from 'constructs';

/**
 * Which pods, or which namespaces, by their labels: a text is the label's value, a list holds all that it may be, `true` asks
 * for the label with any value, `false` for its absence. All of them must hold; `{}` is every one.
 */
export type Labels = Readonly<Record<string, string | readonly string[] | boolean>>;

/** A port, TCP unless another protocol is named: `443`, `53/UDP`. */
export type Port = number | `${number}/${'TCP' | 'UDP' | 'SCTP'}`;

/** Pods that are the other end of a connection. */
export interface PeerPods {
  /** Name of their namespace, or its labels. @default the namespace of the policy */
  readonly namespace?: string | Labels | undefined;
  /** @default all pods of the namespace */
  readonly labels?: Labels | undefined;
}

/** The other end of a connection, at the ports where it listens. */
export interface Destination {
  readonly peer: Peer;
  /** Those of the pod or the host, which are often not those of a Service before it. */
  readonly ports: readonly Port[] | 'all';
}

/** Private, shared, link-local, metadata, multicast and reserved addresses: what is not the internet. */
const inside = {
  ipv4: [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '168.63.129.16/32', // Azure's platform
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '224.0.0.0/4',
    '240.0.0.0/4',
  ],
  ipv6: ['::1/128', '64:ff9b::/96', 'fc00::/7', 'fe80::/10', 'ff00::/8'],
};

/** The other end of a connection: pods, addresses, or the internet. */
export class Peer {
  private constructor(
    /** What cdk8s-plus knows it as. @internal */
    readonly _toPlus: (scope: Construct, id: string) => readonly INetworkPolicyPeer[],
  ) {}

  /** Pods of the cluster. */
  static pods(pods: PeerPods): Peer {
    return new Peer((scope, id) => [selectPods(scope, id, pods)]);
  }

  /**
   * What is no pod: addresses, or ranges of them in the form of `192.0.2.0/24`.
   * @throws without any, on what is no address, and on a range that holds every address
   */
  static address(...addresses: readonly string[]): Peer {
    if (addresses.length === 0)
      throw new Error("Peer.address: there is no address. Give at least one, for example '192.0.2.10'.");
    const ranges = addresses.map(checkRange);
    return new Peer((scope, id) => ranges.map((range, index) => ipBlock(scope, `${id}-${index}`, range)));
  }

  /**
   * Every address but those that lie inside: private, shared (100.64.0.0/10), link-local with the metadata of clouds,
   * translated IPv4 (64:ff9b::/96), multicast and reserved ones.
   */
  static internet(): Peer {
    return new Peer((scope, id) => [
      NetworkPolicyIpBlock.ipv4(scope, `${id}-ipv4`, '0.0.0.0/0', [...inside.ipv4]),
      NetworkPolicyIpBlock.ipv6(scope, `${id}-ipv6`, '::/0', [...inside.ipv6]),
    ]);
  }

  /** The internet at port 443. */
  static get https(): Destination {
    return Peer.internet().port(443);
  }

  /** The cluster's DNS, as kubeadm and most others install it: the pods `k8s-app: kube-dns` of `kube-system`. */
  static get dns(): Destination {
    return Peer.pods({ namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } }).port(53, '53/UDP');
  }

  /**
   * The peer at the ports where it listens; for pods those of the pod, not of a Service before it.
   * @throws without a port, and on a number that is none
   */
  port(...ports: readonly Port[]): Destination {
    return { peer: this, ports: checkPorts('Peer', ports) };
  }
}

/** Pods as cdk8s-plus selects them. */
export function selectPods(scope: Construct, id: string, { namespace, labels = {} }: PeerPods): Pods {
  const namespaces =
    namespace === undefined
      ? undefined
      : Namespaces.select(
          scope,
          `${id}-namespace`,
          typeof namespace === 'string' ? { names: [namespace] } : selector(namespace),
        );
  return Pods.select(scope, id, { ...selector(labels), ...(namespaces && { namespaces }) });
}

/** Ports as cdk8s-plus knows them. */
export function plusPorts(ports: readonly Port[] | 'all'): NetworkPolicyPort[] {
  if (ports === 'all') return []; // an empty list, as Kubernetes has it
  return ports.map((each) => {
    const [port, protocol = NetworkProtocol.TCP] = String(each).split('/');
    return NetworkPolicyPort.of({ port: Number(port), protocol: protocol as NetworkProtocol });
  });
}

/** @throws on an empty list, which Kubernetes would read as all ports, and on a number that no port has */
export function checkPorts(where: string, ports: readonly Port[]): readonly Port[] {
  if (ports.length === 0) throw new Error(`${where}: there is no port. Give at least one, for example 443.`);
  for (const port of ports) {
    const number = Number(String(port).split('/')[0]);
    if (!Number.isInteger(number) || number < 1 || number > 65535)
      throw new Error(`${where}: ${port} is no port. Use a whole number from 1 to 65535, for example 443 or "53/UDP".`);
  }
  return ports;
}

function selector(labels: Labels): LabelSelectorOptions {
  const entries = Object.entries(labels);
  const equal = entries.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : []));
  const expressions = entries.flatMap(([key, value]) => {
    if (typeof value === 'string') return [];
    if (value === true) return [LabelExpression.exists(key)];
    if (value === false) return [LabelExpression.doesNotExist(key)];
    if (value.length === 0)
      throw new Error(`Peer: the label ${key} may have none of its values. Give at least one, or true for any.`);
    return [LabelExpression.in(key, [...value])];
  });
  return { labels: Object.fromEntries(equal), expressions };
}

function ipBlock(scope: Construct, id: string, range: string): NetworkPolicyIpBlock {
  return range.includes(':')
    ? NetworkPolicyIpBlock.ipv6(scope, id, range)
    : NetworkPolicyIpBlock.ipv4(scope, id, range);
}

/** The address or range, with the length of its prefix. */
function checkRange(text: string): string {
  const [address = '', length, ...more] = text.split('/');
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] as number;
  const prefix = length === undefined ? bits : Number(/^\d{1,3}$/.exec(length)?.[0] ?? Number.NaN);
  if (bits === 0 || more.length > 0 || !(prefix <= bits))
    throw new Error(
      `Peer.address: "${text}" is no address. Write it like 192.0.2.10, 192.0.2.0/24 or 2001:db8::/64; names are not known to the network.`,
    );
  if (prefix === 0)
    throw new Error(
      `Peer.address: ${text} is every address, also those of the nodes and of the cloud's metadata. Use Peer.internet(), or name what is meant.`,
    );
  return `${address}/${prefix}`;
}
