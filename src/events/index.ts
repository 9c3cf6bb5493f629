export { Bounded, EventText } from './bounded';
export { Dependency, type DependencyOptions, type EventPlaces } from './dependency';
export { Event } from './event';
export { EventBus, type EventBusPersistence, type EventBusProps, type EventStream, type IEventBus } from './event-bus';
export { type Endpoint, EventKind, type SecretKey } from './event-kind';
export type { EventPodProps } from './event-pod';
export { EventSource, type EventSourceProps, type Events } from './event-source';
export { Filter } from './filter';
export { Github, type GithubEventName, type GithubOptions, type GithubOwners } from './github';
export type * from './github-payload';
export type { HttpPayload, HttpTriggerOptions } from './http-trigger';
export type { K8sManifest, K8sTriggerOptions } from './k8s-trigger';
export { Logic } from './logic';
export type { Payload, PayloadScalar, PayloadText, Place, UndescribedPayload } from './payload';
export { Sensor, type SensorProps } from './sensor';
export { type Hashable, sha256, text } from './text';
export type { TriggerOptions, TriggerRetry } from './trigger';
export { Webhook, type WebhookAuthentication, type WebhookOptions } from './webhook';
export type {
  SensorArgument,
  SensorArguments,
  ThinWorkflowSpec,
  WorkflowTriggerOptions,
} from './workflow-trigger';
