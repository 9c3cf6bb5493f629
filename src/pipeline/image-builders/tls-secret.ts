import { Volume } from '../../workflow';
import { checkCredentials } from '../step/checked-text';

/**
 * A Secret with a certificate, its key, and the certificates of the authority that the other side's is checked with. A
 * name alone is one of the type kubernetes.io/tls, with the keys `ca.crt`, `tls.crt` and `tls.key`, as cert-manager makes it.
 */
export type TlsSecret =
  | string
  | {
      readonly name: string;
      /** Key of the authority's certificates. */
      readonly ca: string;
      /** Key of the certificate. */
      readonly certificate: string;
      /** Key of the private key. */
      readonly key: string;
    };

/** The Secret's files, named as in kubernetes.io/tls whatever its keys are. @throws on a name or key that no Secret can have */
export function tlsVolume(where: string, name: string, secret: TlsSecret): Volume {
  const keys = typeof secret === 'string' ? { ca: 'ca.crt', certificate: 'tls.crt', key: 'tls.key' } : secret;
  return Volume.secret(name, checkCredentials(where, secretName(secret)), {
    items: { [keys.ca]: 'ca.crt', [keys.certificate]: 'tls.crt', [keys.key]: 'tls.key' },
  });
}

/** Name of the Secret. */
export function secretName(secret: TlsSecret): string {
  return typeof secret === 'string' ? secret : secret.name;
}
