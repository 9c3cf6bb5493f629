/**
 * How far the source of a run is trusted. `release`: a branch that only trusted people can push to; its runs may write
 * what later releases read: caches, and images under the application's own name. `review`: any other branch; its runs
 * may read the caches and have credentials of their own, which cannot write them.
 */
export type Trust = 'release' | 'review';

/** What the parts of an application are called that are of one trust: `hello`, `hello-review`. */
export function nameFor(trust: Trust, application: string): string {
  return trust === 'release' ? application : `${application}-review`;
}

/** Label of the pods that build images: whose source they build. Network policies tell them apart by it. */
export const trustLabel = 'cdk8s-argo-pipelines/trust';
