export { Account, type AccountProps, type Rule } from './accounts';
export { type ArtifactCacheOptions, artifactCache, type BucketCredentials } from './artifact-cache';
export type { Branches } from './branches';
export type { BuildCache, CacheAccess } from './build-cache';
export { BuildctlTemplate, type BuildctlTemplateProps, type BuildkitEndpoint } from './buildctl';
export {
  Buildkit,
  type BuildkitOptions,
  BuildkitTemplate,
  type BuildkitTemplateProps,
  type RemoteBuildkitOptions,
} from './buildkit';
export { BuildkitDaemons, type BuildkitDaemonsOptions, type BuildkitDaemonsProps } from './buildkit-daemons';
export { Buildkitd, type BuildkitdNetwork, type BuildkitdOptions, type BuildkitdProps } from './buildkitd';
export { CdWorkflowTemplate, type CdWorkflowTemplateProps } from './cd-workflow-template';
export type { ChartSource, GitChartSource, OciChartSource } from './chart-source';
export { CiWorkflowTemplate, type CiWorkflowTemplateProps } from './ci-workflow-template';
export { DefaultDeny, type Opening } from './default-deny';
export { EnvironmentAccess, type EnvironmentAccessProps, type Environments } from './environment-access';
export { environmentName } from './environment-name';
export { EnvironmentNameTemplate } from './environment-name-template';
export type { EnvironmentNetworkProps } from './environment-network';
export { GitCloneTemplate, type GitCloneTemplateProps } from './git-clone-template';
export type { GitRepository } from './git-repository';
export { GoBuildTemplate, type GoBuildTemplateProps } from './go-build-template';
export {
  type DeployRefs,
  HelmDeployTemplate,
  type HelmDeployTemplateProps,
  type HelmProps,
  helmDeployRules,
} from './helm-deploy-template';
export { type ChartRegistry, HelmPullTemplate, type HelmPullTemplateProps, type OciChart } from './helm-pull-template';
export type { HelmValue, HelmValues } from './helm-values';
export type {
  ImageArguments,
  ImageBuilder,
  ImageBuilderOptions,
  ImageOutputs,
  ImageProps,
  ImageTemplate,
} from './image-builder';
export { type Images, images } from './images';
export type {
  Language,
  LanguageArguments,
  LanguageOptions,
  LanguageOutputs,
  LanguageTemplate,
} from './language-template';
export { PipelineNamespace, type PipelineNamespaceProps, type PodSecurityLevel } from './namespaces';
export { NodeBuildTemplate, type NodeBuildTemplateProps } from './node-build-template';
export { type Destination, type Labels, Peer, type PeerPods, type Port } from './peer';
export { type Application, type Delivery, Pipeline, type PipelineProps } from './pipeline';
export { PipelineAccess } from './pipeline-access';
export { type NetworkProps, PipelineNetwork, type PipelineNetworkProps } from './pipeline-network';
export type { PipelineRepository } from './pipeline-repository';
export { type AcceptedPush, PipelineSensor, type PipelineSensorProps, type PushOptions } from './pipeline-sensor';
export { type GenericPush, type GithubPushOptions, type Push, type PushPlaces, PushProvider } from './push-provider';
export type { StepProps } from './step';
export { type StepAccounts, StepLibrary, type StepLibraryProps } from './step-library';
export type { TlsSecret } from './tls-secret';
export type { Trust } from './trust';
export { unsafe } from './unsafe';
export { VclusterTemplate, type VclusterTemplateProps, vclusterRules } from './vcluster-template';
export { type VclusterChart, type VclusterProps, vclusterValues } from './vcluster-values';
export { type VolumeCacheOptions, volumeCache } from './volume-cache';
export { WebhookEventSource, type WebhookEventSourceProps } from './webhook-event-source';
export { WorkflowTemplatePruner, type WorkflowTemplatePrunerProps } from './workflow-template-pruner';
