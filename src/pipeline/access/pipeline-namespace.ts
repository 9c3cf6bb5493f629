import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import { checkDnsLabel } from '../step/checked-text';
import { unsafe } from '../step/unsafe';

/** A level of Pod Security, from the strictest to none. */
export type PodSecurityLevel = 'restricted' | 'baseline' | 'privileged';

export interface PipelineNamespaceProps {
  /** Name in the cluster. */
  readonly name: string;
  /** Pods of this level and the stricter ones are admitted. */
  readonly podSecurity: PodSecurityLevel;
  /** Unsafe options of what lies in it, kept as an annotation. @default none */
  readonly unsafe?: readonly string[] | undefined;
}

/** What is unsafe about a level: all but the strictest. */
export function unsafeLevel(level: PodSecurityLevel): readonly string[] {
  return level === 'restricted' ? [] : [`podSecurity: ${level}`];
}

/**
 * A namespace with its Pod Security level. Where that is not `restricted`, the API server still warns about pods that
 * are not, so that those which need less are seen.
 */
export class PipelineNamespace extends Construct {
  readonly name: string;

  /** @throws on an illegal name */
  constructor(scope: Construct, id: string, props: PipelineNamespaceProps) {
    super(scope, id);
    this.name = checkDnsLabel(this.node.path, 'name', props.name);
    const annotations = unsafe(...unsafeLevel(props.podSecurity), ...(props.unsafe ?? []));
    const namespace = new ApiObject(this, 'Resource', {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: this.name,
        ...(Object.keys(annotations).length > 0 && { annotations }),
        labels: {
          'pod-security.kubernetes.io/enforce': props.podSecurity,
          ...(props.podSecurity !== 'restricted' && { 'pod-security.kubernetes.io/warn': 'restricted' }),
        },
      },
    });
    // cdk8s puts the chart's namespace into every object; a Namespace lies in none.
    if (Chart.of(this).namespace !== undefined) namespace.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
  }
}
