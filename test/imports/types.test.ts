import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const imports = join(root, 'imports');
const sources = readdirSync(imports).filter((name) => name.endsWith('.ts'));

test('there is one file for each API group', () => {
  expect(sources).toEqual(['events.ts', 'kubernetes.ts', 'workflows.ts']);
});

test('they stay readable: below 12,000 lines in all', () => {
  const lines = sources.map((name) => readFileSync(join(imports, name), 'utf8').split('\n').length);
  expect(lines.reduce((sum, each) => sum + each, 0)).toBeLessThan(12_000);
});

test('every type says where Argo documents it, and says nothing else', () => {
  for (const name of sources) {
    const text = readFileSync(join(imports, name), 'utf8');
    expect(text).toMatch(/^\/\*\*\n \* .*\n \*\n \* Generated from .*: do not edit\.\n \* Made by `npm run imports`/);
    const types = text.match(/^export (interface|type) (?!Tag )/gm) ?? [];
    const links = text.match(/^\/\*\* See https:\/\/\S+ \*\/$/gm) ?? [];
    expect(links).toHaveLength(types.length);
  }
});

describe('to the compiler', () => {
  /** What TypeScript says about a program that uses the generated types. */
  function compile(program: string): string {
    const folder = mkdtempSync(join(__dirname, '.compile-'));
    try {
      writeFileSync(join(folder, 'program.ts'), program);
      const tsc = join(root, 'node_modules', '.bin', 'tsc');
      const options = ['--noEmit', '--strict', '--module', 'node16', '--target', 'es2022', '--types', ''];
      return spawnSync(tsc, [...options, '--ignoreConfig', join(folder, 'program.ts')], { encoding: 'utf8' }).stdout;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const uses = ['workflows', 'events', 'kubernetes'].map(
    (name) => `import type * as ${name} from '../../../imports/${name}';`,
  );

  test('they are right, and take literals as well as constants', () => {
    const program = `
      const probe = { tcpSocket: { port: 'http' } } as const;
      export const workflow: workflows.Workflow = {
        metadata: { generateName: 'x-' },
        spec: {
          activeDeadlineSeconds: 60,
          templates: [{
            name: 'a',
            retryStrategy: { limit: 3, retryPolicy: 'OnError' },
            container: { image: 'x', livenessProbe: probe, resources: { limits: { cpu: 2, memory: '1Gi' } }, imagePullPolicy: '{{inputs.parameters.pull}}' },
            steps: [[{ name: 'b', inline: { name: 'c', suspend: {} }, withItems: [1, 'x', { y: true }] }]],
            inputs: { parameters: [{ name: 'p', value: 3, default: true }] },
          }],
        },
      };
      export const sensor: events.Sensor = {
        metadata: { name: 's' },
        spec: {
          dependencies: [{ name: 'd', eventSourceName: 'e', eventName: 'f', filters: { context: { type: 'webhook' } } }],
          triggers: [{ template: { name: 't', k8s: { operation: 'create', source: { resource: workflow } } } }],
        },
      };
      export const source: events.EventSourceSpec = { webhook: { x: { port: '12000', endpoint: '/x' } } };
      export const quantity: kubernetes.Quantity = 1;`;
    expect(compile([...uses, program].join('\n'))).toBe('');
  }, 30_000);

  test('a misspelt field, a value off the list and a missing field are errors', () => {
    const program = `
      export const a: workflows.Template = { name: 'a', contianer: {} };
      export const b: workflows.RetryStrategy = { retryPolicy: 'Sometimes' };
      export const c: workflows.Parameter = { value: 'x' };
      export const d: kubernetes.Container = { imagePullPolicy: 'always' };
      export const e: events.StandardK8STrigger = { operation: 'apply' };
      export const f: workflows.ArchiveStrategy = { none: { x: 1 } };`;
    const errors = compile([...uses, program].join('\n'));
    expect(errors).toContain("'contianer' does not exist in type 'Template'");
    expect(errors).toContain('Type \'"Sometimes"\' is not assignable to type');
    expect(errors).toContain("Property 'name' is missing in type '{ value: string; }'");
    expect(errors).toContain('Type \'"always"\' is not assignable to type');
    expect(errors).toContain('Type \'"apply"\' is not assignable to type');
    expect(errors).toContain("Type 'number' is not assignable to type 'never'");
    expect(errors.match(/error TS/g)).toHaveLength(6);
  }, 30_000);
});
