import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How a program says where it lies; the bundle needs it no more. */
const here = 'here=$(cd "$(dirname "$0")" && pwd)';
const sourced = /^\. "\$here\/([^"$]+)"$/;
const embedded = /^( *)cat "\$here\/([^"$]+)" >("[^"]+")$/;
const delimiter = 'PROGRAM';

/**
 * One text of a shell program and all that it reads beside itself, for a pod that has no more than this text. Such a
 * program runs from its folder as well, because what is shared stands in lines that are sh:
 *
 *     here=$(cd "$(dirname "$0")" && pwd)
 *     . "$here/../step/prelude.sh"                  becomes the text of that file
 *     cat "$here/report.go" >"$scratch/main.go"     becomes a here-document of that file
 *
 * As in sh, `$here` is the folder of the program, in what it sources too. The comment on top of each file, which is for
 * readers, and directives for shellcheck are left out.
 *
 * @throws when another line looks for files of the program's folder: they would not be there
 */
export function bundle(program: string): string {
  return inline(program, dirname(program));
}

/** The files that a program, or what it sources, sources. */
export function sources(program: string): readonly string[] {
  const folder = dirname(program);
  const files: string[] = [];
  const visit = (file: string) => {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const [, name] = sourced.exec(line) ?? [];
      if (name === undefined) continue;
      files.push(join(folder, name));
      visit(join(folder, name));
    }
  };
  visit(program);
  return files;
}

function inline(file: string, folder: string): string {
  return withoutContract(readFileSync(file, 'utf8')).replace(/.*\n/g, (whole) => {
    const line = whole.slice(0, -1);
    if (line === here || /^ *# shellcheck /.test(line)) return '';
    const [, library] = sourced.exec(line) ?? [];
    if (library !== undefined) return inline(join(folder, library), folder);
    const [, indent, name = '', target] = embedded.exec(line) ?? [];
    if (target !== undefined)
      return `${indent}cat >${target} <<'${delimiter}'\n${document(join(folder, name))}${delimiter}\n`;
    if (/\$\{?here\b|"\$0"/.test(line)) {
      throw new Error(
        `${file}: "${line.trim()}" reads a file that the step will not have. Write . "$here/FILE" or cat "$here/FILE" >"TARGET".`,
      );
    }
    return whole;
  });
}

function document(file: string): string {
  const text = withoutContract(readFileSync(file, 'utf8'));
  if (!text.endsWith('\n') || text.split('\n').includes(delimiter)) {
    throw new Error(`${file} must end in a line's end, and have no line ${delimiter}, to be a here-document.`);
  }
  return text;
}

/** A file without the comment on its top, be it sh, Go or JavaScript. */
function withoutContract(text: string): string {
  return text.replace(/^(?:(?:(?:#|\/\/).*\n)+|\/\*\*\n(?: \*.*\n)+)\n*/, '');
}
