import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isOfManifests, userPlace } from '../../src/mistakes/user-line';

const root = join(__dirname, '../..');
const stack = (...files: string[]) =>
  ['Error: a mistake', ...files.map((file) => `    at call (${join(root, file)}:7:3)`)].join('\n');

test.each([
  'src/main.ts',
  'src/config.ts',
  'src/charts/mine.ts',
  'src/pipelines/mine.ts',
])('in a clone, %s is the user', (file) => {
  expect(isOfManifests(stack(file))).toBe(false);
  expect(userPlace(stack('src/workflow/template.ts', file, 'src/main.ts'))).toMatchObject({
    file: join(root, file),
    line: 7,
    column: 3,
  });
});

test('every folder of the table of docs/architecture.md that has code is the package', () => {
  const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  const folders = [...page.matchAll(/^\| `(src\/[a-z]+)\/` \|/gm)].map(([, folder]) => folder as string);
  expect(folders.filter((folder) => existsSync(join(root, folder))).length).toBeGreaterThan(5);
  expect(folders.filter((folder) => !isOfManifests(stack(`${folder}/code.ts`)))).toEqual([]);
});
