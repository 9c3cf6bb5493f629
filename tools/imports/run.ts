import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Files, generate } from './generate';
import { ImportProblem } from './problem';
import { readCrds, readSchema, versionIn } from './sources';
import type { Upstream } from './upstream';

const usage =
  'Usage: npm run imports -- --workflows <schema.json> <CRDs>... --events <schema.json>\n' +
  'Each is a path or a URL; <CRDs> is a folder or files. What is left out comes from imports/upstream.';

/**
 * Makes the files of `folder` anew from the sources that the arguments name, and from what `folder/upstream` holds of
 * the last run for those that they do not name. Nothing is written before all of it has been made.
 *
 * @returns the paths, below `folder`, of the files that changed
 * @throws ImportProblem for a mistake in the arguments or in what they name
 */
export async function run(args: readonly string[], folder: string): Promise<readonly string[]> {
  const { workflows, events } = parse(args);
  return write(generate(await read(workflows, events, join(folder, 'upstream'))), folder);
}

async function read(
  workflows: readonly string[] | undefined,
  events: readonly string[] | undefined,
  stored: string,
): Promise<Upstream> {
  const versionsFile = join(stored, 'versions.json');
  const versions: { workflows?: string; events?: string } = existsSync(versionsFile)
    ? JSON.parse(readFileSync(versionsFile, 'utf8'))
    : {};
  const [schema = '', ...crds] = workflows ?? [join(stored, 'workflows.json'), join(stored, 'crds')];
  const [eventsSchema = ''] = events ?? [join(stored, 'events.json')];
  return {
    workflows: {
      schema: await readSchema(schema),
      crds: await readCrds(crds),
      version: workflows === undefined ? versions.workflows : versionIn(schema),
    },
    events: {
      schema: await readSchema(eventsSchema),
      version: events === undefined ? versions.events : versionIn(eventsSchema),
    },
  };
}

function parse(args: readonly string[]): {
  readonly workflows?: readonly string[];
  readonly events?: readonly string[];
} {
  const given = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const arg of args) {
    if (arg === '--workflows' || arg === '--events') {
      current = [];
      given.set(arg, current);
    } else if (current === undefined || arg.startsWith('--')) {
      throw new ImportProblem(`The argument ${arg} is not known.\n${usage}`);
    } else current.push(arg);
  }
  const [workflows, events] = [given.get('--workflows'), given.get('--events')];
  if (workflows !== undefined && workflows.length < 2) {
    throw new ImportProblem(`--workflows needs a JSON schema and the CRDs that go with it.\n${usage}`);
  }
  if (events !== undefined && events.length !== 1) {
    throw new ImportProblem(`--events needs one JSON schema, but ${events.length} sources were given.\n${usage}`);
  }
  return { ...(workflows ? { workflows } : {}), ...(events ? { events } : {}) };
}

/** Writes all changed files beside their places first, and then moves them there. */
function write(files: Files, folder: string): readonly string[] {
  const changed = [...files].filter(([path, text]) => {
    const place = join(folder, path);
    return !existsSync(place) || readFileSync(place, 'utf8') !== text;
  });
  if (changed.length === 0) return [];
  mkdirSync(folder, { recursive: true });
  const beside = mkdtempSync(join(folder, '.new-'));
  try {
    for (const [path, text] of changed) {
      for (const place of [join(beside, path), join(folder, path)]) mkdirSync(dirname(place), { recursive: true });
      writeFileSync(join(beside, path), text);
    }
    for (const [path] of changed) renameSync(join(beside, path), join(folder, path));
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  return changed.map(([path]) => path);
}
