import type { Size } from 'cdk8s';
import type { EnvVarSource, Container as KubeContainer } from '../../imports/kubernetes';
import { checkName } from '../manifest/name';
import type { Value } from './arguments';
import { checkKeys, type KeysOf } from './known-keys';
import { Reference } from './reference';
import { checkReferred } from './volume';

/** CPU and memory. A request is reserved, a limit is enforced. */
export interface Resources {
  /** In cores, `'500m'` or `'2'`. */
  readonly cpu?: { readonly request?: string | undefined; readonly limit?: string | undefined } | undefined;
  readonly memory?: { readonly request?: Size | undefined; readonly limit?: Size | undefined } | undefined;
}

/** A value of an environment variable, or where Kubernetes takes it from: `{ secretKeyRef: { name, key } }`. */
export type EnvValue = Value | EnvVarSource;

export interface ContainerProps {
  readonly image: string;
  /** Replaces the entrypoint of the image. @default the image's; Argo asks the registry for it */
  readonly command?: readonly Value[] | undefined;
  readonly args?: readonly Value[] | undefined;
  /** Environment variables by name: the way for values into a step. @default none */
  readonly env?: Readonly<Record<string, EnvValue>> | undefined;
  /** @default the image's */
  readonly workingDir?: string | undefined;
  /** @default as the namespace's LimitRange says */
  readonly resources?: Resources | undefined;
  /** @default IfNotPresent */
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | undefined;
  /**
   * Raw Kubernetes fields, laid over what the construct makes, one level deep; `volumeMounts` are merged by folder. Tags
   * written by hand are let through.
   * @default none
   */
  readonly overrides?: Partial<Omit<KubeContainer, 'name' | 'image' | 'env'>> | undefined;
}

/** @internal what the callback of a ContainerTemplate may return */
export const containerKeys: KeysOf<ContainerProps> = {
  image: true,
  command: true,
  args: true,
  env: true,
  workingDir: true,
  resources: true,
  imagePullPolicy: true,
  overrides: true,
};

/**
 * The container without its overrides.
 * @throws when the image is empty, the name of a variable, Secret, ConfigMap or key is illegal, or a quantity cannot be read
 */
export function toKubeContainer(where: string, props: ContainerProps) {
  const { image, command, args, env = {}, workingDir, resources, imagePullPolicy = 'IfNotPresent' } = props;
  if (!image || /\s/.test(image))
    throw new Error(`${where}: the image is "${image}". Give an image reference, for example alpine/git:2.49.1.`);
  const variables = Object.entries(env).map(([name, value]) => {
    checkName(where, 'environment variable', 'variable', name);
    return typeof value === 'object' && value !== null && !(value instanceof Reference)
      ? { name, valueFrom: checkSource(`${where}: the environment variable ${name}`, value) }
      : { name, value: text(`${where}: the environment variable ${name}`, value) };
  });
  return {
    image,
    imagePullPolicy,
    ...(command && { command: command.map((part, index) => text(`${where}: command[${index}]`, part)) }),
    ...(args && { args: args.map((part, index) => text(`${where}: args[${index}]`, part)) }),
    ...(workingDir !== undefined && { workingDir }),
    ...(variables.length > 0 && { env: variables }),
    ...(resources && { resources: toKubeResources(where, resources) }),
  };
}

function checkSource(where: string, source: EnvVarSource): EnvVarSource {
  for (const [what, ref] of [
    ['Secret', source.secretKeyRef],
    ['ConfigMap', source.configMapKeyRef],
  ] as const) {
    if (ref === undefined) continue;
    checkReferred(where, `${what} name`, 'secret', ref.name ?? '');
    checkReferred(where, `${what} key`, 'secretKey', ref.key);
  }
  return source;
}

/** @throws when it is no text, such as an artifact, saying where */
function text(where: string, value: unknown): string {
  if (value === undefined || value === null) throw new Error(`${where} is ${value}. Leave it out, or give a value.`);
  try {
    return String(value);
  } catch (error) {
    throw new Error(`${where} is no text. ${(error as Error).message}`);
  }
}

type Amounts = { readonly request?: unknown; readonly limit?: unknown };

function toKubeResources(where: string, resources: Resources) {
  checkKeys<Resources>(where, 'resources', resources, { cpu: true, memory: true });
  const { cpu, memory } = resources;
  checkKeys<Amounts>(where, 'resources.cpu', cpu ?? {}, { request: true, limit: true });
  checkKeys<Amounts>(where, 'resources.memory', memory ?? {}, { request: true, limit: true });
  const of = (kind: 'request' | 'limit') => ({
    ...(cpu?.[kind] !== undefined && { cpu: checkCpu(where, cpu[kind]) }),
    ...(memory?.[kind] && { memory: memory[kind].asString() }),
  });
  const requests = of('request');
  const limits = of('limit');
  return { ...(Object.keys(requests).length > 0 && { requests }), ...(Object.keys(limits).length > 0 && { limits }) };
}

function checkCpu(where: string, cpu: string): string {
  if (!/^(\d+(\.\d+)?|\d+m)$/.test(cpu))
    throw new Error(`${where}: "${cpu}" is no amount of CPU. Write cores ("2", "0.5") or millicores ("500m").`);
  return cpu;
}
