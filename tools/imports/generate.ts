import { readDefinitions } from './definitions';
import { Facts } from './facts';
import { printJsonSchema } from './json-schema';
import { ImportProblem } from './problem';
import type { Api, Definition, Field } from './shape';
import { stripCrd, stripSchema } from './strip';
import { printHead, printTypes } from './typescript';
import { refName, type SchemaNode, type Upstream, type UpstreamSchema } from './upstream';

/** Files by their path below imports/. */
export type Files = ReadonlyMap<string, string>;

/**
 * Everything in imports/, made from upstream's schema files: interfaces, JSON schemas, and the inputs without texts,
 * from which the same can be made again.
 *
 * @throws ImportProblem if the files do not fit together
 */
export function generate(upstream: Upstream): Files {
  const { workflows, events } = upstream;
  requireCrds(workflows.schema, upstream);
  const facts = new Facts(workflows.schema, workflows.crds);
  const apis: readonly [Api, Api] = [
    api('workflows', workflows.schema, workflows.version, facts),
    api('events', events.schema, events.version, facts),
  ];
  const definitions = merge(apis[0].definitions, apis[1].definitions);
  const documented = new Set(apis[0].definitions.map(({ id }) => id));
  const link = (definition: Definition): string => `See ${address(definition, documented, events.version)}`;
  const [workflowsApi, eventsApi] = apis;
  return new Map([
    [
      'workflows.ts',
      printTypes('workflows', definitions, printHead('Argo Workflows, type by type.', [workflowsApi]), link),
    ],
    ['events.ts', printTypes('events', definitions, printHead('Argo Events, type by type.', [eventsApi]), link)],
    [
      'kubernetes.ts',
      printTypes('kubernetes', definitions, printHead('The types of Kubernetes that Argo uses.', apis), link),
    ],
    ['schemas/workflows.json', printJsonSchema(workflowsApi)],
    ['schemas/events.json', printJsonSchema(eventsApi)],
    ...inputs(upstream),
  ]);
}

function api(group: Api['group'], schema: UpstreamSchema, version: string | undefined, facts: Facts): Api {
  const kinds = schema.oneOf.map(({ $ref }) => refName($ref).replace(/^.*\./, '')).sort();
  return { group, version, kinds, definitions: readDefinitions(schema, facts) };
}

/** The types of both, with those of Kubernetes once: each with all the fields that either release of Argo knows. */
function merge(ours: readonly Definition[], theirs: readonly Definition[]): readonly Definition[] {
  const all = new Map(ours.map((definition) => [definition.id, definition]));
  for (const definition of theirs) {
    const known = all.get(definition.id);
    if (known === undefined) all.set(definition.id, definition);
    else if ('fields' in known.body && 'fields' in definition.body) {
      const fields = new Map<string, Field>(definition.body.fields.map((field) => [field.name, field]));
      for (const field of known.body.fields) fields.set(field.name, field);
      const sorted = [...fields.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
      all.set(definition.id, { ...known, body: { fields: sorted } });
    }
  }
  return [...all.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}

function address({ id, name, group }: Definition, inWorkflows: ReadonlySet<string>, version = 'master'): string {
  if (group === 'events') {
    return `https://github.com/argoproj/argo-events/blob/${version}/docs/APIs.md#argoproj.io/v1alpha1.${name}`;
  }
  if (inWorkflows.has(id)) return `https://argo-workflows.readthedocs.io/en/latest/fields/#${name.toLowerCase()}`;
  const [, api, release] = /\.api\.(\w+)\.(\w+)\.\w+$/.exec(id) ?? ['', 'meta', 'v1'];
  const anchor = `${name.toLowerCase()}-${release}-${api}`;
  return `https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.34/#${anchor}`;
}

function requireCrds(schema: UpstreamSchema, { workflows }: Upstream): void {
  for (const { $ref } of schema.oneOf) {
    const kind = refName($ref).replace(/^.*\./, '');
    const crd = workflows.crds.find(({ spec }) => spec.names.kind === kind);
    if (crd === undefined) {
      const found = workflows.crds.map(({ spec }) => spec.names.kind).join(', ') || 'none';
      throw new ImportProblem(
        `No CRD of the kind ${kind} was given (found: ${found}). ` +
          'Without it nobody knows which fields are required. Give the folder manifests/base/crds/full of Argo Workflows.',
      );
    }
    if (!crd.spec.versions.some((version) => lists(version.schema?.openAPIV3Schema))) {
      throw new ImportProblem(
        `The CRD of the kind ${kind} lists no fields: it is one of Argo's minimal CRDs. ` +
          'Give the full ones, manifests/base/crds/full of Argo Workflows.',
      );
    }
  }
}

function lists(node: SchemaNode | undefined): boolean {
  return Object.keys(node?.properties?.spec?.properties ?? {}).length > 0;
}

function inputs({ workflows, events }: Upstream): readonly (readonly [string, string])[] {
  const kinds = new Set(workflows.schema.oneOf.map(({ $ref }) => refName($ref).replace(/^.*\./, '')));
  const crds = workflows.crds
    .filter(({ spec }) => kinds.has(spec.names.kind))
    .sort((a, b) => (a.spec.names.plural < b.spec.names.plural ? -1 : 1));
  const versions = { workflows: workflows.version, events: events.version };
  return [
    ['upstream/workflows.json', lines(stripSchema(workflows.schema))],
    ['upstream/events.json', lines(stripSchema(events.schema))],
    ['upstream/versions.json', `${JSON.stringify(versions, null, 2)}\n`],
    ...crds.map(
      (crd) => [`upstream/crds/${crd.spec.names.plural}.json`, `${JSON.stringify(stripCrd(crd))}\n`] as const,
    ),
  ];
}

/** One type a line, so that a newer version reads as a diff. */
function lines({ oneOf, definitions }: UpstreamSchema): string {
  const types = Object.entries(definitions).map(([id, node]) => `    ${JSON.stringify(id)}: ${JSON.stringify(node)}`);
  return `{\n  "oneOf": ${JSON.stringify(oneOf)},\n  "definitions": {\n${types.join(',\n')}\n  }\n}\n`;
}
