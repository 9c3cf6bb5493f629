import { type ManifestPath, pathText } from '../manifest/path';
import { versionLabel } from '../manifest/version-label';
import { Callers } from './callers';
import type { Place } from './finding';
import type { Item } from './item';
import { isClusterWide, isKnown } from './kinds';
import type { Manifest } from './manifest';
import type { Source } from './manifests';
import { type Named, namedBy, namedKinds } from './naming';
import { hasTag, listOf, mapOf, textOf } from './shape';
import { isWritten } from './trigger-parameters';
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

/** Kinds of Workflows, and of what Workflows are made of. */
const workflowKinds = ['Workflow', 'WorkflowTemplate', 'CronWorkflow'];

/** What is to be applied, seen as a whole: its objects, and all that they name. */
export class System {
  readonly items: readonly Item[];
  /** Every field of every object, with the place where it stands. */
  private readonly fields: readonly { readonly item: Item; readonly field: Field; readonly place: Place }[];
  /** Places where a name, or a whole manifest, is known only when it runs. */
  readonly atRunTime: readonly Place[];
  /** Places of ClusterWorkflowTemplates that name something, where nobody in the manifests calls those. */
  readonly uncalled: readonly Place[];
  readonly needs: readonly Need[];
  private readonly callers: Callers;

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
      const object = `${manifest.kind} ${nameOf(mapOf(manifest.metadata))}`.trim();
      const place = (field: string): Place => ({ file, object, field });
      const add = (each: Manifest, path: ManifestPath, where: string | undefined): Item => {
        const isOpen = where !== undefined && hasTag(where);
        if (isOpen) atRunTime.push(place(pathText([...path, 'metadata', 'namespace'])));
        const item = { manifest: each, namespace: isOpen ? undefined : where, place: place(pathText(path)) };
        items.push(item);
        return item;
      };
      const own = isClusterWide(manifest.kind) ? undefined : (manifest.metadata?.namespace ?? namespace);
      const item = add(manifest, [], own);
      walk(source, own, {
        field: (field) => fields.push({ item, field, place: place(pathText(field.path)) }),
        inner: add,
        unreadable: (path) => atRunTime.push(place(pathText(path))),
        isWritten: (path) => isWritten(manifest, path),
      });
    }
    this.items = items;
    this.fields = fields;
    this.callers = new Callers(fields);
    const needs: Need[] = [];
    const uncalled: Place[] = [];
    for (const { item, field, place } of fields) {
      const named = namedBy(field);
      if (!named) {
        if (isOpenRepository(field)) atRunTime.push(place);
        continue;
      }
      const keys = named.keys.filter((key) => !hasTag(key));
      if (hasTag(named.name) || isWritten(item.manifest, field.path)) atRunTime.push(place);
      else {
        if (keys.length < named.keys.length) atRunTime.push(place);
        const places = this.placesOf(item, field, named);
        if (places.length === 0) uncalled.push(place);
        for (const where of places) {
          if (where !== undefined && hasTag(where)) atRunTime.push(place);
          else needs.push(need(item, field, place, { ...named, keys }, where));
        }
      }
    }
    this.needs = [...needs, ...defaultBuses(this.items)];
    this.atRunTime = atRunTime;
    this.uncalled = uncalled;
  }

  /** The namespaces in which an object lies that a field names: none where nobody knows, `undefined` where it lies in none. */
  private placesOf(item: Item, field: Field, { kind, namespace }: Named): readonly (string | undefined)[] {
    if (!namedKinds[kind].namespaced) return [undefined];
    return namespace === undefined ? this.runsIn(item, field) : [namespace];
  }

  /** The namespaces in which a field is read: that of its manifest, or those of all that call a ClusterWorkflowTemplate. */
  runsIn(item: Item, { namespace }: Field): readonly string[] {
    return namespace === undefined ? this.callers.namespacesOf(item) : [namespace];
  }

  /** Objects of kinds of which nobody here knows what they name. */
  get unknownKinds(): readonly Item[] {
    return this.items.filter(({ manifest }) => !isKnown(manifest.apiVersion, manifest.kind));
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
  return labels?.[versionLabel] ?? name ?? generateName ?? '';
}

/** src/preflight/artifact-repository.ts looks for repositories, but for those with tags in their names. */
function isOpenRepository({ type, value }: Field): boolean {
  return type === 'ArtifactRepositoryRef' && [value?.configMap, value?.key].some((each) => hasTag(textOf(each) ?? ''));
}

function need(item: Item, field: Field, place: Place, named: Named, namespace: string | undefined): Need {
  const reader = readerOf(item.manifest, field);
  return { ...named, namespace, place, owner: field.owner, field: field.name, reader };
}

/** The bus that EventSources and Sensors use which name none. */
function defaultBuses(items: readonly Item[]): readonly Need[] {
  return items
    .filter(({ manifest }) => ['EventSource', 'Sensor'].includes(manifest.kind) && !manifest.spec?.eventBusName)
    .filter(({ namespace }) => namespace !== undefined)
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
  const variables = listOf((template?.script ?? template?.container)?.env).map(mapOf);
  const known = variables.filter((each) => typeof each.value === 'string' && !hasTag(each.value));
  return {
    labels: template?.metadata.labels ?? {},
    env: Object.fromEntries(known.map((each) => [each.name, each.value])),
  };
}

function namespacesOf(items: readonly Item[]): readonly string[] {
  return [...new Set(items.flatMap(({ namespace }) => (namespace === undefined ? [] : [namespace])))].sort();
}
