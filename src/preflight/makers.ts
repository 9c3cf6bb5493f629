import type { Place } from './finding';
import type { Item } from './item';
import type { Manifest } from './manifest';
import type { NamedKind } from './naming';
import { entryOf, listOf, mapOf } from './shape';
import type { System } from './system';

/** An object that comes with the manifests. */
export interface Made {
  readonly place: Place;
  /** The keys that it has; `any` where nobody can tell before it is there. */
  readonly keys: readonly string[] | 'any';
}

/** What in the manifests makes an object: itself, or one that has a Secret made of it. */
export function madeBy(system: System, kind: NamedKind, name: string, namespace: string | undefined): Made | undefined {
  const item = system.find(kind, name, namespace);
  if (item) return { place: item.place, keys: keysOf(item.manifest) };
  if (kind !== 'Secret') return undefined;
  for (const each of system.applied) {
    const secret = entryOf(makers, each.manifest.kind)?.(each.manifest);
    if (secret?.name === name && each.namespace === namespace) return { place: each.place, keys: secret.keys };
  }
  const ingress = system.applied.find((each) => each.namespace === namespace && ingressGets(each, name));
  return ingress && { place: ingress.place, keys: ['tls.crt', 'tls.key'] };
}

/** Kinds from which a controller makes a Secret. */
const makers: Readonly<
  Record<string, (manifest: Manifest) => { readonly name?: string; readonly keys: Made['keys'] }>
> = {
  Certificate: ({ spec }) => ({ name: spec?.secretName, keys: ['ca.crt', 'tls.crt', 'tls.key'] }),
  ExternalSecret: ({ spec, metadata }) => ({ name: spec?.target?.name ?? metadata?.name, keys: 'any' }),
  SealedSecret: ({ spec, metadata }) => ({ name: spec?.template?.metadata?.name ?? metadata?.name, keys: 'any' }),
};

/** cert-manager makes the Secrets of an Ingress that asks for it. */
function ingressGets({ manifest }: Item, secret: string): boolean {
  if (manifest.kind !== 'Ingress') return false;
  const asks = Object.keys(mapOf(manifest.metadata?.annotations)).some((key) =>
    /^cert-manager\.io\/(cluster-)?issuer$|^kubernetes\.io\/tls-acme$/.test(key),
  );
  return asks && listOf(manifest.spec?.tls).some((each) => each?.secretName === secret);
}

function keysOf(manifest: Manifest): Made['keys'] {
  if (manifest.kind !== 'Secret' && manifest.kind !== 'ConfigMap') return 'any';
  return [manifest.data, manifest.stringData, manifest.binaryData].flatMap((each) => Object.keys(mapOf(each)));
}
