/**
 * Argo Events, type by type.
 *
 * Generated from the JSON schema and the CRDs of Argo Events v1.9.11: do not edit.
 * Made by `npm run imports`, from what lies in imports/upstream. For a newer version of Argo:
 * `npm run imports -- --workflows <schema.json> <folder of full CRDs> --events <schema.json>` (paths or URLs).
 */
import type * as kubernetes from './kubernetes';

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AMQPConsumeConfig */
export interface AMQPConsumeConfig {
  readonly autoAck?: boolean;
  readonly consumerTag?: string;
  readonly exclusive?: boolean;
  readonly noLocal?: boolean;
  readonly noWait?: boolean;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AMQPEventSource */
export interface AMQPEventSource {
  readonly auth?: BasicAuth;
  readonly connectionBackoff?: Backoff;
  readonly consume?: AMQPConsumeConfig;
  readonly exchangeDeclare?: AMQPExchangeDeclareConfig;
  readonly exchangeName: string;
  readonly exchangeType: string;
  readonly filter?: EventSourceFilter;
  readonly jsonBody?: boolean;
  readonly metadata?: { readonly [key: string]: string };
  readonly queueBind?: AMQPQueueBindConfig;
  readonly queueDeclare?: AMQPQueueDeclareConfig;
  readonly routingKey: string;
  readonly tls?: TLSConfig;
  readonly url?: string;
  readonly urlSecret?: kubernetes.SecretKeySelector;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AMQPExchangeDeclareConfig */
export interface AMQPExchangeDeclareConfig {
  readonly autoDelete?: boolean;
  readonly durable?: boolean;
  readonly internal?: boolean;
  readonly noWait?: boolean;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AMQPQueueBindConfig */
export interface AMQPQueueBindConfig {
  readonly noWait?: boolean;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AMQPQueueDeclareConfig */
export interface AMQPQueueDeclareConfig {
  readonly arguments?: string;
  readonly autoDelete?: boolean;
  readonly durable?: boolean;
  readonly exclusive?: boolean;
  readonly name?: string;
  readonly noWait?: boolean;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AWSLambdaTrigger */
export interface AWSLambdaTrigger {
  readonly accessKey?: kubernetes.SecretKeySelector;
  readonly functionName: string;
  readonly invocationType?: string;
  readonly parameters?: readonly TriggerParameter[];
  readonly payload: readonly TriggerParameter[];
  readonly region: string;
  readonly roleARN?: string;
  readonly secretKey?: kubernetes.SecretKeySelector;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AWSMSKIAMConfig */
export interface AWSMSKIAMConfig {
  readonly region: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Amount */
export type Amount = number;

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.ArgoWorkflowTrigger */
export interface ArgoWorkflowTrigger {
  readonly args?: readonly string[];
  readonly operation?: 'submit' | 'submit-from' | 'suspend' | 'resubmit' | 'retry' | 'resume' | 'terminate' | 'stop';
  readonly parameters?: readonly TriggerParameter[];
  readonly source?: ArtifactLocation;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.ArtifactLocation */
export interface ArtifactLocation {
  readonly configmap?: kubernetes.ConfigMapKeySelector;
  readonly file?: FileArtifact;
  readonly git?: GitArtifact;
  readonly inline?: string;
  readonly resource?: K8SResource;
  readonly s3?: S3Artifact;
  readonly url?: URLArtifact;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AzureEventHubsTrigger */
export interface AzureEventHubsTrigger {
  readonly fqdn: string;
  readonly hubName: string;
  readonly parameters?: readonly TriggerParameter[];
  readonly payload?: readonly TriggerParameter[];
  readonly sharedAccessKey?: kubernetes.SecretKeySelector;
  readonly sharedAccessKeyName: kubernetes.SecretKeySelector;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AzureEventsHubEventSource */
export interface AzureEventsHubEventSource {
  readonly filter?: EventSourceFilter;
  readonly fqdn: string;
  readonly hubName: string;
  readonly metadata?: { readonly [key: string]: string };
  readonly sharedAccessKey?: kubernetes.SecretKeySelector;
  readonly sharedAccessKeyName?: kubernetes.SecretKeySelector;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AzureQueueStorageEventSource */
export interface AzureQueueStorageEventSource {
  readonly connectionString?: kubernetes.SecretKeySelector;
  readonly decodeMessage?: boolean;
  readonly dlq?: boolean;
  readonly filter?: EventSourceFilter;
  readonly jsonBody?: boolean;
  readonly metadata?: { readonly [key: string]: string };
  readonly queueName: string;
  readonly storageAccountName?: string;
  readonly waitTimeInSeconds?: number;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AzureServiceBusEventSource */
export interface AzureServiceBusEventSource {
  readonly connectionString?: kubernetes.SecretKeySelector;
  readonly deferDelete?: boolean;
  readonly filter?: EventSourceFilter;
  readonly fullyQualifiedNamespace?: string;
  readonly jsonBody?: boolean;
  readonly metadata?: { readonly [key: string]: string };
  readonly queueName?: string;
  readonly subscriptionName?: string;
  readonly tls?: TLSConfig;
  readonly topicName?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AzureServiceBusTrigger */
export interface AzureServiceBusTrigger {
  readonly connectionString?: kubernetes.SecretKeySelector;
  readonly parameters?: readonly TriggerParameter[];
  readonly payload?: readonly TriggerParameter[];
  readonly queueName?: string;
  readonly subscriptionName?: string;
  readonly tls?: TLSConfig;
  readonly topicName?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Backoff */
export interface Backoff {
  readonly duration?: Int64OrString;
  readonly factor?: Amount;
  readonly jitter?: Amount;
  readonly steps?: number;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.BasicAuth */
export interface BasicAuth {
  readonly password?: kubernetes.SecretKeySelector;
  readonly username?: kubernetes.SecretKeySelector;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.BitbucketAuth */
export interface BitbucketAuth {
  readonly basic?: BitbucketBasicAuth;
  readonly oauthToken?: kubernetes.SecretKeySelector;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.BitbucketBasicAuth */
export interface BitbucketBasicAuth {
  readonly password: kubernetes.SecretKeySelector;
  readonly username: kubernetes.SecretKeySelector;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.BitbucketEventSource */
export interface BitbucketEventSource {
  readonly auth: BitbucketAuth;
  readonly deleteHookOnFinish?: boolean;
  readonly events: readonly string[];
  readonly filter?: EventSourceFilter;
  readonly metadata?: { readonly [key: string]: string };
  readonly owner?: string;
  readonly projectKey?: string;
  readonly repositories?: readonly BitbucketRepository[];
  readonly repositorySlug?: string;
  readonly webhook: WebhookContext;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.BitbucketRepository */
export interface BitbucketRepository {
  readonly owner: string;
  readonly repositorySlug: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.BitbucketServerEventSource */
export interface BitbucketServerEventSource {
  readonly accessToken?: kubernetes.SecretKeySelector;
  readonly bitbucketserverBaseURL: string;
  readonly checkInterval?: string;
  readonly deleteHookOnFinish?: boolean;
  readonly events?: readonly string[];
  readonly filter?: EventSourceFilter;
  readonly metadata?: { readonly [key: string]: string };
  readonly oneEventPerChange?: boolean;
  readonly projectKey?: string;
  readonly projects?: readonly string[];
  readonly repositories?: readonly BitbucketServerRepository[];
  readonly repositorySlug?: string;
  readonly skipBranchRefsChangedOnOpenPR?: boolean;
  readonly tls?: TLSConfig;
  readonly webhook?: WebhookContext;
  readonly webhookSecret?: kubernetes.SecretKeySelector;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.BitbucketServerRepository */
export interface BitbucketServerRepository {
  readonly projectKey: string;
  readonly repositorySlug: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.BusConfig */
export interface BusConfig {
  readonly jetstream?: JetStreamConfig;
  readonly kafka?: KafkaBus;
  readonly nats?: NATSConfig;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.CalendarEventSource */
export interface CalendarEventSource {
  readonly exclusionDates?: readonly string[];
  readonly filter?: EventSourceFilter;
  readonly interval?: string;
  readonly metadata?: { readonly [key: string]: string };
  readonly persistence?: EventPersistence;
  readonly schedule?: string;
  readonly timezone?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.CatchupConfiguration */
export interface CatchupConfiguration {
  readonly enabled?: boolean;
  readonly maxDuration?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Condition */
export interface Condition {
  readonly lastTransitionTime?: kubernetes.Time;
  readonly message?: string;
  readonly reason?: string;
  readonly status: string;
  readonly type: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.ConditionsResetByTime */
export interface ConditionsResetByTime {
  readonly cron?: string;
  readonly timezone?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.ConditionsResetCriteria */
export interface ConditionsResetCriteria {
  readonly byTime?: ConditionsResetByTime;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.ConfigMapPersistence */
export interface ConfigMapPersistence {
  readonly createIfNotExist?: boolean;
  readonly name?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Container */
export interface Container {
  readonly env?: readonly kubernetes.EnvVar[];
  readonly envFrom?: readonly kubernetes.EnvFromSource[];
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  readonly resources?: kubernetes.ResourceRequirements;
  readonly securityContext?: kubernetes.SecurityContext;
  readonly volumeMounts?: readonly kubernetes.VolumeMount[];
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.ContainerTemplate */
export interface ContainerTemplate {
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  readonly resources?: kubernetes.ResourceRequirements;
  readonly securityContext?: kubernetes.SecurityContext;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.CustomTrigger */
export interface CustomTrigger {
  readonly certSecret?: kubernetes.SecretKeySelector;
  readonly parameters?: readonly TriggerParameter[];
  readonly payload?: readonly TriggerParameter[];
  readonly secure?: boolean;
  readonly serverNameOverride?: string;
  readonly serverURL: string;
  readonly spec: { readonly [key: string]: string };
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.DataFilter */
export interface DataFilter {
  readonly comparator?: '' | '>=' | '>' | '=' | '!=' | '<' | '<=';
  readonly path: string;
  readonly template?: string;
  readonly type: 'bool' | 'number' | 'string';
  readonly value: readonly string[];
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EmailTrigger */
export interface EmailTrigger {
  readonly body?: string;
  readonly from?: string;
  readonly host?: string;
  readonly parameters?: readonly TriggerParameter[];
  readonly port?: number;
  readonly smtpPassword?: kubernetes.SecretKeySelector;
  readonly subject?: string;
  readonly to?: readonly string[];
  readonly username?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EmitterEventSource */
export interface EmitterEventSource {
  readonly broker: string;
  readonly channelKey: string;
  readonly channelName: string;
  readonly connectionBackoff?: Backoff;
  readonly filter?: EventSourceFilter;
  readonly jsonBody?: boolean;
  readonly metadata?: { readonly [key: string]: string };
  readonly password?: kubernetes.SecretKeySelector;
  readonly tls?: TLSConfig;
  readonly username?: kubernetes.SecretKeySelector;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventBus */
export interface EventBus {
  readonly apiVersion?: 'argoproj.io/v1alpha1';
  readonly kind?: 'EventBus';
  readonly metadata: kubernetes.ObjectMeta;
  readonly spec: EventBusSpec;
  readonly status?: EventBusStatus;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventBusSpec */
export interface EventBusSpec {
  readonly jetstream?: JetStreamBus;
  readonly jetstreamExotic?: JetStreamConfig;
  readonly kafka?: KafkaBus;
  readonly nats?: NATSBus;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventBusStatus */
export interface EventBusStatus {
  readonly conditions?: readonly Condition[];
  readonly config?: BusConfig;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventContext */
export interface EventContext {
  readonly datacontenttype?: string;
  readonly id?: string;
  readonly source?: string;
  readonly specversion?: string;
  readonly subject?: string;
  readonly time?: kubernetes.Time;
  readonly type?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventDependency */
export interface EventDependency {
  readonly eventName: string;
  readonly eventSourceName: string;
  readonly filters?: EventDependencyFilter;
  readonly filtersLogicalOperator?: '' | 'and' | 'or';
  readonly name: string;
  readonly transform?: EventDependencyTransformer;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventDependencyFilter */
export interface EventDependencyFilter {
  readonly context?: EventContext;
  readonly data?: readonly DataFilter[];
  readonly dataLogicalOperator?: '' | 'and' | 'or';
  readonly exprLogicalOperator?: '' | 'and' | 'or';
  readonly exprs?: readonly ExprFilter[];
  readonly script?: string;
  readonly time?: TimeFilter;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventDependencyTransformer */
export interface EventDependencyTransformer {
  readonly jq?: string;
  readonly script?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventPersistence */
export interface EventPersistence {
  readonly catchup?: CatchupConfiguration;
  readonly configMap?: ConfigMapPersistence;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventSource */
export interface EventSource {
  readonly apiVersion?: 'argoproj.io/v1alpha1';
  readonly kind?: 'EventSource';
  readonly metadata: kubernetes.ObjectMeta;
  readonly spec: EventSourceSpec;
  readonly status?: EventSourceStatus;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventSourceFilter */
export interface EventSourceFilter {
  readonly expression?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventSourceSpec */
export interface EventSourceSpec {
  readonly amqp?: { readonly [key: string]: AMQPEventSource };
  readonly azureEventsHub?: { readonly [key: string]: AzureEventsHubEventSource };
  readonly azureQueueStorage?: { readonly [key: string]: AzureQueueStorageEventSource };
  readonly azureServiceBus?: { readonly [key: string]: AzureServiceBusEventSource };
  readonly bitbucket?: { readonly [key: string]: BitbucketEventSource };
  readonly bitbucketserver?: { readonly [key: string]: BitbucketServerEventSource };
  readonly calendar?: { readonly [key: string]: CalendarEventSource };
  readonly emitter?: { readonly [key: string]: EmitterEventSource };
  readonly eventBusName?: string;
  readonly file?: { readonly [key: string]: FileEventSource };
  readonly generic?: { readonly [key: string]: GenericEventSource };
  readonly gerrit?: { readonly [key: string]: GerritEventSource };
  readonly github?: { readonly [key: string]: GithubEventSource };
  readonly gitlab?: { readonly [key: string]: GitlabEventSource };
  readonly hdfs?: { readonly [key: string]: HDFSEventSource };
  readonly kafka?: { readonly [key: string]: KafkaEventSource };
  readonly minio?: { readonly [key: string]: S3Artifact };
  readonly mns?: { readonly [key: string]: MNSEventSource };
  readonly mqtt?: { readonly [key: string]: MQTTEventSource };
  readonly nats?: { readonly [key: string]: NATSEventsSource };
  readonly nsq?: { readonly [key: string]: NSQEventSource };
  readonly pubSub?: { readonly [key: string]: PubSubEventSource };
  readonly pulsar?: { readonly [key: string]: PulsarEventSource };
  readonly redis?: { readonly [key: string]: RedisEventSource };
  readonly redisStream?: { readonly [key: string]: RedisStreamEventSource };
  readonly replicas?: number;
  readonly resource?: { readonly [key: string]: ResourceEventSource };
  readonly service?: Service;
  readonly sftp?: { readonly [key: string]: SFTPEventSource };
  readonly slack?: { readonly [key: string]: SlackEventSource };
  readonly sns?: { readonly [key: string]: SNSEventSource };
  readonly sqs?: { readonly [key: string]: SQSEventSource };
  readonly storageGrid?: { readonly [key: string]: StorageGridEventSource };
  readonly stripe?: { readonly [key: string]: StripeEventSource };
  readonly template?: Template;
  readonly webhook?: { readonly [key: string]: WebhookEventSource };
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventSourceStatus */
export interface EventSourceStatus {
  readonly conditions?: readonly Condition[];
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.ExprFilter */
export interface ExprFilter {
  readonly expr: string;
  readonly fields: readonly PayloadField[];
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.FileArtifact */
export interface FileArtifact {
  readonly path?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.FileEventSource */
export interface FileEventSource {
  readonly eventType: string;
  readonly filter?: EventSourceFilter;
  readonly metadata?: { readonly [key: string]: string };
  readonly polling?: boolean;
  readonly watchPathConfig: WatchPathConfig;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.GenericEventSource */
export interface GenericEventSource {
  readonly authSecret?: kubernetes.SecretKeySelector;
  readonly config: string;
  readonly filter?: EventSourceFilter;
  readonly insecure?: boolean;
  readonly jsonBody?: boolean;
  readonly metadata?: { readonly [key: string]: string };
  readonly url: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.GerritEventSource */
export interface GerritEventSource {
  readonly auth?: BasicAuth;
  readonly deleteHookOnFinish?: boolean;
  readonly events: readonly string[];
  readonly filter?: EventSourceFilter;
  readonly gerritBaseURL: string;
  readonly hookName: string;
  readonly maxTries?: number;
  readonly metadata?: { readonly [key: string]: string };
  readonly projects?: readonly string[];
  readonly sslVerify?: boolean;
  readonly webhook?: WebhookContext;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.GitArtifact */
export interface GitArtifact {
  readonly branch?: string;
  readonly cloneDirectory: string;
  readonly creds?: GitCreds;
  readonly filePath: string;
  readonly githubApp?: GithubAppCreds;
  readonly insecureIgnoreHostKey?: boolean;
  readonly ref?: string;
  readonly remote?: GitRemoteConfig;
  readonly sshKeySecret?: kubernetes.SecretKeySelector;
  readonly tag?: string;
  readonly url: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.GitCreds */
export interface GitCreds {
  readonly password?: kubernetes.SecretKeySelector;
  readonly username?: kubernetes.SecretKeySelector;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.GitRemoteConfig */
export interface GitRemoteConfig {
  readonly name: string;
  readonly urls: readonly string[];
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.GithubAppCreds */
export interface GithubAppCreds {
  readonly appID: number;
  readonly installationID: number;
  readonly privateKey: kubernetes.SecretKeySelector;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.GithubEventSource */
export interface GithubEventSource {
  readonly active?: boolean;
  readonly apiToken?: kubernetes.SecretKeySelector;
  readonly contentType?: '' | 'json' | 'form';
  readonly deleteHookOnFinish?: boolean;
  readonly events?: readonly string[];
  readonly filter?: EventSourceFilter;
  readonly githubApp?: GithubAppCreds;
  readonly githubBaseURL?: string;
  readonly githubUploadURL?: string;
  readonly id?: number;
  readonly insecure?: boolean;
  readonly metadata?: { readonly [key: string]: string };
  readonly organizations?: readonly string[];
  readonly owner?: string;
  readonly repositories?: readonly OwnedRepositories[];
  readonly repository?: string;
  readonly webhook?: WebhookContext;
  readonly webhookSecret?: kubernetes.SecretKeySelector;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.GitlabEventSource */
export interface GitlabEventSource {
  readonly accessToken?: kubernetes.SecretKeySelector;
  readonly deleteHookOnFinish?: boolean;
  readonly enableSSLVerification?: boolean;
  readonly events: readonly string[];
  readonly filter?: EventSourceFilter;
  readonly gitlabBaseURL: string;
  readonly groups?: readonly string[];
  readonly metadata?: { readonly [key: string]: string };
  readonly projectID?: string;
  readonly projects?: readonly string[];
  readonly secretToken?: kubernetes.SecretKeySelector;
  readonly webhook?: WebhookContext;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.HDFSEventSource */
export interface HDFSEventSource {
  readonly addresses: readonly string[];
  readonly checkInterval?: string;
  readonly directory: string;
  readonly filter?: EventSourceFilter;
  readonly hdfsUser?: string;
  readonly krbCCacheSecret?: kubernetes.SecretKeySelector;
  readonly krbConfigConfigMap?: kubernetes.ConfigMapKeySelector;
  readonly krbKeytabSecret?: kubernetes.SecretKeySelector;
  readonly krbRealm?: string;
  readonly krbServicePrincipalName?: string;
  readonly krbUsername?: string;
  readonly metadata?: { readonly [key: string]: string };
  readonly path?: string;
  readonly pathRegexp?: string;
  readonly type: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.HTTPTrigger */
export interface HTTPTrigger {
  readonly basicAuth?: BasicAuth;
  readonly dynamicHeaders?: readonly TriggerParameter[];
  readonly headers?: { readonly [key: string]: string };
  readonly host?: string;
  readonly method?: '' | 'GET' | 'DELETE' | 'PATCH' | 'POST' | 'PUT';
  readonly parameters?: readonly TriggerParameter[];
  readonly payload?: readonly TriggerParameter[];
  readonly secureHeaders?: readonly SecureHeader[];
  readonly timeout?: number;
  readonly tls?: TLSConfig;
  readonly url: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Int64OrString */
export type Int64OrString = number | string;

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.JetStreamBus */
export interface JetStreamBus {
  readonly affinity?: kubernetes.Affinity;
  readonly containerTemplate?: ContainerTemplate;
  readonly imagePullSecrets?: readonly kubernetes.LocalObjectReference[];
  readonly maxPayload?: string;
  readonly metadata?: Metadata;
  readonly metricsContainerTemplate?: ContainerTemplate;
  readonly nodeSelector?: { readonly [key: string]: string };
  readonly persistence?: PersistenceStrategy;
  readonly priority?: number;
  readonly priorityClassName?: string;
  readonly reloaderContainerTemplate?: ContainerTemplate;
  readonly replicas?: number;
  readonly securityContext?: kubernetes.PodSecurityContext;
  readonly serviceAccountName?: string;
  readonly settings?: string;
  readonly startArgs?: readonly string[];
  readonly streamConfig?: string;
  readonly tolerations?: readonly kubernetes.Toleration[];
  readonly version?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.JetStreamConfig */
export interface JetStreamConfig {
  readonly accessSecret?: kubernetes.SecretKeySelector;
  readonly streamConfig?: string;
  readonly tls?: TLSConfig;
  readonly url?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.K8SResource */
export type K8SResource = object;

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.K8SResourcePolicy */
export interface K8SResourcePolicy {
  readonly backoff?: Backoff;
  readonly errorOnBackoffTimeout?: boolean;
  readonly labels?: { readonly [key: string]: string };
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.KafkaBus */
export interface KafkaBus {
  readonly consumerGroup?: KafkaConsumerGroup;
  readonly partitioner?: string;
  readonly sasl?: SASLConfig;
  readonly tls?: TLSConfig;
  readonly topic?: string;
  readonly url?: string;
  readonly version?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.KafkaConsumerGroup */
export interface KafkaConsumerGroup {
  readonly groupName: string;
  readonly oldest?: boolean;
  readonly rebalanceStrategy?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.KafkaEventSource */
export interface KafkaEventSource {
  readonly awsMskIamAuth?: AWSMSKIAMConfig;
  readonly config?: string;
  readonly connectionBackoff?: Backoff;
  readonly consumerGroup?: KafkaConsumerGroup;
  readonly filter?: EventSourceFilter;
  readonly jsonBody?: boolean;
  readonly limitEventsPerSecond?: number;
  readonly metadata?: { readonly [key: string]: string };
  readonly partition?: string;
  readonly sasl?: SASLConfig;
  readonly schemaRegistry?: SchemaRegistryConfig;
  readonly tls?: TLSConfig;
  readonly topic: string;
  readonly url: string;
  readonly version?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.KafkaTrigger */
export interface KafkaTrigger {
  readonly compress?: boolean;
  readonly flushFrequency?: number;
  readonly headers?: { readonly [key: string]: string };
  readonly parameters?: readonly TriggerParameter[];
  readonly partition?: number;
  readonly partitioningKey?: string;
  readonly payload: readonly TriggerParameter[];
  readonly requiredAcks?: number;
  readonly sasl?: SASLConfig;
  readonly schemaRegistry?: SchemaRegistryConfig;
  readonly secureHeaders?: readonly SecureHeader[];
  readonly tls?: TLSConfig;
  readonly topic: string;
  readonly url: string;
  readonly version?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.LogTrigger */
export interface LogTrigger {
  readonly intervalSeconds?: number;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.MNSEventSource */
export interface MNSEventSource {
  readonly accessKey?: kubernetes.SecretKeySelector;
  readonly endpoint?: string;
  readonly filter?: EventSourceFilter;
  readonly jsonBody?: boolean;
  readonly queue: string;
  readonly secretKey?: kubernetes.SecretKeySelector;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.MQTTEventSource */
export interface MQTTEventSource {
  readonly auth?: BasicAuth;
  readonly clientId: string;
  readonly connectionBackoff?: Backoff;
  readonly filter?: EventSourceFilter;
  readonly jsonBody?: boolean;
  readonly metadata?: { readonly [key: string]: string };
  readonly tls?: TLSConfig;
  readonly topic: string;
  readonly url: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Metadata */
export interface Metadata {
  readonly annotations?: { readonly [key: string]: string };
  readonly labels?: { readonly [key: string]: string };
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.NATSAuth */
export interface NATSAuth {
  readonly basic?: BasicAuth;
  readonly credential?: kubernetes.SecretKeySelector;
  readonly nkey?: kubernetes.SecretKeySelector;
  readonly token?: kubernetes.SecretKeySelector;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.NATSBus */
export interface NATSBus {
  readonly exotic?: NATSConfig;
  readonly native?: NativeStrategy;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.NATSConfig */
export interface NATSConfig {
  readonly accessSecret?: kubernetes.SecretKeySelector;
  readonly auth?: string;
  readonly clusterID?: string;
  readonly url?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.NATSEventsSource */
export interface NATSEventsSource {
  readonly auth?: NATSAuth;
  readonly connectionBackoff?: Backoff;
  readonly filter?: EventSourceFilter;
  readonly jsonBody?: boolean;
  readonly metadata?: { readonly [key: string]: string };
  readonly queue?: string;
  readonly subject: string;
  readonly tls?: TLSConfig;
  readonly url: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.NATSTrigger */
export interface NATSTrigger {
  readonly auth?: NATSAuth;
  readonly parameters?: readonly TriggerParameter[];
  readonly payload: readonly TriggerParameter[];
  readonly subject: string;
  readonly tls?: TLSConfig;
  readonly url: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.NSQEventSource */
export interface NSQEventSource {
  readonly channel: string;
  readonly connectionBackoff?: Backoff;
  readonly filter?: EventSourceFilter;
  readonly hostAddress: string;
  readonly jsonBody?: boolean;
  readonly metadata?: { readonly [key: string]: string };
  readonly tls?: TLSConfig;
  readonly topic: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.NativeStrategy */
export interface NativeStrategy {
  readonly affinity?: kubernetes.Affinity;
  readonly auth?: string;
  readonly containerTemplate?: ContainerTemplate;
  readonly imagePullSecrets?: readonly kubernetes.LocalObjectReference[];
  readonly maxAge?: string;
  readonly maxBytes?: string;
  readonly maxMsgs?: number;
  readonly maxPayload?: string;
  readonly maxSubs?: number;
  readonly metadata?: Metadata;
  readonly metricsContainerTemplate?: ContainerTemplate;
  readonly nodeSelector?: { readonly [key: string]: string };
  readonly persistence?: PersistenceStrategy;
  readonly priority?: number;
  readonly priorityClassName?: string;
  readonly raftCommitTimeout?: string;
  readonly raftElectionTimeout?: string;
  readonly raftHeartbeatTimeout?: string;
  readonly raftLeaseTimeout?: string;
  readonly replicas?: number;
  readonly securityContext?: kubernetes.PodSecurityContext;
  readonly serviceAccountName?: string;
  readonly tolerations?: readonly kubernetes.Toleration[];
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.OpenWhiskTrigger */
export interface OpenWhiskTrigger {
  readonly actionName: string;
  readonly authToken?: kubernetes.SecretKeySelector;
  readonly host: string;
  readonly namespace?: string;
  readonly parameters?: readonly TriggerParameter[];
  readonly payload: readonly TriggerParameter[];
  readonly version?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.OwnedRepositories */
export interface OwnedRepositories {
  readonly names?: readonly string[];
  readonly owner?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.PayloadField */
export interface PayloadField {
  readonly name: string;
  readonly path: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.PersistenceStrategy */
export interface PersistenceStrategy {
  readonly accessMode?: string;
  readonly storageClassName?: string;
  readonly volumeSize?: kubernetes.Quantity;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.PubSubEventSource */
export interface PubSubEventSource {
  readonly credentialSecret?: kubernetes.SecretKeySelector;
  readonly deleteSubscriptionOnFinish?: boolean;
  readonly filter?: EventSourceFilter;
  readonly jsonBody?: boolean;
  readonly metadata?: { readonly [key: string]: string };
  readonly projectID?: string;
  readonly subscriptionID?: string;
  readonly topic?: string;
  readonly topicProjectID?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.PulsarEventSource */
export interface PulsarEventSource {
  readonly authAthenzParams?: { readonly [key: string]: string };
  readonly authAthenzSecret?: kubernetes.SecretKeySelector;
  readonly authTokenSecret?: kubernetes.SecretKeySelector;
  readonly connectionBackoff?: Backoff;
  readonly filter?: EventSourceFilter;
  readonly jsonBody?: boolean;
  readonly metadata?: { readonly [key: string]: string };
  readonly tls?: TLSConfig;
  readonly tlsAllowInsecureConnection?: boolean;
  readonly tlsTrustCertsSecret?: kubernetes.SecretKeySelector;
  readonly tlsValidateHostname?: boolean;
  readonly topics: readonly string[];
  readonly type?: string;
  readonly url: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.PulsarTrigger */
export interface PulsarTrigger {
  readonly authAthenzParams?: { readonly [key: string]: string };
  readonly authAthenzSecret?: kubernetes.SecretKeySelector;
  readonly authTokenSecret?: kubernetes.SecretKeySelector;
  readonly connectionBackoff?: Backoff;
  readonly parameters?: readonly TriggerParameter[];
  readonly payload?: readonly TriggerParameter[];
  readonly tls?: TLSConfig;
  readonly tlsAllowInsecureConnection?: boolean;
  readonly tlsTrustCertsSecret?: kubernetes.SecretKeySelector;
  readonly tlsValidateHostname?: boolean;
  readonly topic: string;
  readonly url: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.RateLimit */
export interface RateLimit {
  readonly requestsPerUnit?: number;
  readonly unit?: 'Second' | 'Minute' | 'Hour';
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.RedisEventSource */
export interface RedisEventSource {
  readonly channels: readonly string[];
  readonly db?: number;
  readonly filter?: EventSourceFilter;
  readonly hostAddress: string;
  readonly jsonBody?: boolean;
  readonly metadata?: { readonly [key: string]: string };
  readonly namespace?: string;
  readonly password?: kubernetes.SecretKeySelector;
  readonly tls?: TLSConfig;
  readonly username?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.RedisStreamEventSource */
export interface RedisStreamEventSource {
  readonly consumerGroup?: string;
  readonly db?: number;
  readonly filter?: EventSourceFilter;
  readonly hostAddress: string;
  readonly maxMsgCountPerRead?: number;
  readonly metadata?: { readonly [key: string]: string };
  readonly password?: kubernetes.SecretKeySelector;
  readonly streams: readonly string[];
  readonly tls?: TLSConfig;
  readonly username?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.ResourceEventSource */
export interface ResourceEventSource {
  readonly eventTypes: readonly ('ADD' | 'UPDATE' | 'DELETE')[];
  readonly filter?: ResourceFilter;
  readonly group?: string;
  readonly metadata?: { readonly [key: string]: string };
  readonly namespace?: string;
  readonly resource: string;
  readonly version: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.ResourceFilter */
export interface ResourceFilter {
  readonly afterStart?: boolean;
  readonly createdBy?: kubernetes.Time;
  readonly fields?: readonly Selector[];
  readonly labels?: readonly Selector[];
  readonly prefix?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.S3Artifact */
export interface S3Artifact {
  readonly accessKey: kubernetes.SecretKeySelector;
  readonly bucket: S3Bucket;
  readonly caCertificate?: kubernetes.SecretKeySelector;
  readonly endpoint: string;
  readonly events?: readonly string[];
  readonly filter?: S3Filter;
  readonly insecure?: boolean;
  readonly metadata?: { readonly [key: string]: string };
  readonly region?: string;
  readonly secretKey: kubernetes.SecretKeySelector;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.S3Bucket */
export interface S3Bucket {
  readonly key?: string;
  readonly name: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.S3Filter */
export interface S3Filter {
  readonly prefix?: string;
  readonly suffix?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SASLConfig */
export interface SASLConfig {
  readonly mechanism?: string;
  readonly passwordSecret?: kubernetes.SecretKeySelector;
  readonly userSecret?: kubernetes.SecretKeySelector;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SFTPEventSource */
export interface SFTPEventSource {
  readonly address?: kubernetes.SecretKeySelector;
  readonly eventType: string;
  readonly filter?: EventSourceFilter;
  readonly metadata?: { readonly [key: string]: string };
  readonly password?: kubernetes.SecretKeySelector;
  readonly pollIntervalDuration?: string;
  readonly sshKeySecret?: kubernetes.SecretKeySelector;
  readonly username?: kubernetes.SecretKeySelector;
  readonly watchPathConfig: WatchPathConfig;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SNSEventSource */
export interface SNSEventSource {
  readonly accessKey?: kubernetes.SecretKeySelector;
  readonly endpoint?: string;
  readonly filter?: EventSourceFilter;
  readonly metadata?: { readonly [key: string]: string };
  readonly region: string;
  readonly roleARN?: string;
  readonly secretKey?: kubernetes.SecretKeySelector;
  readonly topicArn: string;
  readonly validateSignature?: boolean;
  readonly webhook?: WebhookContext;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SQSEventSource */
export interface SQSEventSource {
  readonly accessKey?: kubernetes.SecretKeySelector;
  readonly dlq?: boolean;
  readonly endpoint?: string;
  readonly filter?: EventSourceFilter;
  readonly jsonBody?: boolean;
  readonly metadata?: { readonly [key: string]: string };
  readonly queue: string;
  readonly queueAccountId?: string;
  readonly region: string;
  readonly roleARN?: string;
  readonly secretKey?: kubernetes.SecretKeySelector;
  readonly sessionToken?: kubernetes.SecretKeySelector;
  readonly waitTimeSeconds?: number;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SchemaRegistryConfig */
export interface SchemaRegistryConfig {
  readonly auth?: BasicAuth;
  readonly schemaId?: number;
  readonly url: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SecureHeader */
export interface SecureHeader {
  readonly name?: string;
  readonly valueFrom?: ValueFromSource;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Selector */
export interface Selector {
  readonly key: string;
  readonly operation?: string;
  readonly value: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Sensor */
export interface Sensor {
  readonly apiVersion?: 'argoproj.io/v1alpha1';
  readonly kind?: 'Sensor';
  readonly metadata: kubernetes.ObjectMeta;
  readonly spec: SensorSpec;
  readonly status?: SensorStatus;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SensorSpec */
export interface SensorSpec {
  readonly dependencies: readonly EventDependency[];
  readonly errorOnFailedRound?: boolean;
  readonly eventBusName?: string;
  readonly loggingFields?: { readonly [key: string]: string };
  readonly replicas?: number;
  readonly revisionHistoryLimit?: number;
  readonly template?: Template;
  readonly triggers: readonly Trigger[];
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SensorStatus */
export interface SensorStatus {
  readonly conditions?: readonly Condition[];
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Service */
export interface Service {
  readonly clusterIP?: string;
  readonly metadata?: Metadata;
  readonly ports?: readonly kubernetes.ServicePort[];
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SlackEventSource */
export interface SlackEventSource {
  readonly filter?: EventSourceFilter;
  readonly metadata?: { readonly [key: string]: string };
  readonly signingSecret?: kubernetes.SecretKeySelector;
  readonly token?: kubernetes.SecretKeySelector;
  readonly webhook?: WebhookContext;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SlackSender */
export interface SlackSender {
  readonly icon?: string;
  readonly username?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SlackThread */
export interface SlackThread {
  readonly broadcastMessageToChannel?: boolean;
  readonly messageAggregationKey?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SlackTrigger */
export interface SlackTrigger {
  readonly attachments?: string;
  readonly blocks?: string;
  readonly channel?: string;
  readonly message?: string;
  readonly parameters?: readonly TriggerParameter[];
  readonly sender?: SlackSender;
  readonly slackToken?: kubernetes.SecretKeySelector;
  readonly thread?: SlackThread;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.StandardK8STrigger */
export interface StandardK8STrigger {
  readonly liveObject?: boolean;
  readonly operation?: '' | 'create' | 'update' | 'patch' | 'delete';
  readonly parameters?: readonly TriggerParameter[];
  readonly patchStrategy?: string;
  readonly source?: ArtifactLocation;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.StatusPolicy */
export interface StatusPolicy {
  readonly allow: readonly number[];
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.StorageGridEventSource */
export interface StorageGridEventSource {
  readonly apiURL: string;
  readonly authToken: kubernetes.SecretKeySelector;
  readonly bucket: string;
  readonly events?: readonly string[];
  readonly filter?: StorageGridFilter;
  readonly metadata?: { readonly [key: string]: string };
  readonly region?: string;
  readonly tls?: TLSConfig;
  readonly topicArn: string;
  readonly webhook?: WebhookContext;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.StorageGridFilter */
export interface StorageGridFilter {
  readonly prefix?: string;
  readonly suffix?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.StripeEventSource */
export interface StripeEventSource {
  readonly apiKey?: kubernetes.SecretKeySelector;
  readonly createWebhook?: boolean;
  readonly eventFilter?: readonly string[];
  readonly metadata?: { readonly [key: string]: string };
  readonly webhook?: WebhookContext;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.TLSConfig */
export interface TLSConfig {
  readonly caCertSecret?: kubernetes.SecretKeySelector;
  readonly clientCertSecret?: kubernetes.SecretKeySelector;
  readonly clientKeySecret?: kubernetes.SecretKeySelector;
  readonly enabled?: boolean;
  readonly insecureSkipVerify?: boolean;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Template */
export interface Template {
  readonly affinity?: kubernetes.Affinity;
  readonly container?: Container;
  readonly imagePullSecrets?: readonly kubernetes.LocalObjectReference[];
  readonly metadata?: Metadata;
  readonly nodeSelector?: { readonly [key: string]: string };
  readonly priority?: number;
  readonly priorityClassName?: string;
  readonly securityContext?: kubernetes.PodSecurityContext;
  readonly serviceAccountName?: string;
  readonly tolerations?: readonly kubernetes.Toleration[];
  readonly volumes?: readonly kubernetes.Volume[];
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.TimeFilter */
export interface TimeFilter {
  readonly start: string;
  readonly stop: string;
  readonly timezone?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Trigger */
export interface Trigger {
  readonly atLeastOnce?: boolean;
  readonly dlqTrigger?: Trigger;
  readonly parameters?: readonly TriggerParameter[];
  readonly policy?: TriggerPolicy;
  readonly rateLimit?: RateLimit;
  readonly retryStrategy?: Backoff;
  readonly template?: TriggerTemplate;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.TriggerParameter */
export interface TriggerParameter {
  readonly dest?: string;
  readonly operation?: '' | 'append' | 'overwrite' | 'prepend';
  readonly src?: TriggerParameterSource;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.TriggerParameterSource */
export interface TriggerParameterSource {
  readonly contextKey?: string;
  readonly contextTemplate?: string;
  readonly dataKey?: string;
  readonly dataTemplate?: string;
  readonly dependencyName: string;
  readonly useRawData?: boolean;
  readonly value?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.TriggerPolicy */
export interface TriggerPolicy {
  readonly k8s?: K8SResourcePolicy;
  readonly status?: StatusPolicy;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.TriggerTemplate */
export interface TriggerTemplate {
  readonly argoWorkflow?: ArgoWorkflowTrigger;
  readonly awsLambda?: AWSLambdaTrigger;
  readonly azureEventHubs?: AzureEventHubsTrigger;
  readonly azureServiceBus?: AzureServiceBusTrigger;
  readonly conditions?: string;
  readonly conditionsReset?: readonly ConditionsResetCriteria[];
  readonly custom?: CustomTrigger;
  readonly email?: EmailTrigger;
  readonly http?: HTTPTrigger;
  readonly k8s?: StandardK8STrigger;
  readonly kafka?: KafkaTrigger;
  readonly log?: LogTrigger;
  readonly name: string;
  readonly nats?: NATSTrigger;
  readonly openWhisk?: OpenWhiskTrigger;
  readonly pulsar?: PulsarTrigger;
  readonly slack?: SlackTrigger;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.URLArtifact */
export interface URLArtifact {
  readonly path: string;
  readonly verifyCert?: boolean;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.ValueFromSource */
export interface ValueFromSource {
  readonly configMapKeyRef?: kubernetes.ConfigMapKeySelector;
  readonly secretKeyRef?: kubernetes.SecretKeySelector;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.WatchPathConfig */
export interface WatchPathConfig {
  readonly directory: string;
  readonly path?: string;
  readonly pathRegexp?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.WebhookContext */
export interface WebhookContext {
  readonly authSecret?: kubernetes.SecretKeySelector;
  readonly endpoint: string;
  readonly maxPayloadSize?: number;
  readonly metadata?: { readonly [key: string]: string };
  readonly method?: string;
  readonly port: string;
  readonly serverCertSecret?: kubernetes.SecretKeySelector;
  readonly serverKeySecret?: kubernetes.SecretKeySelector;
  readonly url?: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.WebhookEventSource */
export interface WebhookEventSource {
  readonly authSecret?: kubernetes.SecretKeySelector;
  readonly endpoint: string;
  readonly filter?: EventSourceFilter;
  readonly maxPayloadSize?: number;
  readonly metadata?: { readonly [key: string]: string };
  readonly method?: string;
  readonly port: string;
  readonly serverCertSecret?: kubernetes.SecretKeySelector;
  readonly serverKeySecret?: kubernetes.SecretKeySelector;
  readonly url?: string;
}
