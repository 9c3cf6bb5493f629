import type { Manifest } from './manifest';
import { listOf } from './shape';

/**
 * The objects of a list, as kubectl takes it apart: a `List`, or that of a kind, as `ConfigMapList`, whose items need not say
 * what they are (v0.34, apimachinery/pkg/apis/meta/v1/unstructured). Anything else is one object.
 */
export function itemsOf(manifest: Manifest): readonly Manifest[] {
  const kind: unknown = manifest?.kind;
  if (typeof kind !== 'string' || !kind.endsWith('List') || (kind !== 'List' && !Array.isArray(manifest.items))) {
    return [manifest];
  }
  const own = kind === 'List' ? undefined : { apiVersion: manifest.apiVersion, kind: kind.slice(0, -'List'.length) };
  return listOf(manifest.items).flatMap((item) => itemsOf(own && !item?.kind ? { ...item, ...own } : item));
}
