/**
 * Which folder may import which: the tables of docs/architecture.md. test/architecture.test.ts runs it.
 * What a folder may import of other packages is not restricted here, except where a row names it.
 */
const folders = {
  imports: [],
  'src/mistakes': [],
  'src/manifest': ['imports', 'src/mistakes'],
  'src/workflow': ['imports', 'src/manifest', 'src/mistakes'],
  'src/events': ['imports', 'src/manifest', 'src/workflow'],
  'src/pipeline': ['imports', 'src/manifest', 'src/workflow', 'src/events'],
  'src/preflight': ['src/manifest'],
  'src/cli': ['src/preflight'],
};

/** Which room of src/pipeline may import which other rooms; its own files at the top may import all of them. */
const rooms = {
  step: [],
  source: ['step'],
  webhooks: ['step'],
  access: ['step'],
  network: ['step', 'source'],
  caches: ['step'],
  languages: ['step', 'caches'],
  'image-builders': ['step', 'access', 'network'],
  helm: ['step', 'source', 'access'],
  environments: ['step', 'access', 'network', 'helm'],
  rollout: ['step', 'access'],
};

const mayImport = {
  ...folders,
  ...Object.fromEntries(
    Object.entries(rooms).map(([room, others]) => [
      `src/pipeline/${room}`,
      [...folders['src/pipeline'], ...others.map((other) => `src/pipeline/${other}`)],
    ]),
  ),
};

const ours = '^(src|imports|test|tools|examples|docs|lib)(/|$)';

const arrows = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `imports-of-${folder.replaceAll('/', '-')}`,
  severity: 'error',
  comment: `${folder} may import ${allowed.length === 0 ? 'nothing of ours' : `only ${allowed.join(', ')}`}`,
  from: { path: `^${folder}/` },
  to: { path: ours, pathNot: [folder, ...allowed].map((each) => `^${each}/`) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'folder-of-the-table',
      severity: 'error',
      comment:
        'every folder of src, and every room of src/pipeline, has a row in docs/architecture.md and in this file',
      from: {
        path: '^src/(pipeline/)?[^/]+/',
        pathNot: Object.keys(mayImport).map((folder) =>
          folder === 'src/pipeline' ? '^src/pipeline/[^/]+$' : `^${folder}/`,
        ),
      },
      to: {},
    },
    {
      name: 'main-is-an-app',
      severity: 'error',
      comment: 'src/main.ts describes an app of the pipeline with the settings of config.ts; src/manifest publishes it',
      from: { path: '^src/main\\.ts$' },
      to: { path: ours, pathNot: '^src/(pipeline/|manifest/|config\\.ts$)' },
    },
    {
      name: 'config-is-settings',
      severity: 'error',
      comment: 'src/config.ts holds the settings of the pipeline, and names the payloads of its events',
      from: { path: '^src/config\\.ts$' },
      to: { path: ours, pathNot: '^src/(pipeline|events)/' },
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      comment: 'src/main.ts synthesizes when it is loaded',
      from: {},
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'product-does-not-import-tests',
      severity: 'error',
      comment: 'src is shipped, test, tools and examples are not',
      from: { path: '^(src|imports)/' },
      to: { path: '^(test|tools|examples)/' },
    },
    {
      name: 'plus-only-in-the-product',
      severity: 'error',
      comment: 'cdk8s-plus-27 costs 60 to 110 ms to load: only the product pays for it',
      from: { path: '^src/', pathNot: '^src/(pipeline/|main\\.ts$)' },
      to: { path: 'node_modules/cdk8s-plus-27' },
    },
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'files of a circle, of types too, can only be understood, moved and tested together',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'an import that leads nowhere hides what it would have shown',
      from: {},
      to: { couldNotResolve: true, pathNot: '^#(validators|programs)/|\\.json$' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(lib|build|dist)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default'],
    },
  },
};
