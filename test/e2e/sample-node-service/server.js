// Answers every request with a greeting that names the commit it was built from.
//
//   server.js             serves on :8080
//   server.js -check URL  asks URL until the answer is that greeting, at most 30 seconds
//
// The commit comes from COMMIT in the environment.
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { greeting } from './greeting.js';

/** @param {string} commit */
export function serve(commit) {
  return createServer((_request, response) => response.end(`${greeting(commit)}\n`));
}

/**
 * Asks until the answer is the greeting.
 *
 * @param {string} url
 * @param {string} commit
 * @param {number} seconds how long to try
 */
export async function ask(url, commit, seconds) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await get(url);
    if (answer === `${greeting(commit)}\n`) return;
    console.error(`${url}: ${answer}`);
    if (Date.now() >= end) throw new Error(`${url} does not answer "${greeting(commit)}"`);
    await sleep(1000);
  }
}

/** @param {string} url */
async function get(url) {
  try {
    return await (await fetch(url, { signal: AbortSignal.timeout(5000) })).text();
  } catch (error) {
    return String(error);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const commit = process.env.COMMIT ?? 'unknown';
  const [flag, url] = process.argv.slice(2);
  if (flag === '-check') await ask(url, commit, 30);
  else serve(commit).listen(8080, () => console.log(`${greeting(commit)} on :8080`));
  process.on('SIGTERM', () => process.exit(0));
}
