import { stringify } from 'yaml';
import { quoteHazards } from '../manifest/yaml-hazards';
import { Condition } from './condition';
import { ExpressionRef, ParameterRef } from './parameter-ref';
import { PLAIN, pieces, quote, Reference, type TextKind } from './reference';
import { checkLiterals } from './render';

/** What a place of the manifest stands for, until the YAML is made: a word that YAML leaves unquoted. */
const word = (index: number) => `argo-value-${index}-`;
const WORD = /argo-value-(\d+)-/g;

/** How numbers and booleans look; any other text in their place becomes a string, which Kubernetes refuses there. */
const looks: Readonly<Record<Exclude<TextKind, 'string'>, string>> = {
  number: '^-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?$',
  boolean: '^(true|false)$',
};

/**
 * The YAML of an object for kubectl. Argo puts values into it as they are, so each reference becomes an expression that
 * makes a JSON value of its text, which is YAML too: no quote and no line end breaks out of it. Numbers and booleans stay
 * what they are (`replicas: 3`).
 * @param visit called for every reference
 * @throws on tags written by hand, and on a reference that is no text
 */
export function toManifest(where: string, manifest: object, visit: (reference: Reference) => void): string {
  const expressions: string[] = [];
  const hole = (expression: string) => word(expressions.push(`{{=${expression}}}`) - 1);
  const walk = (value: unknown, place: string): unknown => {
    if (value instanceof Condition) {
      value.sources.forEach(visit);
      return hole(value.expression);
    }
    const parts = value instanceof Reference ? [value[PLAIN]] : typeof value === 'string' ? pieces(value) : [];
    const references = parts.filter((part) => part instanceof Reference);
    if (references.length > 0) {
      for (const reference of references) {
        reference.resolve();
        reference.sources.forEach(visit);
      }
      checkLiterals(place, parts, { inExpression: true });
      return hole(jsonOf(parts));
    }
    if (typeof value === 'string') checkLiterals(place, parts);
    if (Array.isArray(value)) return value.map((item, index) => walk(item, `${place}[${index}]`));
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value)
          .filter(([, item]) => item !== undefined)
          .map(([key, item]) => [walk(key, place), walk(item, `${place}.${key}`)]),
      );
    }
    return value;
  };
  const text = stringify(walk(manifest, `${where}: manifest`), { lineWidth: 0, version: '1.1' }); // kubectl reads YAML 1.1
  return quoteHazards(text).replace(WORD, (_, index: string) => expressions[Number(index)] as string);
}

/** An expression whose text is YAML. */
function jsonOf(parts: readonly (string | Reference)[]): string {
  const [only] = parts;
  if (parts.length > 1) return `toJson(${parts.map(summand).join(' + ')})`;
  const { expression } = only as Reference;
  const kind = only instanceof ParameterRef ? only.textKind : 'string';
  if (kind === 'string') return `toJson(${expression})`;
  return `${expression} matches '${looks[kind]}' ? ${expression} : toJson(${expression})`;
}

function summand(part: string | Reference): string {
  if (part instanceof ExpressionRef) return `string(${part.expression})`;
  if (part instanceof Reference) return part.expression;
  return part // no string of an expression may hold "}}": it would end it
    .split(/(?<=\})(?=\})/)
    .map(quote)
    .join(' + ');
}
