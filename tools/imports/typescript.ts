import type { Api, Definition, Field, Group, Shape } from './shape';

const tagType = [
  '/** A tag that Argo Workflows replaces before anything reads the value, as `{{inputs.parameters.policy}}`. */',
  'export type Tag = `{{${string}}}`;',
  '',
  '',
].join('\n');

/** The interfaces of one file. `others` tells the group of every type, to find those of another file. */
export function printTypes(group: Group, definitions: readonly Definition[], head: string, link: Link): string {
  const own = definitions.filter((definition) => definition.group === group);
  const printer = new Printer(group, new Map(definitions.map((definition) => [definition.id, definition])));
  const types = own.map((definition) => `/** ${link(definition)} */\n${printer.type(definition)}\n`);
  const body = types.join('\n');
  const uses = /\bkubernetes\.[A-Z]/.test(body) ? "import type * as kubernetes from './kubernetes';\n\n" : '';
  const tag = group === 'kubernetes' ? tagType : '';
  return `${head}\n${uses}${tag}${body}`;
}

/** The doc comment of a type: where Argo or Kubernetes documents it. */
export type Link = (definition: Definition) => string;

/** The comment on top of every generated file. */
export function printHead(title: string, apis: readonly Api[]): string {
  const sources = apis.map((api) =>
    `Argo ${api.group === 'events' ? 'Events' : 'Workflows'} ${api.version ?? ''}`.trim(),
  );
  return [
    '/**',
    ` * ${title}`,
    ' *',
    ` * Generated from the JSON schema and the CRDs of ${sources.join(' and of ')}: do not edit.`,
    ' * Made by `npm run imports`, from what lies in imports/upstream. For a newer version of Argo:',
    ' * `npm run imports -- --workflows <schema.json> <folder of full CRDs> --events <schema.json>` (paths or URLs).',
    ' */',
  ].join('\n');
}

class Printer {
  constructor(
    private readonly group: Group,
    private readonly definitions: ReadonlyMap<string, Definition>,
  ) {}

  type({ name, body }: Definition): string {
    if ('shape' in body) return `export type ${name} = ${this.shape(body.shape)};`;
    if (body.fields.length === 0) return `export interface ${name} {\n  readonly [field: string]: never;\n}`;
    const fields = body.fields.map((field) => `  readonly ${key(field.name)}${this.need(field)};`);
    return `export interface ${name} {\n${fields.join('\n')}\n}`;
  }

  /** An optional field takes `undefined` as well, for callers that compile with exactOptionalPropertyTypes. */
  private need({ required, shape }: Field): string {
    const type = this.shape(shape);
    if (required) return `: ${type}`;
    return `?: ${type}${type === 'unknown' ? '' : ' | undefined'}`;
  }

  private shape(shape: Shape): string {
    switch (shape.kind) {
      case 'reference':
        return this.reference(shape.to);
      case 'list':
        return `readonly ${parenthesized(this.shape(shape.items))}[]`;
      case 'map':
        return `{ readonly [key: string]: ${this.shape(shape.values)} }`;
      case 'anything':
        return 'unknown';
      case 'open':
        return 'object';
      case 'value':
        return this.value(shape);
    }
  }

  private value({ types, oneOf, orTag }: Extract<Shape, { kind: 'value' }>): string {
    if (oneOf !== undefined) {
      const tag = this.group === 'kubernetes' ? 'Tag' : 'kubernetes.Tag';
      return [...oneOf.map((value) => `'${value}'`), ...(orTag ? [tag] : [])].join(' | ');
    }
    const names = types.filter((type) => type !== 'null').map((type) => (type === 'integer' ? 'number' : type));
    return [...new Set(names)].sort().join(' | ');
  }

  private reference(id: string): string {
    const target = this.definitions.get(id);
    const name = id.slice(id.lastIndexOf('.') + 1);
    return target === undefined || target.group === this.group ? name : `${target.group}.${name}`;
  }
}

function parenthesized(type: string): string {
  return type.includes(' | ') && !type.startsWith('{') ? `(${type})` : type;
}

function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`;
}
