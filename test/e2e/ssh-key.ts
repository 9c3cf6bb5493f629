import { generateKeyPairSync } from 'node:crypto';

/** A pair of keys as SSH knows them. */
export interface SshKey {
  /** PEM, as OpenSSH takes it in an identity file or for a host. */
  readonly privateKey: string;
  /** Type and key, as in `authorized_keys` and, behind a host's name, in `known_hosts`. */
  readonly publicKey: string;
}

/** Makes a pair: ECDSA over P-256, whose older form of PEM both OpenSSH and Node.js write and read. */
export function sshKey(): SshKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const type = 'ecdsa-sha2-nistp256';
  // RFC 5656, 3.1: the type, the curve, and the point uncompressed.
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  const blob = Buffer.concat([type, 'nistp256', point].map(field));
  return {
    privateKey: privateKey.export({ type: 'sec1', format: 'pem' }) as string,
    publicKey: `${type} ${blob.toString('base64')}`,
  };
}

/** A string of the SSH protocol: its length, and itself. */
function field(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content as string);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
