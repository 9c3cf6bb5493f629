/** A manifest, or a part of one. */
// biome-ignore lint/suspicious/noExplicitAny: manifests of any kind pass through
export type Manifest = any;
