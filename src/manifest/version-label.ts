/** The label that names the WorkflowTemplate of which this is a version. Alone in its file: who reads it need not load constructs. */
export const versionLabel = 'cdk8s-argo-pipelines/version-of';
