import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import { NetworkPolicy, NetworkPolicyTrafficDefault } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { checkText } from '../step/checked-text';
import { checkPorts, type Destination, type Labels, type Peer, type Port, plusPorts, selectPods } from './peer';

/** Says of a NetworkPolicy what it is for. */
export const WHY = 'cdk8s-argo-pipelines/why';

/** One need, and the connections that it takes. */
export interface Opening {
  /** One sentence: why these connections must be possible. Kept as an annotation. */
  readonly why: string;
  /** Whose connections, by the labels of the pods; `{}` is every pod of the namespace. */
  readonly pods: Labels;
  /** Where they may connect to. @default nowhere */
  readonly to?: readonly Destination[] | undefined;
  /** Who may connect to them. @default nobody */
  readonly from?: { readonly peers: readonly Peer[]; readonly ports: readonly Port[] | 'all' } | undefined;
}

/**
 * A namespace in which no pod connects to anything, or is connected to, but as its openings say. The chart's namespace
 * is meant. One NetworkPolicy denies, and each opening is one that says why.
 */
export class DefaultDeny extends Construct {
  /** @throws in a chart without a namespace */
  constructor(scope: Construct, id: string) {
    super(scope, id);
    if (Chart.of(this).namespace === undefined) {
      throw new Error(
        `${this.node.path}: the chart has no namespace, but policies lie in one. Give the chart one: new Chart(app, 'network', { namespace: 'ci' }).`,
      );
    }
    const denied = { default: NetworkPolicyTrafficDefault.DENY };
    this.policy('deny', 'What no other policy allows is refused, in both directions.', {}, denied, denied);
  }

  /**
   * Allows connections. Where neither `to` nor `from` names anybody, nothing is made.
   * @param name of the NetworkPolicy
   * @throws on a name that is taken, a reason that is empty or has several lines, and ports that are none
   */
  allow(name: string, opening: Opening): this {
    const { why, pods, to = [], from = { peers: [], ports: 'all' } } = opening;
    checkText(`${this.node.path}/${name}`, 'reason (why)', why);
    if (this.node.tryFindChild(name) !== undefined)
      throw new Error(`${this.node.path}: there is a policy "${name}" already. Give this one another name.`);
    if (from.ports !== 'all') checkPorts(`${this.node.path}/${name}`, from.ports);
    if (to.length === 0 && from.peers.length === 0) return this;
    const policy = this.policy(name, why, pods);
    const egress = to.flatMap(({ peer, ports }, index) =>
      peer._toPlus(policy, `to-${index}`).map((each) => ({ each, ports })),
    );
    const ingress = from.peers.flatMap((peer, index) =>
      peer._toPlus(policy, `from-${index}`).map((each) => ({ each, ports: from.ports })),
    );
    for (const { each, ports } of egress) policy.addEgressRule(each, plusPorts(ports));
    for (const { each, ports } of ingress) policy.addIngressRule(each, plusPorts(ports));
    withoutEmptyPorts(policy, 'egress', egress);
    withoutEmptyPorts(policy, 'ingress', ingress);
    return this;
  }

  private policy(
    name: string,
    why: string,
    pods: Labels,
    egress?: { default: NetworkPolicyTrafficDefault },
    ingress?: { default: NetworkPolicyTrafficDefault },
  ): NetworkPolicy {
    const selector = selectPods(this, `pods of ${name}`, { labels: pods });
    return new NetworkPolicy(this, name, {
      metadata: { name, annotations: { [WHY]: why } },
      selector,
      ...(egress && { egress }),
      ...(ingress && { ingress }),
    });
  }
}

/** The API server drops the empty list that stands for all ports, and kubectl would report each further apply as a change. */
function withoutEmptyPorts(
  policy: NetworkPolicy,
  direction: 'egress' | 'ingress',
  rules: readonly { readonly ports: readonly Port[] | 'all' }[],
): void {
  rules.forEach(({ ports }, index) => {
    if (ports === 'all') ApiObject.of(policy).addJsonPatch(JsonPatch.remove(`/spec/${direction}/${index}/ports`));
  });
}
