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
  readonly none?: NoneStrategy | undefined;
  readonly tar?: TarStrategy | undefined;
  readonly zip?: ZipStrategy | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#arguments */
export interface Arguments {
  readonly artifacts?: readonly Artifact[] | undefined;
  readonly parameters?: readonly Parameter[] | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#artgcstatus */
export interface ArtGCStatus {
  readonly notSpecified?: boolean | undefined;
  readonly podsRecouped?: { readonly [key: string]: boolean } | undefined;
  readonly strategiesProcessed?: { readonly [key: string]: boolean } | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#artifact */
export interface Artifact {
  readonly archive?: ArchiveStrategy | undefined;
  readonly archiveLogs?: boolean | undefined;
  readonly artifactGC?: ArtifactGC | undefined;
  readonly artifactory?: ArtifactoryArtifact | undefined;
  readonly azure?: AzureArtifact | undefined;
  readonly deleted?: boolean | undefined;
  readonly from?: string | undefined;
  readonly fromExpression?: string | undefined;
  readonly gcs?: GCSArtifact | undefined;
  readonly git?: GitArtifact | undefined;
  readonly globalName?: string | undefined;
  readonly hdfs?: HDFSArtifact | undefined;
  readonly http?: HTTPArtifact | undefined;
  readonly mode?: number | undefined;
  readonly name: string;
  readonly optional?: boolean | undefined;
  readonly oss?: OSSArtifact | undefined;
  readonly path?: string | undefined;
  readonly plugin?: PluginArtifact | undefined;
  readonly raw?: RawArtifact | undefined;
  readonly recurseMode?: boolean | undefined;
  readonly s3?: S3Artifact | undefined;
  readonly subPath?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#artifactgc */
export interface ArtifactGC {
  readonly podMetadata?: Metadata | undefined;
  readonly serviceAccountName?: string | undefined;
  readonly strategy?: '' | 'OnWorkflowCompletion' | 'OnWorkflowDeletion' | 'Never' | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#artifactlocation */
export interface ArtifactLocation {
  readonly archiveLogs?: boolean | undefined;
  readonly artifactory?: ArtifactoryArtifact | undefined;
  readonly azure?: AzureArtifact | undefined;
  readonly gcs?: GCSArtifact | undefined;
  readonly git?: GitArtifact | undefined;
  readonly hdfs?: HDFSArtifact | undefined;
  readonly http?: HTTPArtifact | undefined;
  readonly oss?: OSSArtifact | undefined;
  readonly plugin?: PluginArtifact | undefined;
  readonly raw?: RawArtifact | undefined;
  readonly s3?: S3Artifact | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#artifactpaths */
export interface ArtifactPaths {
  readonly archive?: ArchiveStrategy | undefined;
  readonly archiveLogs?: boolean | undefined;
  readonly artifactGC?: ArtifactGC | undefined;
  readonly artifactory?: ArtifactoryArtifact | undefined;
  readonly azure?: AzureArtifact | undefined;
  readonly deleted?: boolean | undefined;
  readonly from?: string | undefined;
  readonly fromExpression?: string | undefined;
  readonly gcs?: GCSArtifact | undefined;
  readonly git?: GitArtifact | undefined;
  readonly globalName?: string | undefined;
  readonly hdfs?: HDFSArtifact | undefined;
  readonly http?: HTTPArtifact | undefined;
  readonly mode?: number | undefined;
  readonly name: string;
  readonly optional?: boolean | undefined;
  readonly oss?: OSSArtifact | undefined;
  readonly path?: string | undefined;
  readonly plugin?: PluginArtifact | undefined;
  readonly raw?: RawArtifact | undefined;
  readonly recurseMode?: boolean | undefined;
  readonly s3?: S3Artifact | undefined;
  readonly subPath?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#artifactrepository */
export interface ArtifactRepository {
  readonly archiveLogs?: boolean | undefined;
  readonly artifactory?: ArtifactoryArtifactRepository | undefined;
  readonly azure?: AzureArtifactRepository | undefined;
  readonly gcs?: GCSArtifactRepository | undefined;
  readonly hdfs?: HDFSArtifactRepository | undefined;
  readonly oss?: OSSArtifactRepository | undefined;
  readonly plugin?: PluginArtifactRepository | undefined;
  readonly s3?: S3ArtifactRepository | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#artifactrepositoryref */
export interface ArtifactRepositoryRef {
  readonly configMap?: string | undefined;
  readonly key?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#artifactrepositoryrefstatus */
export interface ArtifactRepositoryRefStatus {
  readonly artifactRepository?: ArtifactRepository | undefined;
  readonly configMap?: string | undefined;
  readonly default?: boolean | undefined;
  readonly key?: string | undefined;
  readonly namespace?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#artifactoryartifact */
export interface ArtifactoryArtifact {
  readonly passwordSecret?: kubernetes.SecretKeySelector | undefined;
  readonly url: string;
  readonly usernameSecret?: kubernetes.SecretKeySelector | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#artifactoryartifactrepository */
export interface ArtifactoryArtifactRepository {
  readonly keyFormat?: string | undefined;
  readonly passwordSecret?: kubernetes.SecretKeySelector | undefined;
  readonly repoURL?: string | undefined;
  readonly usernameSecret?: kubernetes.SecretKeySelector | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#azureartifact */
export interface AzureArtifact {
  readonly accountKeySecret?: kubernetes.SecretKeySelector | undefined;
  readonly blob: string;
  readonly container: string;
  readonly endpoint: string;
  readonly useSDKCreds?: boolean | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#azureartifactrepository */
export interface AzureArtifactRepository {
  readonly accountKeySecret?: kubernetes.SecretKeySelector | undefined;
  readonly blobNameFormat?: string | undefined;
  readonly container: string;
  readonly endpoint: string;
  readonly useSDKCreds?: boolean | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#backoff */
export interface Backoff {
  readonly cap?: string | undefined;
  readonly duration?: string | undefined;
  readonly factor?: kubernetes.IntOrString | undefined;
  readonly maxDuration?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#basicauth */
export interface BasicAuth {
  readonly passwordSecret?: kubernetes.SecretKeySelector | undefined;
  readonly usernameSecret?: kubernetes.SecretKeySelector | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#cache */
export interface Cache {
  readonly configMap: kubernetes.LocalObjectReference;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#clientcertauth */
export interface ClientCertAuth {
  readonly clientCertSecret?: kubernetes.SecretKeySelector | undefined;
  readonly clientKeySecret?: kubernetes.SecretKeySelector | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#clusterworkflowtemplate */
export interface ClusterWorkflowTemplate {
  readonly apiVersion?: 'argoproj.io/v1alpha1' | undefined;
  readonly kind?: 'ClusterWorkflowTemplate' | undefined;
  readonly metadata: kubernetes.ObjectMeta;
  readonly spec: WorkflowSpec;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#condition */
export interface Condition {
  readonly message?: string | undefined;
  readonly status?: string | undefined;
  readonly type?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#containernode */
export interface ContainerNode {
  readonly args?: readonly string[] | undefined;
  readonly command?: readonly string[] | undefined;
  readonly dependencies?: readonly string[] | undefined;
  readonly env?: readonly kubernetes.EnvVar[] | undefined;
  readonly envFrom?: readonly kubernetes.EnvFromSource[] | undefined;
  readonly image?: string | undefined;
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | kubernetes.Tag | undefined;
  readonly lifecycle?: kubernetes.Lifecycle | undefined;
  readonly livenessProbe?: kubernetes.Probe | undefined;
  readonly name: string;
  readonly ports?: readonly kubernetes.ContainerPort[] | undefined;
  readonly readinessProbe?: kubernetes.Probe | undefined;
  readonly resizePolicy?: readonly kubernetes.ContainerResizePolicy[] | undefined;
  readonly resources?: kubernetes.ResourceRequirements | undefined;
  readonly restartPolicy?: string | undefined;
  readonly restartPolicyRules?: readonly kubernetes.ContainerRestartRule[] | undefined;
  readonly securityContext?: kubernetes.SecurityContext | undefined;
  readonly startupProbe?: kubernetes.Probe | undefined;
  readonly stdin?: boolean | undefined;
  readonly stdinOnce?: boolean | undefined;
  readonly terminationMessagePath?: string | undefined;
  readonly terminationMessagePolicy?: 'File' | 'FallbackToLogsOnError' | kubernetes.Tag | undefined;
  readonly tty?: boolean | undefined;
  readonly volumeDevices?: readonly kubernetes.VolumeDevice[] | undefined;
  readonly volumeMounts?: readonly kubernetes.VolumeMount[] | undefined;
  readonly workingDir?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#containersetretrystrategy */
export interface ContainerSetRetryStrategy {
  readonly duration?: string | undefined;
  readonly retries: kubernetes.IntOrString;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#containersettemplate */
export interface ContainerSetTemplate {
  readonly containers: readonly ContainerNode[];
  readonly retryStrategy?: ContainerSetRetryStrategy | undefined;
  readonly volumeMounts?: readonly kubernetes.VolumeMount[] | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#continueon */
export interface ContinueOn {
  readonly error?: boolean | undefined;
  readonly failed?: boolean | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#counter */
export interface Counter {
  readonly value: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#creates3bucketoptions */
export interface CreateS3BucketOptions {
  readonly objectLocking?: boolean | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#cronworkflow */
export interface CronWorkflow {
  readonly apiVersion?: 'argoproj.io/v1alpha1' | undefined;
  readonly kind?: 'CronWorkflow' | undefined;
  readonly metadata: kubernetes.ObjectMeta;
  readonly spec: CronWorkflowSpec;
  readonly status?: CronWorkflowStatus | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#cronworkflowspec */
export interface CronWorkflowSpec {
  readonly concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace' | undefined;
  readonly failedJobsHistoryLimit?: number | undefined;
  readonly schedules: readonly string[];
  readonly startingDeadlineSeconds?: number | undefined;
  readonly stopStrategy?: StopStrategy | undefined;
  readonly successfulJobsHistoryLimit?: number | undefined;
  readonly suspend?: boolean | undefined;
  readonly timezone?: string | undefined;
  readonly when?: string | undefined;
  readonly workflowMetadata?: kubernetes.ObjectMeta | undefined;
  readonly workflowSpec: WorkflowSpec;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#cronworkflowstatus */
export interface CronWorkflowStatus {
  readonly active?: readonly kubernetes.ObjectReference[] | undefined;
  readonly conditions?: readonly Condition[] | undefined;
  readonly failed?: number | undefined;
  readonly lastScheduledTime?: kubernetes.Time | undefined;
  readonly phase?: string | undefined;
  readonly succeeded?: number | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#dagtask */
export interface DAGTask {
  readonly arguments?: Arguments | undefined;
  readonly continueOn?: ContinueOn | undefined;
  readonly dependencies?: readonly string[] | undefined;
  readonly depends?: string | undefined;
  readonly hooks?: { readonly [key: string]: LifecycleHook } | undefined;
  readonly inline?: Template | undefined;
  readonly name: string;
  readonly onExit?: string | undefined;
  readonly template?: string | undefined;
  readonly templateRef?: TemplateRef | undefined;
  readonly when?: string | undefined;
  readonly withItems?: readonly Item[] | undefined;
  readonly withParam?: string | undefined;
  readonly withSequence?: Sequence | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#dagtemplate */
export interface DAGTemplate {
  readonly failFast?: boolean | undefined;
  readonly target?: string | undefined;
  readonly tasks: readonly DAGTask[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#data */
export interface Data {
  readonly source: DataSource;
  readonly transformation: readonly TransformationStep[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#datasource */
export interface DataSource {
  readonly artifactPaths?: ArtifactPaths | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#event */
export interface Event {
  readonly selector: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#executorconfig */
export interface ExecutorConfig {
  readonly serviceAccountName?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#executorplugin */
export interface ExecutorPlugin {
  readonly metadata: kubernetes.ObjectMeta;
  readonly spec: ExecutorPluginSpec;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#executorpluginsidecar */
export interface ExecutorPluginSidecar {
  readonly automountServiceAccountToken?: boolean | undefined;
  readonly container: kubernetes.Container;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#executorpluginspec */
export interface ExecutorPluginSpec {
  readonly sidecar: ExecutorPluginSidecar;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#gcsartifact */
export interface GCSArtifact {
  readonly bucket?: string | undefined;
  readonly key: string;
  readonly serviceAccountKeySecret?: kubernetes.SecretKeySelector | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#gcsartifactrepository */
export interface GCSArtifactRepository {
  readonly bucket?: string | undefined;
  readonly keyFormat?: string | undefined;
  readonly serviceAccountKeySecret?: kubernetes.SecretKeySelector | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#gauge */
export interface Gauge {
  readonly operation?: 'Set' | 'Add' | 'Sub' | undefined;
  readonly realtime: boolean;
  readonly value: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#gitartifact */
export interface GitArtifact {
  readonly branch?: string | undefined;
  readonly depth?: number | undefined;
  readonly disableSubmodules?: boolean | undefined;
  readonly fetch?: readonly string[] | undefined;
  readonly insecureIgnoreHostKey?: boolean | undefined;
  readonly insecureSkipTLS?: boolean | undefined;
  readonly passwordSecret?: kubernetes.SecretKeySelector | undefined;
  readonly repo: string;
  readonly revision?: string | undefined;
  readonly singleBranch?: boolean | undefined;
  readonly sshPrivateKeySecret?: kubernetes.SecretKeySelector | undefined;
  readonly usernameSecret?: kubernetes.SecretKeySelector | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#hdfsartifact */
export interface HDFSArtifact {
  readonly addresses?: readonly string[] | undefined;
  readonly dataTransferProtection?: string | undefined;
  readonly force?: boolean | undefined;
  readonly hdfsUser?: string | undefined;
  readonly krbCCacheSecret?: kubernetes.SecretKeySelector | undefined;
  readonly krbConfigConfigMap?: kubernetes.ConfigMapKeySelector | undefined;
  readonly krbKeytabSecret?: kubernetes.SecretKeySelector | undefined;
  readonly krbRealm?: string | undefined;
  readonly krbServicePrincipalName?: string | undefined;
  readonly krbUsername?: string | undefined;
  readonly path: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#hdfsartifactrepository */
export interface HDFSArtifactRepository {
  readonly addresses?: readonly string[] | undefined;
  readonly dataTransferProtection?: string | undefined;
  readonly force?: boolean | undefined;
  readonly hdfsUser?: string | undefined;
  readonly krbCCacheSecret?: kubernetes.SecretKeySelector | undefined;
  readonly krbConfigConfigMap?: kubernetes.ConfigMapKeySelector | undefined;
  readonly krbKeytabSecret?: kubernetes.SecretKeySelector | undefined;
  readonly krbRealm?: string | undefined;
  readonly krbServicePrincipalName?: string | undefined;
  readonly krbUsername?: string | undefined;
  readonly pathFormat?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#http */
export interface HTTP {
  readonly body?: string | undefined;
  readonly bodyFrom?: HTTPBodySource | undefined;
  readonly headers?: readonly HTTPHeader[] | undefined;
  readonly insecureSkipVerify?: boolean | undefined;
  readonly method?: string | undefined;
  readonly successCondition?: string | undefined;
  readonly timeoutSeconds?: number | undefined;
  readonly url: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#httpartifact */
export interface HTTPArtifact {
  readonly auth?: HTTPAuth | undefined;
  readonly headers?: readonly Header[] | undefined;
  readonly saveStreamViaFile?: boolean | undefined;
  readonly url: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#httpauth */
export interface HTTPAuth {
  readonly basicAuth?: BasicAuth | undefined;
  readonly clientCert?: ClientCertAuth | undefined;
  readonly oauth2?: OAuth2Auth | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#httpbodysource */
export interface HTTPBodySource {
  readonly bytes?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#httpheader */
export interface HTTPHeader {
  readonly name: string;
  readonly value?: string | undefined;
  readonly valueFrom?: HTTPHeaderSource | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#httpheadersource */
export interface HTTPHeaderSource {
  readonly secretKeyRef?: kubernetes.SecretKeySelector | undefined;
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
  readonly artifacts?: readonly Artifact[] | undefined;
  readonly parameters?: readonly Parameter[] | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#item */
export type Item = unknown;

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#labelvaluefrom */
export interface LabelValueFrom {
  readonly expression: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#lifecyclehook */
export interface LifecycleHook {
  readonly arguments?: Arguments | undefined;
  readonly expression?: string | undefined;
  readonly template?: string | undefined;
  readonly templateRef?: TemplateRef | undefined;
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
  readonly annotations?: { readonly [key: string]: string } | undefined;
  readonly labels?: { readonly [key: string]: string } | undefined;
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
  readonly database?: boolean | undefined;
  readonly name?: string | undefined;
  readonly namespace?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#mutexholding */
export interface MutexHolding {
  readonly holder?: string | undefined;
  readonly mutex?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#mutexstatus */
export interface MutexStatus {
  readonly holding?: readonly MutexHolding[] | undefined;
  readonly waiting?: readonly MutexHolding[] | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#nodeflag */
export interface NodeFlag {
  readonly hooked?: boolean | undefined;
  readonly retried?: boolean | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#nodestatus */
export interface NodeStatus {
  readonly boundaryID?: string | undefined;
  readonly children?: readonly string[] | undefined;
  readonly daemoned?: boolean | undefined;
  readonly displayName?: string | undefined;
  readonly estimatedDuration?: number | undefined;
  readonly failedPodRestarts?: number | undefined;
  readonly finishedAt?: kubernetes.Time | undefined;
  readonly hostNodeName?: string | undefined;
  readonly id: string;
  readonly inputs?: Inputs | undefined;
  readonly memoizationStatus?: MemoizationStatus | undefined;
  readonly message?: string | undefined;
  readonly name: string;
  readonly nodeFlag?: NodeFlag | undefined;
  readonly outboundNodes?: readonly string[] | undefined;
  readonly outputs?: Outputs | undefined;
  readonly phase?: string | undefined;
  readonly podIP?: string | undefined;
  readonly progress?: string | undefined;
  readonly resourcesDuration?: { readonly [key: string]: number } | undefined;
  readonly restartingPodUID?: string | undefined;
  readonly startedAt?: kubernetes.Time | undefined;
  readonly synchronizationStatus?: NodeSynchronizationStatus | undefined;
  readonly taskResultSynced?: boolean | undefined;
  readonly templateName?: string | undefined;
  readonly templateRef?: TemplateRef | undefined;
  readonly templateScope?: string | undefined;
  readonly type: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#nodesynchronizationstatus */
export interface NodeSynchronizationStatus {
  readonly waiting?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#nonestrategy */
export interface NoneStrategy {
  readonly [field: string]: never;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#oauth2auth */
export interface OAuth2Auth {
  readonly clientIDSecret?: kubernetes.SecretKeySelector | undefined;
  readonly clientSecretSecret?: kubernetes.SecretKeySelector | undefined;
  readonly endpointParams?: readonly OAuth2EndpointParam[] | undefined;
  readonly scopes?: readonly string[] | undefined;
  readonly tokenURLSecret?: kubernetes.SecretKeySelector | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#oauth2endpointparam */
export interface OAuth2EndpointParam {
  readonly key: string;
  readonly value?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#ossartifact */
export interface OSSArtifact {
  readonly accessKeySecret?: kubernetes.SecretKeySelector | undefined;
  readonly bucket?: string | undefined;
  readonly createBucketIfNotPresent?: boolean | undefined;
  readonly endpoint?: string | undefined;
  readonly key: string;
  readonly lifecycleRule?: OSSLifecycleRule | undefined;
  readonly secretKeySecret?: kubernetes.SecretKeySelector | undefined;
  readonly securityToken?: string | undefined;
  readonly useSDKCreds?: boolean | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#ossartifactrepository */
export interface OSSArtifactRepository {
  readonly accessKeySecret?: kubernetes.SecretKeySelector | undefined;
  readonly bucket?: string | undefined;
  readonly createBucketIfNotPresent?: boolean | undefined;
  readonly endpoint?: string | undefined;
  readonly keyFormat?: string | undefined;
  readonly lifecycleRule?: OSSLifecycleRule | undefined;
  readonly secretKeySecret?: kubernetes.SecretKeySelector | undefined;
  readonly securityToken?: string | undefined;
  readonly useSDKCreds?: boolean | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#osslifecyclerule */
export interface OSSLifecycleRule {
  readonly markDeletionAfterDays?: number | undefined;
  readonly markInfrequentAccessAfterDays?: number | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#outputs */
export interface Outputs {
  readonly artifacts?: readonly Artifact[] | undefined;
  readonly exitCode?: string | undefined;
  readonly parameters?: readonly Parameter[] | undefined;
  readonly result?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#parallelsteps */
export type ParallelSteps = readonly WorkflowStep[];

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#parameter */
export interface Parameter {
  readonly default?: boolean | number | string | undefined;
  readonly description?: boolean | number | string | undefined;
  readonly enum?: readonly (boolean | number | string)[] | undefined;
  readonly globalName?: string | undefined;
  readonly name: string;
  readonly value?: boolean | number | string | undefined;
  readonly valueFrom?: ValueFrom | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#plugin */
export type Plugin = object;

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#pluginartifact */
export interface PluginArtifact {
  readonly configuration?: string | undefined;
  readonly connectionTimeoutSeconds?: number | undefined;
  readonly key: string;
  readonly name?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#pluginartifactrepository */
export interface PluginArtifactRepository {
  readonly configuration: string;
  readonly keyFormat?: string | undefined;
  readonly name: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#podgc */
export interface PodGC {
  readonly deleteDelayDuration?: string | undefined;
  readonly labelSelector?: kubernetes.LabelSelector | undefined;
  readonly strategy?: '' | 'OnPodCompletion' | 'OnPodSuccess' | 'OnWorkflowCompletion' | 'OnWorkflowSuccess' | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#prometheus */
export interface Prometheus {
  readonly counter?: Counter | undefined;
  readonly gauge?: Gauge | undefined;
  readonly help: string;
  readonly histogram?: Histogram | undefined;
  readonly labels?: readonly MetricLabel[] | undefined;
  readonly name: string;
  readonly when?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#rawartifact */
export interface RawArtifact {
  readonly data: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#resourcetemplate */
export interface ResourceTemplate {
  readonly action: 'get' | 'create' | 'apply' | 'delete' | 'replace' | 'patch';
  readonly failureCondition?: string | undefined;
  readonly flags?: readonly string[] | undefined;
  readonly manifest?: string | undefined;
  readonly manifestFrom?: ManifestFrom | undefined;
  readonly mergeStrategy?: 'strategic' | 'merge' | 'json' | undefined;
  readonly setOwnerReference?: boolean | undefined;
  readonly successCondition?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#retryaffinity */
export interface RetryAffinity {
  readonly nodeAntiAffinity?: RetryNodeAntiAffinity | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#retrynodeantiaffinity */
export interface RetryNodeAntiAffinity {
  readonly [field: string]: never;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#retrystrategy */
export interface RetryStrategy {
  readonly affinity?: RetryAffinity | undefined;
  readonly backoff?: Backoff | undefined;
  readonly expression?: string | undefined;
  readonly limit?: kubernetes.IntOrString | undefined;
  readonly retryPolicy?: 'Always' | 'OnFailure' | 'OnError' | 'OnTransientError' | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#s3artifact */
export interface S3Artifact {
  readonly accessKeySecret?: kubernetes.SecretKeySelector | undefined;
  readonly addressingStyle?: '' | 'path' | 'virtual-hosted' | undefined;
  readonly bucket?: string | undefined;
  readonly caSecret?: kubernetes.SecretKeySelector | undefined;
  readonly createBucketIfNotPresent?: CreateS3BucketOptions | undefined;
  readonly encryptionOptions?: S3EncryptionOptions | undefined;
  readonly endpoint?: string | undefined;
  readonly insecure?: boolean | undefined;
  readonly key?: string | undefined;
  readonly region?: string | undefined;
  readonly roleARN?: string | undefined;
  readonly secretKeySecret?: kubernetes.SecretKeySelector | undefined;
  readonly sessionTokenSecret?: kubernetes.SecretKeySelector | undefined;
  readonly useSDKCreds?: boolean | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#s3artifactrepository */
export interface S3ArtifactRepository {
  readonly accessKeySecret?: kubernetes.SecretKeySelector | undefined;
  readonly addressingStyle?: '' | 'path' | 'virtual-hosted' | undefined;
  readonly bucket?: string | undefined;
  readonly caSecret?: kubernetes.SecretKeySelector | undefined;
  readonly createBucketIfNotPresent?: CreateS3BucketOptions | undefined;
  readonly encryptionOptions?: S3EncryptionOptions | undefined;
  readonly endpoint?: string | undefined;
  readonly insecure?: boolean | undefined;
  readonly keyFormat?: string | undefined;
  readonly keyPrefix?: string | undefined;
  readonly region?: string | undefined;
  readonly roleARN?: string | undefined;
  readonly secretKeySecret?: kubernetes.SecretKeySelector | undefined;
  readonly sessionTokenSecret?: kubernetes.SecretKeySelector | undefined;
  readonly useSDKCreds?: boolean | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#s3encryptionoptions */
export interface S3EncryptionOptions {
  readonly enableEncryption?: boolean | undefined;
  readonly kmsEncryptionContext?: string | undefined;
  readonly kmsKeyId?: string | undefined;
  readonly serverSideCustomerKeySecret?: kubernetes.SecretKeySelector | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#scripttemplate */
export interface ScriptTemplate {
  readonly args?: readonly string[] | undefined;
  readonly command?: readonly string[] | undefined;
  readonly env?: readonly kubernetes.EnvVar[] | undefined;
  readonly envFrom?: readonly kubernetes.EnvFromSource[] | undefined;
  readonly image?: string | undefined;
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | kubernetes.Tag | undefined;
  readonly lifecycle?: kubernetes.Lifecycle | undefined;
  readonly livenessProbe?: kubernetes.Probe | undefined;
  readonly name?: string | undefined;
  readonly ports?: readonly kubernetes.ContainerPort[] | undefined;
  readonly readinessProbe?: kubernetes.Probe | undefined;
  readonly resizePolicy?: readonly kubernetes.ContainerResizePolicy[] | undefined;
  readonly resources?: kubernetes.ResourceRequirements | undefined;
  readonly restartPolicy?: string | undefined;
  readonly restartPolicyRules?: readonly kubernetes.ContainerRestartRule[] | undefined;
  readonly securityContext?: kubernetes.SecurityContext | undefined;
  readonly source?: string | undefined;
  readonly startupProbe?: kubernetes.Probe | undefined;
  readonly stdin?: boolean | undefined;
  readonly stdinOnce?: boolean | undefined;
  readonly terminationMessagePath?: string | undefined;
  readonly terminationMessagePolicy?: 'File' | 'FallbackToLogsOnError' | kubernetes.Tag | undefined;
  readonly tty?: boolean | undefined;
  readonly volumeDevices?: readonly kubernetes.VolumeDevice[] | undefined;
  readonly volumeMounts?: readonly kubernetes.VolumeMount[] | undefined;
  readonly workingDir?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#semaphoreholding */
export interface SemaphoreHolding {
  readonly holders?: readonly string[] | undefined;
  readonly semaphore?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#semaphoreref */
export interface SemaphoreRef {
  readonly configMapKeyRef?: kubernetes.ConfigMapKeySelector | undefined;
  readonly database?: SyncDatabaseRef | undefined;
  readonly namespace?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#semaphorestatus */
export interface SemaphoreStatus {
  readonly holding?: readonly SemaphoreHolding[] | undefined;
  readonly waiting?: readonly SemaphoreHolding[] | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#sequence */
export interface Sequence {
  readonly count?: kubernetes.IntOrString | undefined;
  readonly end?: kubernetes.IntOrString | undefined;
  readonly format?: string | undefined;
  readonly start?: kubernetes.IntOrString | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#stopstrategy */
export interface StopStrategy {
  readonly expression: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#submit */
export interface Submit {
  readonly arguments?: Arguments | undefined;
  readonly metadata?: kubernetes.ObjectMeta | undefined;
  readonly workflowTemplateRef: WorkflowTemplateRef;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#suppliedvaluefrom */
export interface SuppliedValueFrom {
  readonly [field: string]: never;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#suspendtemplate */
export interface SuspendTemplate {
  readonly duration?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#syncdatabaseref */
export interface SyncDatabaseRef {
  readonly key: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#synchronization */
export interface Synchronization {
  readonly mutexes?: readonly Mutex[] | undefined;
  readonly semaphores?: readonly SemaphoreRef[] | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#synchronizationstatus */
export interface SynchronizationStatus {
  readonly mutex?: MutexStatus | undefined;
  readonly semaphore?: SemaphoreStatus | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#ttlstrategy */
export interface TTLStrategy {
  readonly secondsAfterCompletion?: number | undefined;
  readonly secondsAfterFailure?: number | undefined;
  readonly secondsAfterSuccess?: number | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#tarstrategy */
export interface TarStrategy {
  readonly compressionLevel?: number | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#template */
export interface Template {
  readonly activeDeadlineSeconds?: kubernetes.IntOrString | undefined;
  readonly affinity?: kubernetes.Affinity | undefined;
  readonly annotations?: { readonly [key: string]: string } | undefined;
  readonly archiveLocation?: ArtifactLocation | undefined;
  readonly automountServiceAccountToken?: boolean | undefined;
  readonly container?: kubernetes.Container | undefined;
  readonly containerSet?: ContainerSetTemplate | undefined;
  readonly daemon?: boolean | undefined;
  readonly dag?: DAGTemplate | undefined;
  readonly data?: Data | undefined;
  readonly executor?: ExecutorConfig | undefined;
  readonly failFast?: boolean | undefined;
  readonly hostAliases?: readonly kubernetes.HostAlias[] | undefined;
  readonly http?: HTTP | undefined;
  readonly initContainers?: readonly UserContainer[] | undefined;
  readonly inputs?: Inputs | undefined;
  readonly memoize?: Memoize | undefined;
  readonly metadata?: Metadata | undefined;
  readonly metrics?: Metrics | undefined;
  readonly name?: string | undefined;
  readonly nodeSelector?: { readonly [key: string]: string } | undefined;
  readonly outputs?: Outputs | undefined;
  readonly parallelism?: number | undefined;
  readonly pendingTimeout?: string | undefined;
  readonly plugin?: Plugin | undefined;
  readonly podResources?: kubernetes.ResourceRequirements | undefined;
  readonly podSpecPatch?: string | undefined;
  readonly priorityClassName?: string | undefined;
  readonly resource?: ResourceTemplate | undefined;
  readonly resourceClaims?: readonly kubernetes.PodResourceClaim[] | undefined;
  readonly retryStrategy?: RetryStrategy | undefined;
  readonly schedulerName?: string | undefined;
  readonly script?: ScriptTemplate | undefined;
  readonly securityContext?: kubernetes.PodSecurityContext | undefined;
  readonly serviceAccountName?: string | undefined;
  readonly sidecars?: readonly UserContainer[] | undefined;
  readonly steps?: readonly ParallelSteps[] | undefined;
  readonly suspend?: SuspendTemplate | undefined;
  readonly synchronization?: Synchronization | undefined;
  readonly timeout?: string | undefined;
  readonly tolerations?: readonly kubernetes.Toleration[] | undefined;
  readonly volumes?: readonly kubernetes.Volume[] | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#templateref */
export interface TemplateRef {
  readonly clusterScope?: boolean | undefined;
  readonly name?: string | undefined;
  readonly template?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#transformationstep */
export interface TransformationStep {
  readonly expression: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#usercontainer */
export interface UserContainer {
  readonly args?: readonly string[] | undefined;
  readonly command?: readonly string[] | undefined;
  readonly env?: readonly kubernetes.EnvVar[] | undefined;
  readonly envFrom?: readonly kubernetes.EnvFromSource[] | undefined;
  readonly image?: string | undefined;
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | kubernetes.Tag | undefined;
  readonly lifecycle?: kubernetes.Lifecycle | undefined;
  readonly livenessProbe?: kubernetes.Probe | undefined;
  readonly mirrorVolumeMounts?: boolean | undefined;
  readonly name: string;
  readonly ports?: readonly kubernetes.ContainerPort[] | undefined;
  readonly readinessProbe?: kubernetes.Probe | undefined;
  readonly resizePolicy?: readonly kubernetes.ContainerResizePolicy[] | undefined;
  readonly resources?: kubernetes.ResourceRequirements | undefined;
  readonly restartPolicy?: string | undefined;
  readonly restartPolicyRules?: readonly kubernetes.ContainerRestartRule[] | undefined;
  readonly securityContext?: kubernetes.SecurityContext | undefined;
  readonly startupProbe?: kubernetes.Probe | undefined;
  readonly stdin?: boolean | undefined;
  readonly stdinOnce?: boolean | undefined;
  readonly terminationMessagePath?: string | undefined;
  readonly terminationMessagePolicy?: 'File' | 'FallbackToLogsOnError' | kubernetes.Tag | undefined;
  readonly tty?: boolean | undefined;
  readonly volumeDevices?: readonly kubernetes.VolumeDevice[] | undefined;
  readonly volumeMounts?: readonly kubernetes.VolumeMount[] | undefined;
  readonly workingDir?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#valuefrom */
export interface ValueFrom {
  readonly configMapKeyRef?: kubernetes.ConfigMapKeySelector | undefined;
  readonly default?: boolean | number | string | undefined;
  readonly event?: string | undefined;
  readonly expression?: string | undefined;
  readonly jqFilter?: string | undefined;
  readonly jsonPath?: string | undefined;
  readonly parameter?: string | undefined;
  readonly path?: string | undefined;
  readonly supplied?: SuppliedValueFrom | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#volumeclaimgc */
export interface VolumeClaimGC {
  readonly strategy?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#workflow */
export interface Workflow {
  readonly apiVersion?: 'argoproj.io/v1alpha1' | undefined;
  readonly kind?: 'Workflow' | undefined;
  readonly metadata: kubernetes.ObjectMeta;
  readonly spec: WorkflowSpec;
  readonly status?: WorkflowStatus | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#workfloweventbinding */
export interface WorkflowEventBinding {
  readonly apiVersion?: 'argoproj.io/v1alpha1' | undefined;
  readonly kind?: 'WorkflowEventBinding' | undefined;
  readonly metadata: kubernetes.ObjectMeta;
  readonly spec: WorkflowEventBindingSpec;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#workfloweventbindingspec */
export interface WorkflowEventBindingSpec {
  readonly event: Event;
  readonly submit?: Submit | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#workflowlevelartifactgc */
export interface WorkflowLevelArtifactGC {
  readonly forceFinalizerRemoval?: boolean | undefined;
  readonly podMetadata?: Metadata | undefined;
  readonly podSpecPatch?: string | undefined;
  readonly serviceAccountName?: string | undefined;
  readonly strategy?: '' | 'OnWorkflowCompletion' | 'OnWorkflowDeletion' | 'Never' | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#workflowmetadata */
export interface WorkflowMetadata {
  readonly annotations?: { readonly [key: string]: string } | undefined;
  readonly labels?: { readonly [key: string]: string } | undefined;
  readonly labelsFrom?: { readonly [key: string]: LabelValueFrom } | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#workflowspec */
export interface WorkflowSpec {
  readonly activeDeadlineSeconds?: number | undefined;
  readonly affinity?: kubernetes.Affinity | undefined;
  readonly archiveLogs?: boolean | undefined;
  readonly arguments?: Arguments | undefined;
  readonly artifactGC?: WorkflowLevelArtifactGC | undefined;
  readonly artifactRepositoryRef?: ArtifactRepositoryRef | undefined;
  readonly automountServiceAccountToken?: boolean | undefined;
  readonly dnsConfig?: kubernetes.PodDNSConfig | undefined;
  readonly dnsPolicy?: string | undefined;
  readonly entrypoint?: string | undefined;
  readonly executor?: ExecutorConfig | undefined;
  readonly executorPlugins?: readonly ExecutorPlugin[] | undefined;
  readonly hooks?: { readonly [key: string]: LifecycleHook } | undefined;
  readonly hostAliases?: readonly kubernetes.HostAlias[] | undefined;
  readonly hostNetwork?: boolean | undefined;
  readonly imagePullSecrets?: readonly kubernetes.LocalObjectReference[] | undefined;
  readonly metrics?: Metrics | undefined;
  readonly nodeSelector?: { readonly [key: string]: string } | undefined;
  readonly onExit?: string | undefined;
  readonly parallelism?: number | undefined;
  readonly podDisruptionBudget?: kubernetes.PodDisruptionBudgetSpec | undefined;
  readonly podGC?: PodGC | undefined;
  readonly podMetadata?: Metadata | undefined;
  readonly podPriorityClassName?: string | undefined;
  readonly podResources?: kubernetes.ResourceRequirements | undefined;
  readonly podSpecPatch?: string | undefined;
  readonly priority?: number | undefined;
  readonly resourceClaims?: readonly kubernetes.PodResourceClaim[] | undefined;
  readonly retryStrategy?: RetryStrategy | undefined;
  readonly schedulerName?: string | undefined;
  readonly securityContext?: kubernetes.PodSecurityContext | undefined;
  readonly serviceAccountName?: string | undefined;
  readonly shutdown?: string | undefined;
  readonly suspend?: boolean | undefined;
  readonly synchronization?: Synchronization | undefined;
  readonly templateDefaults?: Template | undefined;
  readonly templates?: readonly Template[] | undefined;
  readonly tolerations?: readonly kubernetes.Toleration[] | undefined;
  readonly ttlStrategy?: TTLStrategy | undefined;
  readonly volumeClaimGC?: VolumeClaimGC | undefined;
  readonly volumeClaimTemplates?: readonly kubernetes.PersistentVolumeClaim[] | undefined;
  readonly volumes?: readonly kubernetes.Volume[] | undefined;
  readonly workflowMetadata?: WorkflowMetadata | undefined;
  readonly workflowTemplateRef?: WorkflowTemplateRef | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#workflowstatus */
export interface WorkflowStatus {
  readonly artifactGCStatus?: ArtGCStatus | undefined;
  readonly artifactRepositoryRef?: ArtifactRepositoryRefStatus | undefined;
  readonly compressedNodes?: string | undefined;
  readonly conditions?: readonly Condition[] | undefined;
  readonly estimatedDuration?: number | undefined;
  readonly finishedAt?: kubernetes.Time | undefined;
  readonly message?: string | undefined;
  readonly nodes?: { readonly [key: string]: NodeStatus } | undefined;
  readonly offloadNodeStatusVersion?: string | undefined;
  readonly outputs?: Outputs | undefined;
  readonly persistentVolumeClaims?: readonly kubernetes.Volume[] | undefined;
  readonly phase?: string | undefined;
  readonly progress?: string | undefined;
  readonly resourcesDuration?: { readonly [key: string]: number } | undefined;
  readonly startedAt?: kubernetes.Time | undefined;
  readonly storedTemplates?: { readonly [key: string]: Template } | undefined;
  readonly storedWorkflowTemplateSpec?: WorkflowSpec | undefined;
  readonly synchronization?: SynchronizationStatus | undefined;
  readonly taskResultsCompletionStatus?: { readonly [key: string]: boolean } | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#workflowstep */
export interface WorkflowStep {
  readonly arguments?: Arguments | undefined;
  readonly continueOn?: ContinueOn | undefined;
  readonly hooks?: { readonly [key: string]: LifecycleHook } | undefined;
  readonly inline?: Template | undefined;
  readonly name?: string | undefined;
  readonly onExit?: string | undefined;
  readonly template?: string | undefined;
  readonly templateRef?: TemplateRef | undefined;
  readonly when?: string | undefined;
  readonly withItems?: readonly Item[] | undefined;
  readonly withParam?: string | undefined;
  readonly withSequence?: Sequence | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#workflowtemplate */
export interface WorkflowTemplate {
  readonly apiVersion?: 'argoproj.io/v1alpha1' | undefined;
  readonly kind?: 'WorkflowTemplate' | undefined;
  readonly metadata: kubernetes.ObjectMeta;
  readonly spec: WorkflowSpec;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#workflowtemplateref */
export interface WorkflowTemplateRef {
  readonly clusterScope?: boolean | undefined;
  readonly name?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#zipstrategy */
export interface ZipStrategy {
  readonly [field: string]: never;
}
