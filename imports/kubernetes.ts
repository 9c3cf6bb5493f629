/**
 * The types of Kubernetes that Argo uses.
 *
 * Generated from the JSON schema and the CRDs of Argo Workflows v4.1.2 and of Argo Events v1.9.11: do not edit.
 * Made by `npm run imports`, from what lies in imports/upstream. For a newer version of Argo:
 * `npm run imports -- --workflows <schema.json> <folder of full CRDs> --events <schema.json>` (paths or URLs).
 */
/** A tag that Argo Workflows replaces before anything reads the value, as `{{inputs.parameters.policy}}`. */
export type Tag = `{{${string}}}`;

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#awselasticblockstorevolumesource */
export interface AWSElasticBlockStoreVolumeSource {
  readonly fsType?: string | undefined;
  readonly partition?: number | undefined;
  readonly readOnly?: boolean | undefined;
  readonly volumeID: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#affinity */
export interface Affinity {
  readonly nodeAffinity?: NodeAffinity | undefined;
  readonly podAffinity?: PodAffinity | undefined;
  readonly podAntiAffinity?: PodAntiAffinity | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#apparmorprofile */
export interface AppArmorProfile {
  readonly localhostProfile?: string | undefined;
  readonly type: 'RuntimeDefault' | 'Unconfined' | 'Localhost' | Tag;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#azurediskvolumesource */
export interface AzureDiskVolumeSource {
  readonly cachingMode?: string | undefined;
  readonly diskName: string;
  readonly diskURI: string;
  readonly fsType?: string | undefined;
  readonly kind?: string | undefined;
  readonly readOnly?: boolean | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#azurefilevolumesource */
export interface AzureFileVolumeSource {
  readonly readOnly?: boolean | undefined;
  readonly secretName: string;
  readonly shareName: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#csivolumesource */
export interface CSIVolumeSource {
  readonly driver: string;
  readonly fsType?: string | undefined;
  readonly nodePublishSecretRef?: LocalObjectReference | undefined;
  readonly readOnly?: boolean | undefined;
  readonly volumeAttributes?: { readonly [key: string]: string } | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#capabilities */
export interface Capabilities {
  readonly add?: readonly string[] | undefined;
  readonly drop?: readonly string[] | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#cephfsvolumesource */
export interface CephFSVolumeSource {
  readonly monitors: readonly string[];
  readonly path?: string | undefined;
  readonly readOnly?: boolean | undefined;
  readonly secretFile?: string | undefined;
  readonly secretRef?: LocalObjectReference | undefined;
  readonly user?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#cindervolumesource */
export interface CinderVolumeSource {
  readonly fsType?: string | undefined;
  readonly readOnly?: boolean | undefined;
  readonly secretRef?: LocalObjectReference | undefined;
  readonly volumeID: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#clustertrustbundleprojection */
export interface ClusterTrustBundleProjection {
  readonly labelSelector?: LabelSelector | undefined;
  readonly name?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly path: string;
  readonly signerName?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#configmapenvsource */
export interface ConfigMapEnvSource {
  readonly name?: string | undefined;
  readonly optional?: boolean | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#configmapkeyselector */
export interface ConfigMapKeySelector {
  readonly key: string;
  readonly name?: string | undefined;
  readonly optional?: boolean | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#configmapprojection */
export interface ConfigMapProjection {
  readonly items?: readonly KeyToPath[] | undefined;
  readonly name?: string | undefined;
  readonly optional?: boolean | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#configmapvolumesource */
export interface ConfigMapVolumeSource {
  readonly defaultMode?: number | undefined;
  readonly items?: readonly KeyToPath[] | undefined;
  readonly name?: string | undefined;
  readonly optional?: boolean | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#container */
export interface Container {
  readonly args?: readonly string[] | undefined;
  readonly command?: readonly string[] | undefined;
  readonly env?: readonly EnvVar[] | undefined;
  readonly envFrom?: readonly EnvFromSource[] | undefined;
  readonly image?: string | undefined;
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | Tag | undefined;
  readonly lifecycle?: Lifecycle | undefined;
  readonly livenessProbe?: Probe | undefined;
  readonly name?: string | undefined;
  readonly ports?: readonly ContainerPort[] | undefined;
  readonly readinessProbe?: Probe | undefined;
  readonly resizePolicy?: readonly ContainerResizePolicy[] | undefined;
  readonly resources?: ResourceRequirements | undefined;
  readonly restartPolicy?: string | undefined;
  readonly restartPolicyRules?: readonly ContainerRestartRule[] | undefined;
  readonly securityContext?: SecurityContext | undefined;
  readonly startupProbe?: Probe | undefined;
  readonly stdin?: boolean | undefined;
  readonly stdinOnce?: boolean | undefined;
  readonly terminationMessagePath?: string | undefined;
  readonly terminationMessagePolicy?: 'File' | 'FallbackToLogsOnError' | Tag | undefined;
  readonly tty?: boolean | undefined;
  readonly volumeDevices?: readonly VolumeDevice[] | undefined;
  readonly volumeMounts?: readonly VolumeMount[] | undefined;
  readonly workingDir?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#containerport */
export interface ContainerPort {
  readonly containerPort: number;
  readonly hostIP?: string | undefined;
  readonly hostPort?: number | undefined;
  readonly name?: string | undefined;
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP' | Tag | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#containerresizepolicy */
export interface ContainerResizePolicy {
  readonly resourceName: string;
  readonly restartPolicy: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#containerrestartrule */
export interface ContainerRestartRule {
  readonly action: string;
  readonly exitCodes?: ContainerRestartRuleOnExitCodes | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#containerrestartruleonexitcodes */
export interface ContainerRestartRuleOnExitCodes {
  readonly operator: string;
  readonly values?: readonly number[] | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#downwardapiprojection */
export interface DownwardAPIProjection {
  readonly items?: readonly DownwardAPIVolumeFile[] | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#downwardapivolumefile */
export interface DownwardAPIVolumeFile {
  readonly fieldRef?: ObjectFieldSelector | undefined;
  readonly mode?: number | undefined;
  readonly path: string;
  readonly resourceFieldRef?: ResourceFieldSelector | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#downwardapivolumesource */
export interface DownwardAPIVolumeSource {
  readonly defaultMode?: number | undefined;
  readonly items?: readonly DownwardAPIVolumeFile[] | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#emptydirvolumesource */
export interface EmptyDirVolumeSource {
  readonly medium?: string | undefined;
  readonly sizeLimit?: Quantity | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#envfromsource */
export interface EnvFromSource {
  readonly configMapRef?: ConfigMapEnvSource | undefined;
  readonly prefix?: string | undefined;
  readonly secretRef?: SecretEnvSource | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#envvar */
export interface EnvVar {
  readonly name: string;
  readonly value?: string | undefined;
  readonly valueFrom?: EnvVarSource | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#envvarsource */
export interface EnvVarSource {
  readonly configMapKeyRef?: ConfigMapKeySelector | undefined;
  readonly fieldRef?: ObjectFieldSelector | undefined;
  readonly fileKeyRef?: FileKeySelector | undefined;
  readonly resourceFieldRef?: ResourceFieldSelector | undefined;
  readonly secretKeyRef?: SecretKeySelector | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#ephemeralvolumesource */
export interface EphemeralVolumeSource {
  readonly volumeClaimTemplate?: PersistentVolumeClaimTemplate | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#execaction */
export interface ExecAction {
  readonly command?: readonly string[] | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#fcvolumesource */
export interface FCVolumeSource {
  readonly fsType?: string | undefined;
  readonly lun?: number | undefined;
  readonly readOnly?: boolean | undefined;
  readonly targetWWNs?: readonly string[] | undefined;
  readonly wwids?: readonly string[] | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#fieldsv1 */
export type FieldsV1 = object;

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#filekeyselector */
export interface FileKeySelector {
  readonly key: string;
  readonly optional?: boolean | undefined;
  readonly path: string;
  readonly volumeName: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#flexvolumesource */
export interface FlexVolumeSource {
  readonly driver: string;
  readonly fsType?: string | undefined;
  readonly options?: { readonly [key: string]: string } | undefined;
  readonly readOnly?: boolean | undefined;
  readonly secretRef?: LocalObjectReference | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#flockervolumesource */
export interface FlockerVolumeSource {
  readonly datasetName?: string | undefined;
  readonly datasetUUID?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#gcepersistentdiskvolumesource */
export interface GCEPersistentDiskVolumeSource {
  readonly fsType?: string | undefined;
  readonly partition?: number | undefined;
  readonly pdName: string;
  readonly readOnly?: boolean | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#grpcaction */
export interface GRPCAction {
  readonly port: number;
  readonly service?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#gitrepovolumesource */
export interface GitRepoVolumeSource {
  readonly directory?: string | undefined;
  readonly repository: string;
  readonly revision?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#glusterfsvolumesource */
export interface GlusterfsVolumeSource {
  readonly endpoints: string;
  readonly path: string;
  readonly readOnly?: boolean | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#httpgetaction */
export interface HTTPGetAction {
  readonly host?: string | undefined;
  readonly httpHeaders?: readonly HTTPHeader[] | undefined;
  readonly path?: string | undefined;
  readonly port: IntOrString;
  readonly scheme?: 'HTTP' | 'HTTPS' | Tag | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#httpheader */
export interface HTTPHeader {
  readonly name: string;
  readonly value: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#hostalias */
export interface HostAlias {
  readonly hostnames?: readonly string[] | undefined;
  readonly ip: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#hostpathvolumesource */
export interface HostPathVolumeSource {
  readonly path: string;
  readonly type?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#iscsivolumesource */
export interface ISCSIVolumeSource {
  readonly chapAuthDiscovery?: boolean | undefined;
  readonly chapAuthSession?: boolean | undefined;
  readonly fsType?: string | undefined;
  readonly initiatorName?: string | undefined;
  readonly iqn: string;
  readonly iscsiInterface?: string | undefined;
  readonly lun: number;
  readonly portals?: readonly string[] | undefined;
  readonly readOnly?: boolean | undefined;
  readonly secretRef?: LocalObjectReference | undefined;
  readonly targetPortal: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#imagevolumesource */
export interface ImageVolumeSource {
  readonly pullPolicy?: string | undefined;
  readonly reference?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#intorstring */
export type IntOrString = number | string;

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#keytopath */
export interface KeyToPath {
  readonly key: string;
  readonly mode?: number | undefined;
  readonly path: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#labelselector */
export interface LabelSelector {
  readonly matchExpressions?: readonly LabelSelectorRequirement[] | undefined;
  readonly matchLabels?: { readonly [key: string]: string } | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#labelselectorrequirement */
export interface LabelSelectorRequirement {
  readonly key: string;
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist' | Tag;
  readonly values?: readonly string[] | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#lifecycle */
export interface Lifecycle {
  readonly postStart?: LifecycleHandler | undefined;
  readonly preStop?: LifecycleHandler | undefined;
  readonly stopSignal?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#lifecyclehandler */
export interface LifecycleHandler {
  readonly exec?: ExecAction | undefined;
  readonly httpGet?: HTTPGetAction | undefined;
  readonly sleep?: SleepAction | undefined;
  readonly tcpSocket?: TCPSocketAction | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#localobjectreference */
export interface LocalObjectReference {
  readonly name?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#managedfieldsentry */
export interface ManagedFieldsEntry {
  readonly apiVersion?: string | undefined;
  readonly fieldsType?: string | undefined;
  readonly fieldsV1?: FieldsV1 | undefined;
  readonly manager?: string | undefined;
  readonly operation?: string | undefined;
  readonly subresource?: string | undefined;
  readonly time?: Time | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#modifyvolumestatus */
export interface ModifyVolumeStatus {
  readonly status: string;
  readonly targetVolumeAttributesClassName?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#nfsvolumesource */
export interface NFSVolumeSource {
  readonly path: string;
  readonly readOnly?: boolean | undefined;
  readonly server: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#nodeaffinity */
export interface NodeAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly PreferredSchedulingTerm[] | undefined;
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#nodeselector */
export interface NodeSelector {
  readonly nodeSelectorTerms: readonly NodeSelectorTerm[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#nodeselectorrequirement */
export interface NodeSelectorRequirement {
  readonly key: string;
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist' | 'Gt' | 'Lt' | Tag;
  readonly values?: readonly string[] | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#nodeselectorterm */
export interface NodeSelectorTerm {
  readonly matchExpressions?: readonly NodeSelectorRequirement[] | undefined;
  readonly matchFields?: readonly NodeSelectorRequirement[] | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#objectfieldselector */
export interface ObjectFieldSelector {
  readonly apiVersion?: string | undefined;
  readonly fieldPath: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#objectmeta */
export interface ObjectMeta {
  readonly annotations?: { readonly [key: string]: string } | undefined;
  readonly creationTimestamp?: Time | undefined;
  readonly deletionGracePeriodSeconds?: number | undefined;
  readonly deletionTimestamp?: Time | undefined;
  readonly finalizers?: readonly string[] | undefined;
  readonly generateName?: string | undefined;
  readonly generation?: number | undefined;
  readonly labels?: { readonly [key: string]: string } | undefined;
  readonly managedFields?: readonly ManagedFieldsEntry[] | undefined;
  readonly name?: string | undefined;
  readonly namespace?: string | undefined;
  readonly ownerReferences?: readonly OwnerReference[] | undefined;
  readonly resourceVersion?: string | undefined;
  readonly selfLink?: string | undefined;
  readonly uid?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#objectreference */
export interface ObjectReference {
  readonly apiVersion?: string | undefined;
  readonly fieldPath?: string | undefined;
  readonly kind?: string | undefined;
  readonly name?: string | undefined;
  readonly namespace?: string | undefined;
  readonly resourceVersion?: string | undefined;
  readonly uid?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#ownerreference */
export interface OwnerReference {
  readonly apiVersion: string;
  readonly blockOwnerDeletion?: boolean | undefined;
  readonly controller?: boolean | undefined;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#persistentvolumeclaim */
export interface PersistentVolumeClaim {
  readonly apiVersion?: string | undefined;
  readonly kind?: string | undefined;
  readonly metadata?: ObjectMeta | undefined;
  readonly spec?: PersistentVolumeClaimSpec | undefined;
  readonly status?: PersistentVolumeClaimStatus | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#persistentvolumeclaimcondition */
export interface PersistentVolumeClaimCondition {
  readonly lastProbeTime?: Time | undefined;
  readonly lastTransitionTime?: Time | undefined;
  readonly message?: string | undefined;
  readonly reason?: string | undefined;
  readonly status: string;
  readonly type: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#persistentvolumeclaimspec */
export interface PersistentVolumeClaimSpec {
  readonly accessModes?: readonly string[] | undefined;
  readonly dataSource?: TypedLocalObjectReference | undefined;
  readonly dataSourceRef?: TypedObjectReference | undefined;
  readonly resources?: VolumeResourceRequirements | undefined;
  readonly selector?: LabelSelector | undefined;
  readonly storageClassName?: string | undefined;
  readonly volumeAttributesClassName?: string | undefined;
  readonly volumeMode?: string | undefined;
  readonly volumeName?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#persistentvolumeclaimstatus */
export interface PersistentVolumeClaimStatus {
  readonly accessModes?: readonly string[] | undefined;
  readonly allocatedResourceStatuses?: { readonly [key: string]: string } | undefined;
  readonly allocatedResources?: { readonly [key: string]: Quantity } | undefined;
  readonly capacity?: { readonly [key: string]: Quantity } | undefined;
  readonly conditions?: readonly PersistentVolumeClaimCondition[] | undefined;
  readonly currentVolumeAttributesClassName?: string | undefined;
  readonly modifyVolumeStatus?: ModifyVolumeStatus | undefined;
  readonly phase?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#persistentvolumeclaimtemplate */
export interface PersistentVolumeClaimTemplate {
  readonly metadata?: ObjectMeta | undefined;
  readonly spec: PersistentVolumeClaimSpec;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#persistentvolumeclaimvolumesource */
export interface PersistentVolumeClaimVolumeSource {
  readonly claimName: string;
  readonly readOnly?: boolean | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#photonpersistentdiskvolumesource */
export interface PhotonPersistentDiskVolumeSource {
  readonly fsType?: string | undefined;
  readonly pdID: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#podaffinity */
export interface PodAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly WeightedPodAffinityTerm[] | undefined;
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[] | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#podaffinityterm */
export interface PodAffinityTerm {
  readonly labelSelector?: LabelSelector | undefined;
  readonly matchLabelKeys?: readonly string[] | undefined;
  readonly mismatchLabelKeys?: readonly string[] | undefined;
  readonly namespaceSelector?: LabelSelector | undefined;
  readonly namespaces?: readonly string[] | undefined;
  readonly topologyKey: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#podantiaffinity */
export interface PodAntiAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly WeightedPodAffinityTerm[] | undefined;
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[] | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#podcertificateprojection */
export interface PodCertificateProjection {
  readonly certificateChainPath?: string | undefined;
  readonly credentialBundlePath?: string | undefined;
  readonly keyPath?: string | undefined;
  readonly keyType: string;
  readonly maxExpirationSeconds?: number | undefined;
  readonly signerName: string;
  readonly userAnnotations?: { readonly [key: string]: string } | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#poddnsconfig */
export interface PodDNSConfig {
  readonly nameservers?: readonly string[] | undefined;
  readonly options?: readonly PodDNSConfigOption[] | undefined;
  readonly searches?: readonly string[] | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#poddnsconfigoption */
export interface PodDNSConfigOption {
  readonly name?: string | undefined;
  readonly value?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#poddisruptionbudgetspec */
export interface PodDisruptionBudgetSpec {
  readonly maxUnavailable?: IntOrString | undefined;
  readonly minAvailable?: IntOrString | undefined;
  readonly selector?: LabelSelector | undefined;
  readonly unhealthyPodEvictionPolicy?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#podresourceclaim */
export interface PodResourceClaim {
  readonly name: string;
  readonly resourceClaimName?: string | undefined;
  readonly resourceClaimTemplateName?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#podsecuritycontext */
export interface PodSecurityContext {
  readonly appArmorProfile?: AppArmorProfile | undefined;
  readonly fsGroup?: number | undefined;
  readonly fsGroupChangePolicy?: string | undefined;
  readonly runAsGroup?: number | undefined;
  readonly runAsNonRoot?: boolean | undefined;
  readonly runAsUser?: number | undefined;
  readonly seLinuxChangePolicy?: string | undefined;
  readonly seLinuxOptions?: SELinuxOptions | undefined;
  readonly seccompProfile?: SeccompProfile | undefined;
  readonly supplementalGroups?: readonly number[] | undefined;
  readonly supplementalGroupsPolicy?: string | undefined;
  readonly sysctls?: readonly Sysctl[] | undefined;
  readonly windowsOptions?: WindowsSecurityContextOptions | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#portworxvolumesource */
export interface PortworxVolumeSource {
  readonly fsType?: string | undefined;
  readonly readOnly?: boolean | undefined;
  readonly volumeID: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#preferredschedulingterm */
export interface PreferredSchedulingTerm {
  readonly preference: NodeSelectorTerm;
  readonly weight: number;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#probe */
export interface Probe {
  readonly exec?: ExecAction | undefined;
  readonly failureThreshold?: number | undefined;
  readonly grpc?: GRPCAction | undefined;
  readonly httpGet?: HTTPGetAction | undefined;
  readonly initialDelaySeconds?: number | undefined;
  readonly periodSeconds?: number | undefined;
  readonly successThreshold?: number | undefined;
  readonly tcpSocket?: TCPSocketAction | undefined;
  readonly terminationGracePeriodSeconds?: number | undefined;
  readonly timeoutSeconds?: number | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#projectedvolumesource */
export interface ProjectedVolumeSource {
  readonly defaultMode?: number | undefined;
  readonly sources?: readonly VolumeProjection[] | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#quantity */
export type Quantity = number | string;

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#quobytevolumesource */
export interface QuobyteVolumeSource {
  readonly group?: string | undefined;
  readonly readOnly?: boolean | undefined;
  readonly registry: string;
  readonly tenant?: string | undefined;
  readonly user?: string | undefined;
  readonly volume: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#rbdvolumesource */
export interface RBDVolumeSource {
  readonly fsType?: string | undefined;
  readonly image: string;
  readonly keyring?: string | undefined;
  readonly monitors: readonly string[];
  readonly pool?: string | undefined;
  readonly readOnly?: boolean | undefined;
  readonly secretRef?: LocalObjectReference | undefined;
  readonly user?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#resourceclaim */
export interface ResourceClaim {
  readonly name: string;
  readonly request?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#resourcefieldselector */
export interface ResourceFieldSelector {
  readonly containerName?: string | undefined;
  readonly divisor?: Quantity | undefined;
  readonly resource: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#resourcerequirements */
export interface ResourceRequirements {
  readonly claims?: readonly ResourceClaim[] | undefined;
  readonly limits?: { readonly [key: string]: Quantity } | undefined;
  readonly requests?: { readonly [key: string]: Quantity } | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#selinuxoptions */
export interface SELinuxOptions {
  readonly level?: string | undefined;
  readonly role?: string | undefined;
  readonly type?: string | undefined;
  readonly user?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#scaleiovolumesource */
export interface ScaleIOVolumeSource {
  readonly fsType?: string | undefined;
  readonly gateway: string;
  readonly protectionDomain?: string | undefined;
  readonly readOnly?: boolean | undefined;
  readonly secretRef: LocalObjectReference;
  readonly sslEnabled?: boolean | undefined;
  readonly storageMode?: string | undefined;
  readonly storagePool?: string | undefined;
  readonly system: string;
  readonly volumeName?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#seccompprofile */
export interface SeccompProfile {
  readonly localhostProfile?: string | undefined;
  readonly type: 'RuntimeDefault' | 'Unconfined' | 'Localhost' | Tag;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#secretenvsource */
export interface SecretEnvSource {
  readonly name?: string | undefined;
  readonly optional?: boolean | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#secretkeyselector */
export interface SecretKeySelector {
  readonly key: string;
  readonly name?: string | undefined;
  readonly optional?: boolean | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#secretprojection */
export interface SecretProjection {
  readonly items?: readonly KeyToPath[] | undefined;
  readonly name?: string | undefined;
  readonly optional?: boolean | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#secretvolumesource */
export interface SecretVolumeSource {
  readonly defaultMode?: number | undefined;
  readonly items?: readonly KeyToPath[] | undefined;
  readonly optional?: boolean | undefined;
  readonly secretName?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#securitycontext */
export interface SecurityContext {
  readonly allowPrivilegeEscalation?: boolean | undefined;
  readonly appArmorProfile?: AppArmorProfile | undefined;
  readonly capabilities?: Capabilities | undefined;
  readonly privileged?: boolean | undefined;
  readonly procMount?: string | undefined;
  readonly readOnlyRootFilesystem?: boolean | undefined;
  readonly runAsGroup?: number | undefined;
  readonly runAsNonRoot?: boolean | undefined;
  readonly runAsUser?: number | undefined;
  readonly seLinuxOptions?: SELinuxOptions | undefined;
  readonly seccompProfile?: SeccompProfile | undefined;
  readonly windowsOptions?: WindowsSecurityContextOptions | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#serviceaccounttokenprojection */
export interface ServiceAccountTokenProjection {
  readonly audience?: string | undefined;
  readonly expirationSeconds?: number | undefined;
  readonly path: string;
}

/** See https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.34/#serviceport-v1-core */
export interface ServicePort {
  readonly appProtocol?: string | undefined;
  readonly name?: string | undefined;
  readonly nodePort?: number | undefined;
  readonly port: number;
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP' | undefined;
  readonly targetPort?: IntOrString | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#sleepaction */
export interface SleepAction {
  readonly seconds: number;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#storageosvolumesource */
export interface StorageOSVolumeSource {
  readonly fsType?: string | undefined;
  readonly readOnly?: boolean | undefined;
  readonly secretRef?: LocalObjectReference | undefined;
  readonly volumeName?: string | undefined;
  readonly volumeNamespace?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#sysctl */
export interface Sysctl {
  readonly name: string;
  readonly value: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#tcpsocketaction */
export interface TCPSocketAction {
  readonly host?: string | undefined;
  readonly port: IntOrString;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#time */
export type Time = string;

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#toleration */
export interface Toleration {
  readonly effect?: '' | 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute' | Tag | undefined;
  readonly key?: string | undefined;
  readonly operator?: string | undefined;
  readonly tolerationSeconds?: number | undefined;
  readonly value?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#typedlocalobjectreference */
export interface TypedLocalObjectReference {
  readonly apiGroup?: string | undefined;
  readonly kind: string;
  readonly name: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#typedobjectreference */
export interface TypedObjectReference {
  readonly apiGroup?: string | undefined;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#volume */
export interface Volume {
  readonly awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource | undefined;
  readonly azureDisk?: AzureDiskVolumeSource | undefined;
  readonly azureFile?: AzureFileVolumeSource | undefined;
  readonly cephfs?: CephFSVolumeSource | undefined;
  readonly cinder?: CinderVolumeSource | undefined;
  readonly configMap?: ConfigMapVolumeSource | undefined;
  readonly csi?: CSIVolumeSource | undefined;
  readonly downwardAPI?: DownwardAPIVolumeSource | undefined;
  readonly emptyDir?: EmptyDirVolumeSource | undefined;
  readonly ephemeral?: EphemeralVolumeSource | undefined;
  readonly fc?: FCVolumeSource | undefined;
  readonly flexVolume?: FlexVolumeSource | undefined;
  readonly flocker?: FlockerVolumeSource | undefined;
  readonly gcePersistentDisk?: GCEPersistentDiskVolumeSource | undefined;
  readonly gitRepo?: GitRepoVolumeSource | undefined;
  readonly glusterfs?: GlusterfsVolumeSource | undefined;
  readonly hostPath?: HostPathVolumeSource | undefined;
  readonly image?: ImageVolumeSource | undefined;
  readonly iscsi?: ISCSIVolumeSource | undefined;
  readonly name: string;
  readonly nfs?: NFSVolumeSource | undefined;
  readonly persistentVolumeClaim?: PersistentVolumeClaimVolumeSource | undefined;
  readonly photonPersistentDisk?: PhotonPersistentDiskVolumeSource | undefined;
  readonly portworxVolume?: PortworxVolumeSource | undefined;
  readonly projected?: ProjectedVolumeSource | undefined;
  readonly quobyte?: QuobyteVolumeSource | undefined;
  readonly rbd?: RBDVolumeSource | undefined;
  readonly scaleIO?: ScaleIOVolumeSource | undefined;
  readonly secret?: SecretVolumeSource | undefined;
  readonly storageos?: StorageOSVolumeSource | undefined;
  readonly vsphereVolume?: VsphereVirtualDiskVolumeSource | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#volumedevice */
export interface VolumeDevice {
  readonly devicePath: string;
  readonly name: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#volumemount */
export interface VolumeMount {
  readonly mountPath: string;
  readonly mountPropagation?: string | undefined;
  readonly name: string;
  readonly readOnly?: boolean | undefined;
  readonly recursiveReadOnly?: string | undefined;
  readonly subPath?: string | undefined;
  readonly subPathExpr?: string | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#volumeprojection */
export interface VolumeProjection {
  readonly clusterTrustBundle?: ClusterTrustBundleProjection | undefined;
  readonly configMap?: ConfigMapProjection | undefined;
  readonly downwardAPI?: DownwardAPIProjection | undefined;
  readonly podCertificate?: PodCertificateProjection | undefined;
  readonly secret?: SecretProjection | undefined;
  readonly serviceAccountToken?: ServiceAccountTokenProjection | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#volumeresourcerequirements */
export interface VolumeResourceRequirements {
  readonly limits?: { readonly [key: string]: Quantity } | undefined;
  readonly requests?: { readonly [key: string]: Quantity } | undefined;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#vspherevirtualdiskvolumesource */
export interface VsphereVirtualDiskVolumeSource {
  readonly fsType?: string | undefined;
  readonly storagePolicyID?: string | undefined;
  readonly storagePolicyName?: string | undefined;
  readonly volumePath: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#weightedpodaffinityterm */
export interface WeightedPodAffinityTerm {
  readonly podAffinityTerm: PodAffinityTerm;
  readonly weight: number;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#windowssecuritycontextoptions */
export interface WindowsSecurityContextOptions {
  readonly gmsaCredentialSpec?: string | undefined;
  readonly gmsaCredentialSpecName?: string | undefined;
  readonly hostProcess?: boolean | undefined;
  readonly runAsUserName?: string | undefined;
}
