// Stands in front of a registry: asks for a password (Basic) and knows what each user may pull and push.
//
//   UPSTREAM  host:port of the registry
//   PORT      where to listen
//   RIGHTS    file with {"NAME": {"pull": ["acme/**"], "push": ["acme/hello"]}}; the name "" is everybody without a password.
//             In a pattern `*` stands for anything within one part of a path, and `**` for anything
//   PASSWORDS folder with a file for each user, named as it is
//
// Everything else is the registry's: bodies are passed on as they come.
const { createHash, timingSafeEqual } = require('node:crypto');
const { readFileSync } = require('node:fs');
const http = require('node:http');
const { join } = require('node:path');

const [host, port] = process.env.UPSTREAM.split(':');
const rights = JSON.parse(readFileSync(process.env.RIGHTS, 'utf8'));
const agent = new http.Agent({ keepAlive: true });

http
  .createServer({ requestTimeout: 0 }, (request, response) => {
    const url = new URL(request.url, 'http://gate');
    if (url.pathname === '/healthz') return isAlive(response);
    const name = user(request.headers.authorization);
    response.on('close', () => {
      console.log(response.statusCode, name ?? '(wrong password)', request.method, url.pathname);
    });
    const refusal = judge(name, request.method, url.pathname);
    if (refusal) return refuse(response, ...refusal);
    // A mount reads another repository; without that right it becomes an ordinary upload.
    const from = url.searchParams.get('from');
    if (from !== null && !may(name, 'pull', from)) url.search = '';
    pass(request, response, url);
  })
  .listen(Number(process.env.PORT), () => console.log(`in front of ${process.env.UPSTREAM}`));

/** The user that a request gives a right password for, '' where it gives none, undefined for a wrong one. */
function user(header) {
  if (header === undefined) return '';
  const [, encoded = ''] = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header) ?? [];
  const [, name = '', given = ''] = /^([^:]+):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  if (name === '' || !Object.hasOwn(rights, name)) return undefined;
  const digest = (text) => createHash('sha256').update(text).digest();
  const password = readFileSync(join(process.env.PASSWORDS, name), 'utf8');
  return timingSafeEqual(digest(given), digest(password)) ? name : undefined;
}

function may(name, right, repository) {
  const patterns = rights[name]?.[right] ?? [];
  return patterns.some((pattern) => {
    const literal = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${literal.replace(/\*+/g, (stars) => (stars === '*' ? '[^/]*' : '.*'))}$`).test(repository);
  });
}

/** Undefined when a user may do what it asks for, else the answer: status, code of the registry's API, message. */
function judge(name, method, path) {
  const known = name !== undefined && name !== '';
  const password = [401, 'UNAUTHORIZED', 'a password, please'];
  if (path === '/v2/') return known ? undefined : password;
  const want = wanted(method, path);
  if (!want) return known ? [404, 'UNSUPPORTED', `there is no ${path}`] : password;
  if (name !== undefined && may(name, want.right, want.repository)) return undefined;
  return known ? [403, 'DENIED', `${name} may not ${want.right} ${want.repository}`] : password;
}

/** The right that a request needs, and on which repository. */
function wanted(method, path) {
  // The list of all repositories is for who may pull all of them.
  if (path === '/v2/_catalog') return { right: 'pull', repository: '_catalog' };
  if (/%2[ef]/i.test(path)) return undefined;
  const [, repository, rest] = /^\/v2\/([a-z0-9._/-]+)\/((?:manifests|blobs|tags|referrers)\/.+)$/.exec(path) ?? [];
  if (repository === undefined) return undefined;
  const reads = (method === 'GET' || method === 'HEAD') && !rest.startsWith('blobs/uploads/');
  return { right: reads ? 'pull' : 'push', repository };
}

function refuse(response, status, code, message) {
  const challenge = status === 401 ? { 'www-authenticate': 'Basic realm="e2e"' } : {};
  response.writeHead(status, { 'content-type': 'application/json', ...challenge });
  response.end(JSON.stringify({ errors: [{ code, message }] }));
}

/** Hands a request to the registry, whose links are relative: they lead back here. */
function pass(request, response, url) {
  const { authorization, ...headers } = request.headers;
  const options = { host, port, agent, method: request.method, path: url.pathname + url.search, headers };
  const upstream = http.request(options, (answer) => {
    response.writeHead(answer.statusCode, answer.rawHeaders);
    answer.pipe(response);
  });
  upstream.on('error', (error) => {
    if (response.headersSent) response.destroy();
    else refuse(response, 502, 'UNAVAILABLE', error.message);
  });
  response.on('close', () => {
    if (!response.writableFinished) upstream.destroy();
  });
  request.pipe(upstream);
}

function isAlive(response) {
  http
    .get({ host, port, path: '/v2/' }, (answer) => {
      answer.resume();
      response.writeHead(answer.statusCode).end();
    })
    .on('error', () => response.writeHead(502).end());
}
