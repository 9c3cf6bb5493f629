import type { StandardK8STrigger, Trigger } from '../../imports/events';
import { takeHoles } from './hole';
import type { TriggerDraft, TriggerOptions } from './trigger';

/** Any object of the cluster. Values may be bounded places of events; Argo puts them in as text. */
export interface K8sManifest {
  readonly apiVersion: string;
  readonly kind: string;
}

export interface K8sTriggerOptions<R extends K8sManifest = K8sManifest> extends TriggerOptions {
  /**
   * What is done. `update` and `patch` create the object where there is none; `delete` of none is no error.
   * @default create
   */
  readonly operation?: NonNullable<StandardK8STrigger['operation']> | undefined;
  /** The object; for patch and delete what names it, and what is changed. */
  readonly resource: R;
  /** Raw fields, laid over the `k8s` of the trigger: `patchStrategy`, `liveObject`, or `parameters` of one's own. @default none */
  readonly k8s?: Partial<Omit<StandardK8STrigger, 'operation' | 'source'>> | undefined;
}

/**
 * Does something with an object of the cluster. The Sensor's account needs the right, for patch, update and delete also `get`.
 * @throws without kind, apiVersion or a name to go by
 */
export function k8sTrigger(draft: TriggerDraft, options: K8sTriggerOptions): Trigger {
  const { operation = 'create', resource, k8s } = options;
  const { where } = draft;
  if (!resource?.apiVersion || !resource.kind) throw new Error(`${where}: the resource has no apiVersion or no kind.`);
  const metadata = (resource as { readonly metadata?: { readonly name?: unknown; readonly generateName?: unknown } })
    .metadata;
  if (metadata?.name === undefined && (operation !== 'create' || metadata?.generateName === undefined)) {
    throw new Error(
      `${where}: the resource has no metadata.name${operation === 'create' ? ' and no metadata.generateName' : `, and ${operation} needs it`}.`,
    );
  }
  const { manifest, parameters } = takeHoles(where, resource, draft.visit);
  return draft.toArgo({
    k8s: { operation, source: { resource: manifest as never }, ...(parameters.length > 0 && { parameters }), ...k8s },
  });
}
