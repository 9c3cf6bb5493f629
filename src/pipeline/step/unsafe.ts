/** Says of an object which unsafe options made it what it is. */
export const UNSAFE = 'cdk8s-argo-pipelines/unsafe';

/**
 * The annotation for the objects and pods that unsafe options concern, so that whoever reads the manifests or the cluster
 * sees them: `kubectl get ... -o yaml | grep cdk8s-argo-pipelines/unsafe`. What is false or undefined is not in use.
 */
export function unsafe(...options: readonly (string | false | undefined)[]): Readonly<Record<string, string>> {
  const used = options.filter((option) => option !== false && option !== undefined);
  return used.length > 0 ? { [UNSAFE]: used.join('; ') } : {};
}
