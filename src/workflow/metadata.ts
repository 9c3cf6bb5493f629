import type { ApiObjectMetadata } from 'cdk8s';
import { render } from './render';

/** Labels and annotations. */
export interface Metadata {
  readonly labels?: Readonly<Record<string, string>> | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

/** Metadata of an object in the cluster. @throws on a reference: nobody fills it in there */
export function objectMetadata(
  where: string,
  name: { readonly name: string } | { readonly generateName: string },
  metadata: Metadata = {},
): ApiObjectMetadata {
  const { labels, annotations } = render(metadata, ({ tag }) => {
    throw new Error(`${where}: the metadata hold ${tag}, which Argo does not fill in there. Give text.`);
  }) as { labels?: Record<string, string>; annotations?: Record<string, string> };
  return { ...name, ...(labels && { labels }), ...(annotations && { annotations }) };
}
