import { parse } from 'yaml';
import { schemaTypes } from '../manifest/schema';
import { keptArtifacts } from './artifacts';
import type { Check, World } from './check';
import type { KubeObject, Seen } from './cluster';
import { configuration } from './configuration';
import { type Finding, missing, type Subject, there, unknown } from './finding';
import type { Manifest } from './manifest';
import { namedBy } from './naming';
import { hasTag, mapOf, textOf } from './shape';
import { shell } from './shell';
import { walkType } from './walk';

/** What a Workflow that says nothing finds, and what one that names a repository does. */
interface Reference {
  readonly namespace: string;
  readonly configMap: string;
  /** The key in it. @default the one that the ConfigMap's annotation names */
  readonly key?: string;
  /** Whether the controller's own configuration comes after it. */
  readonly elseDefault: boolean;
}

/** A repository and where its configuration stands. */
interface Repository {
  readonly settings: Manifest;
  readonly where: string;
  /** The namespace of that. */
  readonly namespace: string;
}

/**
 * Where steps keep artifacts, as the controller looks for it (v4.0.2, workflow/artifactrepositories), and the Secrets that it
 * names, in each namespace with Workflows.
 */
export const artifactRepository: Check = async (world) => {
  if (keptArtifacts(world).length === 0) return [];
  const references = referencesOf(world);
  const findings = references.map((reference) => look(world, reference));
  return (await Promise.all(findings)).flat();
};

async function look(world: World, reference: Reference): Promise<readonly Finding[]> {
  const { namespace, configMap, key } = reference;
  const subject: Subject = {
    id: `artifact-repository:${namespace}${reference.elseDefault ? '' : `/${configMap}/${key ?? ''}`}`,
    what: `an artifact repository for Workflows in ${namespace}`,
    why: 'Steps hand source, programs and reports on as artifacts.',
    neededBy: keptArtifacts(world)
      .filter((each) => each.namespace === namespace)
      .map(({ place }) => place),
    look: `kubectl get configmaps --all-namespaces -o yaml | grep -A 9 -i artifactrepositor`,
  };
  const seen = await find(world, reference);
  if (seen.state === 'unseen') return [unknown(subject, seen.why)];
  if (seen.state === 'absent') {
    return [
      missing(
        subject,
        reference.elseDefault ? 'none is configured' : `there is no key ${key ?? ''} in a ConfigMap ${configMap}`,
        {
          commands: ['kubectl edit configmap workflow-controller-configmap -n argo'],
          note: 'Below data, artifactRepository: https://argo-workflows.readthedocs.io/en/latest/configure-artifact-repository/',
        },
      ),
    ];
  }
  const repository = seen.value;
  const secrets = await Promise.all(
    [...secretsOf(repository)].map(([name, keys]) => secret(world, namespace, repository, name, keys)),
  );
  return [there(subject, repository.where), ...secrets];
}

/** A Secret of the repository, which Argo's executor reads in the namespace of the Workflow. */
async function secret(
  { cluster }: World,
  namespace: string,
  repository: Repository,
  name: string,
  keys: readonly string[],
): Promise<Finding> {
  const subject: Subject = {
    id: `artifact-repository:${namespace}/secret/${name}`,
    what: `Secret ${name} in ${namespace}`,
    why: `The artifact repository's configuration names it (${repository.where}), and each step reads it in its own namespace.`,
    neededBy: [],
    look: shell`kubectl describe secret ${name} -n ${namespace}`,
  };
  const rename = `s/namespace: ${repository.namespace}$/namespace: ${namespace}/`;
  const copy = shell`kubectl get secret ${name} -n ${repository.namespace} -o yaml | sed ${rename} | kubectl create -f -`;
  const create = `${shell`kubectl create secret generic ${name} -n ${namespace}`} ${keys.map((key) => shell`--from-file=${key}`).join(' ')}`;
  const original =
    repository.namespace === namespace ? undefined : await cluster.keys('secret', name, repository.namespace);
  const remedy =
    original?.state === 'there'
      ? { commands: [copy], note: `It copies the one in ${repository.namespace}.` }
      : { commands: [create], note: "The keys of the repository's user, each in a file of that name." };
  const seen = await cluster.keys('secret', name, namespace);
  if (seen.state === 'unseen') return unknown(subject, seen.why, remedy);
  if (seen.state === 'absent') return missing(subject, 'it is not there', remedy);
  const lacking = keys.filter((key) => !seen.value.get(key));
  if (lacking.length === 0) return there(subject, `with ${keys.join(', ')}`);
  return missing(subject, `it lacks ${lacking.join(', ')}`, remedy);
}

