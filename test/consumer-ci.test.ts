import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What the CI jobs of examples/consumer do in a shell, in a repository of their own, with `gh` and `curl` that only tell. */
const example = join(__dirname, '../examples/consumer');

interface Step {
  readonly name?: string;
  readonly if?: string;
  readonly run: string;
}

const github = parse(readFileSync(join(example, '.github/workflows/manifests.yaml'), 'utf8')).jobs.manifests as {
  readonly permissions: object;
  readonly steps: readonly Step[];
};
const gitlab = parse(readFileSync(join(example, '.gitlab-ci.yml'), 'utf8')).manifests as {
  readonly script: readonly string[];
};
const step = (name: string) => github.steps.find((each) => each.name === name) as Step;
const mergeRequest = gitlab.script.at(-1) as string;

let place: string;
let programs: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'consumer-ci-'));
  programs = join(place, '.git/programs');
  cpSync(join(example, 'ci'), join(place, 'ci'), { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  mkdirSync(programs);
  dist('pipeline.k8s.yaml', 'schedule: 0 3 * * *\n');
  commit('The first');
});
afterEach(() => rmSync(place, { recursive: true }));

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
    cwd: place,
    encoding: 'utf8',
  });

function dist(file: string, content: string): void {
  mkdirSync(join(place, 'dist'), { recursive: true });
  writeFileSync(join(place, 'dist', file), content);
}

function commit(message: string): void {
  git('add', '.');
  git('commit', '--quiet', '-m', message);
}

/** A shell as the services start it. */
function shell(script: string, env: Record<string, string> = {}) {
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: place,
    encoding: 'utf8',
    env: { PATH: `${programs}:${PATH}`, ...env },
  });
  return { status, said: stdout + stderr };
}

/** A program that writes its arguments, one a line, to `calls`, and does what the script says. */
function program(name: string, script: string): void {
  const log = `printf '%s\\n' ${name} "$@" >>${join(programs, 'calls')}`;
  writeFileSync(join(programs, name), `#!/bin/sh\n${log}\n${script}\n`, { mode: 0o755 });
}

