export * from './arguments';
export { ArtifactRef } from './artifact-ref';
export type { StepOverrides, TaskOverrides } from './call-overrides';
export * from './callable';
export { Condition } from './condition';
export * from './container';
export * from './container-template';
export * from './cron-workflow';
export * from './dag';
export * from './dag-template';
export * from './depends';
export * from './imported-template';
export * from './imported-workflow-template';
export * from './inline-workflow';
export * from './input';
export * from './loop';
export type { Metadata } from './metadata';
export * from './output';
export { ExpressionRef, ListRef, ParameterRef } from './parameter-ref';
export * from './pod-template';
export * from './raw-template';
export { Reference, type ReferenceOwner, type Scalar } from './reference';
export * from './resource-template';
export * from './results';
export type { RetryStrategy } from './retry';
export type { Returned, Returns } from './returns';
export * from './script-template';
export * from './security';
export * from './steps';
export * from './steps-template';
export type { Submittable } from './submittable';
export * from './suspend-template';
export * from './task';
export { taskName } from './task-name';
export {
  type FromInputs,
  type LeafProps,
  Template,
  type TemplateBody,
  type TemplateProps,
  TemplateScope,
} from './template';
export * from './unchecked';
export { Untrusted, UntrustedRef } from './untrusted';
export * from './variables';
export { type Mounts, Volume, type VolumeClaimOptions } from './volume';
export * from './workflow';
export * from './workflow-spec';
export * from './workflow-template';
