import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, type TsPropertySignature, type TsType } from '@swc/core';

/**
 * Consumers that compile with `exactOptionalPropertyTypes`, as `tsc --init` has it, may pass `undefined` to an optional
 * property only where its type says so: `{ credentials: process.env.CREDENTIALS }`. So all of ours say so.
 */
const src = join(__dirname, '../src');

/** What nobody passes: events that senders make, and Argo's JSON schemas. */
const notPassed = ['events/github-payload.ts', 'manifest/schema.ts'];

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !notPassed.includes(file))
  .sort();

/** Optional properties of a source whose types leave `undefined` out. */
function exact(source: string): string[] {
  const found: string[] = [];
  // Assertions (`x as { y?: T }`) describe what somebody else has made.
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, optional, key, typeAnnotation } = node as Omit<TsPropertySignature, 'type'> & {
      readonly type: string;
    };
    if (type === 'TsAsExpression') return visit((node as unknown as { expression: unknown }).expression);
    if (
      type === 'TsPropertySignature' &&
      optional &&
      typeAnnotation &&
      !takesUndefined(typeAnnotation.typeAnnotation)
    ) {
      found.push((key as { value?: string }).value ?? 'a computed name');
    }
    Object.values(node).forEach(visit);
  };
  visit(parseSync(source, { syntax: 'typescript', target: 'es2022' }));
  return found;
}

function takesUndefined(type: TsType): boolean {
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
