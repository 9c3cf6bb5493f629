import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RegistryUser, registryUsers } from './registry-users';

const folder = mkdtempSync(join(tmpdir(), 'registry-gate-'));
/** What reached the registry: its answer to everything. */
let registry: Server;
let gate: ChildProcess;
let url: string;

beforeAll(async () => {
  registry = createServer(async (request, response) => {
    let size = 0;
    for await (const piece of request) size += piece.length;
    response.setHeader('location', '/v2/relative');
    response.end(`${request.method} ${request.url} ${size} ${request.headers.authorization}`);
  }).listen(0, '127.0.0.1');
  await once(registry, 'listening');
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const { port } = free.address() as AddressInfo;
  free.close();
  mkdirSync(join(folder, 'passwords'));
  for (const user of Object.keys(registryUsers)) writeFileSync(join(folder, 'passwords', user), `of ${user}`);
  writeFileSync(join(folder, 'rights.json'), JSON.stringify({ ...registryUsers, '': { pull: ['open/*'], push: [] } }));
  gate = spawn(process.execPath, [join(__dirname, 'registry-gate', 'main.js')], {
    env: {
      PORT: String(port),
      UPSTREAM: `127.0.0.1:${(registry.address() as AddressInfo).port}`,
      RIGHTS: join(folder, 'rights.json'),
      PASSWORDS: join(folder, 'passwords'),
    },
  });
  await once(gate.stdout as NonNullable<typeof gate.stdout>, 'data');
  url = `http://127.0.0.1:${port}/v2/`;
});

afterAll(() => {
  gate.kill();
  registry.close();
  rmSync(folder, { recursive: true });
});

async function ask(user: RegistryUser | '', method: string, path: string, body?: Buffer, password = `of ${user}`) {
  const headers = user && { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
  return fetch(url + path, { method, ...(body && { body }), ...(headers && { headers }) });
}

test.each<[RegistryUser | '', string, string, number]>([
  ['', 'GET', '', 401],
  ['', 'GET', 'acme/hello/tags/list', 401],
  ['', 'GET', 'open/thing/tags/list', 200],
  ['', 'POST', 'open/thing/blobs/uploads/', 401],
  ['puller', 'GET', '', 200],
  ['puller', 'HEAD', 'acme/hello/manifests/main', 200],
  ['puller', 'GET', 'acme/hello/blobs/sha256:0', 200],
  ['puller', 'POST', 'acme/hello/blobs/uploads/', 403],
  ['puller', 'GET', 'acme/hello/blobs/uploads/1', 403],
  ['puller', 'GET', 'charts/vcluster/tags/list', 403],
  ['charts', 'GET', 'charts/vcluster/manifests/1', 200],
  ['charts', 'GET', 'charts/deep/er/manifests/1', 403],
  ['release', 'PUT', 'acme/hello/manifests/main', 200],
  ['release', 'PATCH', 'acme/hello/cache/blobs/uploads/1', 200],
  ['release', 'PUT', 'charts/vcluster/manifests/1', 403],
  ['release', 'GET', '_catalog', 403],
  ['review', 'GET', 'acme/hello/manifests/main', 200],
  ['review', 'PUT', 'acme/hello/manifests/main', 403],
  ['review', 'DELETE', 'acme/hello/manifests/main', 403],
  ['review', 'PUT', 'acme/hello/cache/manifests/main', 403],
  ['review', 'PUT', 'acme/hello-review/manifests/main', 200],
  ['review', 'PUT', 'acme/hello-review/cache/manifests/main', 200],
  ['review', 'PUT', 'acme/hello/cache-review/manifests/main', 200],
  ['review', 'PUT', 'acme/hello-review/manifests/..%2f..%2fhello%2fmanifests%2fmain', 404],
  ['review', 'PUT', 'acme/hello-review/../hello/manifests/main', 403],
  ['tester', 'GET', '_catalog', 200],
])('%s %s %s: %i', async (user, method, path, status) => {
  expect((await ask(user, method, path)).status).toBe(status);
});

test('a wrong password is none, also where everybody may pull', async () => {
  const answer = await ask('release', 'GET', 'open/thing/tags/list', undefined, 'guess');
  expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="e2e"']);
});

test('who may not is told so as a registry says it', async () => {
  expect(await (await ask('puller', 'DELETE', 'acme/hello/manifests/main')).json()).toEqual({
    errors: [{ code: 'DENIED', message: 'puller may not push acme/hello' }],
  });
});

test('a body is passed on whole, the password is not', async () => {
  const answer = await ask('release', 'PATCH', 'acme/hello/blobs/uploads/1?state=x', Buffer.alloc(5_000_000));
  expect(await answer.text()).toBe('PATCH /v2/acme/hello/blobs/uploads/1?state=x 5000000 undefined');
  expect(answer.headers.get('location')).toBe('/v2/relative');
});

test('a mount from where one may not pull becomes an ordinary upload', async () => {
  const mount = (from: string) => ask('release', 'POST', `acme/hello/blobs/uploads/?mount=sha256:0&from=${from}`);
  expect(await (await mount('acme/other')).text()).toContain('from=acme/other');
  expect(await (await mount('charts/vcluster')).text()).toBe('POST /v2/acme/hello/blobs/uploads/ 0 undefined');
});