/** A file with what a service answers. */
function answer(content: unknown): string {
  const file = join(programs, 'answer.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

function calls(): string {
  const file = join(programs, 'calls');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

const describeChanges = () => shell('sh ci/describe-changes.sh HEAD^1').said;

describe('check-dist.sh', () => {
  test('is content with a dist/ that is as committed', () => {
    appendFileSync(join(place, 'other.txt'), 'not of dist/\n');
    expect(shell('sh ci/check-dist.sh')).toEqual({ status: 0, said: '' });
  });

  test.each<[string, () => void, string]>([
    ['changed', () => dist('pipeline.k8s.yaml', 'schedule: 0 4 * * *\n'), ' M dist/pipeline.k8s.yaml\n'],
    ['new', () => dist('nightly.k8s.yaml', 'kind: CronWorkflow\n'), '?? dist/nightly.k8s.yaml\n'],
    ['gone', () => rmSync(join(place, 'dist/pipeline.k8s.yaml')), ' D dist/pipeline.k8s.yaml\n'],
  ])('fails on a file that is %s, and says what to do', (_, change, expected) => {
    change();
    const { status, said } = shell('sh ci/check-dist.sh');
    expect(status).toBe(1);
    expect(said).toContain(`dist/ is not what the program makes now:\n${expected}`);
    expect(said).toContain('Run "npm run synth", look at the change, and commit dist/ with it.\n');
  });
});

test('before the first commit, check-dist.sh asks for one, and npm run diff shows all of dist/', () => {
  rmSync(join(place, '.git'), { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  const { status, said } = shell('sh ci/check-dist.sh');
  expect({ status, said }).toEqual({ status: 1, said: 'There is no commit yet. Commit dist/ first.\n' });
  const { scripts } = JSON.parse(readFileSync(join(example, 'package.json'), 'utf8'));
  const diff = scripts.diff.replace('npm run synth && ', '');
  const all = expect.stringContaining('+schedule: 0 3 * * *\n');
  expect(shell(diff)).toEqual({ status: 0, said: all });
  git('add', '.');
  expect(shell(diff)).toEqual({ status: 0, said: all });
});

describe('describe-changes.sh', () => {
  test.each([
    ['', 'usage: sh ci/describe-changes.sh COMMIT\n'],
    ['abc123', 'There is no commit "abc123" here. In a job, fetch more of the history:'],
  ])('without a commit that is there, "%s", it says so and nothing else', (commit, expected) => {
    const { status, said } = shell(`sh ci/describe-changes.sh ${commit}`);
    expect(status).toBe(2);
    expect(said.startsWith(expected)).toBe(true);
  });

  test('tells what a commit changes', () => {
    dist('pipeline.k8s.yaml', 'schedule: 0 4 * * *\n');
    dist('nightly.k8s.yaml', 'kind: CronWorkflow\n');
    commit('Later');
    const said = describeChanges();
    expect(said).toMatch(
      /^<!-- manifests -->\n\*\*Manifests\*\*: 2 files changed, 2 insertions\(\+\), 1 deletion\(-\)\n/,
    );
    expect(said).toContain('\n-schedule: 0 3 * * *\n+schedule: 0 4 * * *\n');
    expect(said).toMatch(/\n``````````\n\n<\/details>\n$/);
  });

  test('says so where nothing changes', () => {
    appendFileSync(join(place, 'other.txt'), 'not of dist/\n');
    commit('Elsewhere');
    expect(describeChanges()).toBe('<!-- manifests -->\n**Manifests**: no change.\n');
  });

  test('is no longer than a comment may be, and still ends its blocks', () => {
    dist('long.k8s.yaml', 'line: of thirty-two characters..\n'.repeat(5000));
    commit('Long');
    const said = describeChanges();
    expect(said.length).toBeLessThan(65_536);
    expect(said).toMatch(/too long for a comment: see the files of the commit\.\n``````````\n\n<\/details>\n$/);
  });
});

describe('the job of a clone', () => {
  const page = readFileSync(join(__dirname, '../docs/clone-it.md'), 'utf8');
  const [, yaml = ''] = /^```yaml\n(.*?)^```$/ms.exec(page) ?? [];
  const steps = parse(yaml).jobs.manifests.steps as readonly Step[];
  const check = steps.at(-1)?.run as string;

  test('is content with a dist/ that is as committed', () => {
    expect(shell(check)).toEqual({ status: 0, said: '' });
  });

  test.each<[string, () => void, string]>([
    ['changed', () => dist('pipeline.k8s.yaml', 'schedule: 0 4 * * *\n'), '+schedule: 0 4 * * *\n'],
    ['new', () => dist('nightly.k8s.yaml', 'kind: CronWorkflow\n'), '+kind: CronWorkflow\n'],
    ['gone', () => rmSync(join(place, 'dist/pipeline.k8s.yaml')), '-schedule: 0 3 * * *\n'],
  ])('fails on a file that is %s, and shows it', (_, change, expected) => {
    change();
    const { status, said } = shell(check);
    expect(status).toBe(1);
    expect(said).toContain(expected);
  });
});

describe('GitHub', () => {
  const env = { GITHUB_REPOSITORY: 'acme/ops', PULL_REQUEST: '7', GH_TOKEN: 'token' };
  const comments = (...all: { id: number; user: { login: string }; body: string }[]) =>
    program('gh', `case "$*" in *--jq*) jq -r "$5" ${answer(all)} ;; esac`);
  const bot = { login: 'github-actions[bot]' };

  test('the job may read the code and comment, and no more', () => {
    expect(github.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
    expect(step('Comment').if).toContain('github.event.pull_request.head.repo.full_name == github.repository');
  });

  test('what changes stands in the summary of the run', () => {
    dist('pipeline.k8s.yaml', 'schedule: 0 4 * * *\n');
    commit('Later');
    const summary = join(programs, 'summary');
    expect(shell(step('What changes').run, { GITHUB_STEP_SUMMARY: summary }).status).toBe(0);
    expect(readFileSync(summary, 'utf8')).toBe(describeChanges());
    expect(readFileSync(join(place, 'manifests.md'), 'utf8')).toBe(describeChanges());
  });

  test('the first run comments', () => {
    comments({ id: 1, user: bot, body: 'coverage' }, { id: 2, user: { login: 'eve' }, body: '<!-- manifests -->' });
    expect(shell(step('Comment').run, env)).toEqual({ status: 0, said: '' });
    expect(calls()).toMatch(/--method\nPOST\nrepos\/acme\/ops\/issues\/7\/comments\n--field\nbody=@manifests\.md\n$/);
  });

  test('a later one changes its comment', () => {
    comments({ id: 1, user: bot, body: 'coverage' }, { id: 3, user: bot, body: '<!-- manifests -->\n...' });
    expect(shell(step('Comment').run, env)).toEqual({ status: 0, said: '' });
    expect(calls()).toMatch(/--method\nPATCH\nrepos\/acme\/ops\/issues\/comments\/3\n--field\nbody=@manifests\.md\n$/);
  });

  test('a refused request fails the job', () => {
    program('gh', 'echo "gh: Resource not accessible by integration (HTTP 403)" >&2; exit 1');
    expect(shell(step('Comment').run, env).status).toBe(1);
  });
});

describe('GitLab', () => {
  let env: Record<string, string>;
  beforeEach(() => {
    dist('pipeline.k8s.yaml', 'schedule: 0 4 * * *\n');
    commit('Later');
    env = {
      CI_API_V4_URL: 'https://gitlab.example.com/api/v4',
      CI_MERGE_REQUEST_PROJECT_ID: '12',
      CI_MERGE_REQUEST_IID: '7',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: git('rev-parse', 'HEAD^1').trim(),
      MANIFESTS_TOKEN: 'secret-token',
    };
  });
  const notes = (...all: { id: number; author: { id: number }; body: string }[]) =>
    program('curl', `case "$*" in */user) echo '{ "id": 5 }' ;; *per_page*) cat ${answer(all)} ;; esac`);
  const ofRequest = 'https://gitlab.example.com/api/v4/projects/12/merge_requests/7/notes';

  test('a branch has no comment', () => {
    program('curl', 'exit 1');
    const { CI_MERGE_REQUEST_IID: _, ...ofBranch } = env;
    expect(shell(mergeRequest, ofBranch)).toEqual({ status: 0, said: '' });
    expect(calls()).toBe('');
  });

  test('without a token the log has it', () => {
    program('curl', 'exit 1');
    const { MANIFESTS_TOKEN: _, ...ofFork } = env;
    const { status, said } = shell(mergeRequest, ofFork);
    expect(status).toBe(0);
    expect(said).toBe(
      `There is no MANIFESTS_TOKEN, so the changes stand here instead of in a comment:\n${describeChanges()}`,
    );
    expect(calls()).toBe('');
  });

  test('the first run comments', () => {
    notes({ id: 1, author: { id: 5 }, body: 'other' }, { id: 2, author: { id: 6 }, body: '<!-- manifests -->' });
    expect(shell(mergeRequest, env)).toEqual({ status: 0, said: '' });
    expect(calls()).toContain(`--request\nPOST\n--data-urlencode\nbody@manifests.md\n${ofRequest}\n`);
    expect(readFileSync(join(place, 'manifests.md'), 'utf8')).toBe(describeChanges());
  });

  test('a later one changes its comment', () => {
    notes({ id: 3, author: { id: 5 }, body: '<!-- manifests -->\n...' });
    expect(shell(mergeRequest, env)).toEqual({ status: 0, said: '' });
    expect(calls()).toContain(`--request\nPUT\n--data-urlencode\nbody@manifests.md\n${ofRequest}/3\n`);
  });

  test('a refused request fails the job, and the token is not said', () => {
    program('curl', 'echo "curl: (22) The requested URL returned error: 401" >&2; exit 22');
    const { status, said } = shell(mergeRequest, env);
    expect(status).not.toBe(0);
    expect(said).toContain('401');
    expect(said).not.toContain('secret-token');
  });
});
