import { type Certificates, certificates } from './certificates';
import { namespaces } from './settings';

/** The daemons that build images: one for release branches, one for the others, so that no cache is shared. */
export const buildkitDaemons = ['buildkit-release', 'buildkit-review'] as const;

/** What opens each of them. */
export type BuildkitCertificates = { readonly [daemon in (typeof buildkitDaemons)[number]]: Certificates };

/** Makes them; each daemon has an authority of its own, so that the client of one is a stranger to the other. */
export async function buildkitCertificates(): Promise<BuildkitCertificates> {
  const make = async (daemon: string) => {
    const service = `${daemon}.${namespaces.buildkit}`;
    return certificates([daemon, service, `${service}.svc`, `${service}.svc.cluster.local`, 'localhost']);
  };
  const [release, review] = await Promise.all(buildkitDaemons.map(make));
  return { 'buildkit-release': release, 'buildkit-review': review } as BuildkitCertificates;
}
