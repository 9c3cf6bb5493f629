import { pathText } from '../manifest/path';
import type { Place } from './finding';
import type { Manifest, Source } from './manifests';
import { type Named, type NamedKind, namedBy, namedKinds } from './naming';
import { type Field, walk } from './walk';

/** An object that the manifests name, and one place that does. */
export interface Need extends Omit<Named, 'namespace'> {
  /** Undefined for kinds that lie in no namespace. */
  readonly namespace: string | undefined;
  readonly place: Place;
  /** Type and name of the field: `GithubEventSource`, `webhookSecret`. */
  readonly owner: string;
  readonly field: string;
  /** The pods that read it, as far as their template says. */
  readonly reader: Reader;
}

/** What a template says of its pods. */
export interface Reader {
  readonly labels: Readonly<Record<string, string>>;
  /** Variables of its container whose values are known. */
  readonly env: Readonly<Record<string, string>>;
}

/** An object of the manifests, also one that a trigger makes. */
export interface Item {
  readonly manifest: Manifest;
  readonly namespace: string | undefined;
  readonly place: Place;
}

/** Kinds of Workflows, and of what Workflows are made of. */
const workflowKinds = ['Workflow', 'WorkflowTemplate', 'CronWorkflow'];

/** Kinds of cluster-wide objects, which have no namespace even where kubectl's context has one. */
const clusterKinds =
  /^(Cluster|Namespace$|ValidatingAdmission|MutatingAdmission|CustomResourceDefinition$|PriorityClass$|StorageClass$|PersistentVolume$|RuntimeClass$|IngressClass$|CSIDriver$|APIService$|.*WebhookConfiguration$)/;

/** What is to be applied, seen as a whole: its objects, and all that they name. */
export class System {
  readonly items: readonly Item[];
  /** Every field of every object, with the place where it stands. */
  private readonly fields: readonly { readonly item: Item; readonly field: Field; readonly place: Place }[];
  /** Places where a name, or a whole manifest, is known only when it runs. */
  readonly atRunTime: readonly Place[];
  readonly needs: readonly Need[];

  /** @param namespace where objects go that name none */
  constructor(
    sources: readonly Source[],
    readonly namespace: string,
  ) {
    const items: Item[] = [];
    const fields: { item: Item; field: Field; place: Place }[] = [];
    const atRunTime: Place[] = [];
    for (const source of sources) {
      const { manifest, file } = source;
      const object = `${manifest.kind} ${nameOf(manifest.metadata ?? {})}`.trim();
      const place = (field: string): Place => ({ file, object, field });
      const own = clusterKinds.test(manifest.kind) ? undefined : (manifest.metadata?.namespace ?? namespace);
      const item = { manifest, namespace: own, place: place('') };
      items.push(item);
      walk(source, own, {
        field: (field) => fields.push({ item, field, place: place(pathText(field.path)) }),
        inner: (inner, path, where) => items.push({ manifest: inner, namespace: where, place: place(pathText(path)) }),
        unreadable: (path) => atRunTime.push(place(pathText(path))),
      });
    }
    this.items = items;
    this.fields = fields;
    const needs: Need[] = [];
    for (const { item, field, place } of fields) {
      const named = namedBy(field);
      if (!named) continue;
      if (named.name.includes('{{') || isParameterized(item.manifest, field)) atRunTime.push(place);
      else needs.push(need(item, field, place, named));
    }
    this.needs = [...needs, ...defaultBuses(this.items)];
    this.atRunTime = atRunTime;
  }

  /** The objects of some kinds, those within others too. */
  ofKind(...kinds: readonly string[]): readonly Item[] {
    return this.items.filter(({ manifest }) => kinds.includes(manifest.kind));
  }

  /** All values of a type, with their places. */
  ofType(type: string): readonly { readonly field: Field; readonly item: Item; readonly place: Place }[] {
    return this.fields.filter(({ field }) => field.type === type);
  }

  /** Objects of the manifests themselves: those that `kubectl apply` makes. */
  get applied(): readonly Item[] {
    return this.items.filter(({ place }) => place.field === '');
  }

  /** The namespaces in which Workflows run, or will. */
  get workflowNamespaces(): readonly string[] {
    return namespacesOf(this.ofKind(...workflowKinds));
  }

  /** The namespaces of EventBuses, EventSources and Sensors. */
  get eventNamespaces(): readonly string[] {
    return namespacesOf(this.ofKind('EventBus', 'EventSource', 'Sensor'));
  }

  /** The object of that kind and name, if the manifests hold it. */
  find(kind: string, name: string, namespace: string | undefined): Item | undefined {
    return this.applied.find(
      (item) => item.manifest.kind === kind && item.manifest.metadata?.name === name && item.namespace === namespace,
    );
  }
}

/** The name by which a person knows an object: of a version, without the hash of its content (src/manifest/versions.ts). */
function nameOf({ name, generateName, labels }: Manifest): string {
  return labels?.['cdk8s-argo-pipelines/version-of'] ?? name ?? generateName ?? '';
}

function need(item: Item, field: Field, place: Place, named: Named): Need {
  return {
    ...named,
    namespace: namedKinds[named.kind as NamedKind].namespaced ? (named.namespace ?? field.namespace) : undefined,
    place,
    owner: field.owner,
    field: field.name,
    reader: readerOf(item.manifest, field),
  };
}

/** The bus that EventSources and Sensors use which name none. */
function defaultBuses(items: readonly Item[]): readonly Need[] {
  return items
    .filter(({ manifest }) => ['EventSource', 'Sensor'].includes(manifest.kind) && !manifest.spec?.eventBusName)
    .map(({ manifest, namespace, place }) => ({
      kind: 'EventBus',
      name: 'default',
      namespace,
      keys: [],
      place,
      owner: `${manifest.kind}Spec`,
      field: 'eventBusName',
      reader: { labels: {}, env: {} },
    }));
}

/** The template that a field stands in: one of a Workflow, or that of a Deployment. */
function readerOf(manifest: Manifest, { path }: Field): Reader {
  let value = manifest;
  let template: Manifest;
  for (const [index, part] of path.entries()) {
    value = value?.[part];
    if ((path[index - 1] === 'templates' || part === 'template') && value?.metadata?.labels) template = value;
  }
  const variables: readonly Manifest[] = (template?.script ?? template?.container)?.env ?? [];
  const known = variables.filter((each) => typeof each.value === 'string' && !each.value.includes('{{'));
  return {
    labels: template?.metadata.labels ?? {},
    env: Object.fromEntries(known.map((each) => [each.name, each.value])),
  };
}

/** Whether a parameter of a trigger writes a field of the object that it makes, or something around it. */
function isParameterized(manifest: Manifest, { path }: Field): boolean {
  if (manifest.kind !== 'Sensor' || path[1] !== 'triggers') return false;
  const trigger = manifest.spec.triggers[path[2] as number];
  const resource = path.indexOf('resource');
  const written = (parameters: Manifest, from: number) =>
    (parameters ?? []).some(({ dest }: Manifest) => `${path.slice(from).join('.')}.`.startsWith(`${dest}.`));
  const inner = trigger?.template?.[path[4] as string]?.parameters;
  return written(trigger?.parameters, 4) || (resource > 0 && written(inner, resource + 1));
}

function namespacesOf(items: readonly Item[]): readonly string[] {
  return [...new Set(items.flatMap(({ namespace }) => (namespace === undefined ? [] : [namespace])))].sort();
}
