export { Account, type AccountProps, type Rule } from './access/account';
export { PipelineNamespace, type PipelineNamespaceProps, type PodSecurityLevel } from './access/pipeline-namespace';
export type { Application } from './application';
export { type ArtifactCacheOptions, artifactCache, type BucketCredentials } from './caches/artifact-cache';
export type { BuildCache, CacheAccess } from './caches/build-cache';
export { type VolumeCacheOptions, volumeCache } from './caches/volume-cache';
export { CdWorkflowTemplate, type CdWorkflowTemplateProps } from './cd-workflow-template';
export { CiWorkflowTemplate, type CiWorkflowTemplateProps } from './ci-workflow-template';
export type { Delivery } from './delivery';
export { EnvironmentAccess, type EnvironmentAccessProps, type Environments } from './environments/environment-access';
export { environmentName } from './environments/environment-name';
export { EnvironmentNameTemplate } from './environments/environment-name-template';
export { vclusterRules } from './environments/vcluster-rights';
export { VclusterTemplate, type VclusterTemplateProps } from './environments/vcluster-template';
export { type VclusterChart, type VclusterProps, vclusterValues } from './environments/vcluster-values';
export type { ChartSource, GitChartSource, OciChartSource } from './helm/chart-source';
export {
  type DeployRefs,
  HelmDeployTemplate,
  type HelmDeployTemplateProps,
  type HelmProps,
  helmDeployRules,
} from './helm/helm-deploy-template';
export {
  type ChartRegistry,
  HelmPullTemplate,
  type HelmPullTemplateProps,
  type OciChart,
} from './helm/helm-pull-template';
export type { HelmValue, HelmValues } from './helm/helm-values';
export { BuildctlTemplate, type BuildctlTemplateProps, type BuildkitEndpoint } from './image-builders/buildctl';
export {
  Buildkit,
  type BuildkitOptions,
  BuildkitTemplate,
  type BuildkitTemplateProps,
  type RemoteBuildkitOptions,
} from './image-builders/buildkit';
export {
  BuildkitDaemons,
  type BuildkitDaemonsOptions,
  type BuildkitDaemonsProps,
} from './image-builders/buildkit-daemons';
export {
  Buildkitd,
  type BuildkitdNetwork,
  type BuildkitdOptions,
  type BuildkitdProps,
} from './image-builders/buildkitd';
export type {
  ImageArguments,
  ImageBuilder,
  ImageBuilderOptions,
  ImageOutputs,
  ImageProps,
  ImageTemplate,
} from './image-builders/image-builder';
export type { TlsSecret } from './image-builders/tls-secret';
export { GoBuildTemplate, type GoBuildTemplateProps } from './languages/go-build-template';
export type {
  Language,
  LanguageArguments,
  LanguageOptions,
  LanguageOutputs,
  LanguageTemplate,
} from './languages/language-template';
export { NodeBuildTemplate, type NodeBuildTemplateProps } from './languages/node-build-template';
export { DefaultDeny, type Opening } from './network/default-deny';
export type { EnvironmentNetworkProps } from './network/environment-network';
export { type Destination, type Labels, Peer, type PeerPods, type Port } from './network/peer';
export { type NetworkProps, PipelineNetwork, type PipelineNetworkProps } from './network/pipeline-network';
export { Pipeline } from './pipeline';
export { PipelineAccess } from './pipeline-access';
export type { PipelineProps } from './pipeline-props';
export type { PipelineRepository } from './pipeline-repository';
export { WorkflowTemplatePruner, type WorkflowTemplatePrunerProps } from './rollout/workflow-template-pruner';
export { GitCloneTemplate, type GitCloneTemplateProps } from './source/git-clone-template';
export type { GitRepository } from './source/git-repository';
export type { Trust } from './step/branch-trust';
export { type Images, images } from './step/pinned-images';
export type { StepProps } from './step/step';
export { unsafe } from './step/unsafe';
export { type StepAccounts, StepLibrary, type StepLibraryProps } from './step-library';
export type { Branches } from './webhooks/branch-filter';
export {
  type AcceptedPush,
  PipelineSensor,
  type PipelineSensorProps,
  type PushOptions,
} from './webhooks/pipeline-sensor';
export {
  type GenericPush,
  type GithubPushOptions,
  type Push,
  type PushPlaces,
  PushProvider,
} from './webhooks/push-provider';
export { WebhookEventSource, type WebhookEventSourceProps } from './webhooks/webhook-event-source';
