import type { ErrorObject } from 'ajv';
import { type ManifestPath, pathText } from './path';
import { nearest } from './suggestion';

/** A field of a manifest that Argo's schema does not allow as it is. */
export interface SchemaProblem {
  /** Where: the field itself, also when it is missing or unknown. */
  readonly path: ManifestPath;
  /** What is wrong, where, and what is allowed, in one sentence or two. */
  readonly message: string;
}

/** What a type, or a field of it, may hold: a node of imports/schemas. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly SchemaNode[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly additionalProperties?: SchemaNode | false;
}

interface Validator {
  (manifest: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}

/** The types of an API by their names, kinds among them; a `$ref` is `#/$defs/` and a name. */
export type SchemaTypes = Readonly<Record<string, SchemaNode>>;

/** What the build makes of the schemas of one API of Argo. */
interface Api {
  /** A validator for each kind. */
  validators(): Readonly<Record<string, Validator>>;
  types(): SchemaTypes;
}

/** Loaded when they are needed. The names are literal, so that a bundler finds the files. */
const workflows: Api = {
  validators: () => require('#validators/workflows'),
  types: () => require('#validators/workflows-types'),
};
const events: Api = {
  validators: () => require('#validators/events'),
  types: () => require('#validators/events-types'),
};

/** The kinds of each API of Argo, whose group and version are all the same. */
const kinds: Readonly<Record<string, Api>> = {
  ClusterWorkflowTemplate: workflows,
  CronWorkflow: workflows,
  Workflow: workflows,
  WorkflowEventBinding: workflows,
  WorkflowTemplate: workflows,
  EventBus: events,
  EventSource: events,
  Sensor: events,
};

/**
 * All that Argo's schemas forbid in a manifest: unknown, missing and misspelt fields, wrong types, values that are not
 * among the allowed ones. A manifest of another kind than Argo's has none.
 *
 * The schemas are those in imports/schemas, made into plain code by the build; each API's is loaded when it is needed.
 */
export function schemaProblems(manifest: unknown): readonly SchemaProblem[] {
  const { apiVersion, kind } = (manifest ?? {}) as { readonly apiVersion?: unknown; readonly kind?: unknown };
  const api = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (apiVersion !== 'argoproj.io/v1alpha1' || api === undefined) return [];
  const validate = api.validators()[kind as string] as Validator;
  if (validate(manifest)) return [];
  return new Problems(manifest, kind as string, api.types()).list(validate.errors ?? []);
}

/**
 * The types of the API that a kind of Argo belongs to; undefined for other kinds. Types of Kubernetes that Argo uses are
 * among them, as `kubernetes.Volume`.
 */
export function schemaTypes(kind: string): SchemaTypes | undefined {
  const api = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  return api?.types();
}

/** Turns what ajv reports about one manifest into sentences. */
class Problems {
  constructor(
    private readonly manifest: unknown,
    private readonly kind: string,
    private readonly types: SchemaTypes,
  ) {}

  list(errors: readonly ErrorObject[]): readonly SchemaProblem[] {
    const problems = new Map<string, SchemaProblem>();
    for (const error of errors) {
      if (/\/anyOf\/\d+\//.test(error.schemaPath)) continue;
      const problem = this.problem(error);
      const key = JSON.stringify(problem.path);
      if (!problems.has(key)) problems.set(key, problem);
    }
    return [...problems.values()];
  }

  private problem({ keyword, instancePath, params }: ErrorObject): SchemaProblem {
    const { path, value, node } = this.find(instancePath);
    const found = `${pathText(path)} is ${show(value)}`;
    switch (keyword) {
      case 'additionalProperties':
        return this.unknownField([...path, params.additionalProperty], Object.keys(node.properties ?? {}));
      case 'required': {
        const missing = [...path, params.missingProperty];
        return { path: missing, message: `${pathText(missing)} is missing. It is required.` };
      }
      case 'enum':
        return { path, message: `${found}${allowed(value, params.allowedValues)}` };
      case 'anyOf': {
        const values = node.anyOf?.flatMap((option) => option.enum ?? []) ?? [];
        return { path, message: `${found}${allowed(value, values)}` };
      }
      case 'type':
        return { path, message: `${found}, but must be ${typeNames(params.type)}.${remedy(value, params.type)}` };
      case 'pattern':
        return { path, message: `${found}, but must match ${params.pattern}.` };
      case 'minimum':
      case 'maximum':
        return { path, message: `${found}, but must be ${params.comparison} ${params.limit}.` };
      default:
        return { path, message: `${found}. ${limitText(keyword, params.limit)}` };
    }
  }

  private unknownField(path: ManifestPath, fields: readonly string[]): SchemaProblem {
    const name = String(path.at(-1));
    const meant = nearest(name, fields);
    const guess = meant === undefined ? '' : ` Did you mean "${meant}"?`;
    const list = fields.length === 0 ? 'No field is allowed there.' : `Allowed are: ${fields.join(', ')}.`;
    return { path, message: `${pathText(path)} is not a field that Argo knows.${guess} ${list}` };
  }

  /** Follows ajv's pointer through the manifest and the types at once. */
  private find(pointer: string): { readonly path: ManifestPath; readonly value: unknown; readonly node: SchemaNode } {
    const path: (string | number)[] = [];
    let value = this.manifest;
    let node = this.resolve({ $ref: `#/$defs/${this.kind}` });
    for (const part of pointer.split('/').slice(1)) {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      path.push(Array.isArray(value) ? Number(key) : key);
      const child = Array.isArray(value)
        ? node.items
        : (node.properties?.[key] ?? (node.additionalProperties || undefined));
      node = this.resolve(child ?? {});
      value = (value as Readonly<Record<string, unknown>>)[key];
    }
    return { path, value, node };
  }

  private resolve(node: SchemaNode): SchemaNode {
    return node.$ref === undefined ? node : this.resolve(this.types[node.$ref.replace('#/$defs/', '')] ?? {});
  }
}

function allowed(value: unknown, values: readonly unknown[]): string {
  const named = values.filter((each) => each !== '').map(String);
  const meant = typeof value === 'string' ? nearest(value, named) : undefined;
  return `.${meant === undefined ? '' : ` Did you mean "${meant}"?`} Allowed ${named.length === 1 ? 'is' : 'are'}: ${named.join(', ')}.`;
}

/** A value as the reader wrote it, cut to what fits into a sentence. */
function show(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 80 ? `${text.slice(0, 80)}...` : text;
}

const names: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function typeNames(type: string | readonly string[]): string {
  const types = (typeof type === 'string' ? type.split(',') : type).filter((each) => each !== 'null');
  return types.map((each) => names[each] ?? each).join(' or ');
}

function remedy(value: unknown, type: string | readonly string[]): string {
  if (value === null) return ' Leave the field out if there is nothing to say.';
  const scalar = typeof value === 'number' || typeof value === 'boolean';
  return scalar && type === 'string' ? ` Write it in quotes: "${value}".` : '';
}

function limitText(keyword: string, limit: number): string {
  switch (keyword) {
    case 'minItems':
      return `At least ${limit} must be in it.`;
    case 'maxItems':
      return `At most ${limit} may be in it.`;
    case 'minLength':
      return `It must have at least ${limit} letter${limit === 1 ? '' : 's'}.`;
    case 'maxLength':
      return `It may have at most ${limit} letters.`;
    default:
      return `It breaks the rule ${keyword} of Argo's schema.`;
  }
}
