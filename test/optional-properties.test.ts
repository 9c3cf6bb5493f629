import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, type TsPropertySignature, type TsType } from '@swc/core';

/**
 * Consumers that compile with `exactOptionalPropertyTypes`, as `tsc --init` has it, may pass `undefined` to an optional
 * property only where its type says so: `{ credentials: process.env.CREDENTIALS }`. So all of ours say so.
 */
const src = join(__dirname, '../src');

/** What no caller of the library passes: events that senders make, Argo's JSON schemas, and a program of its own. */
const notPassed = ['events/github-payload.ts', 'manifest/schema.ts', 'preflight/'];

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !notPassed.some((each) => file.startsWith(each)))
  .sort();

type Node = Omit<TsPropertySignature, 'type'> & { readonly type: string; readonly expression: unknown };

/** Optional properties of a source whose types leave `undefined` out. */
function exact(source: string): string[] {
  return inside(parseSync(source, { syntax: 'typescript', target: 'es2022' }));
}

function inside(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, optional, key, typeAnnotation, expression } = value as Node;
  // An assertion (`x as { y?: T }`) describes what somebody else has made.
  const below = type === 'TsAsExpression' ? inside(expression) : Object.values(value).flatMap(inside);
  const refuses = type === 'TsPropertySignature' && optional && !takesUndefined(typeAnnotation?.typeAnnotation);
  return refuses ? [(key as { value?: string }).value ?? 'a computed name', ...below] : below;
}

function takesUndefined(type: TsType | undefined): boolean {
  if (type === undefined) return true;
  if (type.type === 'TsUnionType') return type.types.some(takesUndefined);
  return type.type === 'TsKeywordType' && ['undefined', 'never', 'unknown', 'any'].includes(type.kind);
}

test.each(files)('optional properties of src/%s take undefined', (file) => {
  expect(exact(readFileSync(join(src, file), 'utf8'))).toEqual([]);
});

test('the check finds what leaves undefined out', () => {
  expect(
    exact(`
      export interface Props { readonly a?: string; readonly b?: string | undefined; readonly c: { readonly d?: () => void } }
      export function f(options: { readonly e?: number; readonly g?: never } = {}) { return options as { h?: number }; }
    `),
  ).toEqual(['a', 'd', 'e']);
});
