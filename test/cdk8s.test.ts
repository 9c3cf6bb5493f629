import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..');

test('`npx cdk8s` is that of this project, which asks no registry; `npm rebuild` mends it', () => {
  const command = realpathSync(join(root, 'node_modules/.bin/cdk8s'));
  const { name } = JSON.parse(readFileSync(join(dirname(command), 'package.json'), 'utf8')) as { name: string };
  expect(`${name}: otherwise run npm rebuild`).toBe('cdk8s-alone: otherwise run npm rebuild');
});
