import type { WorkflowSpec as ArgoWorkflowSpec } from '../../imports/workflows';
import type { AnyCallable, Signature } from './callable';
import type { Volume } from './volume';

/**
 * The claims that a run of these templates needs, with all that they call, here and in other WorkflowTemplates. Argo makes
 * only those of the spec that the Workflow names or holds, and none of the WorkflowTemplates whose templates it calls
 * (Argo Workflows v4.0.2, workflow/controller/operator.go, createPVCs; argo-workflows#13977). A pod finds them by name,
 * wherever its template lives (workflow/controller/workflowpod.go, addVolumeReferences).
 * @param where the root, for messages
 * @throws when two of them share a name
 */
export function claimsOf(where: string, templates: readonly AnyCallable[]): readonly Volume[] {
  const claims = new Map<string, { readonly volume: Volume; readonly by: string }>();
  const reached = new Set<Signature>(templates.map(({ signature }) => signature));
  for (const { home, templateName, claims: own, calls } of reached) {
    const by = `${home.path}/${templateName}`;
    for (const volume of own) {
      const other = claims.get(volume.name);
      if (other && other.volume !== volume) {
        throw new Error(
          `${where}: ${other.by} and ${by} mount two different claims called "${volume.name}", and a run has one of that name. ` +
            'Mount the same Volume in both to share the disk, or give each its own name.',
        );
      }
      claims.set(volume.name, other ?? { volume, by });
    }
    for (const { signature } of calls()) reached.add(signature); // a Set is walked to its growing end
  }
  return [...claims.values()].map(({ volume }) => volume);
}

/** The claims in a spec: made for each run, and gone with it. */
export function toArgoClaims(claims: readonly Volume[]): Partial<ArgoWorkflowSpec> {
  if (claims.length === 0) return {};
  return {
    volumeClaimTemplates: claims.flatMap((volume) => volume.toClaim() ?? []),
    volumeClaimGC: { strategy: 'OnWorkflowCompletion' },
  };
}
