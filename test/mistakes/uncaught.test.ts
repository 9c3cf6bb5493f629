import { UserProject } from '../project';

const compilerOptions = {
  target: 'es2022',
  module: 'node16',
  moduleResolution: 'node16',
  strict: true,
  skipLibCheck: true,
  sourceMap: true,
  outDir: 'lib',
  rootDir: 'src',
  types: ['node'],
};

/** The beginning of each program, 4 lines. What is only imported, and not used, is not loaded. */
const head = `import { ApiObject, App, Chart, Duration, Lazy } from 'cdk8s';
import { ArgoObject, ContainerTemplate, DagTemplate, Input, publish, WorkflowTemplate } from 'cdk8s-argo-pipelines';
type Kept = { app: App; used: [typeof ArgoObject, typeof ContainerTemplate, typeof DagTemplate, typeof Input, typeof Duration, typeof ApiObject, typeof Lazy] };
export const loaded = publish;
`;

/** Programs, each with a mistake or none. */
const programs = {
  twice: `const app: App = new App();
new Chart(app, 'ci');
new Chart(app, 'ci');
publish(app);
`,
  duration: `const app = new App();
export const timeout: Duration =
  Duration.parse('5 minutes');
publish(app);
`,
  callback: `const app = new App();
const ci = new WorkflowTemplate(new Chart(app, 'ci'), 'hello');
const build = new ContainerTemplate(ci, 'build', { inputs: { version: Input.parameter() }, container: () => ({ image: 'go:1' }) });
ci.entrypoint(
  new DagTemplate(ci, 'main', {
    tasks: (dag) => {
      dag.task('build', build, {} as { version: string });
    },
  }),
);
publish(app);
`,
  invalid: `const app = new App();
const chart = new Chart(app, 'ci');
for (const id of ['one', 'two'])
  new ArgoObject(chart, id, { kind: 'EventBus', spec: { nonsense: {} } });
publish(app);
`,
  templates: `const app = new App();
const ci = new WorkflowTemplate(new Chart(app, 'ci'), 'hello');
const overrides = { foo: 1 } as object;
new ContainerTemplate(ci, 'build-go', { overrides, container: () => ({ image: 'go:1' }) });
publish(app);
`,
  plain: `const app = new App();
const chart = new Chart(app, 'ci');
new ApiObject(chart, 'map', { apiVersion: 'v1', kind: 'ConfigMap', data: new Map() });
publish(app);
`,
  lazy: `const app = new App();
const produce = () => (JSON.parse('{}') as { name: string }).name.length;
new ArgoObject(new Chart(app, 'ci'), 'bus', { kind: 'EventBus', spec: Lazy.any({ produce }) });
publish(app);
`,
  wrapped: `try {
  new Chart(new App(), '');
} catch (cause) {
  throw new Error('while building', { cause });
}
`,
  ownCause: `try {
  JSON.parse('{');
} catch (cause) {
  throw new Error('while reading', { cause });
}
`,
  late: `const app = new App();
const chart = new Chart(app, 'ci');
publish(app);
new ArgoObject(chart, 'late', { kind: 'EventBus', spec: {} });
`,
  address: `const app = new App();
new Chart(app, 'https://robot:s3cr3t@example.com/'), new Chart(app, 'https://robot:s3cr3t@example.com/');
publish(app);
`,
  later: `async function main() {
  const app = new App();
  await undefined;
  publish(app, 'package.json');
}
main();
`,
  own: `const given = JSON.parse('{}') as { name: { length: number } };
console.log(given.name.length);
`,
  handled: `process.on('uncaughtException', (error) => console.error('mine:', error.message));
new Chart(new App(), '');
`,
  caught: `try {
  Duration.minutes(-1);
} catch (error) {
  console.error((error as Error).message);
}
`,
};

/** Where the second half of a program begins. */
const at = (line: number) => line + head.split('\n').length - 1;

let project: UserProject;
beforeAll(() => {
  const sources = Object.entries(programs).map(([name, text]) => [`src/${name}.ts`, head + text]);
  const tsconfig = JSON.stringify({ compilerOptions, include: ['src'] });
  project = new UserProject({ ...Object.fromEntries(sources), 'tsconfig.json': tsconfig });
  project.compile();
});
afterAll(() => project.remove());

