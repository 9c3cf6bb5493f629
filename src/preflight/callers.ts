import type { Item } from './item';
import type { Field } from './walk';

/** A reference to a ClusterWorkflowTemplate. */
interface Call {
  readonly target: string;
  /** Where it runs, or the ClusterWorkflowTemplate that it stands in. */
  readonly from: { readonly namespace: string } | { readonly template: string };
}

/** A ClusterWorkflowTemplate lies in no namespace: its steps run in those of the Workflows that call it. */
export class Callers {
  private readonly calls: readonly Call[];

  constructor(fields: readonly { readonly item: Item; readonly field: Field }[]) {
    this.calls = fields.flatMap(({ item, field }): readonly Call[] => {
      const { type, value, namespace } = field;
      if ((type !== 'TemplateRef' && type !== 'WorkflowTemplateRef') || value?.clusterScope !== true) return [];
      if (namespace !== undefined) return [{ target: value.name, from: { namespace } }];
      return isClusterTemplate(item) ? [{ target: value.name, from: { template: nameOf(item) } }] : [];
    });
  }

  /** The namespaces in which an object's steps run, as far as the manifests say. */
  namespacesOf(item: Item): readonly string[] {
    if (!isClusterTemplate(item)) return [];
    const found = new Set<string>();
    const seen = new Set([nameOf(item)]);
    for (const target of seen) {
      for (const { from } of this.calls.filter((call) => call.target === target)) {
        if ('namespace' in from) found.add(from.namespace);
        else seen.add(from.template); // a Set that is gone through takes more
      }
    }
    return [...found].sort();
  }
}

function isClusterTemplate({ manifest }: Item): boolean {
  return manifest.kind === 'ClusterWorkflowTemplate';
}

function nameOf({ manifest }: Item): string {
  return manifest.metadata?.name;
}
