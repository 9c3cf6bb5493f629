import type { Size } from 'cdk8s';
import type { Volume as KubeVolume } from '../../imports/kubernetes';
import { checkName, type NameKind } from '../manifest/name';

/**
 * Something that a template's pod mounts. The template itself carries the volume, so it is there for every caller;
 * only a claim of `addVolumeClaim` leans on its WorkflowTemplate.
 */
export class Volume {
  private constructor(
    readonly name: string,
    private readonly source: Omit<KubeVolume, 'name'>,
    readonly readOnly: boolean,
    /** True for a claim that the root workflow makes: lost when the template is called from another WorkflowTemplate. */
    readonly needsHome: boolean = false,
  ) {
    checkName('Volume', 'volume name', 'volume', name);
  }

  /** An empty folder that lives as long as the pod. */
  static emptyDir(
    name: string,
    options: {
      /** `Memory`: never on a disk; counts as memory of the pod. @default the node's disk */
      readonly medium?: 'Memory';
      /** @default no limit */
      readonly sizeLimit?: Size;
    } = {},
  ): Volume {
    const { medium, sizeLimit } = options;
    return new Volume(
      name,
      { emptyDir: { ...(medium && { medium }), ...(sizeLimit && { sizeLimit: sizeLimit.asString() }) } },
      false,
    );
  }

  /**
   * Keys of a Secret of the workflow's namespace as files, readable by the pod's group.
   * @throws on a name or key that no Secret can have
   */
  static secret(
    name: string,
    secretName: string,
    options: {
      /** Key to file name. @default every key under its own name */
      readonly items?: Readonly<Record<string, string>>;
      /** The pod starts without the Secret as well. @default false */
      readonly optional?: boolean;
    } = {},
  ): Volume {
    const where = `Volume ${name}`;
    checkReferred(where, 'Secret name', 'secret', secretName);
    const items =
      options.items &&
      Object.entries(options.items).map(([key, path]) => ({
        key: checkReferred(where, 'Secret key', 'secretKey', key),
        path,
      }));
    return new Volume(
      name,
      {
        secret: {
          secretName,
          defaultMode: 0o440,
          ...(items && { items }),
          ...(options.optional && { optional: true }),
        },
      },
      true,
    );
  }

  /** Keys of a ConfigMap of the workflow's namespace as files. @throws on a name that no ConfigMap can have */
  static configMap(name: string, configMapName: string): Volume {
    checkReferred(`Volume ${name}`, 'ConfigMap name', 'secret', configMapName);
    return new Volume(name, { configMap: { name: configMapName } }, true);
  }

  /** A PersistentVolumeClaim that exists in the workflow's namespace. */
  static claim(name: string, claimName: string, options: { readonly readOnly?: boolean } = {}): Volume {
    return new Volume(name, { persistentVolumeClaim: { claimName } }, options.readOnly ?? false);
  }

  /** @internal the claim of `WorkflowTemplate.addVolumeClaim` */
  static _ofTheWorkflow(name: string): Volume {
    return new Volume(name, {}, false, true);
  }

  /** Any other kind of volume, as Kubernetes writes it. */
  static raw(volume: KubeVolume, options: { readonly readOnly?: boolean } = {}): Volume {
    const { name, ...source } = volume;
    return new Volume(name, source, options.readOnly ?? false);
  }

  /** The volume as Kubernetes reads it; none for a claim that the workflow makes itself. */
  toKube(): KubeVolume | undefined {
    return this.needsHome ? undefined : { name: this.name, ...this.source };
  }
}

/** Checks what names an object or a key of the cluster, unless it holds a tag: then only the run knows it. */
export function checkReferred(where: string, what: string, kind: NameKind, name: string): string {
  return name.includes('{{') ? name : checkName(where, what, kind, name);
}

/** Volumes by the folder at which they are mounted. One volume may be mounted at several. */
export type Mounts = Readonly<Record<string, Volume>>;

/** @throws when a folder is not absolute, or two different volumes share a name */
export function renderMounts(where: string, mounts: Mounts) {
  const volumes = new Map<string, Volume>();
  for (const [path, volume] of Object.entries(mounts)) {
    if (!path.startsWith('/'))
      throw new Error(`${where}: the mount path "${path}" is not absolute. Begin it with "/".`);
    const other = volumes.get(volume.name);
    if (other && other !== volume)
      throw new Error(`${where}: two volumes are called "${volume.name}". Give each its own name.`);
    volumes.set(volume.name, volume);
  }
  return {
    volumes: [...volumes.values()].flatMap((volume) => volume.toKube() ?? []),
    volumeMounts: Object.entries(mounts).map(([mountPath, { name, readOnly }]) => ({
      name,
      mountPath,
      ...(readOnly && { readOnly }),
    })),
    needsHome: [...volumes.values()]
      .filter((volume) => volume.needsHome)
      .map((volume) => `the volume claim "${volume.name}"`),
  };
}
