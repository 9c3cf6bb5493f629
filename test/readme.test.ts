import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserProject } from './project';

const root = join(__dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The blocks of README.md in a language, as somebody would paste them. */
function blocks(language: string): readonly string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, text = '']) => text);
}

const tsconfig = JSON.stringify({
  compilerOptions: {
    ...{ target: 'es2022', module: 'node16', moduleResolution: 'node16', strict: true, skipLibCheck: true },
    ...{ outDir: 'lib', rootDir: 'src', types: ['node'] },
  },
  include: ['src'],
});

test('has blocks of both kinds', () => {
  expect(blocks('ts')).not.toEqual([]);
  expect(blocks('shell')).not.toEqual([]);
});

test.each(
  blocks('ts').map((text) => [text.split('\n').find((line) => /^(export|const)/.test(line)), text] as const),
)('the program with `%s` compiles in an empty project, and writes manifests', (_, text) => {
  const project = new UserProject({ 'src/main.ts': text, 'tsconfig.json': tsconfig });
  try {
    project.compile();
    const { status, stdout, stderr } = project.run(process.execPath, ['lib/main.js']);
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^dist\/: \d+ files?, all new\n$/);
    const made = readdirSync(join(project.folder, 'dist'));
    expect(made).not.toEqual([]);
    for (const file of made) expect(readFileSync(join(project.folder, 'dist', file), 'utf8')).toContain('\nkind: ');
  } finally {
    project.remove();
  }
});

/** The commands of a block of shell, without what follows a "#". */
function commands(text: string): readonly string[] {
  const lines = text.replace(/\\\n/g, ' ').split('\n');
  return lines.flatMap((line) => line.replace(/(^|\s)#.*$/, '').split(/&&|\|\||[|;]/)).map((each) => each.trim());
}

test.each(blocks('shell').flatMap(commands).filter(Boolean))('the command `%s` is there', (command) => {
  const { scripts, bin = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [program, ...words] = command.split(/\s+/) as [string, ...string[]];
  if (program === 'npm' && !['ci', 'cit', 'install'].includes(words[0] as string)) {
    expect(Object.keys(scripts)).toContain(words[0] === 'run' ? words[1] : words[0]);
  }
  if (program === 'npx') {
    const name = words.find((word) => !word.startsWith('-')) ?? '';
    expect(existsSync(join(root, 'node_modules/.bin', name)) || name in bin).toBe(true);
  }
  const files = [program, ...words].filter((word) =>
    /^(\.\/|\.ci\/|docs\/|examples\/|src\/|test\/|tools\/)/.test(word),
  );
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
