// Stands between a step and the API server: passes each request on in the name of the account that the host name gives,
// as-NAME, of the namespace NAMESPACE, and prints what was asked, a line of JSON each. (Not the path: kubectl's --raw has its own.)
// Its own account may impersonate and nothing else.
const { createServer } = require('node:http');
const { readFileSync } = require('node:fs');
const { request } = require('node:https');

const account = '/var/run/secrets/kubernetes.io/serviceaccount';
const ca = readFileSync(`${account}/ca.crt`);
const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port, NAMESPACE: namespace } = process.env;

createServer((from, answer) => {
  const { url: path } = from;
  const [, name] = /^as-([^.:]+)/.exec(from.headers.host ?? '') ?? [];
  if (name === undefined) {
    answer.writeHead(path === '/healthz' ? 200 : 404).end();
    return;
  }
  const headers = {
    ...from.headers,
    host: `${host}:${port}`,
    authorization: `Bearer ${readFileSync(`${account}/token`, 'utf8')}`,
    'impersonate-user': `system:serviceaccount:${namespace}:${name}`,
    'impersonate-group': ['system:serviceaccounts', `system:serviceaccounts:${namespace}`, 'system:authenticated'],
  };
  const to = request({ host, port, ca, method: from.method, path, headers }, (back) => {
    const asked = { account: name, method: from.method, path, type: from.headers['content-type'] ?? '' };
    console.log(JSON.stringify({ ...asked, status: back.statusCode }));
    answer.writeHead(back.statusCode, back.headers);
    back.pipe(answer);
  });
  to.on('error', (error) => answer.destroy(error));
  answer.on('close', () => to.destroy());
  from.pipe(to);
}).listen(8080);
