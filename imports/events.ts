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
  readonly autoAck?: boolean | undefined;
  readonly consumerTag?: string | undefined;
  readonly exclusive?: boolean | undefined;
  readonly noLocal?: boolean | undefined;
  readonly noWait?: boolean | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AMQPEventSource */
export interface AMQPEventSource {
  readonly auth?: BasicAuth | undefined;
  readonly connectionBackoff?: Backoff | undefined;
  readonly consume?: AMQPConsumeConfig | undefined;
  readonly exchangeDeclare?: AMQPExchangeDeclareConfig | undefined;
  readonly exchangeName: string;
  readonly exchangeType: string;
  readonly filter?: EventSourceFilter | undefined;
  readonly jsonBody?: boolean | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly queueBind?: AMQPQueueBindConfig | undefined;
  readonly queueDeclare?: AMQPQueueDeclareConfig | undefined;
  readonly routingKey: string;
  readonly tls?: TLSConfig | undefined;
  readonly url?: string | undefined;
  readonly urlSecret?: kubernetes.SecretKeySelector | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AMQPExchangeDeclareConfig */
export interface AMQPExchangeDeclareConfig {
  readonly autoDelete?: boolean | undefined;
  readonly durable?: boolean | undefined;
  readonly internal?: boolean | undefined;
  readonly noWait?: boolean | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AMQPQueueBindConfig */
export interface AMQPQueueBindConfig {
  readonly noWait?: boolean | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AMQPQueueDeclareConfig */
export interface AMQPQueueDeclareConfig {
  readonly arguments?: string | undefined;
  readonly autoDelete?: boolean | undefined;
  readonly durable?: boolean | undefined;
  readonly exclusive?: boolean | undefined;
  readonly name?: string | undefined;
  readonly noWait?: boolean | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AWSLambdaTrigger */
export interface AWSLambdaTrigger {
  readonly accessKey?: kubernetes.SecretKeySelector | undefined;
  readonly functionName: string;
  readonly invocationType?: string | undefined;
  readonly parameters?: readonly TriggerParameter[] | undefined;
  readonly payload: readonly TriggerParameter[];
  readonly region: string;
  readonly roleARN?: string | undefined;
  readonly secretKey?: kubernetes.SecretKeySelector | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AWSMSKIAMConfig */
export interface AWSMSKIAMConfig {
  readonly region: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Amount */
export type Amount = number;

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.ArgoWorkflowTrigger */
export interface ArgoWorkflowTrigger {
  readonly args?: readonly string[] | undefined;
  readonly operation?: 'submit' | 'submit-from' | 'suspend' | 'resubmit' | 'retry' | 'resume' | 'terminate' | 'stop' | undefined;
  readonly parameters?: readonly TriggerParameter[] | undefined;
  readonly source?: ArtifactLocation | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.ArtifactLocation */
export interface ArtifactLocation {
  readonly configmap?: kubernetes.ConfigMapKeySelector | undefined;
  readonly file?: FileArtifact | undefined;
  readonly git?: GitArtifact | undefined;
  readonly inline?: string | undefined;
  readonly resource?: K8SResource | undefined;
  readonly s3?: S3Artifact | undefined;
  readonly url?: URLArtifact | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AzureEventHubsTrigger */
export interface AzureEventHubsTrigger {
  readonly fqdn: string;
  readonly hubName: string;
  readonly parameters?: readonly TriggerParameter[] | undefined;
  readonly payload?: readonly TriggerParameter[] | undefined;
  readonly sharedAccessKey?: kubernetes.SecretKeySelector | undefined;
  readonly sharedAccessKeyName: kubernetes.SecretKeySelector;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AzureEventsHubEventSource */
export interface AzureEventsHubEventSource {
  readonly filter?: EventSourceFilter | undefined;
  readonly fqdn: string;
  readonly hubName: string;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly sharedAccessKey?: kubernetes.SecretKeySelector | undefined;
  readonly sharedAccessKeyName?: kubernetes.SecretKeySelector | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AzureQueueStorageEventSource */
export interface AzureQueueStorageEventSource {
  readonly connectionString?: kubernetes.SecretKeySelector | undefined;
  readonly decodeMessage?: boolean | undefined;
  readonly dlq?: boolean | undefined;
  readonly filter?: EventSourceFilter | undefined;
  readonly jsonBody?: boolean | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly queueName: string;
  readonly storageAccountName?: string | undefined;
  readonly waitTimeInSeconds?: number | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AzureServiceBusEventSource */
export interface AzureServiceBusEventSource {
  readonly connectionString?: kubernetes.SecretKeySelector | undefined;
  readonly deferDelete?: boolean | undefined;
  readonly filter?: EventSourceFilter | undefined;
  readonly fullyQualifiedNamespace?: string | undefined;
  readonly jsonBody?: boolean | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly queueName?: string | undefined;
  readonly subscriptionName?: string | undefined;
  readonly tls?: TLSConfig | undefined;
  readonly topicName?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.AzureServiceBusTrigger */
export interface AzureServiceBusTrigger {
  readonly connectionString?: kubernetes.SecretKeySelector | undefined;
  readonly parameters?: readonly TriggerParameter[] | undefined;
  readonly payload?: readonly TriggerParameter[] | undefined;
  readonly queueName?: string | undefined;
  readonly subscriptionName?: string | undefined;
  readonly tls?: TLSConfig | undefined;
  readonly topicName?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Backoff */
export interface Backoff {
  readonly duration?: Int64OrString | undefined;
  readonly factor?: Amount | undefined;
  readonly jitter?: Amount | undefined;
  readonly steps?: number | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.BasicAuth */
export interface BasicAuth {
  readonly password?: kubernetes.SecretKeySelector | undefined;
  readonly username?: kubernetes.SecretKeySelector | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.BitbucketAuth */
export interface BitbucketAuth {
  readonly basic?: BitbucketBasicAuth | undefined;
  readonly oauthToken?: kubernetes.SecretKeySelector | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.BitbucketBasicAuth */
export interface BitbucketBasicAuth {
  readonly password: kubernetes.SecretKeySelector;
  readonly username: kubernetes.SecretKeySelector;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.BitbucketEventSource */
export interface BitbucketEventSource {
  readonly auth: BitbucketAuth;
  readonly deleteHookOnFinish?: boolean | undefined;
  readonly events: readonly string[];
  readonly filter?: EventSourceFilter | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly owner?: string | undefined;
  readonly projectKey?: string | undefined;
  readonly repositories?: readonly BitbucketRepository[] | undefined;
  readonly repositorySlug?: string | undefined;
  readonly webhook: WebhookContext;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.BitbucketRepository */
export interface BitbucketRepository {
  readonly owner: string;
  readonly repositorySlug: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.BitbucketServerEventSource */
export interface BitbucketServerEventSource {
  readonly accessToken?: kubernetes.SecretKeySelector | undefined;
  readonly bitbucketserverBaseURL: string;
  readonly checkInterval?: string | undefined;
  readonly deleteHookOnFinish?: boolean | undefined;
  readonly events?: readonly string[] | undefined;
  readonly filter?: EventSourceFilter | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly oneEventPerChange?: boolean | undefined;
  readonly projectKey?: string | undefined;
  readonly projects?: readonly string[] | undefined;
  readonly repositories?: readonly BitbucketServerRepository[] | undefined;
  readonly repositorySlug?: string | undefined;
  readonly skipBranchRefsChangedOnOpenPR?: boolean | undefined;
  readonly tls?: TLSConfig | undefined;
  readonly webhook?: WebhookContext | undefined;
  readonly webhookSecret?: kubernetes.SecretKeySelector | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.BitbucketServerRepository */
export interface BitbucketServerRepository {
  readonly projectKey: string;
  readonly repositorySlug: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.BusConfig */
export interface BusConfig {
  readonly jetstream?: JetStreamConfig | undefined;
  readonly kafka?: KafkaBus | undefined;
  readonly nats?: NATSConfig | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.CalendarEventSource */
export interface CalendarEventSource {
  readonly exclusionDates?: readonly string[] | undefined;
  readonly filter?: EventSourceFilter | undefined;
  readonly interval?: string | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly persistence?: EventPersistence | undefined;
  readonly schedule?: string | undefined;
  readonly timezone?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.CatchupConfiguration */
export interface CatchupConfiguration {
  readonly enabled?: boolean | undefined;
  readonly maxDuration?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Condition */
export interface Condition {
  readonly lastTransitionTime?: kubernetes.Time | undefined;
  readonly message?: string | undefined;
  readonly reason?: string | undefined;
  readonly status: string;
  readonly type: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.ConditionsResetByTime */
export interface ConditionsResetByTime {
  readonly cron?: string | undefined;
  readonly timezone?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.ConditionsResetCriteria */
export interface ConditionsResetCriteria {
  readonly byTime?: ConditionsResetByTime | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.ConfigMapPersistence */
export interface ConfigMapPersistence {
  readonly createIfNotExist?: boolean | undefined;
  readonly name?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Container */
export interface Container {
  readonly env?: readonly kubernetes.EnvVar[] | undefined;
  readonly envFrom?: readonly kubernetes.EnvFromSource[] | undefined;
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | undefined;
  readonly resources?: kubernetes.ResourceRequirements | undefined;
  readonly securityContext?: kubernetes.SecurityContext | undefined;
  readonly volumeMounts?: readonly kubernetes.VolumeMount[] | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.ContainerTemplate */
export interface ContainerTemplate {
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | undefined;
  readonly resources?: kubernetes.ResourceRequirements | undefined;
  readonly securityContext?: kubernetes.SecurityContext | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.CustomTrigger */
export interface CustomTrigger {
  readonly certSecret?: kubernetes.SecretKeySelector | undefined;
  readonly parameters?: readonly TriggerParameter[] | undefined;
  readonly payload?: readonly TriggerParameter[] | undefined;
  readonly secure?: boolean | undefined;
  readonly serverNameOverride?: string | undefined;
  readonly serverURL: string;
  readonly spec: { readonly [key: string]: string };
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.DataFilter */
export interface DataFilter {
  readonly comparator?: '' | '>=' | '>' | '=' | '!=' | '<' | '<=' | undefined;
  readonly path: string;
  readonly template?: string | undefined;
  readonly type: 'bool' | 'number' | 'string';
  readonly value: readonly string[];
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EmailTrigger */
export interface EmailTrigger {
  readonly body?: string | undefined;
  readonly from?: string | undefined;
  readonly host?: string | undefined;
  readonly parameters?: readonly TriggerParameter[] | undefined;
  readonly port?: number | undefined;
  readonly smtpPassword?: kubernetes.SecretKeySelector | undefined;
  readonly subject?: string | undefined;
  readonly to?: readonly string[] | undefined;
  readonly username?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EmitterEventSource */
export interface EmitterEventSource {
  readonly broker: string;
  readonly channelKey: string;
  readonly channelName: string;
  readonly connectionBackoff?: Backoff | undefined;
  readonly filter?: EventSourceFilter | undefined;
  readonly jsonBody?: boolean | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly password?: kubernetes.SecretKeySelector | undefined;
  readonly tls?: TLSConfig | undefined;
  readonly username?: kubernetes.SecretKeySelector | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventBus */
export interface EventBus {
  readonly apiVersion?: 'argoproj.io/v1alpha1' | undefined;
  readonly kind?: 'EventBus' | undefined;
  readonly metadata: kubernetes.ObjectMeta;
  readonly spec: EventBusSpec;
  readonly status?: EventBusStatus | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventBusSpec */
export interface EventBusSpec {
  readonly jetstream?: JetStreamBus | undefined;
  readonly jetstreamExotic?: JetStreamConfig | undefined;
  readonly kafka?: KafkaBus | undefined;
  readonly nats?: NATSBus | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventBusStatus */
export interface EventBusStatus {
  readonly conditions?: readonly Condition[] | undefined;
  readonly config?: BusConfig | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventContext */
export interface EventContext {
  readonly datacontenttype?: string | undefined;
  readonly id?: string | undefined;
  readonly source?: string | undefined;
  readonly specversion?: string | undefined;
  readonly subject?: string | undefined;
  readonly time?: kubernetes.Time | undefined;
  readonly type?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventDependency */
export interface EventDependency {
  readonly eventName: string;
  readonly eventSourceName: string;
  readonly filters?: EventDependencyFilter | undefined;
  readonly filtersLogicalOperator?: '' | 'and' | 'or' | undefined;
  readonly name: string;
  readonly transform?: EventDependencyTransformer | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventDependencyFilter */
export interface EventDependencyFilter {
  readonly context?: EventContext | undefined;
  readonly data?: readonly DataFilter[] | undefined;
  readonly dataLogicalOperator?: '' | 'and' | 'or' | undefined;
  readonly exprLogicalOperator?: '' | 'and' | 'or' | undefined;
  readonly exprs?: readonly ExprFilter[] | undefined;
  readonly script?: string | undefined;
  readonly time?: TimeFilter | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventDependencyTransformer */
export interface EventDependencyTransformer {
  readonly jq?: string | undefined;
  readonly script?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventPersistence */
export interface EventPersistence {
  readonly catchup?: CatchupConfiguration | undefined;
  readonly configMap?: ConfigMapPersistence | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventSource */
export interface EventSource {
  readonly apiVersion?: 'argoproj.io/v1alpha1' | undefined;
  readonly kind?: 'EventSource' | undefined;
  readonly metadata: kubernetes.ObjectMeta;
  readonly spec: EventSourceSpec;
  readonly status?: EventSourceStatus | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventSourceFilter */
export interface EventSourceFilter {
  readonly expression?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventSourceSpec */
export interface EventSourceSpec {
  readonly amqp?: { readonly [key: string]: AMQPEventSource } | undefined;
  readonly azureEventsHub?: { readonly [key: string]: AzureEventsHubEventSource } | undefined;
  readonly azureQueueStorage?: { readonly [key: string]: AzureQueueStorageEventSource } | undefined;
  readonly azureServiceBus?: { readonly [key: string]: AzureServiceBusEventSource } | undefined;
  readonly bitbucket?: { readonly [key: string]: BitbucketEventSource } | undefined;
  readonly bitbucketserver?: { readonly [key: string]: BitbucketServerEventSource } | undefined;
  readonly calendar?: { readonly [key: string]: CalendarEventSource } | undefined;
  readonly emitter?: { readonly [key: string]: EmitterEventSource } | undefined;
  readonly eventBusName?: string | undefined;
  readonly file?: { readonly [key: string]: FileEventSource } | undefined;
  readonly generic?: { readonly [key: string]: GenericEventSource } | undefined;
  readonly gerrit?: { readonly [key: string]: GerritEventSource } | undefined;
  readonly github?: { readonly [key: string]: GithubEventSource } | undefined;
  readonly gitlab?: { readonly [key: string]: GitlabEventSource } | undefined;
  readonly hdfs?: { readonly [key: string]: HDFSEventSource } | undefined;
  readonly kafka?: { readonly [key: string]: KafkaEventSource } | undefined;
  readonly minio?: { readonly [key: string]: S3Artifact } | undefined;
  readonly mns?: { readonly [key: string]: MNSEventSource } | undefined;
  readonly mqtt?: { readonly [key: string]: MQTTEventSource } | undefined;
  readonly nats?: { readonly [key: string]: NATSEventsSource } | undefined;
  readonly nsq?: { readonly [key: string]: NSQEventSource } | undefined;
  readonly pubSub?: { readonly [key: string]: PubSubEventSource } | undefined;
  readonly pulsar?: { readonly [key: string]: PulsarEventSource } | undefined;
  readonly redis?: { readonly [key: string]: RedisEventSource } | undefined;
  readonly redisStream?: { readonly [key: string]: RedisStreamEventSource } | undefined;
  readonly replicas?: number | undefined;
  readonly resource?: { readonly [key: string]: ResourceEventSource } | undefined;
  readonly service?: Service | undefined;
  readonly sftp?: { readonly [key: string]: SFTPEventSource } | undefined;
  readonly slack?: { readonly [key: string]: SlackEventSource } | undefined;
  readonly sns?: { readonly [key: string]: SNSEventSource } | undefined;
  readonly sqs?: { readonly [key: string]: SQSEventSource } | undefined;
  readonly storageGrid?: { readonly [key: string]: StorageGridEventSource } | undefined;
  readonly stripe?: { readonly [key: string]: StripeEventSource } | undefined;
  readonly template?: Template | undefined;
  readonly webhook?: { readonly [key: string]: WebhookEventSource } | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.EventSourceStatus */
export interface EventSourceStatus {
  readonly conditions?: readonly Condition[] | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.ExprFilter */
export interface ExprFilter {
  readonly expr: string;
  readonly fields: readonly PayloadField[];
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.FileArtifact */
export interface FileArtifact {
  readonly path?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.FileEventSource */
export interface FileEventSource {
  readonly eventType: string;
  readonly filter?: EventSourceFilter | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly polling?: boolean | undefined;
  readonly watchPathConfig: WatchPathConfig;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.GenericEventSource */
export interface GenericEventSource {
  readonly authSecret?: kubernetes.SecretKeySelector | undefined;
  readonly config: string;
  readonly filter?: EventSourceFilter | undefined;
  readonly insecure?: boolean | undefined;
  readonly jsonBody?: boolean | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly url: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.GerritEventSource */
export interface GerritEventSource {
  readonly auth?: BasicAuth | undefined;
  readonly deleteHookOnFinish?: boolean | undefined;
  readonly events: readonly string[];
  readonly filter?: EventSourceFilter | undefined;
  readonly gerritBaseURL: string;
  readonly hookName: string;
  readonly maxTries?: number | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly projects?: readonly string[] | undefined;
  readonly sslVerify?: boolean | undefined;
  readonly webhook?: WebhookContext | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.GitArtifact */
export interface GitArtifact {
  readonly branch?: string | undefined;
  readonly cloneDirectory: string;
  readonly creds?: GitCreds | undefined;
  readonly filePath: string;
  readonly githubApp?: GithubAppCreds | undefined;
  readonly insecureIgnoreHostKey?: boolean | undefined;
  readonly ref?: string | undefined;
  readonly remote?: GitRemoteConfig | undefined;
  readonly sshKeySecret?: kubernetes.SecretKeySelector | undefined;
  readonly tag?: string | undefined;
  readonly url: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.GitCreds */
export interface GitCreds {
  readonly password?: kubernetes.SecretKeySelector | undefined;
  readonly username?: kubernetes.SecretKeySelector | undefined;
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
  readonly active?: boolean | undefined;
  readonly apiToken?: kubernetes.SecretKeySelector | undefined;
  readonly contentType?: '' | 'json' | 'form' | undefined;
  readonly deleteHookOnFinish?: boolean | undefined;
  readonly events?: readonly string[] | undefined;
  readonly filter?: EventSourceFilter | undefined;
  readonly githubApp?: GithubAppCreds | undefined;
  readonly githubBaseURL?: string | undefined;
  readonly githubUploadURL?: string | undefined;
  readonly id?: number | undefined;
  readonly insecure?: boolean | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly organizations?: readonly string[] | undefined;
  readonly owner?: string | undefined;
  readonly repositories?: readonly OwnedRepositories[] | undefined;
  readonly repository?: string | undefined;
  readonly webhook?: WebhookContext | undefined;
  readonly webhookSecret?: kubernetes.SecretKeySelector | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.GitlabEventSource */
export interface GitlabEventSource {
  readonly accessToken?: kubernetes.SecretKeySelector | undefined;
  readonly deleteHookOnFinish?: boolean | undefined;
  readonly enableSSLVerification?: boolean | undefined;
  readonly events: readonly string[];
  readonly filter?: EventSourceFilter | undefined;
  readonly gitlabBaseURL: string;
  readonly groups?: readonly string[] | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly projectID?: string | undefined;
  readonly projects?: readonly string[] | undefined;
  readonly secretToken?: kubernetes.SecretKeySelector | undefined;
  readonly webhook?: WebhookContext | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.HDFSEventSource */
export interface HDFSEventSource {
  readonly addresses: readonly string[];
  readonly checkInterval?: string | undefined;
  readonly directory: string;
  readonly filter?: EventSourceFilter | undefined;
  readonly hdfsUser?: string | undefined;
  readonly krbCCacheSecret?: kubernetes.SecretKeySelector | undefined;
  readonly krbConfigConfigMap?: kubernetes.ConfigMapKeySelector | undefined;
  readonly krbKeytabSecret?: kubernetes.SecretKeySelector | undefined;
  readonly krbRealm?: string | undefined;
  readonly krbServicePrincipalName?: string | undefined;
  readonly krbUsername?: string | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly path?: string | undefined;
  readonly pathRegexp?: string | undefined;
  readonly type: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.HTTPTrigger */
export interface HTTPTrigger {
  readonly basicAuth?: BasicAuth | undefined;
  readonly dynamicHeaders?: readonly TriggerParameter[] | undefined;
  readonly headers?: { readonly [key: string]: string } | undefined;
  readonly host?: string | undefined;
  readonly method?: '' | 'GET' | 'DELETE' | 'PATCH' | 'POST' | 'PUT' | undefined;
  readonly parameters?: readonly TriggerParameter[] | undefined;
  readonly payload?: readonly TriggerParameter[] | undefined;
  readonly secureHeaders?: readonly SecureHeader[] | undefined;
  readonly timeout?: number | undefined;
  readonly tls?: TLSConfig | undefined;
  readonly url: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Int64OrString */
export type Int64OrString = number | string;

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.JetStreamBus */
export interface JetStreamBus {
  readonly affinity?: kubernetes.Affinity | undefined;
  readonly containerTemplate?: ContainerTemplate | undefined;
  readonly imagePullSecrets?: readonly kubernetes.LocalObjectReference[] | undefined;
  readonly maxPayload?: string | undefined;
  readonly metadata?: Metadata | undefined;
  readonly metricsContainerTemplate?: ContainerTemplate | undefined;
  readonly nodeSelector?: { readonly [key: string]: string } | undefined;
  readonly persistence?: PersistenceStrategy | undefined;
  readonly priority?: number | undefined;
  readonly priorityClassName?: string | undefined;
  readonly reloaderContainerTemplate?: ContainerTemplate | undefined;
  readonly replicas?: number | undefined;
  readonly securityContext?: kubernetes.PodSecurityContext | undefined;
  readonly serviceAccountName?: string | undefined;
  readonly settings?: string | undefined;
  readonly startArgs?: readonly string[] | undefined;
  readonly streamConfig?: string | undefined;
  readonly tolerations?: readonly kubernetes.Toleration[] | undefined;
  readonly version?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.JetStreamConfig */
export interface JetStreamConfig {
  readonly accessSecret?: kubernetes.SecretKeySelector | undefined;
  readonly streamConfig?: string | undefined;
  readonly tls?: TLSConfig | undefined;
  readonly url?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.K8SResource */
export type K8SResource = object;

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.K8SResourcePolicy */
export interface K8SResourcePolicy {
  readonly backoff?: Backoff | undefined;
  readonly errorOnBackoffTimeout?: boolean | undefined;
  readonly labels?: { readonly [key: string]: string } | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.KafkaBus */
export interface KafkaBus {
  readonly consumerGroup?: KafkaConsumerGroup | undefined;
  readonly partitioner?: string | undefined;
  readonly sasl?: SASLConfig | undefined;
  readonly tls?: TLSConfig | undefined;
  readonly topic?: string | undefined;
  readonly url?: string | undefined;
  readonly version?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.KafkaConsumerGroup */
export interface KafkaConsumerGroup {
  readonly groupName: string;
  readonly oldest?: boolean | undefined;
  readonly rebalanceStrategy?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.KafkaEventSource */
export interface KafkaEventSource {
  readonly awsMskIamAuth?: AWSMSKIAMConfig | undefined;
  readonly config?: string | undefined;
  readonly connectionBackoff?: Backoff | undefined;
  readonly consumerGroup?: KafkaConsumerGroup | undefined;
  readonly filter?: EventSourceFilter | undefined;
  readonly jsonBody?: boolean | undefined;
  readonly limitEventsPerSecond?: number | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly partition?: string | undefined;
  readonly sasl?: SASLConfig | undefined;
  readonly schemaRegistry?: SchemaRegistryConfig | undefined;
  readonly tls?: TLSConfig | undefined;
  readonly topic: string;
  readonly url: string;
  readonly version?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.KafkaTrigger */
export interface KafkaTrigger {
  readonly compress?: boolean | undefined;
  readonly flushFrequency?: number | undefined;
  readonly headers?: { readonly [key: string]: string } | undefined;
  readonly parameters?: readonly TriggerParameter[] | undefined;
  readonly partition?: number | undefined;
  readonly partitioningKey?: string | undefined;
  readonly payload: readonly TriggerParameter[];
  readonly requiredAcks?: number | undefined;
  readonly sasl?: SASLConfig | undefined;
  readonly schemaRegistry?: SchemaRegistryConfig | undefined;
  readonly secureHeaders?: readonly SecureHeader[] | undefined;
  readonly tls?: TLSConfig | undefined;
  readonly topic: string;
  readonly url: string;
  readonly version?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.LogTrigger */
export interface LogTrigger {
  readonly intervalSeconds?: number | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.MNSEventSource */
export interface MNSEventSource {
  readonly accessKey?: kubernetes.SecretKeySelector | undefined;
  readonly endpoint?: string | undefined;
  readonly filter?: EventSourceFilter | undefined;
  readonly jsonBody?: boolean | undefined;
  readonly queue: string;
  readonly secretKey?: kubernetes.SecretKeySelector | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.MQTTEventSource */
export interface MQTTEventSource {
  readonly auth?: BasicAuth | undefined;
  readonly clientId: string;
  readonly connectionBackoff?: Backoff | undefined;
  readonly filter?: EventSourceFilter | undefined;
  readonly jsonBody?: boolean | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly tls?: TLSConfig | undefined;
  readonly topic: string;
  readonly url: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Metadata */
export interface Metadata {
  readonly annotations?: { readonly [key: string]: string } | undefined;
  readonly labels?: { readonly [key: string]: string } | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.NATSAuth */
export interface NATSAuth {
  readonly basic?: BasicAuth | undefined;
  readonly credential?: kubernetes.SecretKeySelector | undefined;
  readonly nkey?: kubernetes.SecretKeySelector | undefined;
  readonly token?: kubernetes.SecretKeySelector | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.NATSBus */
export interface NATSBus {
  readonly exotic?: NATSConfig | undefined;
  readonly native?: NativeStrategy | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.NATSConfig */
export interface NATSConfig {
  readonly accessSecret?: kubernetes.SecretKeySelector | undefined;
  readonly auth?: string | undefined;
  readonly clusterID?: string | undefined;
  readonly url?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.NATSEventsSource */
export interface NATSEventsSource {
  readonly auth?: NATSAuth | undefined;
  readonly connectionBackoff?: Backoff | undefined;
  readonly filter?: EventSourceFilter | undefined;
  readonly jsonBody?: boolean | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly queue?: string | undefined;
  readonly subject: string;
  readonly tls?: TLSConfig | undefined;
  readonly url: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.NATSTrigger */
export interface NATSTrigger {
  readonly auth?: NATSAuth | undefined;
  readonly parameters?: readonly TriggerParameter[] | undefined;
  readonly payload: readonly TriggerParameter[];
  readonly subject: string;
  readonly tls?: TLSConfig | undefined;
  readonly url: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.NSQEventSource */
export interface NSQEventSource {
  readonly channel: string;
  readonly connectionBackoff?: Backoff | undefined;
  readonly filter?: EventSourceFilter | undefined;
  readonly hostAddress: string;
  readonly jsonBody?: boolean | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly tls?: TLSConfig | undefined;
  readonly topic: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.NativeStrategy */
export interface NativeStrategy {
  readonly affinity?: kubernetes.Affinity | undefined;
  readonly auth?: string | undefined;
  readonly containerTemplate?: ContainerTemplate | undefined;
  readonly imagePullSecrets?: readonly kubernetes.LocalObjectReference[] | undefined;
  readonly maxAge?: string | undefined;
  readonly maxBytes?: string | undefined;
  readonly maxMsgs?: number | undefined;
  readonly maxPayload?: string | undefined;
  readonly maxSubs?: number | undefined;
  readonly metadata?: Metadata | undefined;
  readonly metricsContainerTemplate?: ContainerTemplate | undefined;
  readonly nodeSelector?: { readonly [key: string]: string } | undefined;
  readonly persistence?: PersistenceStrategy | undefined;
  readonly priority?: number | undefined;
  readonly priorityClassName?: string | undefined;
  readonly raftCommitTimeout?: string | undefined;
  readonly raftElectionTimeout?: string | undefined;
  readonly raftHeartbeatTimeout?: string | undefined;
  readonly raftLeaseTimeout?: string | undefined;
  readonly replicas?: number | undefined;
  readonly securityContext?: kubernetes.PodSecurityContext | undefined;
  readonly serviceAccountName?: string | undefined;
  readonly tolerations?: readonly kubernetes.Toleration[] | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.OpenWhiskTrigger */
export interface OpenWhiskTrigger {
  readonly actionName: string;
  readonly authToken?: kubernetes.SecretKeySelector | undefined;
  readonly host: string;
  readonly namespace?: string | undefined;
  readonly parameters?: readonly TriggerParameter[] | undefined;
  readonly payload: readonly TriggerParameter[];
  readonly version?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.OwnedRepositories */
export interface OwnedRepositories {
  readonly names?: readonly string[] | undefined;
  readonly owner?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.PayloadField */
export interface PayloadField {
  readonly name: string;
  readonly path: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.PersistenceStrategy */
export interface PersistenceStrategy {
  readonly accessMode?: string | undefined;
  readonly storageClassName?: string | undefined;
  readonly volumeSize?: kubernetes.Quantity | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.PubSubEventSource */
export interface PubSubEventSource {
  readonly credentialSecret?: kubernetes.SecretKeySelector | undefined;
  readonly deleteSubscriptionOnFinish?: boolean | undefined;
  readonly filter?: EventSourceFilter | undefined;
  readonly jsonBody?: boolean | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly projectID?: string | undefined;
  readonly subscriptionID?: string | undefined;
  readonly topic?: string | undefined;
  readonly topicProjectID?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.PulsarEventSource */
export interface PulsarEventSource {
  readonly authAthenzParams?: { readonly [key: string]: string } | undefined;
  readonly authAthenzSecret?: kubernetes.SecretKeySelector | undefined;
  readonly authTokenSecret?: kubernetes.SecretKeySelector | undefined;
  readonly connectionBackoff?: Backoff | undefined;
  readonly filter?: EventSourceFilter | undefined;
  readonly jsonBody?: boolean | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly tls?: TLSConfig | undefined;
  readonly tlsAllowInsecureConnection?: boolean | undefined;
  readonly tlsTrustCertsSecret?: kubernetes.SecretKeySelector | undefined;
  readonly tlsValidateHostname?: boolean | undefined;
  readonly topics: readonly string[];
  readonly type?: string | undefined;
  readonly url: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.PulsarTrigger */
export interface PulsarTrigger {
  readonly authAthenzParams?: { readonly [key: string]: string } | undefined;
  readonly authAthenzSecret?: kubernetes.SecretKeySelector | undefined;
  readonly authTokenSecret?: kubernetes.SecretKeySelector | undefined;
  readonly connectionBackoff?: Backoff | undefined;
  readonly parameters?: readonly TriggerParameter[] | undefined;
  readonly payload?: readonly TriggerParameter[] | undefined;
  readonly tls?: TLSConfig | undefined;
  readonly tlsAllowInsecureConnection?: boolean | undefined;
  readonly tlsTrustCertsSecret?: kubernetes.SecretKeySelector | undefined;
  readonly tlsValidateHostname?: boolean | undefined;
  readonly topic: string;
  readonly url: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.RateLimit */
export interface RateLimit {
  readonly requestsPerUnit?: number | undefined;
  readonly unit?: 'Second' | 'Minute' | 'Hour' | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.RedisEventSource */
export interface RedisEventSource {
  readonly channels: readonly string[];
  readonly db?: number | undefined;
  readonly filter?: EventSourceFilter | undefined;
  readonly hostAddress: string;
  readonly jsonBody?: boolean | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly namespace?: string | undefined;
  readonly password?: kubernetes.SecretKeySelector | undefined;
  readonly tls?: TLSConfig | undefined;
  readonly username?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.RedisStreamEventSource */
export interface RedisStreamEventSource {
  readonly consumerGroup?: string | undefined;
  readonly db?: number | undefined;
  readonly filter?: EventSourceFilter | undefined;
  readonly hostAddress: string;
  readonly maxMsgCountPerRead?: number | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly password?: kubernetes.SecretKeySelector | undefined;
  readonly streams: readonly string[];
  readonly tls?: TLSConfig | undefined;
  readonly username?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.ResourceEventSource */
export interface ResourceEventSource {
  readonly eventTypes: readonly ('ADD' | 'UPDATE' | 'DELETE')[];
  readonly filter?: ResourceFilter | undefined;
  readonly group?: string | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly namespace?: string | undefined;
  readonly resource: string;
  readonly version: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.ResourceFilter */
export interface ResourceFilter {
  readonly afterStart?: boolean | undefined;
  readonly createdBy?: kubernetes.Time | undefined;
  readonly fields?: readonly Selector[] | undefined;
  readonly labels?: readonly Selector[] | undefined;
  readonly prefix?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.S3Artifact */
export interface S3Artifact {
  readonly accessKey: kubernetes.SecretKeySelector;
  readonly bucket: S3Bucket;
  readonly caCertificate?: kubernetes.SecretKeySelector | undefined;
  readonly endpoint: string;
  readonly events?: readonly string[] | undefined;
  readonly filter?: S3Filter | undefined;
  readonly insecure?: boolean | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly region?: string | undefined;
  readonly secretKey: kubernetes.SecretKeySelector;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.S3Bucket */
export interface S3Bucket {
  readonly key?: string | undefined;
  readonly name: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.S3Filter */
export interface S3Filter {
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SASLConfig */
export interface SASLConfig {
  readonly mechanism?: string | undefined;
  readonly passwordSecret?: kubernetes.SecretKeySelector | undefined;
  readonly userSecret?: kubernetes.SecretKeySelector | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SFTPEventSource */
export interface SFTPEventSource {
  readonly address?: kubernetes.SecretKeySelector | undefined;
  readonly eventType: string;
  readonly filter?: EventSourceFilter | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly password?: kubernetes.SecretKeySelector | undefined;
  readonly pollIntervalDuration?: string | undefined;
  readonly sshKeySecret?: kubernetes.SecretKeySelector | undefined;
  readonly username?: kubernetes.SecretKeySelector | undefined;
  readonly watchPathConfig: WatchPathConfig;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SNSEventSource */
export interface SNSEventSource {
  readonly accessKey?: kubernetes.SecretKeySelector | undefined;
  readonly endpoint?: string | undefined;
  readonly filter?: EventSourceFilter | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly region: string;
  readonly roleARN?: string | undefined;
  readonly secretKey?: kubernetes.SecretKeySelector | undefined;
  readonly topicArn: string;
  readonly validateSignature?: boolean | undefined;
  readonly webhook?: WebhookContext | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SQSEventSource */
export interface SQSEventSource {
  readonly accessKey?: kubernetes.SecretKeySelector | undefined;
  readonly dlq?: boolean | undefined;
  readonly endpoint?: string | undefined;
  readonly filter?: EventSourceFilter | undefined;
  readonly jsonBody?: boolean | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly queue: string;
  readonly queueAccountId?: string | undefined;
  readonly region: string;
  readonly roleARN?: string | undefined;
  readonly secretKey?: kubernetes.SecretKeySelector | undefined;
  readonly sessionToken?: kubernetes.SecretKeySelector | undefined;
  readonly waitTimeSeconds?: number | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SchemaRegistryConfig */
export interface SchemaRegistryConfig {
  readonly auth?: BasicAuth | undefined;
  readonly schemaId?: number | undefined;
  readonly url: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SecureHeader */
export interface SecureHeader {
  readonly name?: string | undefined;
  readonly valueFrom?: ValueFromSource | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Selector */
export interface Selector {
  readonly key: string;
  readonly operation?: string | undefined;
  readonly value: string;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Sensor */
export interface Sensor {
  readonly apiVersion?: 'argoproj.io/v1alpha1' | undefined;
  readonly kind?: 'Sensor' | undefined;
  readonly metadata: kubernetes.ObjectMeta;
  readonly spec: SensorSpec;
  readonly status?: SensorStatus | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SensorSpec */
export interface SensorSpec {
  readonly dependencies: readonly EventDependency[];
  readonly errorOnFailedRound?: boolean | undefined;
  readonly eventBusName?: string | undefined;
  readonly loggingFields?: { readonly [key: string]: string } | undefined;
  readonly replicas?: number | undefined;
  readonly revisionHistoryLimit?: number | undefined;
  readonly template?: Template | undefined;
  readonly triggers: readonly Trigger[];
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SensorStatus */
export interface SensorStatus {
  readonly conditions?: readonly Condition[] | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Service */
export interface Service {
  readonly clusterIP?: string | undefined;
  readonly metadata?: Metadata | undefined;
  readonly ports?: readonly kubernetes.ServicePort[] | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SlackEventSource */
export interface SlackEventSource {
  readonly filter?: EventSourceFilter | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly signingSecret?: kubernetes.SecretKeySelector | undefined;
  readonly token?: kubernetes.SecretKeySelector | undefined;
  readonly webhook?: WebhookContext | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SlackSender */
export interface SlackSender {
  readonly icon?: string | undefined;
  readonly username?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SlackThread */
export interface SlackThread {
  readonly broadcastMessageToChannel?: boolean | undefined;
  readonly messageAggregationKey?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.SlackTrigger */
export interface SlackTrigger {
  readonly attachments?: string | undefined;
  readonly blocks?: string | undefined;
  readonly channel?: string | undefined;
  readonly message?: string | undefined;
  readonly parameters?: readonly TriggerParameter[] | undefined;
  readonly sender?: SlackSender | undefined;
  readonly slackToken?: kubernetes.SecretKeySelector | undefined;
  readonly thread?: SlackThread | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.StandardK8STrigger */
export interface StandardK8STrigger {
  readonly liveObject?: boolean | undefined;
  readonly operation?: '' | 'create' | 'update' | 'patch' | 'delete' | undefined;
  readonly parameters?: readonly TriggerParameter[] | undefined;
  readonly patchStrategy?: string | undefined;
  readonly source?: ArtifactLocation | undefined;
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
  readonly events?: readonly string[] | undefined;
  readonly filter?: StorageGridFilter | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly region?: string | undefined;
  readonly tls?: TLSConfig | undefined;
  readonly topicArn: string;
  readonly webhook?: WebhookContext | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.StorageGridFilter */
export interface StorageGridFilter {
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.StripeEventSource */
export interface StripeEventSource {
  readonly apiKey?: kubernetes.SecretKeySelector | undefined;
  readonly createWebhook?: boolean | undefined;
  readonly eventFilter?: readonly string[] | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly webhook?: WebhookContext | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.TLSConfig */
export interface TLSConfig {
  readonly caCertSecret?: kubernetes.SecretKeySelector | undefined;
  readonly clientCertSecret?: kubernetes.SecretKeySelector | undefined;
  readonly clientKeySecret?: kubernetes.SecretKeySelector | undefined;
  readonly enabled?: boolean | undefined;
  readonly insecureSkipVerify?: boolean | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Template */
export interface Template {
  readonly affinity?: kubernetes.Affinity | undefined;
  readonly container?: Container | undefined;
  readonly imagePullSecrets?: readonly kubernetes.LocalObjectReference[] | undefined;
  readonly metadata?: Metadata | undefined;
  readonly nodeSelector?: { readonly [key: string]: string } | undefined;
  readonly priority?: number | undefined;
  readonly priorityClassName?: string | undefined;
  readonly securityContext?: kubernetes.PodSecurityContext | undefined;
  readonly serviceAccountName?: string | undefined;
  readonly tolerations?: readonly kubernetes.Toleration[] | undefined;
  readonly volumes?: readonly kubernetes.Volume[] | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.TimeFilter */
export interface TimeFilter {
  readonly start: string;
  readonly stop: string;
  readonly timezone?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.Trigger */
export interface Trigger {
  readonly atLeastOnce?: boolean | undefined;
  readonly dlqTrigger?: Trigger | undefined;
  readonly parameters?: readonly TriggerParameter[] | undefined;
  readonly policy?: TriggerPolicy | undefined;
  readonly rateLimit?: RateLimit | undefined;
  readonly retryStrategy?: Backoff | undefined;
  readonly template?: TriggerTemplate | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.TriggerParameter */
export interface TriggerParameter {
  readonly dest?: string | undefined;
  readonly operation?: '' | 'append' | 'overwrite' | 'prepend' | undefined;
  readonly src?: TriggerParameterSource | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.TriggerParameterSource */
export interface TriggerParameterSource {
  readonly contextKey?: string | undefined;
  readonly contextTemplate?: string | undefined;
  readonly dataKey?: string | undefined;
  readonly dataTemplate?: string | undefined;
  readonly dependencyName: string;
  readonly useRawData?: boolean | undefined;
  readonly value?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.TriggerPolicy */
export interface TriggerPolicy {
  readonly k8s?: K8SResourcePolicy | undefined;
  readonly status?: StatusPolicy | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.TriggerTemplate */
export interface TriggerTemplate {
  readonly argoWorkflow?: ArgoWorkflowTrigger | undefined;
  readonly awsLambda?: AWSLambdaTrigger | undefined;
  readonly azureEventHubs?: AzureEventHubsTrigger | undefined;
  readonly azureServiceBus?: AzureServiceBusTrigger | undefined;
  readonly conditions?: string | undefined;
  readonly conditionsReset?: readonly ConditionsResetCriteria[] | undefined;
  readonly custom?: CustomTrigger | undefined;
  readonly email?: EmailTrigger | undefined;
  readonly http?: HTTPTrigger | undefined;
  readonly k8s?: StandardK8STrigger | undefined;
  readonly kafka?: KafkaTrigger | undefined;
  readonly log?: LogTrigger | undefined;
  readonly name: string;
  readonly nats?: NATSTrigger | undefined;
  readonly openWhisk?: OpenWhiskTrigger | undefined;
  readonly pulsar?: PulsarTrigger | undefined;
  readonly slack?: SlackTrigger | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.URLArtifact */
export interface URLArtifact {
  readonly path: string;
  readonly verifyCert?: boolean | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.ValueFromSource */
export interface ValueFromSource {
  readonly configMapKeyRef?: kubernetes.ConfigMapKeySelector | undefined;
  readonly secretKeyRef?: kubernetes.SecretKeySelector | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.WatchPathConfig */
export interface WatchPathConfig {
  readonly directory: string;
  readonly path?: string | undefined;
  readonly pathRegexp?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.WebhookContext */
export interface WebhookContext {
  readonly authSecret?: kubernetes.SecretKeySelector | undefined;
  readonly endpoint: string;
  readonly maxPayloadSize?: number | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly method?: string | undefined;
  readonly port: string;
  readonly serverCertSecret?: kubernetes.SecretKeySelector | undefined;
  readonly serverKeySecret?: kubernetes.SecretKeySelector | undefined;
  readonly url?: string | undefined;
}

/** See https://github.com/argoproj/argo-events/blob/v1.9.11/docs/APIs.md#argoproj.io/v1alpha1.WebhookEventSource */
export interface WebhookEventSource {
  readonly authSecret?: kubernetes.SecretKeySelector | undefined;
  readonly endpoint: string;
  readonly filter?: EventSourceFilter | undefined;
  readonly maxPayloadSize?: number | undefined;
  readonly metadata?: { readonly [key: string]: string } | undefined;
  readonly method?: string | undefined;
  readonly port: string;
  readonly serverCertSecret?: kubernetes.SecretKeySelector | undefined;
  readonly serverKeySecret?: kubernetes.SecretKeySelector | undefined;
  readonly url?: string | undefined;
}
