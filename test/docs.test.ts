import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { findExamples } from '../tools/conformance/examples';
import { findConstructs, missing } from '../tools/docs/constructs';
import { findPages, readPage, summary } from '../tools/docs/page';
import { deadLinks, staleBlocks, unmarkedCode, updated } from '../tools/docs/problems';

const root = join(__dirname, '..');
const pages = findPages(root);

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_, page) => {
  test('shows what the examples are and make', () => expect(staleBlocks(root, page)).toEqual([]));
  test('has no code that comes from no file', () => expect(unmarkedCode(page)).toEqual([]));
  test('has no dead link', () => expect(deadLinks(root, page)).toEqual([]));
});

const shown = pages.flatMap(({ blocks }) => blocks.map(({ marker }) => marker));

test('every example is shown by a page', () => {
  const hidden = findExamples(join(root, 'examples'))
    .map((file) => `examples/${file}`)
    .filter((file) => !shown.includes(file));
  expect(hidden).toEqual([]);
});

test('every file of the consumer’s project is shown by a page', () => {
  const made = /^(node_modules|out|dist|\.synth)(\/|$)/;
  const hidden = readdirSync(join(root, 'examples/consumer'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map(({ parentPath, name }) => relative(join(root, 'examples/consumer'), join(parentPath, name)))
    .filter((file) => !made.test(file) && !shown.includes(`examples/consumer/${file}`));
  expect(hidden).toEqual([]);
});

test('every page can be reached from docs/README.md', () => {
  const index = pages.find(({ path }) => path === 'docs/README.md');
  const linked = index?.links.map(({ target }) => `docs/${target}`) ?? [];
  const lost = pages.map(({ path }) => path).filter((path) => path.startsWith('docs/') && path !== index?.path);
  expect(lost.filter((path) => !linked.includes(path))).toEqual([]);
});

test('there are constructs', () => {
  expect(findConstructs(root)).toContain('workflow/cron-workflow');
});

test.each(findConstructs(root))('%s has a docs page, an example and a test', (construct) => {
  expect(missing(root, construct)).toEqual([]);
});

describe('the checks themselves', () => {
  let place: string;
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  };
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'docs-'));
    put('docs/other.md', '# Other\n\n`Says` [more](x.md)\nthan 1.2. And more.\n\n## A `part`, of it\n');
    put('examples/hello.ts', "console.log('hello');\n");
  });
  afterEach(() => rmSync(place, { recursive: true }));

  test('a block that differs from its file is found, and made anew', () => {
    const stale = readPage('docs/a.md', '# A\n\n<!-- examples/hello.ts -->\n```ts\nold();\n```\n\nEnd.\n');
    expect(staleBlocks(place, stale)).toEqual([
      'docs/a.md:3: the block is not what "examples/hello.ts" gives now. Run `npm run docs` and look at the change.',
    ]);
    const fresh = readPage('docs/a.md', updated(place, stale));
    expect(fresh.text).toBe("# A\n\n<!-- examples/hello.ts -->\n```ts\nconsole.log('hello');\n```\n\nEnd.\n");
    expect(staleBlocks(place, fresh)).toEqual([]);
  });

  test('a marker without a block gets one', () => {
    const page = readPage('docs/a.md', '<!-- examples/hello.ts -->\n\nEnd.\n');
    expect(updated(place, page)).toBe("<!-- examples/hello.ts -->\n```ts\nconsole.log('hello');\n```\n\nEnd.\n");
  });

  test('a marker that names no file is found', () => {
    const page = readPage('docs/a.md', '<!-- examples/gone.ts -->\n```ts\n```\n');
    expect(staleBlocks(place, page)).toEqual([
      'docs/a.md:1: there is no file examples/gone.ts. Write the example, or correct the marker.',
    ]);
    expect(() => updated(place, page)).toThrow('docs/a.md:1: there is no file examples/gone.ts.');
  });

  test('an output that an example does not make is found', () => {
    const problem = (marker: string) => staleBlocks(root, readPage('docs/a.md', `<!-- output of ${marker} -->\n`))[0];
    expect(problem('examples/workflow/workflow.ts: Workflow/other')).toContain(
      'makes no Workflow/other. It makes WorkflowTemplate/release, Workflow/release-1-4-0.',
    );
    expect(problem('examples/workflow/workflow.ts: WorkflowTemplate/release spec.templates[main]')).toContain(
      'has no spec.templates[main]: "main" is none of announce.',
    );
  });

  test('code without a marker is found, other blocks are not', () => {
    const page = readPage('docs/a.md', '```ts\nlet x;\n```\n\n```shell\nnpm test\n```\n');
    expect(unmarkedCode(page)).toEqual([
      'docs/a.md:1: a block of ts without a marker, so nobody knows whether it runs. ' +
        'Put the code into examples/ and the line <!-- examples/... --> above the block.',
    ]);
  });

  test('dead links are found, in text but not in code', () => {
    const text =
      '[x](other.md) [x](other.md#a-part-of-it) [x](https://argoproj.github.io)\n`[x](code.md)`\n[x](gone.md)\n[x](other.md#lost)\n';
    expect(deadLinks(place, readPage('docs/a.md', text))).toEqual([
      'docs/a.md:3: the link gone.md leads to docs/gone.md, which does not exist. Correct or remove it.',
      'docs/a.md:4: docs/other.md has no heading "#lost". It has #other, #a-part-of-it.',
    ]);
  });

  test('the list of pages holds their first sentences', () => {
    const page = readPage('docs/README.md', '<!-- pages of docs -->\n- [Old](old.md): Gone.\n\nEnd.\n');
    put('docs/README.md', '# Index\n\nAll pages.\n');
    expect(updated(place, page)).toContain('- [Other](other.md): `Says` more than 1.2.\n\nEnd.\n');
  });

  test('the reference of steps stands between its two lines, and its headings can be linked to', () => {
    const page = readPage('docs/a.md', '<!-- steps of examples/pipeline/step-library.ts -->\n\n[x](#clone)\n');
    const fresh = readPage('docs/a.md', updated(root, page));
    expect(fresh.anchors.slice(0, 3)).toEqual(['clone', 'build-go', 'build-node']);
    expect(fresh.text).toContain(
      '| `revision` | parameter | yes | The commit, as 40 or 64 lower-case hexadecimal digits |',
    );
    expect(fresh.text).toMatch(/\n<!-- end of steps -->\n\n\[x\]\(#clone\)\n$/);
    expect(staleBlocks(root, fresh)).toEqual([]);
    const stale = readPage('docs/a.md', fresh.text.replace('40 or 64', '40'));
    expect(staleBlocks(root, stale)).toHaveLength(1);
    const none = readPage('docs/a.md', '<!-- steps of examples/pipeline/access/account.ts -->\n');
    expect(staleBlocks(root, none)).toEqual(['docs/a.md:1: examples/pipeline/access/account.ts makes no StepLibrary.']);
  });

  test('a page that does not say what it is about is an error', () => {
    expect(() => summary(readPage('docs/a.md', '# A\n\n```shell\nls\n```\n'))).toThrow(
      'docs/a.md: begin the page with a heading ("# Name") and a paragraph that says what it is.',
    );
  });

  test('a construct without its companions is found', () => {
    expect(missing(place, 'workflow/hello')).toEqual([
      'src/workflow/hello.ts has no docs page: put a docs page into docs/workflow/hello.md.',
      'src/workflow/hello.ts has no example: put an example into examples/workflow/hello.ts.',
      'src/workflow/hello.ts has no test: put a test into test/workflow/hello.test.ts.',
    ]);
  });
});
