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
  readonly fsType?: string;
  readonly partition?: number;
  readonly readOnly?: boolean;
  readonly volumeID: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#affinity */
export interface Affinity {
  readonly nodeAffinity?: NodeAffinity;
  readonly podAffinity?: PodAffinity;
  readonly podAntiAffinity?: PodAntiAffinity;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#apparmorprofile */
export interface AppArmorProfile {
  readonly localhostProfile?: string;
  readonly type: 'RuntimeDefault' | 'Unconfined' | 'Localhost' | Tag;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#azurediskvolumesource */
export interface AzureDiskVolumeSource {
  readonly cachingMode?: string;
  readonly diskName: string;
  readonly diskURI: string;
  readonly fsType?: string;
  readonly kind?: string;
  readonly readOnly?: boolean;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#azurefilevolumesource */
export interface AzureFileVolumeSource {
  readonly readOnly?: boolean;
  readonly secretName: string;
  readonly shareName: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#csivolumesource */
export interface CSIVolumeSource {
  readonly driver: string;
  readonly fsType?: string;
  readonly nodePublishSecretRef?: LocalObjectReference;
  readonly readOnly?: boolean;
  readonly volumeAttributes?: { readonly [key: string]: string };
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#capabilities */
export interface Capabilities {
  readonly add?: readonly string[];
  readonly drop?: readonly string[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#cephfsvolumesource */
export interface CephFSVolumeSource {
  readonly monitors: readonly string[];
  readonly path?: string;
  readonly readOnly?: boolean;
  readonly secretFile?: string;
  readonly secretRef?: LocalObjectReference;
  readonly user?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#cindervolumesource */
export interface CinderVolumeSource {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
  readonly volumeID: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#clustertrustbundleprojection */
export interface ClusterTrustBundleProjection {
  readonly labelSelector?: LabelSelector;
  readonly name?: string;
  readonly optional?: boolean;
  readonly path: string;
  readonly signerName?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#configmapenvsource */
export interface ConfigMapEnvSource {
  readonly name?: string;
  readonly optional?: boolean;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#configmapkeyselector */
export interface ConfigMapKeySelector {
  readonly key: string;
  readonly name?: string;
  readonly optional?: boolean;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#configmapprojection */
export interface ConfigMapProjection {
  readonly items?: readonly KeyToPath[];
  readonly name?: string;
  readonly optional?: boolean;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#configmapvolumesource */
export interface ConfigMapVolumeSource {
  readonly defaultMode?: number;
  readonly items?: readonly KeyToPath[];
  readonly name?: string;
  readonly optional?: boolean;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#container */
export interface Container {
  readonly args?: readonly string[];
  readonly command?: readonly string[];
  readonly env?: readonly EnvVar[];
  readonly envFrom?: readonly EnvFromSource[];
  readonly image?: string;
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | Tag;
  readonly lifecycle?: Lifecycle;
  readonly livenessProbe?: Probe;
  readonly name?: string;
  readonly ports?: readonly ContainerPort[];
  readonly readinessProbe?: Probe;
  readonly resizePolicy?: readonly ContainerResizePolicy[];
  readonly resources?: ResourceRequirements;
  readonly restartPolicy?: string;
  readonly restartPolicyRules?: readonly ContainerRestartRule[];
  readonly securityContext?: SecurityContext;
  readonly startupProbe?: Probe;
  readonly stdin?: boolean;
  readonly stdinOnce?: boolean;
  readonly terminationMessagePath?: string;
  readonly terminationMessagePolicy?: 'File' | 'FallbackToLogsOnError' | Tag;
  readonly tty?: boolean;
  readonly volumeDevices?: readonly VolumeDevice[];
  readonly volumeMounts?: readonly VolumeMount[];
  readonly workingDir?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#containerport */
export interface ContainerPort {
  readonly containerPort: number;
  readonly hostIP?: string;
  readonly hostPort?: number;
  readonly name?: string;
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP' | Tag;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#containerresizepolicy */
export interface ContainerResizePolicy {
  readonly resourceName: string;
  readonly restartPolicy: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#containerrestartrule */
export interface ContainerRestartRule {
  readonly action: string;
  readonly exitCodes?: ContainerRestartRuleOnExitCodes;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#containerrestartruleonexitcodes */
export interface ContainerRestartRuleOnExitCodes {
  readonly operator: string;
  readonly values?: readonly number[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#downwardapiprojection */
export interface DownwardAPIProjection {
  readonly items?: readonly DownwardAPIVolumeFile[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#downwardapivolumefile */
export interface DownwardAPIVolumeFile {
  readonly fieldRef?: ObjectFieldSelector;
  readonly mode?: number;
  readonly path: string;
  readonly resourceFieldRef?: ResourceFieldSelector;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#downwardapivolumesource */
export interface DownwardAPIVolumeSource {
  readonly defaultMode?: number;
  readonly items?: readonly DownwardAPIVolumeFile[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#emptydirvolumesource */
export interface EmptyDirVolumeSource {
  readonly medium?: string;
  readonly sizeLimit?: Quantity;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#envfromsource */
export interface EnvFromSource {
  readonly configMapRef?: ConfigMapEnvSource;
  readonly prefix?: string;
  readonly secretRef?: SecretEnvSource;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#envvar */
export interface EnvVar {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: EnvVarSource;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#envvarsource */
export interface EnvVarSource {
  readonly configMapKeyRef?: ConfigMapKeySelector;
  readonly fieldRef?: ObjectFieldSelector;
  readonly fileKeyRef?: FileKeySelector;
  readonly resourceFieldRef?: ResourceFieldSelector;
  readonly secretKeyRef?: SecretKeySelector;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#ephemeralvolumesource */
export interface EphemeralVolumeSource {
  readonly volumeClaimTemplate?: PersistentVolumeClaimTemplate;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#execaction */
export interface ExecAction {
  readonly command?: readonly string[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#fcvolumesource */
export interface FCVolumeSource {
  readonly fsType?: string;
  readonly lun?: number;
  readonly readOnly?: boolean;
  readonly targetWWNs?: readonly string[];
  readonly wwids?: readonly string[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#fieldsv1 */
export type FieldsV1 = object;

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#filekeyselector */
export interface FileKeySelector {
  readonly key: string;
  readonly optional?: boolean;
  readonly path: string;
  readonly volumeName: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#flexvolumesource */
export interface FlexVolumeSource {
  readonly driver: string;
  readonly fsType?: string;
  readonly options?: { readonly [key: string]: string };
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#flockervolumesource */
export interface FlockerVolumeSource {
  readonly datasetName?: string;
  readonly datasetUUID?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#gcepersistentdiskvolumesource */
export interface GCEPersistentDiskVolumeSource {
  readonly fsType?: string;
  readonly partition?: number;
  readonly pdName: string;
  readonly readOnly?: boolean;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#grpcaction */
export interface GRPCAction {
  readonly port: number;
  readonly service?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#gitrepovolumesource */
export interface GitRepoVolumeSource {
  readonly directory?: string;
  readonly repository: string;
  readonly revision?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#glusterfsvolumesource */
export interface GlusterfsVolumeSource {
  readonly endpoints: string;
  readonly path: string;
  readonly readOnly?: boolean;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#httpgetaction */
export interface HTTPGetAction {
  readonly host?: string;
  readonly httpHeaders?: readonly HTTPHeader[];
  readonly path?: string;
  readonly port: IntOrString;
  readonly scheme?: 'HTTP' | 'HTTPS' | Tag;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#httpheader */
export interface HTTPHeader {
  readonly name: string;
  readonly value: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#hostalias */
export interface HostAlias {
  readonly hostnames?: readonly string[];
  readonly ip: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#hostpathvolumesource */
export interface HostPathVolumeSource {
  readonly path: string;
  readonly type?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#iscsivolumesource */
export interface ISCSIVolumeSource {
  readonly chapAuthDiscovery?: boolean;
  readonly chapAuthSession?: boolean;
  readonly fsType?: string;
  readonly initiatorName?: string;
  readonly iqn: string;
  readonly iscsiInterface?: string;
  readonly lun: number;
  readonly portals?: readonly string[];
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
  readonly targetPortal: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#imagevolumesource */
export interface ImageVolumeSource {
  readonly pullPolicy?: string;
  readonly reference?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#intorstring */
export type IntOrString = number | string;

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#keytopath */
export interface KeyToPath {
  readonly key: string;
  readonly mode?: number;
  readonly path: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#labelselector */
export interface LabelSelector {
  readonly matchExpressions?: readonly LabelSelectorRequirement[];
  readonly matchLabels?: { readonly [key: string]: string };
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#labelselectorrequirement */
export interface LabelSelectorRequirement {
  readonly key: string;
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist' | Tag;
  readonly values?: readonly string[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#lifecycle */
export interface Lifecycle {
  readonly postStart?: LifecycleHandler;
  readonly preStop?: LifecycleHandler;
  readonly stopSignal?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#lifecyclehandler */
export interface LifecycleHandler {
  readonly exec?: ExecAction;
  readonly httpGet?: HTTPGetAction;
  readonly sleep?: SleepAction;
  readonly tcpSocket?: TCPSocketAction;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#localobjectreference */
export interface LocalObjectReference {
  readonly name?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#managedfieldsentry */
export interface ManagedFieldsEntry {
  readonly apiVersion?: string;
  readonly fieldsType?: string;
  readonly fieldsV1?: FieldsV1;
  readonly manager?: string;
  readonly operation?: string;
  readonly subresource?: string;
  readonly time?: Time;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#modifyvolumestatus */
export interface ModifyVolumeStatus {
  readonly status: string;
  readonly targetVolumeAttributesClassName?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#nfsvolumesource */
export interface NFSVolumeSource {
  readonly path: string;
  readonly readOnly?: boolean;
  readonly server: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#nodeaffinity */
export interface NodeAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly PreferredSchedulingTerm[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#nodeselector */
export interface NodeSelector {
  readonly nodeSelectorTerms: readonly NodeSelectorTerm[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#nodeselectorrequirement */
export interface NodeSelectorRequirement {
  readonly key: string;
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist' | 'Gt' | 'Lt' | Tag;
  readonly values?: readonly string[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#nodeselectorterm */
export interface NodeSelectorTerm {
  readonly matchExpressions?: readonly NodeSelectorRequirement[];
  readonly matchFields?: readonly NodeSelectorRequirement[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#objectfieldselector */
export interface ObjectFieldSelector {
  readonly apiVersion?: string;
  readonly fieldPath: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#objectmeta */
export interface ObjectMeta {
  readonly annotations?: { readonly [key: string]: string };
  readonly creationTimestamp?: Time;
  readonly deletionGracePeriodSeconds?: number;
  readonly deletionTimestamp?: Time;
  readonly finalizers?: readonly string[];
  readonly generateName?: string;
  readonly generation?: number;
  readonly labels?: { readonly [key: string]: string };
  readonly managedFields?: readonly ManagedFieldsEntry[];
  readonly name?: string;
  readonly namespace?: string;
  readonly ownerReferences?: readonly OwnerReference[];
  readonly resourceVersion?: string;
  readonly selfLink?: string;
  readonly uid?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#objectreference */
export interface ObjectReference {
  readonly apiVersion?: string;
  readonly fieldPath?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly resourceVersion?: string;
  readonly uid?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#ownerreference */
export interface OwnerReference {
  readonly apiVersion: string;
  readonly blockOwnerDeletion?: boolean;
  readonly controller?: boolean;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#persistentvolumeclaim */
export interface PersistentVolumeClaim {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: ObjectMeta;
  readonly spec?: PersistentVolumeClaimSpec;
  readonly status?: PersistentVolumeClaimStatus;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#persistentvolumeclaimcondition */
export interface PersistentVolumeClaimCondition {
  readonly lastProbeTime?: Time;
  readonly lastTransitionTime?: Time;
  readonly message?: string;
  readonly reason?: string;
  readonly status: string;
  readonly type: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#persistentvolumeclaimspec */
export interface PersistentVolumeClaimSpec {
  readonly accessModes?: readonly string[];
  readonly dataSource?: TypedLocalObjectReference;
  readonly dataSourceRef?: TypedObjectReference;
  readonly resources?: VolumeResourceRequirements;
  readonly selector?: LabelSelector;
  readonly storageClassName?: string;
  readonly volumeAttributesClassName?: string;
  readonly volumeMode?: string;
  readonly volumeName?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#persistentvolumeclaimstatus */
export interface PersistentVolumeClaimStatus {
  readonly accessModes?: readonly string[];
  readonly allocatedResourceStatuses?: { readonly [key: string]: string };
  readonly allocatedResources?: { readonly [key: string]: Quantity };
  readonly capacity?: { readonly [key: string]: Quantity };
  readonly conditions?: readonly PersistentVolumeClaimCondition[];
  readonly currentVolumeAttributesClassName?: string;
  readonly modifyVolumeStatus?: ModifyVolumeStatus;
  readonly phase?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#persistentvolumeclaimtemplate */
export interface PersistentVolumeClaimTemplate {
  readonly metadata?: ObjectMeta;
  readonly spec: PersistentVolumeClaimSpec;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#persistentvolumeclaimvolumesource */
export interface PersistentVolumeClaimVolumeSource {
  readonly claimName: string;
  readonly readOnly?: boolean;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#photonpersistentdiskvolumesource */
export interface PhotonPersistentDiskVolumeSource {
  readonly fsType?: string;
  readonly pdID: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#podaffinity */
export interface PodAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly WeightedPodAffinityTerm[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#podaffinityterm */
export interface PodAffinityTerm {
  readonly labelSelector?: LabelSelector;
  readonly matchLabelKeys?: readonly string[];
  readonly mismatchLabelKeys?: readonly string[];
  readonly namespaceSelector?: LabelSelector;
  readonly namespaces?: readonly string[];
  readonly topologyKey: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#podantiaffinity */
export interface PodAntiAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly WeightedPodAffinityTerm[];
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#podcertificateprojection */
export interface PodCertificateProjection {
  readonly certificateChainPath?: string;
  readonly credentialBundlePath?: string;
  readonly keyPath?: string;
  readonly keyType: string;
  readonly maxExpirationSeconds?: number;
  readonly signerName: string;
  readonly userAnnotations?: { readonly [key: string]: string };
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#poddnsconfig */
export interface PodDNSConfig {
  readonly nameservers?: readonly string[];
  readonly options?: readonly PodDNSConfigOption[];
  readonly searches?: readonly string[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#poddnsconfigoption */
export interface PodDNSConfigOption {
  readonly name?: string;
  readonly value?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#poddisruptionbudgetspec */
export interface PodDisruptionBudgetSpec {
  readonly maxUnavailable?: IntOrString;
  readonly minAvailable?: IntOrString;
  readonly selector?: LabelSelector;
  readonly unhealthyPodEvictionPolicy?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#podresourceclaim */
export interface PodResourceClaim {
  readonly name: string;
  readonly resourceClaimName?: string;
  readonly resourceClaimTemplateName?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#podsecuritycontext */
export interface PodSecurityContext {
  readonly appArmorProfile?: AppArmorProfile;
  readonly fsGroup?: number;
  readonly fsGroupChangePolicy?: string;
  readonly runAsGroup?: number;
  readonly runAsNonRoot?: boolean;
  readonly runAsUser?: number;
  readonly seLinuxChangePolicy?: string;
  readonly seLinuxOptions?: SELinuxOptions;
  readonly seccompProfile?: SeccompProfile;
  readonly supplementalGroups?: readonly number[];
  readonly supplementalGroupsPolicy?: string;
  readonly sysctls?: readonly Sysctl[];
  readonly windowsOptions?: WindowsSecurityContextOptions;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#portworxvolumesource */
export interface PortworxVolumeSource {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly volumeID: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#preferredschedulingterm */
export interface PreferredSchedulingTerm {
  readonly preference: NodeSelectorTerm;
  readonly weight: number;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#probe */
export interface Probe {
  readonly exec?: ExecAction;
  readonly failureThreshold?: number;
  readonly grpc?: GRPCAction;
  readonly httpGet?: HTTPGetAction;
  readonly initialDelaySeconds?: number;
  readonly periodSeconds?: number;
  readonly successThreshold?: number;
  readonly tcpSocket?: TCPSocketAction;
  readonly terminationGracePeriodSeconds?: number;
  readonly timeoutSeconds?: number;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#projectedvolumesource */
export interface ProjectedVolumeSource {
  readonly defaultMode?: number;
  readonly sources?: readonly VolumeProjection[];
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#quantity */
export type Quantity = number | string;

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#quobytevolumesource */
export interface QuobyteVolumeSource {
  readonly group?: string;
  readonly readOnly?: boolean;
  readonly registry: string;
  readonly tenant?: string;
  readonly user?: string;
  readonly volume: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#rbdvolumesource */
export interface RBDVolumeSource {
  readonly fsType?: string;
  readonly image: string;
  readonly keyring?: string;
  readonly monitors: readonly string[];
  readonly pool?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
  readonly user?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#resourceclaim */
export interface ResourceClaim {
  readonly name: string;
  readonly request?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#resourcefieldselector */
export interface ResourceFieldSelector {
  readonly containerName?: string;
  readonly divisor?: Quantity;
  readonly resource: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#resourcerequirements */
export interface ResourceRequirements {
  readonly claims?: readonly ResourceClaim[];
  readonly limits?: { readonly [key: string]: Quantity };
  readonly requests?: { readonly [key: string]: Quantity };
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#selinuxoptions */
export interface SELinuxOptions {
  readonly level?: string;
  readonly role?: string;
  readonly type?: string;
  readonly user?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#scaleiovolumesource */
export interface ScaleIOVolumeSource {
  readonly fsType?: string;
  readonly gateway: string;
  readonly protectionDomain?: string;
  readonly readOnly?: boolean;
  readonly secretRef: LocalObjectReference;
  readonly sslEnabled?: boolean;
  readonly storageMode?: string;
  readonly storagePool?: string;
  readonly system: string;
  readonly volumeName?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#seccompprofile */
export interface SeccompProfile {
  readonly localhostProfile?: string;
  readonly type: 'RuntimeDefault' | 'Unconfined' | 'Localhost' | Tag;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#secretenvsource */
export interface SecretEnvSource {
  readonly name?: string;
  readonly optional?: boolean;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#secretkeyselector */
export interface SecretKeySelector {
  readonly key: string;
  readonly name?: string;
  readonly optional?: boolean;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#secretprojection */
export interface SecretProjection {
  readonly items?: readonly KeyToPath[];
  readonly name?: string;
  readonly optional?: boolean;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#secretvolumesource */
export interface SecretVolumeSource {
  readonly defaultMode?: number;
  readonly items?: readonly KeyToPath[];
  readonly optional?: boolean;
  readonly secretName?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#securitycontext */
export interface SecurityContext {
  readonly allowPrivilegeEscalation?: boolean;
  readonly appArmorProfile?: AppArmorProfile;
  readonly capabilities?: Capabilities;
  readonly privileged?: boolean;
  readonly procMount?: string;
  readonly readOnlyRootFilesystem?: boolean;
  readonly runAsGroup?: number;
  readonly runAsNonRoot?: boolean;
  readonly runAsUser?: number;
  readonly seLinuxOptions?: SELinuxOptions;
  readonly seccompProfile?: SeccompProfile;
  readonly windowsOptions?: WindowsSecurityContextOptions;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#serviceaccounttokenprojection */
export interface ServiceAccountTokenProjection {
  readonly audience?: string;
  readonly expirationSeconds?: number;
  readonly path: string;
}

/** See https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.34/#serviceport-v1-core */
export interface ServicePort {
  readonly appProtocol?: string;
  readonly name?: string;
  readonly nodePort?: number;
  readonly port: number;
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP';
  readonly targetPort?: IntOrString;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#sleepaction */
export interface SleepAction {
  readonly seconds: number;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#storageosvolumesource */
export interface StorageOSVolumeSource {
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
  readonly volumeName?: string;
  readonly volumeNamespace?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#sysctl */
export interface Sysctl {
  readonly name: string;
  readonly value: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#tcpsocketaction */
export interface TCPSocketAction {
  readonly host?: string;
  readonly port: IntOrString;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#time */
export type Time = string;

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#toleration */
export interface Toleration {
  readonly effect?: '' | 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute' | Tag;
  readonly key?: string;
  readonly operator?: string;
  readonly tolerationSeconds?: number;
  readonly value?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#typedlocalobjectreference */
export interface TypedLocalObjectReference {
  readonly apiGroup?: string;
  readonly kind: string;
  readonly name: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#typedobjectreference */
export interface TypedObjectReference {
  readonly apiGroup?: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#volume */
export interface Volume {
  readonly awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;
  readonly azureDisk?: AzureDiskVolumeSource;
  readonly azureFile?: AzureFileVolumeSource;
  readonly cephfs?: CephFSVolumeSource;
  readonly cinder?: CinderVolumeSource;
  readonly configMap?: ConfigMapVolumeSource;
  readonly csi?: CSIVolumeSource;
  readonly downwardAPI?: DownwardAPIVolumeSource;
  readonly emptyDir?: EmptyDirVolumeSource;
  readonly ephemeral?: EphemeralVolumeSource;
  readonly fc?: FCVolumeSource;
  readonly flexVolume?: FlexVolumeSource;
  readonly flocker?: FlockerVolumeSource;
  readonly gcePersistentDisk?: GCEPersistentDiskVolumeSource;
  readonly gitRepo?: GitRepoVolumeSource;
  readonly glusterfs?: GlusterfsVolumeSource;
  readonly hostPath?: HostPathVolumeSource;
  readonly image?: ImageVolumeSource;
  readonly iscsi?: ISCSIVolumeSource;
  readonly name: string;
  readonly nfs?: NFSVolumeSource;
  readonly persistentVolumeClaim?: PersistentVolumeClaimVolumeSource;
  readonly photonPersistentDisk?: PhotonPersistentDiskVolumeSource;
  readonly portworxVolume?: PortworxVolumeSource;
  readonly projected?: ProjectedVolumeSource;
  readonly quobyte?: QuobyteVolumeSource;
  readonly rbd?: RBDVolumeSource;
  readonly scaleIO?: ScaleIOVolumeSource;
  readonly secret?: SecretVolumeSource;
  readonly storageos?: StorageOSVolumeSource;
  readonly vsphereVolume?: VsphereVirtualDiskVolumeSource;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#volumedevice */
export interface VolumeDevice {
  readonly devicePath: string;
  readonly name: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#volumemount */
export interface VolumeMount {
  readonly mountPath: string;
  readonly mountPropagation?: string;
  readonly name: string;
  readonly readOnly?: boolean;
  readonly recursiveReadOnly?: string;
  readonly subPath?: string;
  readonly subPathExpr?: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#volumeprojection */
export interface VolumeProjection {
  readonly clusterTrustBundle?: ClusterTrustBundleProjection;
  readonly configMap?: ConfigMapProjection;
  readonly downwardAPI?: DownwardAPIProjection;
  readonly podCertificate?: PodCertificateProjection;
  readonly secret?: SecretProjection;
  readonly serviceAccountToken?: ServiceAccountTokenProjection;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#volumeresourcerequirements */
export interface VolumeResourceRequirements {
  readonly limits?: { readonly [key: string]: Quantity };
  readonly requests?: { readonly [key: string]: Quantity };
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#vspherevirtualdiskvolumesource */
export interface VsphereVirtualDiskVolumeSource {
  readonly fsType?: string;
  readonly storagePolicyID?: string;
  readonly storagePolicyName?: string;
  readonly volumePath: string;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#weightedpodaffinityterm */
export interface WeightedPodAffinityTerm {
  readonly podAffinityTerm: PodAffinityTerm;
  readonly weight: number;
}

/** See https://argo-workflows.readthedocs.io/en/latest/fields/#windowssecuritycontextoptions */
export interface WindowsSecurityContextOptions {
  readonly gmsaCredentialSpec?: string;
  readonly gmsaCredentialSpecName?: string;
  readonly hostProcess?: boolean;
  readonly runAsUserName?: string;
}
