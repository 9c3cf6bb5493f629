import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './command';

/** One side of mutual TLS, in PEM: the keys of a Secret. */
export type Certificate = Readonly<Record<'ca.pem' | 'cert.pem' | 'key.pem', string>>;

/** A server and a client that know each other by an authority of their own, and nobody else. */
export interface Certificates {
  readonly server: Certificate;
  readonly client: Certificate;
}

/** `subjectAltName` and what the certificate may be used for, in the words of openssl. */
type Extensions = readonly string[];

/**
 * Makes an authority, and a server and a client of it, for two days.
 *
 * @param names DNS names of the server
 */
export async function certificates(names: readonly string[]): Promise<Certificates> {
  const folder = await mkdtemp(join(tmpdir(), 'e2e-certificates-'));
  const openssl = (...args: string[]) => command('openssl', args, { folder });
  const key = (name: string) => [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    `${name}.key`,
  ];
  const subject = (name: string) => ['-subj', `/O=e2e/CN=${name}`];
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  const certificate = async (name: string, extensions: Extensions): Promise<Certificate> => {
    await openssl('req', ...key(name), ...subject(name), '-out', `${name}.csr`);
    await writeFile(join(folder, `${name}.ext`), extensions.join('\n'));
    const signer = ['-CA', 'authority.crt', '-CAkey', 'authority.key', '-CAcreateserial', '-days', '2'];
    await openssl('x509', '-req', '-in', `${name}.csr`, ...signer, '-extfile', `${name}.ext`, '-out', `${name}.crt`);
    const [ca, cert, secret] = await Promise.all([`authority.crt`, `${name}.crt`, `${name}.key`].map(read));
    return { 'ca.pem': ca ?? '', 'cert.pem': cert ?? '', 'key.pem': secret ?? '' };
  };
  try {
    const authority = ['-addext', 'keyUsage=critical,keyCertSign,cRLSign', '-days', '2', '-out', 'authority.crt'];
    await openssl('req', '-x509', ...key('authority'), ...subject('authority'), ...authority);
    const alternatives = `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`;
    const server = await certificate('server', [alternatives, 'extendedKeyUsage=serverAuth']);
    const client = await certificate('client', ['extendedKeyUsage=clientAuth']);
    return { server, client };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
