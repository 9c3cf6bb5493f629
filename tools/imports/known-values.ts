import type { ValueType } from './shape';

/** A closed list of values, and where it stands. */
export interface KnownValues {
  readonly values: readonly string[];
  /** Whether Argo fills the field in before anything reads it, so that a tag may stand there. */
  readonly orTag: boolean;
}

const pull = { values: ['Always', 'IfNotPresent', 'Never'], orTag: true };
const messages = { values: ['File', 'FallbackToLogsOnError'], orTag: true };
const logic = { values: ['', 'and', 'or'], orTag: false };
const secrecy = { values: ['RuntimeDefault', 'Unconfined', 'Localhost'], orTag: true };

/**
 * Closed lists of values that upstream keeps in Go constants (and checks), and that neither schema nor CRDs tell:
 * those of Kubernetes from its API reference, those of Argo Events from `*_types.go` and its validators, v1.9.11.
 * The enums in the CRDs are not repeated here; they win.
 */
export const knownValues: Readonly<Record<string, KnownValues>> = {
  'io.k8s.api.core.v1.Container.imagePullPolicy': pull,
  'io.k8s.api.core.v1.Container.terminationMessagePolicy': messages,
  'io.k8s.api.core.v1.ContainerPort.protocol': { values: ['TCP', 'UDP', 'SCTP'], orTag: true },
  'io.k8s.api.core.v1.ServicePort.protocol': { values: ['TCP', 'UDP', 'SCTP'], orTag: false },
  'io.k8s.api.core.v1.HTTPGetAction.scheme': { values: ['HTTP', 'HTTPS'], orTag: true },
  'io.k8s.api.core.v1.NodeSelectorRequirement.operator': {
    values: ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'],
    orTag: true,
  },
  'io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement.operator': {
    values: ['In', 'NotIn', 'Exists', 'DoesNotExist'],
    orTag: true,
  },
  'io.k8s.api.core.v1.SeccompProfile.type': secrecy,
  'io.k8s.api.core.v1.AppArmorProfile.type': secrecy,
  'io.k8s.api.core.v1.Toleration.effect': {
    values: ['', 'NoSchedule', 'PreferNoSchedule', 'NoExecute'],
    orTag: true,
  },
  'io.argoproj.workflow.v1alpha1.ContainerNode.imagePullPolicy': pull,
  'io.argoproj.workflow.v1alpha1.ContainerNode.terminationMessagePolicy': messages,
  'io.argoproj.workflow.v1alpha1.ScriptTemplate.imagePullPolicy': pull,
  'io.argoproj.workflow.v1alpha1.ScriptTemplate.terminationMessagePolicy': messages,
  'io.argoproj.workflow.v1alpha1.UserContainer.imagePullPolicy': pull,
  'io.argoproj.workflow.v1alpha1.UserContainer.terminationMessagePolicy': messages,
  'io.argoproj.events.v1alpha1.Container.imagePullPolicy': { ...pull, orTag: false },
  'io.argoproj.events.v1alpha1.ContainerTemplate.imagePullPolicy': { ...pull, orTag: false },
  'io.argoproj.events.v1alpha1.ArgoWorkflowTrigger.operation': {
    values: ['submit', 'submit-from', 'suspend', 'resubmit', 'retry', 'resume', 'terminate', 'stop'],
    orTag: false,
  },
  'io.argoproj.events.v1alpha1.DataFilter.comparator': { values: ['', '>=', '>', '=', '!=', '<', '<='], orTag: false },
  'io.argoproj.events.v1alpha1.DataFilter.type': { values: ['bool', 'number', 'string'], orTag: false },
  'io.argoproj.events.v1alpha1.EventDependency.filtersLogicalOperator': logic,
  'io.argoproj.events.v1alpha1.EventDependencyFilter.dataLogicalOperator': logic,
  'io.argoproj.events.v1alpha1.EventDependencyFilter.exprLogicalOperator': logic,
  'io.argoproj.events.v1alpha1.GithubEventSource.contentType': { values: ['', 'json', 'form'], orTag: false },
  'io.argoproj.events.v1alpha1.HTTPTrigger.method': {
    values: ['', 'GET', 'DELETE', 'PATCH', 'POST', 'PUT'],
    orTag: false,
  },
  'io.argoproj.events.v1alpha1.RateLimit.unit': { values: ['Second', 'Minute', 'Hour'], orTag: false },
  'io.argoproj.events.v1alpha1.ResourceEventSource.eventTypes[]': { values: ['ADD', 'UPDATE', 'DELETE'], orTag: false },
  'io.argoproj.events.v1alpha1.StandardK8STrigger.operation': {
    values: ['', 'create', 'update', 'patch', 'delete'],
    orTag: false,
  },
  'io.argoproj.events.v1alpha1.TriggerParameter.operation': {
    values: ['', 'append', 'overwrite', 'prepend'],
    orTag: false,
  },
};

const anyText: readonly ValueType[] = ['string', 'number', 'boolean'];

/**
 * Places where Argo decodes more JSON types than schema and CRDs say.
 *
 * - Argo's `AnyString` (anystring.go) takes text, numbers and truth values, and keeps the text of them.
 * - Kubernetes' times are null in many a manifest that some tool wrote, which counts as left out.
 */
export const widerTypes: Readonly<Record<string, readonly ValueType[]>> = {
  'io.argoproj.workflow.v1alpha1.Parameter.default': anyText,
  'io.argoproj.workflow.v1alpha1.Parameter.value': anyText,
  'io.argoproj.workflow.v1alpha1.Parameter.description': anyText,
  'io.argoproj.workflow.v1alpha1.Parameter.enum[]': anyText,
  'io.argoproj.workflow.v1alpha1.ValueFrom.default': anyText,
  'io.k8s.apimachinery.pkg.apis.meta.v1.Time': ['string', 'null'],
};
