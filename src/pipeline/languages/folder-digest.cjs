/**
 * A Node.js program: `node digest.cjs PATH` prints `sha256:...` of a file, or of a folder: of the names of all that is in it,
 * in the order of their bytes, with the content of files, whether they can be executed, and where links lead. Times and
 * owners do not count, so that the same build gives the same digest.
 */
const { createHash } = require('node:crypto');
const { lstatSync, readdirSync, readFileSync, readlinkSync } = require('node:fs');
const top = process.argv[2];
const sha256 = (content) => createHash('sha256').update(content).digest('hex');

function lines(path, name) {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return [`link ${sha256(readlinkSync(path))} ${JSON.stringify(name)}`];
  if (stat.isFile()) {
    const kind = stat.mode & 0o100 ? 'program' : 'file';
    return [`${kind} ${sha256(readFileSync(path))} ${JSON.stringify(name)}`];
  }
  if (!stat.isDirectory()) return [];
  return [
    `folder ${JSON.stringify(name)}`,
    ...readdirSync(path)
      .sort()
      .flatMap((each) => lines(`${path}/${each}`, `${name}/${each}`)),
  ];
}

const content = lstatSync(top).isDirectory() ? lines(top, '').join('\n') : readFileSync(top);
console.log(`sha256:${sha256(content)}`);
