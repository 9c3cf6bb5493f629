import { BlockList, isIPv6 } from 'node:net';
import type { Manifest } from './manifests';

/** A pod as policies see it. */
export interface Pod {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** A place outside of the cluster's pods. */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/**
 * Whether NetworkPolicies let a pod connect to an address over TCP. Peers by labels do not count: only addresses are known.
 *
 * @param policies those of the pod's namespace
 */
export function allows(policies: readonly Manifest[], pod: Pod, endpoint: Endpoint): boolean {
  const concerned = policies.filter(({ spec }) => selects(spec.podSelector, pod.labels) && restrictsEgress(spec));
  if (concerned.length === 0) return true;
  const rules: readonly Manifest[] = concerned.flatMap(({ spec }) => spec.egress ?? []);
  return rules.some((rule) => portMatches(rule.ports, endpoint.port) && peerMatches(rule.to, endpoint.address));
}

/** Whether what goes out of the pods that a policy selects is refused unless a policy allows it. */
export function restrictsEgress(spec: Manifest): boolean {
  return spec.policyTypes?.includes('Egress') ?? spec.egress !== undefined;
}

function portMatches(ports: readonly Manifest[] | undefined, port: number): boolean {
  if (!ports || ports.length === 0) return true;
  return ports.some(
    ({ protocol = 'TCP', port: first, endPort = first }) =>
      protocol === 'TCP' && (first === undefined || (first <= port && port <= endPort)),
  );
}

function peerMatches(peers: readonly Manifest[] | undefined, address: string): boolean {
  if (!peers || peers.length === 0) return true;
  return peers.some(
    ({ ipBlock }) =>
      ipBlock &&
      contains(ipBlock.cidr, address) &&
      !(ipBlock.except ?? []).some((each: string) => contains(each, address)),
  );
}

function contains(cidr: string, address: string): boolean {
  const [network = '', length] = cidr.split('/');
  const family = isIPv6(network) ? 'ipv6' : 'ipv4';
  if (isIPv6(address) !== (family === 'ipv6')) return false;
  const block = new BlockList();
  block.addSubnet(network, Number(length), family);
  return block.check(address, family);
}

/** Whether a selector takes labels; an empty one takes all. */
export function selects(selector: Manifest, labels: Readonly<Record<string, string>>): boolean {
  const equal = Object.entries(selector?.matchLabels ?? {}).every(([key, value]) => labels[key] === value);
  return equal && (selector?.matchExpressions ?? []).every((each: Manifest) => matches(each, labels));
}

function matches({ key, operator, values = [] }: Manifest, labels: Readonly<Record<string, string>>): boolean {
  const value = labels[key];
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
}

/** A selector as kubectl takes it: `app=minio,tier in (a,b)`. Empty for one that takes all. */
export function selectorText(selector: Manifest): string {
  const equal = Object.entries(selector?.matchLabels ?? {}).map(([key, value]) => `${key}=${value}`);
  const expressions = (selector?.matchExpressions ?? []).map(({ key, operator, values = [] }: Manifest) => {
    const list = `(${values.join(',')})`;
    return { In: `${key} in ${list}`, NotIn: `${key} notin ${list}`, Exists: key, DoesNotExist: `!${key}` }[
      operator as string
    ];
  });
  return [...equal, ...expressions].join(',');
}
