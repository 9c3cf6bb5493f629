import type { App } from 'cdk8s';
import { artifactCache, Buildkit, NodeBuildTemplate } from '../../src';
import { type Any, application, pipeline } from './world';

/** A pipeline that uses each unsafe option of the library. */
export function everythingUnsafe(): App {
  const registry = 'registry.ci:5000';
  return pipeline(
    {
      plain: application('plain', {
        url: 'http://git.ci/acme/plain.git',
        insecureHttp: true,
        image: { name: `${registry}/acme/plain`, insecureRegistry: true },
        chart: { oci: `oci://${registry}/charts/plain`, version: '1.0.0', insecureRegistry: true },
        cache: artifactCache({
          endpoint: 's3.ci:9000',
          bucket: 'caches',
          writer: { name: 'writer' },
          reader: { name: 'reader' },
          insecureHttp: true,
        }),
      }),
      node: application('node', {
        language: NodeBuildTemplate.language({
          registry: { url: 'http://npm.ci:4873', insecureHttp: true },
          unrestrictedInstallScripts: true,
        }),
        builder: Buildkit.inStep(),
      }),
    },
    {
      network: 'unrestricted',
      buildkit: { insecureRegistries: [registry] },
      environments: {
        podSecurity: 'baseline',
        chart: { oci: `oci://${registry}/charts/vcluster`, version: '0.36.0', insecureRegistry: true },
      },
    },
  ).app;
}

/** What the manifests' annotations, and those of the pods and namespaces that they make, say is unsafe. */
export function unsafeWords(manifests: readonly Any[]): Set<string> {
  const inAnnotations = /"cdk8s-argo-pipelines\/unsafe":"([^"]+)"/g;
  const ofNamespaces = /\{"name":"UNSAFE","value":"([^"]+)"\}/g;
  const texts = manifests.map((each) => JSON.stringify(each));
  const found = texts.flatMap((text) => [...text.matchAll(inAnnotations), ...text.matchAll(ofNamespaces)]);
  return new Set(found.flatMap(([, words]) => (words as string).split('; ')));
}
