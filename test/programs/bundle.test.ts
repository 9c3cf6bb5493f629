import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundle, sources } from '../../tools/programs/bundle';
import { findPrograms } from '../../tools/programs/write';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  return path;
}
const here = 'here=$(cd "$(dirname "$0")" && pwd)';

test('one text of a program, what it sources, and what it copies', () => {
  file('step/prelude.sh', '#!/bin/sh', '# What all programs start with.', '', 'set -eu', 'scratch=$(mktemp -d)');
  file('helm/helm-functions.sh', '#!/bin/sh', '# For charts.', here, '. "$here/../step/prelude.sh"', 'helm() { :; }');
  file('helm/report.go', '// A report.', '//', '//\treport FILE', 'package main', '', '// main writes it.');
  file('helm/report.cjs', '/**', ' * A report.', ' */', "console.log('$here');");
  const program = file(
    'helm/pull.sh',
    '#!/bin/sh',
    '# Fetches a chart.',
    '#',
    '# Exit codes: 0; 1 with a reason.',
    '',
    here,
    '. "$here/helm-functions.sh"',
    '',
    '# A comment that stays.',
    'if true; then',
    '  cat "$here/report.go" >"$scratch/main.go"',
    '  # shellcheck disable=SC2086 # the words are meant to be several',
    '  echo $WORDS',
    'fi',
    'cat "$here/report.cjs" >"$scratch/report.cjs"',
  );
  expect(bundle(program)).toBe(`set -eu
scratch=$(mktemp -d)
helm() { :; }

# A comment that stays.
if true; then
  cat >"$scratch/main.go" <<'PROGRAM'
package main

// main writes it.
PROGRAM
  echo $WORDS
fi
cat >"$scratch/report.cjs" <<'PROGRAM'
console.log('$here');
PROGRAM
`);
});

test('a program is what no other one sources', () => {
  file('step/prelude.sh', 'set -eu');
  file('helm/helm-functions.sh', here, '. "$here/../step/prelude.sh"');
  const program = file('helm/pull.sh', here, '. "$here/helm-functions.sh"');
  expect(sources(program)).toEqual([join(folder, 'helm/helm-functions.sh'), join(folder, 'step/prelude.sh')]);
  expect(findPrograms(folder)).toEqual([program]);
});

test.each([
  'cp "$here/report.go" "$scratch"',
  '. "$here/$NAME.sh"',
  'cat "${here}/report.go" >"$scratch/main.go"',
  'cat "$here/report.go" | head',
  '. "$(dirname "$0")/prelude.sh"',
])('refuses what would look for a file that the step has not: %s', (line) => {
  expect(() => bundle(file('a.sh', here, `  ${line}`))).toThrow(
    `a.sh: "${line}" reads a file that the step will not have. Write . "$here/FILE" or cat "$here/FILE" >"TARGET".`,
  );
});

test('refuses a file that would end its here-document', () => {
  file('report.go', 'package main', 'PROGRAM');
  expect(() => bundle(file('a.sh', here, 'cat "$here/report.go" >"$scratch/main.go"'))).toThrow(
    "report.go must end in a line's end, and have no line PROGRAM, to be a here-document.",
  );
});

test('says what is missing', () => {
  expect(() => bundle(file('a.sh', here, '. "$here/missing.sh"'))).toThrow(/ENOENT.*missing\.sh/);
});