async function find({ cluster }: World, reference: Reference): Promise<Seen<Repository>> {
  const config = await configuration(cluster);
  const home = config.state === 'there' ? config.value.controller.namespace : undefined;
  // A repository that is named may lie beside the controller, one that is not must not.
  const places = [reference.namespace, ...(reference.elseDefault || home === undefined ? [] : [home])];
  for (const namespace of places) {
    const seen = await cluster.get<ConfigMap>('configmap', reference.configMap, namespace);
    if (seen.state === 'unseen') return seen;
    if (seen.state === 'absent') continue;
    const key = reference.key ?? seen.value.metadata.annotations?.['workflows.argoproj.io/default-artifact-repository'];
    const text = key === undefined ? undefined : seen.value.data?.[key];
    if (text === undefined) continue;
    const where = `${key} of the ConfigMap ${reference.configMap} in ${namespace}`;
    const settings = settingsOf(text);
    if (settings === undefined) return { state: 'unseen', why: `${where} is not YAML` };
    return { state: 'there', value: { settings, where, namespace } };
  }
  if (!reference.elseDefault) return { state: 'absent' };
  if (config.state === 'absent') return { state: 'unseen', why: 'no workflow controller was found' };
  if (config.state === 'unseen') return config;
  const { controller, configMap, settings } = config.value;
  const store = Object.keys(mapOf(settings.artifactRepository)).some((each) => each !== 'archiveLogs');
  if (!store) return { state: 'absent' };
  const where = `the ConfigMap ${configMap} in ${controller.namespace}`;
  return { state: 'there', value: { settings: settings.artifactRepository, where, namespace: controller.namespace } };
}

function settingsOf(text: string): Manifest {
  try {
    return mapOf(parse(text));
  } catch {
    return undefined;
  }
}

/** Secrets that a repository's configuration names, by its type, with their keys. */
function secretsOf({ settings }: Repository): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const types = schemaTypes('Workflow') ?? {};
  walkType({ types, name: 'ArtifactRepository' }, settings, undefined, {
    field: (field) => {
      const named = namedBy(field);
      if (named?.kind === 'Secret')
        found.set(named.name, [...new Set([...(found.get(named.name) ?? []), ...named.keys])]);
    },
  });
  return found;
}

/** One for each namespace with Workflows, and one for each repository that they name. */
function referencesOf(world: World): readonly Reference[] {
  const { system } = world;
  const named = system.ofType('ArtifactRepositoryRef').flatMap(({ field, item }): readonly Reference[] => {
    const configMap = textOf(field.value?.configMap) ?? 'artifact-repositories';
    const key = textOf(field.value?.key);
    const isFixed = (name: string) => !hasTag(name);
    if (![configMap, key ?? ''].every(isFixed)) return [];
    return system
      .runsIn(item, field)
      .filter(isFixed)
      .map((namespace) => ({ namespace, configMap, ...(key !== undefined && { key }), elseDefault: false }));
  });
  const keeping = new Set(keptArtifacts(world).map(({ namespace }) => namespace));
  const usual = system.workflowNamespaces
    .filter((namespace) => keeping.has(namespace))
    .map((namespace): Reference => ({ namespace, configMap: 'artifact-repositories', elseDefault: true }));
  return [...new Map([...named, ...usual].map((each) => [JSON.stringify(each), each])).values()];
}

interface ConfigMap extends KubeObject {
  readonly data?: Readonly<Record<string, string>>;
}
