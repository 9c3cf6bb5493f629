/** A manifest, or a part of one. */
// biome-ignore lint/suspicious/noExplicitAny: manifests of any kind pass through
export type Manifest = any;

/** The new name of a WorkflowTemplate of a namespace; undefined where it keeps its own. */
export type Rename = (name: string, namespace: string | undefined) => string | undefined;

/**
 * A copy of a manifest in which each reference to a WorkflowTemplate has its new name: `templateRef` of tasks, steps and
 * hooks, however deep, and `workflowTemplateRef` of Workflows, CronWorkflows and WorkflowEventBindings; those of an object
 * that a Sensor creates; and those in the YAML of a resource template. What it calls a reference, Argo looks up in
 * the namespace of the object that holds it. References with `clusterScope` mean ClusterWorkflowTemplates, and stay.
 */
export function renameReferences(manifest: Manifest, rename: Rename): Manifest {
  return walk(manifest, undefined, rename);
}

const keys = new Set(['templateRef', 'workflowTemplateRef']);

function walk(value: Manifest, outer: string | undefined, rename: Rename): Manifest {
  if (Array.isArray(value)) return value.map((item) => walk(item, outer, rename));
  if (value === null || typeof value !== 'object') return value;
  const isObject = typeof value.kind === 'string' && typeof value.apiVersion === 'string';
  const namespace = isObject ? (value.metadata?.namespace ?? outer) : outer;
  return Object.fromEntries(
    Object.entries<Manifest>(value).map(([key, item]) => {
      if (keys.has(key) && typeof item?.name === 'string' && !item.clusterScope) {
        return [key, { ...item, name: rename(item.name, namespace) ?? item.name }];
      }
      // The options of a plugin are its own affair.
      if (key === 'plugin') return [key, item];
      if (key === 'manifest' && typeof item === 'string') return [key, renameInYaml(item, namespace, rename)];
      return [key, walk(item, namespace, rename)];
    }),
  );
}

const namespaceLine = /^ +namespace: *["']?([^\s"']+)["']? *$/m;
/** The block of a reference up to its name, in YAML that is written in blocks. */
const reference =
  /^( *)(?:- )?(?:workflowTemplateRef|templateRef): *\n(?:\1 +.*\n)*?\1 +name: *["']?([^\s"']+)["']? *$/gm;

/** The text may hold expressions, so it cannot be read as YAML: only names are replaced, where they stand. */
function renameInYaml(text: string, outer: string | undefined, rename: Rename): string {
  const namespace = namespaceLine.exec(text)?.[1] ?? outer;
  return text.replace(reference, (block: string, _indent: string, name: string) => {
    const other = /^ *clusterScope: *true/m.test(block) ? undefined : rename(name, namespace);
    return other === undefined ? block : `${block.slice(0, block.lastIndexOf('name:'))}name: ${other}`;
  });
}
