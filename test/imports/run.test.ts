import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { run } from '../../tools/imports/run';

const root = join(__dirname, '..', '..');
const imports = join(root, 'imports');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imports-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** All files below a folder, with their content. */
function contents(place: string): Record<string, string> {
  const entries = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(place.length + 1), readFileSync(path, 'utf8')]));
}

/** A schema as upstream has it: a text on every type and field. */
function described(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(described);
  const entries = Object.entries(node).map(([key, value]) => [key, described(value)]);
  const isType = 'type' in node && typeof node.type === 'string';
  return Object.fromEntries([
    ...(isType
      ? [
          ['description', 'what it means: a long story'],
          ['title', 'T'],
        ]
      : []),
    ...entries,
  ]);
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

test('made again from the committed inputs, imports/ stays as it is', async () => {
  cpSync(join(imports, 'upstream'), join(folder, 'upstream'), { recursive: true });
  await run([], folder);
  expect(contents(folder)).toEqual(contents(imports));
  expect(await run([], folder)).toEqual([]);
});

test('unmodified upstream files, with texts, in YAML and beside other files, give the same', async () => {
  const upstream = join(folder, 'v4.1.2');
  const crds = join(upstream, 'crds');
  mkdirSync(crds, { recursive: true });
  const read = (name: string) => described(json(join(imports, 'upstream', 'crds', `${name}.json`)));
  const documents = ['workfloweventbindings', 'cronworkflows'].map((name) => `# a comment\n${stringify(read(name))}`);
  writeFileSync(join(crds, 'some.yaml'), `---\n${documents.join('---\n')}`);
  for (const name of ['workflows', 'workflowtemplates', 'clusterworkflowtemplates']) {
    writeFileSync(join(crds, `${name}.json`), JSON.stringify(read(name), null, 2));
  }
  writeFileSync(join(crds, 'kustomization.yaml'), 'kind: Kustomization\nresources: [some.yaml]\n');
  writeFileSync(join(crds, 'README.md'), 'no schema at all');
  const schema = join(upstream, 'schema.json');
  writeFileSync(schema, JSON.stringify(described(json(join(imports, 'upstream', 'workflows.json')))));
  const events = join(folder, 'events-v1.9.11.json');
  writeFileSync(events, JSON.stringify(described(json(join(imports, 'upstream', 'events.json')))));

  const made = join(folder, 'made');
  await run(['--workflows', schema, crds, '--events', events], made);
  expect(contents(made)).toEqual(contents(imports));
}, 30_000);

describe('a mistake names what to do, and leaves the former output as it was', () => {
  const upstream = join(imports, 'upstream');
  const schema = join(upstream, 'workflows.json');
  const crds = join(upstream, 'crds');
  const file = (text: string): string => {
    const path = join(folder, 'given.json');
    writeFileSync(path, text);
    return path;
  };
  const minimal = JSON.stringify({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'clusterworkflowtemplates.argoproj.io' },
    spec: {
      group: 'argoproj.io',
      names: { kind: 'ClusterWorkflowTemplate', plural: 'clusterworkflowtemplates' },
      versions: [{ name: 'v1alpha1', schema: { openAPIV3Schema: { type: 'object' } } }],
    },
  });

  test.each<[string, () => string[], RegExp]>([
    ['a missing file', () => ['--workflows', '/no/such/file', crds], /^\/no\/such\/file cannot be read: ENOENT/],
    ['no JSON', () => ['--workflows', file('{'), crds], /given\.json is no JSON .* Give the file api\/jsonschema/],
    ['no definitions', () => ['--events', file('{}')], /given\.json has no "definitions"/],
    ['no CRD in it', () => ['--workflows', schema, file('{}')], /given\.json holds no CustomResourceDefinition/],
    ['no CRDs at all', () => ['--workflows', schema], /--workflows needs a JSON schema and the CRDs/],
    ['neither JSON nor YAML', () => ['--workflows', schema, file('{"a"')], /is neither JSON nor YAML/],
    [
      'one CRD of several',
      () => ['--workflows', schema, join(crds, 'workflows.json')],
      /No CRD of the kind ClusterWork/,
    ],
    [
      'the minimal CRDs',
      () => ['--workflows', schema, file(minimal)],
      /lists no fields: it is one of Argo's minimal CRDs/,
    ],
    ['an unknown argument', () => ['--kubernetes', 'x'], /The argument --kubernetes is not known\.\nUsage:/],
    ['an unreachable server', () => ['--events', 'http://127.0.0.1:1/x'], /^http:\/\/127\.0\.0\.1:1\/x cannot be read/],
  ])('%s', async (_, args, message) => {
    const made = join(folder, 'made');
    mkdirSync(made);
    cpSync(upstream, join(made, 'upstream'), { recursive: true });
    writeFileSync(join(made, 'workflows.ts'), 'former');
    const before = contents(made);
    await expect(run(args(), made)).rejects.toThrow(message);
    expect(contents(made)).toEqual(before);
  });

  test('on the command line: a sentence, no stack, and exit code 1', () => {
    const args = ['--import', 'tsx', 'tools/imports/main.ts', '--events', '/no/such/file'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toBe(
      "/no/such/file cannot be read: ENOENT: no such file or directory, open '/no/such/file'. " +
        'Check the path or the address.\nimports/ is as it was.\n',
    );
  });
});
