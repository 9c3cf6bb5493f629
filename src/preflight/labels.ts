/** Labels that checks read. test/preflight/labels.test.ts holds those of the pipeline against what it writes. */

/** Of a namespace: the level of Pod Security that is refused below. */
export const podSecurityLabel = 'pod-security.kubernetes.io/enforce';

/** Of a step's pod: which of the library's steps it is. */
export const stepLabel = 'cdk8s-argo-pipelines/step';

/** Of a step's pod: whether it builds releases or anything. */
export const trustLabel = 'cdk8s-argo-pipelines/trust';