const node = (file: string, env?: NodeJS.ProcessEnv) => project.run(process.execPath, [file], env);
const hint = '(CDK8S_ARGO_STACK=1 shows the stack.)';

const twice = [
  '',
  "ci: the app has this already. A chart's id becomes the name of its file, so it may be there once. " +
    'Give the second another id, or put what it holds into the first.',
  `    at src/twice.ts:${at(3)}:1`,
  `    ${at(3)} | new Chart(app, 'ci');`,
  hint,
  '',
  '',
].join('\n');

describe('a mistake is a sentence and the line of the user, in TypeScript', () => {
  test.each([
    ['compiled, by the source map', ['lib/twice.js']],
    ['compiled, when Node reads source maps itself', ['--enable-source-maps', 'lib/twice.js']],
    ['by tsx', ['node_modules/tsx/dist/cli.mjs', 'src/twice.ts']],
    ['by node --import tsx', ['--import', 'tsx', 'src/twice.ts']],
  ])('%s', (_, args) => {
    expect(project.run(process.execPath, args)).toEqual(
      expect.objectContaining({ status: 1, stdout: '', stderr: twice }),
    );
  });

  test('as an ES module', () => {
    project.write('src/module.mts', head + programs.twice);
    expect(project.run(process.execPath, ['--import', 'tsx', 'src/module.mts']).stderr).toBe(
      twice.replace('twice.ts', 'module.mts'),
    );
  });

  test('without a source map it is the compiled line', () => {
    project.write(
      'plain.js',
      "const { App, Chart } = require('cdk8s');\nrequire('cdk8s-argo-pipelines');\nnew Chart(new App(), '');\n",
    );
    expect(node('plain.js').stderr).toContain("\n    at plain.js:3:1\n    3 | new Chart(new App(), '');\n");
  });

  test('in a bundle, by its source map', () => {
    project.run(require.resolve('esbuild/bin/esbuild'), [
      ...[
        'src/twice.ts',
        '--bundle',
        '--platform=node',
        '--sourcemap',
        '--outfile=out/bundle.js',
        '--preserve-symlinks',
      ],
    ]);
    expect(node('out/bundle.js').stderr).toBe(twice);
  });

  test('from a function of theirs that a construct calls', () => {
    const { stderr } = node('lib/callback.js');
    expect(stderr).toMatch(/^\nci\/hello\/main\/build: the argument "version" is missing\. /);
    expect(stderr).toContain(`\n    at src/callback.ts:${at(7)}:11\n    ${at(7)} | dag.task('build', build`);
  });

  test('of a duration', () => {
    expect(node('lib/duration.js').stderr).toContain(
      `"5 minutes" is no duration that Duration.parse can read: it takes ISO 8601, such as PT10M or PT1H30M. Write it so, or by its unit, for example Duration.minutes(10).\n    at src/duration.ts:${at(3)}:12\n`,
    );
  });

  test('of a construct that comes after publish', () => {
    expect(node('lib/late.js').stderr).toContain(
      'ci: a construct is made in it after publish has written the manifests, so it would be in none of them. ' +
        `Make it before, and let publish(app) be the last line of the program.\n    at src/late.ts:${at(4)}:1\n`,
    );
  });

  test('in an async function', () => {
    expect(node('lib/later.js').stderr).toMatch(
      /^\n\/.*\/package.json is a file, but the manifests need a folder .*\n {4}at src\/later.ts:\d+:\d+\n/,
    );
  });

  test('without what an address on that line has of a password', () => {
    const { stderr } = node('lib/address.js');
    expect(stderr).toContain(`    ${at(2)} | new Chart(app, 'https://...@example.com/'), new Chart(`);
    expect(
      stderr
        .split('\n')
        .filter((line) => /^ {4}/.test(line))
        .join(),
    ).not.toContain('s3cr3t');
  });
});

