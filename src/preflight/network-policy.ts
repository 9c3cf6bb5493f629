import { BlockList, isIP, isIPv6 } from 'node:net';
import type { Manifest } from './manifest';
import { entryOf, listOf, mapOf, textOf } from './shape';

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
  const concerned = policies.filter(({ spec }) => selects(spec?.podSelector, pod.labels) && restrictsEgress(spec));
  if (concerned.length === 0) return true;
  const rules: readonly Manifest[] = concerned.flatMap(({ spec }) => listOf(spec?.egress));
  return rules.some(
    (rule) => portMatches(listOf(rule?.ports), endpoint.port) && peerMatches(listOf(rule?.to), endpoint.address),
  );
}

/** Whether what goes out of the pods that a policy selects is refused unless a policy allows it. */
export function restrictsEgress(spec: Manifest): boolean {
  const types = spec?.policyTypes ?? undefined;
  return types === undefined ? listOf(spec?.egress).length > 0 : listOf(types).includes('Egress');
}

function portMatches(ports: readonly Manifest[], port: number): boolean {
  if (ports.length === 0) return true;
  return ports
    .map(mapOf)
    .some(
      ({ protocol = 'TCP', port: first, endPort = first }) =>
        protocol === 'TCP' && (first === undefined || (first <= port && port <= endPort)),
    );
}

function peerMatches(peers: readonly Manifest[], address: string): boolean {
  if (peers.length === 0) return true;
  return peers.some((peer) => {
    const { cidr, except } = mapOf(peer?.ipBlock);
    return contains(cidr, address) && !listOf(except).some((each) => contains(each, address));
  });
}

function contains(cidr: Manifest, address: string): boolean {
  const [network = '', length] = (textOf(cidr) ?? '').split('/');
  if (isIP(network) === 0 || isIP(network) !== isIP(address)) return false;
  const family = isIPv6(network) ? 'ipv6' : 'ipv4';
  const bits = Number(length);
  if (!Number.isInteger(bits) || bits < 0 || bits > (family === 'ipv6' ? 128 : 32)) return false;
  const block = new BlockList();
  block.addSubnet(network, bits, family);
  return block.check(address, family);
}

/** Whether a selector takes labels; an empty one takes all. */
export function selects(selector: Manifest, labels: Readonly<Record<string, string>>): boolean {
  const equal = Object.entries(mapOf(selector?.matchLabels)).every(([key, value]) => labels[key] === value);
  return equal && listOf(selector?.matchExpressions).every((each) => matches(mapOf(each), labels));
}

function matches({ key, operator, values }: Manifest, labels: Readonly<Record<string, string>>): boolean {
  const value = labels[key];
  switch (operator) {
    case 'In':
      return value !== undefined && listOf(values).includes(value);
    case 'NotIn':
      return value === undefined || !listOf(values).includes(value);
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
}

/** A selector as kubectl takes it: `app=minio,tier in (a,b)`. Empty for one that takes all. */
export function selectorText(selector: Manifest): string {
  const equal = Object.entries(mapOf(selector?.matchLabels))
    .filter(([, value]) => typeof value === 'string')
    .map(([key, value]) => `${key}=${value}`);
  const expressions = listOf(selector?.matchExpressions).flatMap((each) => {
    const { key, operator, values } = mapOf(each);
    if (textOf(key) === undefined) return [];
    const list = `(${listOf(values)
      .filter((value) => typeof value === 'string')
      .join(',')})`;
    const texts = { In: `${key} in ${list}`, NotIn: `${key} notin ${list}`, Exists: key, DoesNotExist: `!${key}` };
    return entryOf(texts, String(operator)) ?? [];
  });
  return [...equal, ...expressions].join(',');
}
