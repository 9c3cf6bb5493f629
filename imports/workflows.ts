/**
 * Argo Workflows, type by type.
 *
 * Generated from the JSON schema and the CRDs of Argo Workflows v4.1.2: do not edit.
 * Made by `npm run imports`, from what lies in imports/upstream. For a newer version of Argo:
 * `npm run imports -- --workflows <schema.json> <folder of full CRDs> --events <schema.json>` (paths or URLs).
 */
import type * as kubernetes from './kubernetes';

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#amount */
export type Amount = number;

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#archivestrategy */
export interface ArchiveStrategy {
  readonly none?: NoneStrategy;
  readonly tar?: TarStrategy;
  readonly zip?: ZipStrategy;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#arguments */
export interface Arguments {
  readonly artifacts?: readonly Artifact[];
  readonly parameters?: readonly Parameter[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#artgcstatus */
export interface ArtGCStatus {
  readonly notSpecified?: boolean;
  readonly podsRecouped?: { readonly [key: string]: boolean };
  readonly strategiesProcessed?: { readonly [key: string]: boolean };
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#artifact */
export interface Artifact {
  readonly archive?: ArchiveStrategy;
  readonly archiveLogs?: boolean;
  readonly artifactGC?: ArtifactGC;
  readonly artifactory?: ArtifactoryArtifact;
  readonly azure?: AzureArtifact;
  readonly deleted?: boolean;
  readonly from?: string;
  readonly fromExpression?: string;
  readonly gcs?: GCSArtifact;
  readonly git?: GitArtifact;
  readonly globalName?: string;
  readonly hdfs?: HDFSArtifact;
  readonly http?: HTTPArtifact;
  readonly mode?: number;
  readonly name: string;
  readonly optional?: boolean;
  readonly oss?: OSSArtifact;
  readonly path?: string;
  readonly plugin?: PluginArtifact;
  readonly raw?: RawArtifact;
  readonly recurseMode?: boolean;
  readonly s3?: S3Artifact;
  readonly subPath?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#artifactgc */
export interface ArtifactGC {
  readonly podMetadata?: Metadata;
  readonly serviceAccountName?: string;
  readonly strategy?: '' | 'OnWorkflowCompletion' | 'OnWorkflowDeletion' | 'Never';
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#artifactlocation */
export interface ArtifactLocation {
  readonly archiveLogs?: boolean;
  readonly artifactory?: ArtifactoryArtifact;
  readonly azure?: AzureArtifact;
  readonly gcs?: GCSArtifact;
  readonly git?: GitArtifact;
  readonly hdfs?: HDFSArtifact;
  readonly http?: HTTPArtifact;
  readonly oss?: OSSArtifact;
  readonly plugin?: PluginArtifact;
  readonly raw?: RawArtifact;
  readonly s3?: S3Artifact;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#artifactpaths */
export interface ArtifactPaths {
  readonly archive?: ArchiveStrategy;
  readonly archiveLogs?: boolean;
  readonly artifactGC?: ArtifactGC;
  readonly artifactory?: ArtifactoryArtifact;
  readonly azure?: AzureArtifact;
  readonly deleted?: boolean;
  readonly from?: string;
  readonly fromExpression?: string;
  readonly gcs?: GCSArtifact;
  readonly git?: GitArtifact;
  readonly globalName?: string;
  readonly hdfs?: HDFSArtifact;
  readonly http?: HTTPArtifact;
  readonly mode?: number;
  readonly name: string;
  readonly optional?: boolean;
  readonly oss?: OSSArtifact;
  readonly path?: string;
  readonly plugin?: PluginArtifact;
  readonly raw?: RawArtifact;
  readonly recurseMode?: boolean;
  readonly s3?: S3Artifact;
  readonly subPath?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#artifactrepository */
export interface ArtifactRepository {
  readonly archiveLogs?: boolean;
  readonly artifactory?: ArtifactoryArtifactRepository;
  readonly azure?: AzureArtifactRepository;
  readonly gcs?: GCSArtifactRepository;
  readonly hdfs?: HDFSArtifactRepository;
  readonly oss?: OSSArtifactRepository;
  readonly plugin?: PluginArtifactRepository;
  readonly s3?: S3ArtifactRepository;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#artifactrepositoryref */
export interface ArtifactRepositoryRef {
  readonly configMap?: string;
  readonly key?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#artifactrepositoryrefstatus */
export interface ArtifactRepositoryRefStatus {
  readonly artifactRepository?: ArtifactRepository;
  readonly configMap?: string;
  readonly default?: boolean;
  readonly key?: string;
  readonly namespace?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#artifactoryartifact */
export interface ArtifactoryArtifact {
  readonly passwordSecret?: kubernetes.SecretKeySelector;
  readonly url: string;
  readonly usernameSecret?: kubernetes.SecretKeySelector;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#artifactoryartifactrepository */
export interface ArtifactoryArtifactRepository {
  readonly keyFormat?: string;
  readonly passwordSecret?: kubernetes.SecretKeySelector;
  readonly repoURL?: string;
  readonly usernameSecret?: kubernetes.SecretKeySelector;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#azureartifact */
export interface AzureArtifact {
  readonly accountKeySecret?: kubernetes.SecretKeySelector;
  readonly blob: string;
  readonly container: string;
  readonly endpoint: string;
  readonly useSDKCreds?: boolean;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#azureartifactrepository */
export interface AzureArtifactRepository {
  readonly accountKeySecret?: kubernetes.SecretKeySelector;
  readonly blobNameFormat?: string;
  readonly container: string;
  readonly endpoint: string;
  readonly useSDKCreds?: boolean;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#backoff */
export interface Backoff {
  readonly cap?: string;
  readonly duration?: string;
  readonly factor?: kubernetes.IntOrString;
  readonly maxDuration?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#basicauth */
export interface BasicAuth {
  readonly passwordSecret?: kubernetes.SecretKeySelector;
  readonly usernameSecret?: kubernetes.SecretKeySelector;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#cache */
export interface Cache {
  readonly configMap: kubernetes.LocalObjectReference;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#clientcertauth */
export interface ClientCertAuth {
  readonly clientCertSecret?: kubernetes.SecretKeySelector;
  readonly clientKeySecret?: kubernetes.SecretKeySelector;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#clusterworkflowtemplate */
export interface ClusterWorkflowTemplate {
  readonly apiVersion?: 'argoproj.io/v1alpha1';
  readonly kind?: 'ClusterWorkflowTemplate';
  readonly metadata: kubernetes.ObjectMeta;
  readonly spec: WorkflowSpec;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#condition */
export interface Condition {
  readonly message?: string;
  readonly status?: string;
  readonly type?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#containernode */
export interface ContainerNode {
  readonly args?: readonly string[];
  readonly command?: readonly string[];
  readonly dependencies?: readonly string[];
  readonly env?: readonly kubernetes.EnvVar[];
  readonly envFrom?: readonly kubernetes.EnvFromSource[];
  readonly image?: string;
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | kubernetes.Tag;
  readonly lifecycle?: kubernetes.Lifecycle;
  readonly livenessProbe?: kubernetes.Probe;
  readonly name: string;
  readonly ports?: readonly kubernetes.ContainerPort[];
  readonly readinessProbe?: kubernetes.Probe;
  readonly resizePolicy?: readonly kubernetes.ContainerResizePolicy[];
  readonly resources?: kubernetes.ResourceRequirements;
  readonly restartPolicy?: string;
  readonly restartPolicyRules?: readonly kubernetes.ContainerRestartRule[];
  readonly securityContext?: kubernetes.SecurityContext;
  readonly startupProbe?: kubernetes.Probe;
  readonly stdin?: boolean;
  readonly stdinOnce?: boolean;
  readonly terminationMessagePath?: string;
  readonly terminationMessagePolicy?: 'File' | 'FallbackToLogsOnError' | kubernetes.Tag;
  readonly tty?: boolean;
  readonly volumeDevices?: readonly kubernetes.VolumeDevice[];
  readonly volumeMounts?: readonly kubernetes.VolumeMount[];
  readonly workingDir?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#containersetretrystrategy */
export interface ContainerSetRetryStrategy {
  readonly duration?: string;
  readonly retries: kubernetes.IntOrString;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#containersettemplate */
export interface ContainerSetTemplate {
  readonly containers: readonly ContainerNode[];
  readonly retryStrategy?: ContainerSetRetryStrategy;
  readonly volumeMounts?: readonly kubernetes.VolumeMount[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#continueon */
export interface ContinueOn {
  readonly error?: boolean;
  readonly failed?: boolean;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#counter */
export interface Counter {
  readonly value: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#creates3bucketoptions */
export interface CreateS3BucketOptions {
  readonly objectLocking?: boolean;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#cronworkflow */
export interface CronWorkflow {
  readonly apiVersion?: 'argoproj.io/v1alpha1';
  readonly kind?: 'CronWorkflow';
  readonly metadata: kubernetes.ObjectMeta;
  readonly spec: CronWorkflowSpec;
  readonly status?: CronWorkflowStatus;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#cronworkflowspec */
export interface CronWorkflowSpec {
  readonly concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace';
  readonly failedJobsHistoryLimit?: number;
  readonly schedules: readonly string[];
  readonly startingDeadlineSeconds?: number;
  readonly stopStrategy?: StopStrategy;
  readonly successfulJobsHistoryLimit?: number;
  readonly suspend?: boolean;
  readonly timezone?: string;
  readonly when?: string;
  readonly workflowMetadata?: kubernetes.ObjectMeta;
  readonly workflowSpec: WorkflowSpec;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#cronworkflowstatus */
export interface CronWorkflowStatus {
  readonly active?: readonly kubernetes.ObjectReference[];
  readonly conditions?: readonly Condition[];
  readonly failed?: number;
  readonly lastScheduledTime?: kubernetes.Time;
  readonly phase?: string;
  readonly succeeded?: number;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#dagtask */
export interface DAGTask {
  readonly arguments?: Arguments;
  readonly continueOn?: ContinueOn;
  readonly dependencies?: readonly string[];
  readonly depends?: string;
  readonly hooks?: { readonly [key: string]: LifecycleHook };
  readonly inline?: Template;
  readonly name: string;
  readonly onExit?: string;
  readonly template?: string;
  readonly templateRef?: TemplateRef;
  readonly when?: string;
  readonly withItems?: readonly Item[];
  readonly withParam?: string;
  readonly withSequence?: Sequence;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#dagtemplate */
export interface DAGTemplate {
  readonly failFast?: boolean;
  readonly target?: string;
  readonly tasks: readonly DAGTask[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#data */
export interface Data {
  readonly source: DataSource;
  readonly transformation: readonly TransformationStep[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#datasource */
export interface DataSource {
  readonly artifactPaths?: ArtifactPaths;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#event */
export interface Event {
  readonly selector: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#executorconfig */
export interface ExecutorConfig {
  readonly serviceAccountName?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#executorplugin */
export interface ExecutorPlugin {
  readonly metadata: kubernetes.ObjectMeta;
  readonly spec: ExecutorPluginSpec;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#executorpluginsidecar */
export interface ExecutorPluginSidecar {
  readonly automountServiceAccountToken?: boolean;
  readonly container: kubernetes.Container;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#executorpluginspec */
export interface ExecutorPluginSpec {
  readonly sidecar: ExecutorPluginSidecar;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#gcsartifact */
export interface GCSArtifact {
  readonly bucket?: string;
  readonly key: string;
  readonly serviceAccountKeySecret?: kubernetes.SecretKeySelector;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#gcsartifactrepository */
export interface GCSArtifactRepository {
  readonly bucket?: string;
  readonly keyFormat?: string;
  readonly serviceAccountKeySecret?: kubernetes.SecretKeySelector;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#gauge */
export interface Gauge {
  readonly operation?: 'Set' | 'Add' | 'Sub';
  readonly realtime: boolean;
  readonly value: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#gitartifact */
export interface GitArtifact {
  readonly branch?: string;
  readonly depth?: number;
  readonly disableSubmodules?: boolean;
  readonly fetch?: readonly string[];
  readonly insecureIgnoreHostKey?: boolean;
  readonly insecureSkipTLS?: boolean;
  readonly passwordSecret?: kubernetes.SecretKeySelector;
  readonly repo: string;
  readonly revision?: string;
  readonly singleBranch?: boolean;
  readonly sshPrivateKeySecret?: kubernetes.SecretKeySelector;
  readonly usernameSecret?: kubernetes.SecretKeySelector;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#hdfsartifact */
export interface HDFSArtifact {
  readonly addresses?: readonly string[];
  readonly dataTransferProtection?: string;
  readonly force?: boolean;
  readonly hdfsUser?: string;
  readonly krbCCacheSecret?: kubernetes.SecretKeySelector;
  readonly krbConfigConfigMap?: kubernetes.ConfigMapKeySelector;
  readonly krbKeytabSecret?: kubernetes.SecretKeySelector;
  readonly krbRealm?: string;
  readonly krbServicePrincipalName?: string;
  readonly krbUsername?: string;
  readonly path: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#hdfsartifactrepository */
export interface HDFSArtifactRepository {
  readonly addresses?: readonly string[];
  readonly dataTransferProtection?: string;
  readonly force?: boolean;
  readonly hdfsUser?: string;
  readonly krbCCacheSecret?: kubernetes.SecretKeySelector;
  readonly krbConfigConfigMap?: kubernetes.ConfigMapKeySelector;
  readonly krbKeytabSecret?: kubernetes.SecretKeySelector;
  readonly krbRealm?: string;
  readonly krbServicePrincipalName?: string;
  readonly krbUsername?: string;
  readonly pathFormat?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#http */
export interface HTTP {
  readonly body?: string;
  readonly bodyFrom?: HTTPBodySource;
  readonly headers?: readonly HTTPHeader[];
  readonly insecureSkipVerify?: boolean;
  readonly method?: string;
  readonly successCondition?: string;
  readonly timeoutSeconds?: number;
  readonly url: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#httpartifact */
export interface HTTPArtifact {
  readonly auth?: HTTPAuth;
  readonly headers?: readonly Header[];
  readonly saveStreamViaFile?: boolean;
  readonly url: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#httpauth */
export interface HTTPAuth {
  readonly basicAuth?: BasicAuth;
  readonly clientCert?: ClientCertAuth;
  readonly oauth2?: OAuth2Auth;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#httpbodysource */
export interface HTTPBodySource {
  readonly bytes?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#httpheader */
export interface HTTPHeader {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: HTTPHeaderSource;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#httpheadersource */
export interface HTTPHeaderSource {
  readonly secretKeyRef?: kubernetes.SecretKeySelector;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#header */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#histogram */
export interface Histogram {
  readonly buckets: readonly Amount[];
  readonly value: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#inputs */
export interface Inputs {
  readonly artifacts?: readonly Artifact[];
  readonly parameters?: readonly Parameter[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#item */
export type Item = unknown;

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#labelvaluefrom */
export interface LabelValueFrom {
  readonly expression: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#lifecyclehook */
export interface LifecycleHook {
  readonly arguments?: Arguments;
  readonly expression?: string;
  readonly template?: string;
  readonly templateRef?: TemplateRef;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#manifestfrom */
export interface ManifestFrom {
  readonly artifact: Artifact;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#memoizationstatus */
export interface MemoizationStatus {
  readonly cacheName: string;
  readonly hit: boolean;
  readonly key: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#memoize */
export interface Memoize {
  readonly cache: Cache;
  readonly key: string;
  readonly maxAge: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#metadata */
export interface Metadata {
  readonly annotations?: { readonly [key: string]: string };
  readonly labels?: { readonly [key: string]: string };
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#metriclabel */
export interface MetricLabel {
  readonly key: string;
  readonly value: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#metrics */
export interface Metrics {
  readonly prometheus: readonly Prometheus[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#mutex */
export interface Mutex {
  readonly database?: boolean;
  readonly name?: string;
  readonly namespace?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#mutexholding */
export interface MutexHolding {
  readonly holder?: string;
  readonly mutex?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#mutexstatus */
export interface MutexStatus {
  readonly holding?: readonly MutexHolding[];
  readonly waiting?: readonly MutexHolding[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#nodeflag */
export interface NodeFlag {
  readonly hooked?: boolean;
  readonly retried?: boolean;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#nodestatus */
export interface NodeStatus {
  readonly boundaryID?: string;
  readonly children?: readonly string[];
  readonly daemoned?: boolean;
  readonly displayName?: string;
  readonly estimatedDuration?: number;
  readonly failedPodRestarts?: number;
  readonly finishedAt?: kubernetes.Time;
  readonly hostNodeName?: string;
  readonly id: string;
  readonly inputs?: Inputs;
  readonly memoizationStatus?: MemoizationStatus;
  readonly message?: string;
  readonly name: string;
  readonly nodeFlag?: NodeFlag;
  readonly outboundNodes?: readonly string[];
  readonly outputs?: Outputs;
  readonly phase?: string;
  readonly podIP?: string;
  readonly progress?: string;
  readonly resourcesDuration?: { readonly [key: string]: number };
  readonly restartingPodUID?: string;
  readonly startedAt?: kubernetes.Time;
  readonly synchronizationStatus?: NodeSynchronizationStatus;
  readonly taskResultSynced?: boolean;
  readonly templateName?: string;
  readonly templateRef?: TemplateRef;
  readonly templateScope?: string;
  readonly type: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#nodesynchronizationstatus */
export interface NodeSynchronizationStatus {
  readonly waiting?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#nonestrategy */
export interface NoneStrategy {
  readonly [field: string]: never;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#oauth2auth */
export interface OAuth2Auth {
  readonly clientIDSecret?: kubernetes.SecretKeySelector;
  readonly clientSecretSecret?: kubernetes.SecretKeySelector;
  readonly endpointParams?: readonly OAuth2EndpointParam[];
  readonly scopes?: readonly string[];
  readonly tokenURLSecret?: kubernetes.SecretKeySelector;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#oauth2endpointparam */
export interface OAuth2EndpointParam {
  readonly key: string;
  readonly value?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#ossartifact */
export interface OSSArtifact {
  readonly accessKeySecret?: kubernetes.SecretKeySelector;
  readonly bucket?: string;
  readonly createBucketIfNotPresent?: boolean;
  readonly endpoint?: string;
  readonly key: string;
  readonly lifecycleRule?: OSSLifecycleRule;
  readonly secretKeySecret?: kubernetes.SecretKeySelector;
  readonly securityToken?: string;
  readonly useSDKCreds?: boolean;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#ossartifactrepository */
export interface OSSArtifactRepository {
  readonly accessKeySecret?: kubernetes.SecretKeySelector;
  readonly bucket?: string;
  readonly createBucketIfNotPresent?: boolean;
  readonly endpoint?: string;
  readonly keyFormat?: string;
  readonly lifecycleRule?: OSSLifecycleRule;
  readonly secretKeySecret?: kubernetes.SecretKeySelector;
  readonly securityToken?: string;
  readonly useSDKCreds?: boolean;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#osslifecyclerule */
export interface OSSLifecycleRule {
  readonly markDeletionAfterDays?: number;
  readonly markInfrequentAccessAfterDays?: number;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#outputs */
export interface Outputs {
  readonly artifacts?: readonly Artifact[];
  readonly exitCode?: string;
  readonly parameters?: readonly Parameter[];
  readonly result?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#parallelsteps */
export type ParallelSteps = readonly WorkflowStep[];

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#parameter */
export interface Parameter {
  readonly default?: boolean | number | string;
  readonly description?: boolean | number | string;
  readonly enum?: readonly (boolean | number | string)[];
  readonly globalName?: string;
  readonly name: string;
  readonly value?: boolean | number | string;
  readonly valueFrom?: ValueFrom;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#plugin */
export type Plugin = object;

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#pluginartifact */
export interface PluginArtifact {
  readonly configuration?: string;
  readonly connectionTimeoutSeconds?: number;
  readonly key: string;
  readonly name?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#pluginartifactrepository */
export interface PluginArtifactRepository {
  readonly configuration: string;
  readonly keyFormat?: string;
  readonly name: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#podgc */
export interface PodGC {
  readonly deleteDelayDuration?: string;
  readonly labelSelector?: kubernetes.LabelSelector;
  readonly strategy?: '' | 'OnPodCompletion' | 'OnPodSuccess' | 'OnWorkflowCompletion' | 'OnWorkflowSuccess';
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#prometheus */
export interface Prometheus {
  readonly counter?: Counter;
  readonly gauge?: Gauge;
  readonly help: string;
  readonly histogram?: Histogram;
  readonly labels?: readonly MetricLabel[];
  readonly name: string;
  readonly when?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#rawartifact */
export interface RawArtifact {
  readonly data: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#resourcetemplate */
export interface ResourceTemplate {
  readonly action: 'get' | 'create' | 'apply' | 'delete' | 'replace' | 'patch';
  readonly failureCondition?: string;
  readonly flags?: readonly string[];
  readonly manifest?: string;
  readonly manifestFrom?: ManifestFrom;
  readonly mergeStrategy?: 'strategic' | 'merge' | 'json';
  readonly setOwnerReference?: boolean;
  readonly successCondition?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#retryaffinity */
export interface RetryAffinity {
  readonly nodeAntiAffinity?: RetryNodeAntiAffinity;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#retrynodeantiaffinity */
export interface RetryNodeAntiAffinity {
  readonly [field: string]: never;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#retrystrategy */
export interface RetryStrategy {
  readonly affinity?: RetryAffinity;
  readonly backoff?: Backoff;
  readonly expression?: string;
  readonly limit?: kubernetes.IntOrString;
  readonly retryPolicy?: 'Always' | 'OnFailure' | 'OnError' | 'OnTransientError';
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#s3artifact */
export interface S3Artifact {
  readonly accessKeySecret?: kubernetes.SecretKeySelector;
  readonly addressingStyle?: '' | 'path' | 'virtual-hosted';
  readonly bucket?: string;
  readonly caSecret?: kubernetes.SecretKeySelector;
  readonly createBucketIfNotPresent?: CreateS3BucketOptions;
  readonly encryptionOptions?: S3EncryptionOptions;
  readonly endpoint?: string;
  readonly insecure?: boolean;
  readonly key?: string;
  readonly region?: string;
  readonly roleARN?: string;
  readonly secretKeySecret?: kubernetes.SecretKeySelector;
  readonly sessionTokenSecret?: kubernetes.SecretKeySelector;
  readonly useSDKCreds?: boolean;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#s3artifactrepository */
export interface S3ArtifactRepository {
  readonly accessKeySecret?: kubernetes.SecretKeySelector;
  readonly addressingStyle?: '' | 'path' | 'virtual-hosted';
  readonly bucket?: string;
  readonly caSecret?: kubernetes.SecretKeySelector;
  readonly createBucketIfNotPresent?: CreateS3BucketOptions;
  readonly encryptionOptions?: S3EncryptionOptions;
  readonly endpoint?: string;
  readonly insecure?: boolean;
  readonly keyFormat?: string;
  readonly keyPrefix?: string;
  readonly region?: string;
  readonly roleARN?: string;
  readonly secretKeySecret?: kubernetes.SecretKeySelector;
  readonly sessionTokenSecret?: kubernetes.SecretKeySelector;
  readonly useSDKCreds?: boolean;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#s3encryptionoptions */
export interface S3EncryptionOptions {
  readonly enableEncryption?: boolean;
  readonly kmsEncryptionContext?: string;
  readonly kmsKeyId?: string;
  readonly serverSideCustomerKeySecret?: kubernetes.SecretKeySelector;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#scripttemplate */
export interface ScriptTemplate {
  readonly args?: readonly string[];
  readonly command?: readonly string[];
  readonly env?: readonly kubernetes.EnvVar[];
  readonly envFrom?: readonly kubernetes.EnvFromSource[];
  readonly image?: string;
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | kubernetes.Tag;
  readonly lifecycle?: kubernetes.Lifecycle;
  readonly livenessProbe?: kubernetes.Probe;
  readonly name?: string;
  readonly ports?: readonly kubernetes.ContainerPort[];
  readonly readinessProbe?: kubernetes.Probe;
  readonly resizePolicy?: readonly kubernetes.ContainerResizePolicy[];
  readonly resources?: kubernetes.ResourceRequirements;
  readonly restartPolicy?: string;
  readonly restartPolicyRules?: readonly kubernetes.ContainerRestartRule[];
  readonly securityContext?: kubernetes.SecurityContext;
  readonly source?: string;
  readonly startupProbe?: kubernetes.Probe;
  readonly stdin?: boolean;
  readonly stdinOnce?: boolean;
  readonly terminationMessagePath?: string;
  readonly terminationMessagePolicy?: 'File' | 'FallbackToLogsOnError' | kubernetes.Tag;
  readonly tty?: boolean;
  readonly volumeDevices?: readonly kubernetes.VolumeDevice[];
  readonly volumeMounts?: readonly kubernetes.VolumeMount[];
  readonly workingDir?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#semaphoreholding */
export interface SemaphoreHolding {
  readonly holders?: readonly string[];
  readonly semaphore?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#semaphoreref */
export interface SemaphoreRef {
  readonly configMapKeyRef?: kubernetes.ConfigMapKeySelector;
  readonly database?: SyncDatabaseRef;
  readonly namespace?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#semaphorestatus */
export interface SemaphoreStatus {
  readonly holding?: readonly SemaphoreHolding[];
  readonly waiting?: readonly SemaphoreHolding[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#sequence */
export interface Sequence {
  readonly count?: kubernetes.IntOrString;
  readonly end?: kubernetes.IntOrString;
  readonly format?: string;
  readonly start?: kubernetes.IntOrString;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#stopstrategy */
export interface StopStrategy {
  readonly expression: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#submit */
export interface Submit {
  readonly arguments?: Arguments;
  readonly metadata?: kubernetes.ObjectMeta;
  readonly workflowTemplateRef: WorkflowTemplateRef;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#suppliedvaluefrom */
export interface SuppliedValueFrom {
  readonly [field: string]: never;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#suspendtemplate */
export interface SuspendTemplate {
  readonly duration?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#syncdatabaseref */
export interface SyncDatabaseRef {
  readonly key: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#synchronization */
export interface Synchronization {
  readonly mutexes?: readonly Mutex[];
  readonly semaphores?: readonly SemaphoreRef[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#synchronizationstatus */
export interface SynchronizationStatus {
  readonly mutex?: MutexStatus;
  readonly semaphore?: SemaphoreStatus;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#ttlstrategy */
export interface TTLStrategy {
  readonly secondsAfterCompletion?: number;
  readonly secondsAfterFailure?: number;
  readonly secondsAfterSuccess?: number;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#tarstrategy */
export interface TarStrategy {
  readonly compressionLevel?: number;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#template */
export interface Template {
  readonly activeDeadlineSeconds?: kubernetes.IntOrString;
  readonly affinity?: kubernetes.Affinity;
  readonly annotations?: { readonly [key: string]: string };
  readonly archiveLocation?: ArtifactLocation;
  readonly automountServiceAccountToken?: boolean;
  readonly container?: kubernetes.Container;
  readonly containerSet?: ContainerSetTemplate;
  readonly daemon?: boolean;
  readonly dag?: DAGTemplate;
  readonly data?: Data;
  readonly executor?: ExecutorConfig;
  readonly failFast?: boolean;
  readonly hostAliases?: readonly kubernetes.HostAlias[];
  readonly http?: HTTP;
  readonly initContainers?: readonly UserContainer[];
  readonly inputs?: Inputs;
  readonly memoize?: Memoize;
  readonly metadata?: Metadata;
  readonly metrics?: Metrics;
  readonly name?: string;
  readonly nodeSelector?: { readonly [key: string]: string };
  readonly outputs?: Outputs;
  readonly parallelism?: number;
  readonly pendingTimeout?: string;
  readonly plugin?: Plugin;
  readonly podResources?: kubernetes.ResourceRequirements;
  readonly podSpecPatch?: string;
  readonly priorityClassName?: string;
  readonly resource?: ResourceTemplate;
  readonly resourceClaims?: readonly kubernetes.PodResourceClaim[];
  readonly retryStrategy?: RetryStrategy;
  readonly schedulerName?: string;
  readonly script?: ScriptTemplate;
  readonly securityContext?: kubernetes.PodSecurityContext;
  readonly serviceAccountName?: string;
  readonly sidecars?: readonly UserContainer[];
  readonly steps?: readonly ParallelSteps[];
  readonly suspend?: SuspendTemplate;
  readonly synchronization?: Synchronization;
  readonly timeout?: string;
  readonly tolerations?: readonly kubernetes.Toleration[];
  readonly volumes?: readonly kubernetes.Volume[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#templateref */
export interface TemplateRef {
  readonly clusterScope?: boolean;
  readonly name?: string;
  readonly template?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#transformationstep */
export interface TransformationStep {
  readonly expression: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#usercontainer */
export interface UserContainer {
  readonly args?: readonly string[];
  readonly command?: readonly string[];
  readonly env?: readonly kubernetes.EnvVar[];
  readonly envFrom?: readonly kubernetes.EnvFromSource[];
  readonly image?: string;
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | kubernetes.Tag;
  readonly lifecycle?: kubernetes.Lifecycle;
  readonly livenessProbe?: kubernetes.Probe;
  readonly mirrorVolumeMounts?: boolean;
  readonly name: string;
  readonly ports?: readonly kubernetes.ContainerPort[];
  readonly readinessProbe?: kubernetes.Probe;
  readonly resizePolicy?: readonly kubernetes.ContainerResizePolicy[];
  readonly resources?: kubernetes.ResourceRequirements;
  readonly restartPolicy?: string;
  readonly restartPolicyRules?: readonly kubernetes.ContainerRestartRule[];
  readonly securityContext?: kubernetes.SecurityContext;
  readonly startupProbe?: kubernetes.Probe;
  readonly stdin?: boolean;
  readonly stdinOnce?: boolean;
  readonly terminationMessagePath?: string;
  readonly terminationMessagePolicy?: 'File' | 'FallbackToLogsOnError' | kubernetes.Tag;
  readonly tty?: boolean;
  readonly volumeDevices?: readonly kubernetes.VolumeDevice[];
  readonly volumeMounts?: readonly kubernetes.VolumeMount[];
  readonly workingDir?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#valuefrom */
export interface ValueFrom {
  readonly configMapKeyRef?: kubernetes.ConfigMapKeySelector;
  readonly default?: boolean | number | string;
  readonly event?: string;
  readonly expression?: string;
  readonly jqFilter?: string;
  readonly jsonPath?: string;
  readonly parameter?: string;
  readonly path?: string;
  readonly supplied?: SuppliedValueFrom;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#volumeclaimgc */
export interface VolumeClaimGC {
  readonly strategy?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#workflow */
export interface Workflow {
  readonly apiVersion?: 'argoproj.io/v1alpha1';
  readonly kind?: 'Workflow';
  readonly metadata: kubernetes.ObjectMeta;
  readonly spec: WorkflowSpec;
  readonly status?: WorkflowStatus;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#workfloweventbinding */
export interface WorkflowEventBinding {
  readonly apiVersion?: 'argoproj.io/v1alpha1';
  readonly kind?: 'WorkflowEventBinding';
  readonly metadata: kubernetes.ObjectMeta;
  readonly spec: WorkflowEventBindingSpec;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#workfloweventbindingspec */
export interface WorkflowEventBindingSpec {
  readonly event: Event;
  readonly submit?: Submit;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#workflowlevelartifactgc */
export interface WorkflowLevelArtifactGC {
  readonly forceFinalizerRemoval?: boolean;
  readonly podMetadata?: Metadata;
  readonly podSpecPatch?: string;
  readonly serviceAccountName?: string;
  readonly strategy?: '' | 'OnWorkflowCompletion' | 'OnWorkflowDeletion' | 'Never';
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#workflowmetadata */
export interface WorkflowMetadata {
  readonly annotations?: { readonly [key: string]: string };
  readonly labels?: { readonly [key: string]: string };
  readonly labelsFrom?: { readonly [key: string]: LabelValueFrom };
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#workflowspec */
export interface WorkflowSpec {
  readonly activeDeadlineSeconds?: number;
  readonly affinity?: kubernetes.Affinity;
  readonly archiveLogs?: boolean;
  readonly arguments?: Arguments;
  readonly artifactGC?: WorkflowLevelArtifactGC;
  readonly artifactRepositoryRef?: ArtifactRepositoryRef;
  readonly automountServiceAccountToken?: boolean;
  readonly dnsConfig?: kubernetes.PodDNSConfig;
  readonly dnsPolicy?: string;
  readonly entrypoint?: string;
  readonly executor?: ExecutorConfig;
  readonly executorPlugins?: readonly ExecutorPlugin[];
  readonly hooks?: { readonly [key: string]: LifecycleHook };
  readonly hostAliases?: readonly kubernetes.HostAlias[];
  readonly hostNetwork?: boolean;
  readonly imagePullSecrets?: readonly kubernetes.LocalObjectReference[];
  readonly metrics?: Metrics;
  readonly nodeSelector?: { readonly [key: string]: string };
  readonly onExit?: string;
  readonly parallelism?: number;
  readonly podDisruptionBudget?: kubernetes.PodDisruptionBudgetSpec;
  readonly podGC?: PodGC;
  readonly podMetadata?: Metadata;
  readonly podPriorityClassName?: string;
  readonly podResources?: kubernetes.ResourceRequirements;
  readonly podSpecPatch?: string;
  readonly priority?: number;
  readonly resourceClaims?: readonly kubernetes.PodResourceClaim[];
  readonly retryStrategy?: RetryStrategy;
  readonly schedulerName?: string;
  readonly securityContext?: kubernetes.PodSecurityContext;
  readonly serviceAccountName?: string;
  readonly shutdown?: string;
  readonly suspend?: boolean;
  readonly synchronization?: Synchronization;
  readonly templateDefaults?: Template;
  readonly templates?: readonly Template[];
  readonly tolerations?: readonly kubernetes.Toleration[];
  readonly ttlStrategy?: TTLStrategy;
  readonly volumeClaimGC?: VolumeClaimGC;
  readonly volumeClaimTemplates?: readonly kubernetes.PersistentVolumeClaim[];
  readonly volumes?: readonly kubernetes.Volume[];
  readonly workflowMetadata?: WorkflowMetadata;
  readonly workflowTemplateRef?: WorkflowTemplateRef;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#workflowstatus */
export interface WorkflowStatus {
  readonly artifactGCStatus?: ArtGCStatus;
  readonly artifactRepositoryRef?: ArtifactRepositoryRefStatus;
  readonly compressedNodes?: string;
  readonly conditions?: readonly Condition[];
  readonly estimatedDuration?: number;
  readonly finishedAt?: kubernetes.Time;
  readonly message?: string;
  readonly nodes?: { readonly [key: string]: NodeStatus };
  readonly offloadNodeStatusVersion?: string;
  readonly outputs?: Outputs;
  readonly persistentVolumeClaims?: readonly kubernetes.Volume[];
  readonly phase?: string;
  readonly progress?: string;
  readonly resourcesDuration?: { readonly [key: string]: number };
  readonly startedAt?: kubernetes.Time;
  readonly storedTemplates?: { readonly [key: string]: Template };
  readonly storedWorkflowTemplateSpec?: WorkflowSpec;
  readonly synchronization?: SynchronizationStatus;
  readonly taskResultsCompletionStatus?: { readonly [key: string]: boolean };
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#workflowstep */
export interface WorkflowStep {
  readonly arguments?: Arguments;
  readonly continueOn?: ContinueOn;
  readonly hooks?: { readonly [key: string]: LifecycleHook };
  readonly inline?: Template;
  readonly name?: string;
  readonly onExit?: string;
  readonly template?: string;
  readonly templateRef?: TemplateRef;
  readonly when?: string;
  readonly withItems?: readonly Item[];
  readonly withParam?: string;
  readonly withSequence?: Sequence;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#workflowtemplate */
export interface WorkflowTemplate {
  readonly apiVersion?: 'argoproj.io/v1alpha1';
  readonly kind?: 'WorkflowTemplate';
  readonly metadata: kubernetes.ObjectMeta;
  readonly spec: WorkflowSpec;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#workflowtemplateref */
export interface WorkflowTemplateRef {
  readonly clusterScope?: boolean;
  readonly name?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#zipstrategy */
export interface ZipStrategy {
  readonly [field: string]: never;
}
