import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, UserProject } from './project';

const root = join(__dirname, '..');
const parts = ['src', 'imports', 'tools/programs', 'lib', 'dist', 'cdk8s.yaml', 'package.json', 'tsconfig.json', 'tsconfig.build.json']; // biome-ignore format: one line

/** A copy of this project, and how its settings were. */
let project: UserProject;
let settings: string;
beforeAll(() => {
  project = new UserProject({}, 'of this project');
  for (const each of parts) cpSync(join(root, each), join(project.folder, each), { recursive: true });
  settings = read('src/config.ts');
});
afterAll(() => project.remove());
afterEach(() => project.write('src/config.ts', settings));

/** Where the settings begin. */
const begin = 'PipelineProps<GithubPush> = {';

const read = (file: string) => readFileSync(join(project.folder, file), 'utf8');

/** What `npx cdk8s synth` starts, after a change of the settings. */
function synth(change: (text: string) => string): Ended {
  return afterChange(change, 'cdk8s synth');
}

/** What the CLI starts in its turn, for tests of what the app says. To load the CLI takes longer than all the rest. */
function app(change: (text: string) => string): Ended {
  return afterChange(change, appCommand());
}

function afterChange(change: (text: string) => string, command: string): Ended {
  expect(change(settings)).not.toBe(settings);
  project.write('src/config.ts', change(settings));
  const PATH = `${join(project.folder, 'node_modules/.bin')}:${process.env.PATH}`;
  return project.run('sh', ['-c', command], { PATH });
}

function appCommand(): string {
  return /^app: (.*)$/m.exec(read('cdk8s.yaml'))?.[1] ?? '';
}

/** What the CLI adds to an app that has failed. */
function failed(): string {
  return `[Error: command "${appCommand()} " at ${project.folder} returned a non-zero exit code 1]`;
}

test('`npx cdk8s synth` says what changed and nothing else, and does not look for a newer CLI', () => {
  // The CLI takes what was found lately from this file.
  project.write('home/.cdk8s-cli.version', '99.0.0');
  const { status, stdout, stderr } = project.run('npx', ['cdk8s', 'synth'], { HOME: join(project.folder, 'home') });
  expect([status, stdout, stderr]).toEqual([0, 'Synthesizing application\n', 'dist/: 7 files, nothing changed\n']);
});

describe('leaves dist/ as it was, and shows', () => {
  let before: string;
  beforeEach(() => {
    before = read('dist/ci.k8s.yaml');
  });
  afterEach(() => expect(read('dist/ci.k8s.yaml')).toBe(before));

  test('what does not compile', () => {
    const { status, stdout, stderr } = synth((text) => text.replace('branches:', 'branchs:'));
    expect([status, stdout]).toEqual([1, 'Synthesizing application\n']);
    expect(stderr).toContain("Did you mean to write 'branches'?");
    expect(stderr).not.toMatch(/^ +at /m);
  });

  const insecure = (text: string) =>
    text.replace('https://github.com/acme/hello.git', 'http://github.com/acme/hello.git');

  test('a mistake in the settings: a sentence and the line, no stack', () => {
    const { status, stdout, stderr } = synth(insecure);
    expect([status, stdout]).toEqual([1, 'Synthesizing application\n']);
    const [, sentence, place, code, hint, , cli] = stderr.split('\n');
    expect(sentence).toMatch(/^pipeline\/hello: /);
    expect([place, code]).toEqual([
      expect.stringMatching(/^ {4}at src\/main\.ts:\d+:1$/),
      expect.stringMatching(/^ {4}\d+ \| new Pipeline\(app, 'pipeline', config\);$/),
    ]);
    expect(hint).toBe('(CDK8S_ARGO_STACK=1 shows the stack.)');
    expect(cli).toBe(failed());
    expect(stderr.split('\n')).toHaveLength(8);
  });

  test('a mistake in a value of the settings, which is found before main.ts begins', () => {
    const { status, stderr } = app((text) =>
      text
        .replace(begin, `${begin} prune: { grace: Duration.minutes(-5) },`)
        .replace(/^/, "import { Duration } from 'cdk8s';\n"),
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/^\n.*-5.*\n {4}at src\/config\.ts:\d+:\d+\n/);
    expect(stderr).not.toMatch(/node:internal/);
  });

  describe('in charts that lie beside the code of the package', () => {
    const main = 'src/main.ts';
    let usual: string;
    beforeEach(() => {
      usual = read(main);
      const called = usual.replace('publish(app);', 'mine(app);\npublish(app);');
      project.write(main, `import { mine } from './charts/mine';\n${called}`);
    });
    afterEach(() => {
      project.write(main, usual);
      project.write('src/charts/mine.ts', 'export {};\n');
    });

    /** What the app says when the chart is made by this line. */
    function said(line: string): string {
      const head =
        "import { type App, Chart } from 'cdk8s';\nimport { ContainerTemplate, WorkflowTemplate } from '../workflow';";
      project.write(
        'src/charts/mine.ts',
        `${head}\nexport function mine(app: App, t = new WorkflowTemplate(new Chart(app, 'mine'), 't')) {\n  ${line}\n}\n`,
      );
      return afterChange((text) => `${text}\n`, appCommand()).stderr;
    }

    test('a mistake: its line there', () => {
      expect(said("new ContainerTemplate(t, 'build_go', { container: () => ({ image: 'go:1' }) });")).toMatch(
        /^\nmine\/t: the template name "build_go" is not legal\..*\n {4}at src\/charts\/mine\.ts:4:3\n {4}4 \| new ContainerTemplate\(/,
      );
    });

    test('a fault of the program: as Node shows it', () => {
      const stderr = said('return [t, ContainerTemplate, (undefined as unknown as string).length];');
      expect(stderr).toMatch(/\nTypeError: Cannot read properties of undefined.*\n {4}at mine \(.*charts\/mine\./);
      expect(stderr).not.toContain('fault of the package');
    });
  });

  test('a mistake that shows when manifests are written', () => {
    const { status, stderr } = app((text) =>
      text.replace(begin, `${begin} eventBus: { overrides: { replicas: 'three' } as never },`),
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/^\n\S+: spec\.jetstream\.replicas is "three", but must be a whole number\./);
    expect(stderr).toMatch(/\n {4}at src\/main\.ts:\d+:1\n.*\ndist\/ is as it was\.\n/);
  });
});

test('says which objects changed', () => {
  const { status, stderr } = app((text) => text.replace(begin, `${begin} eventBus: { replicas: 1 },`));
  expect([status, stderr]).toEqual([0, 'dist/: 7 files, 1 changed, webhooks.k8s.yaml: EventBus default\n']);
});