test('what is found when manifests are written: a line for each, and where its construct was made', () => {
  const { status, stderr } = node('lib/invalid.js');
  expect(status).toBe(1);
  const problem = (id: string) => [
    `ci/${id}: spec.nonsense is not a field that Argo knows. Allowed are: jetstream, jetstreamExotic, kafka, nats.`,
    `    at src/invalid.ts:${at(4)}:3`,
    `    ${at(4)} | new ArgoObject(chart, id, { kind: 'EventBus', spec: { nonsense: {} } });`,
  ];
  expect(stderr.split('\n')).toEqual(['', ...problem('one'), ...problem('two'), 'dist/ is as it was.', hint, '', '']);
});

test('it names the template that it is in, and where that was made', () => {
  const { stderr } = node('lib/templates.js');
  expect(stderr).toMatch(/^\nci\/hello\/build-go: spec\.templates\[0\]\.foo is not a field that Argo knows\. /);
  expect(stderr).toContain(
    `\n    at src/templates.ts:${at(4)}:1\n    ${at(4)} | new ContainerTemplate(ci, 'build-go', {`,
  );
});

test('of a construct of cdk8s itself it shows the path, and no line that has nothing to do with it', () => {
  expect(node('lib/plain.js').stderr.split('\n')).toEqual([
    '',
    expect.stringMatching(/^ci\/map: A field of a manifest holds an object of the class Map/),
    'dist/ is as it was.',
    hint,
    '',
    '',
  ]);
});

test('a fault in a function of the program that is called then: the construct, and where it was made', () => {
  expect(node('lib/lazy.js').stderr.split('\n').slice(1, 3)).toEqual([
    "ci/bus: TypeError: Cannot read properties of undefined (reading 'length')",
    `    at src/lazy.ts:${at(3)}:1`,
  ]);
});

test('a mistake that the program has wrapped: what it says itself, then the mistake', () => {
  const { status, stderr } = node('lib/wrapped.js');
  expect(status).toBe(1);
  expect(stderr.split('\n')).toEqual([
    '',
    'while building',
    `    at src/wrapped.ts:${at(4)}:9`,
    `    ${at(4)} | throw new Error('while building', { cause });`,
    expect.stringMatching(/^The id of a construct is empty\. /),
    `    at src/wrapped.ts:${at(2)}:3`,
    `    ${at(2)} | new Chart(new App(), '');`,
    hint,
    '',
    '',
  ]);
});

test('CDK8S_ARGO_STACK shows what was thrown, and from where', () => {
  const { status, stderr } = node('lib/twice.js', { CDK8S_ARGO_STACK: '1' });
  expect(status).toBe(1);
  expect(stderr).toContain("\nError: There is already a Construct with name 'ci' in App\n    at Node.addChild (");
});

describe('left alone is', () => {
  test('an error of the program itself, with the stack that Node shows without this package', () => {
    const { status, stderr } = node('lib/own.js');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /own\.js:\d+\nconsole\.log\(given\.name\.length\);\n +\^\n\nTypeError: Cannot read properties/,
    );
    project.write('lib/alone.js', "const given = JSON.parse('{}');\nconsole.log(given.name.length);\n");
    const calls = (text: string) => text.split('\n').filter((line) => line.startsWith('    at ')).length;
    expect(calls(stderr)).toBe(calls(node('lib/alone.js').stderr));
  });

  test('an error of the program whose cause is its own as well', () => {
    const { stderr } = node('lib/ownCause.js');
    expect(stderr).toMatch(/\nError: while reading\n {4}at [\s\S]*\n {2}\[cause\]: SyntaxError/);
    expect(stderr).not.toContain(hint);
    expect(stderr.split('\n').filter((line) => /^ +at /.test(line)).length).toBeLessThanOrEqual(20);
  });

  test('a program that has a handler of its own', () => {
    const { status, stderr } = node('lib/handled.js');
    expect([status, stderr]).toEqual([0, 'mine: Only root constructs may have an empty ID\n']);
  });

  test('an error that somebody catches', () => {
    const { status, stderr } = node('lib/caught.js');
    expect([status, stderr]).toEqual([0, 'Duration amounts cannot be negative. Received: -1\n']);
  });
});
