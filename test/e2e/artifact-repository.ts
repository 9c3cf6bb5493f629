import { parse } from 'yaml';
import type { S3ArtifactRepository } from '../../imports/workflows';
import type { Kubectl, KubeObject } from './kubectl';
import type { Settings } from './settings';

/** The part of the workflow controller's configuration that this test depends on. */
export interface ControllerConfiguration {
  readonly artifactRepository?: { readonly s3?: S3ArtifactRepository };
  readonly executor?: {
    readonly securityContext?: {
      readonly allowPrivilegeEscalation?: boolean;
      readonly capabilities?: { readonly drop?: readonly string[] };
    };
  };
}

/** The S3 server that the workflow controller names as its artifact repository. */
export interface ArtifactRepository {
  readonly bucket: string;
  readonly region: string;
  /** The Service behind the endpoint. */
  readonly service: { readonly name: string; readonly namespace: string; readonly port: number };
  readonly accessKey: string;
  readonly secretKey: string;
  /** Names of the Secrets with the two, which each namespace with Workflows needs a copy of. */
  readonly secrets: readonly string[];
}

interface ConfigMap extends KubeObject {
  readonly data?: { readonly [key: string]: string };
}

/** A Secret as the API returns it. */
export interface Secret extends KubeObject {
  readonly type?: string;
  readonly data?: { readonly [key: string]: string };
}

/** The controller's ConfigMap, whose settings are keys of their own or all below the key `config`. */
export async function controllerConfiguration(kubectl: Kubectl, settings: Settings): Promise<ControllerConfiguration> {
  const { namespace, configMap } = settings.argo;
  const data = (await kubectl.get<ConfigMap>('configmap', configMap, namespace)).data ?? {};
  const inner = data.config === undefined ? {} : (parse(data.config) as ControllerConfiguration);
  const field = (name: keyof ControllerConfiguration) => {
    const text = data[name];
    return text === undefined ? {} : { [name]: parse(text) as unknown };
  };
  return { ...inner, ...field('artifactRepository'), ...field('executor') };
}

/**
 * How to reach the artifact repository and what opens it.
 *
 * @throws a sentence that says what is missing for this test
 */
export async function artifactRepository(kubectl: Kubectl, settings: Settings): Promise<ArtifactRepository> {
  const where = `the ConfigMap ${settings.argo.configMap} in ${settings.argo.namespace}`;
  const s3 = (await controllerConfiguration(kubectl, settings)).artifactRepository?.s3;
  if (!s3?.endpoint || !s3.bucket) throw new Error(`${where} names no artifactRepository.s3 with endpoint and bucket`);
  const { endpoint, bucket, accessKeySecret, secretKeySecret } = s3;
  if (!s3.insecure)
    throw new Error(`${where}: this test speaks to artifactRepository.s3 by plain http (insecure: true)`);
  const [host = '', port = '80'] = endpoint.split(':');
  const [name = '', namespace] = host.split('.');
  if (!namespace) {
    throw new Error(`${where}: the endpoint ${endpoint} must name the namespace too (service.namespace:port)`);
  }
  if (!accessKeySecret?.name || !secretKeySecret?.name) {
    throw new Error(`${where}: artifactRepository.s3 needs accessKeySecret and secretKeySecret`);
  }
  const read = async ({ name: secret, key }: { readonly name?: string | undefined; readonly key: string }) => {
    const found = await kubectl.find<Secret>('secret', secret ?? '', settings.argo.namespace);
    const value = found?.data?.[key ?? ''];
    if (value === undefined) {
      throw new Error(`the namespace ${settings.argo.namespace} has no Secret ${secret} with the key ${key}`);
    }
    return Buffer.from(value, 'base64').toString();
  };
  return {
    bucket,
    region: s3.region ?? 'us-east-1',
    service: { name, namespace, port: Number(port) },
    accessKey: await read(accessKeySecret),
    secretKey: await read(secretKeySecret),
    secrets: [...new Set([accessKeySecret.name, secretKeySecret.name])],
  };
}
