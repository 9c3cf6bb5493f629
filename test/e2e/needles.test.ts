import { gzipSync } from 'node:zlib';
import { Needles } from './needles';

const secret = '0123456789abcdefXYZ';
const needles = new Needles([secret, 'another-secret-of-some-length']);

test.each([
  ['as it is', `x${secret}y`],
  ['base64-encoded', Buffer.from(secret).toString('base64')],
  ['in a longer text that is', Buffer.from(`user:${secret}`).toString('base64')],
  ['at another offset', Buffer.from(`us:${secret}!`).toString('base64')],
  ['and at the third', Buffer.from(`user${secret}!`).toString('base64')],
  ['at the end', `${'x'.repeat(1000)}${secret}`],
])('a secret is found %s, also where gzip packed it', (_, text) => {
  expect(needles.in(text)).toMatch(/^the secret 1 /);
  expect(needles.in(gzipSync(text))).toMatch(/^the secret 1 /);
});

const line = 'MHcCAQEEIK8mtHsR1l9Jb6r4Tq0wXvZpUeYdNcGkFhSaLoQiBxVt';
const pem = (text: string) => `-----BEGIN EC PRIVATE KEY-----\n${text}\n-----END EC PRIVATE KEY-----\n`;

test('of a key each line is one', () => {
  expect(new Needles([pem(line)]).in(`prefix ${line} suffix`)).toBeDefined();
});

test('a key is found where a kubeconfig holds it', () => {
  expect(new Needles([pem(line)]).in(Buffer.from(pem(line)).toString('base64'))).toBeDefined();
});

test('another key, which begins like every key of its kind, is none', () => {
  const other = Buffer.from(pem(line.replace(/.{40}$/, 'A'.repeat(40)))).toString('base64');
  expect(new Needles([pem(line)]).in(other)).toBeUndefined();
});

test.each([
  '',
  'x',
  secret.slice(0, -1),
  `${'x'.repeat(100)}${secret.slice(0, 2)}`,
  secret.slice(1),
  secret.toUpperCase(),
])('%j is none', (text) => {
  expect(needles.in(text)).toBeUndefined();
});

test('what is too short would be found everywhere', () => {
  expect(() => new Needles(['short'])).toThrow('a secret of 5 characters would be found everywhere');
});
