export { ArgoObject, type ArgoObjectProps } from './argo-object';
export { type ManifestPath, pathText } from './path';
export { type PublishOptions, publish } from './publish';
export { type SchemaProblem, schemaProblems } from './schema';
export { versionLabel } from './version-label';
export { keepVersions } from './versions';
