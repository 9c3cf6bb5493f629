import type { Size } from 'cdk8s';
import type { Volume as KubeVolume, PersistentVolumeClaim } from '../../imports/kubernetes';
import { checkName, type NameKind } from '../manifest/name';

/** A disk that each run claims for itself. */
export interface VolumeClaimOptions {
  readonly size: Size;
  /** @default ReadWriteOnce */
  readonly accessMode?: 'ReadWriteOnce' | 'ReadWriteMany' | 'ReadWriteOncePod' | undefined;
  /** @default the cluster's default class */
  readonly storageClass?: string | undefined;
}

/**
 * Something that a template's pod mounts. The template itself carries the volume, so it is there for every caller;
 * the claims of `perRun` are made by the workflow that runs.
 */
export class Volume {
  private constructor(
    readonly name: string,
    private readonly source: Omit<KubeVolume, 'name'>,
    readonly readOnly: boolean,
    /** Of a claim that the run makes. */
    private readonly claimed?: VolumeClaimOptions,
  ) {
    checkName('Volume', 'volume name', 'volume', name);
  }

  /** An empty folder that lives as long as the pod. */
  static emptyDir(
    name: string,
    options: {
      /** `Memory`: never on a disk; counts as memory of the pod. @default the node's disk */
      readonly medium?: 'Memory' | undefined;
      /** @default no limit */
      readonly sizeLimit?: Size | undefined;
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
      readonly items?: Readonly<Record<string, string>> | undefined;
      /** The pod starts without the Secret as well. @default false */
      readonly optional?: boolean | undefined;
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
  static claim(name: string, claimName: string, options: { readonly readOnly?: boolean | undefined } = {}): Volume {
    const { readOnly = false } = options;
    return new Volume(name, { persistentVolumeClaim: { claimName, ...(readOnly && { readOnly }) } }, readOnly);
  }

  /**
   * A disk that each run claims for itself and gives back when it ends, the same for all templates that mount this very
   * Volume. Whatever calls such a template, from however far, makes the claim: the WorkflowTemplate that runs has it.
   */
  static perRun(name: string, options: VolumeClaimOptions): Volume {
    return new Volume(name, {}, false, options);
  }

  /** Any other kind of volume, as Kubernetes writes it. */
  static raw(volume: KubeVolume, options: { readonly readOnly?: boolean | undefined } = {}): Volume {
    const { name, ...source } = volume;
    return new Volume(name, source, options.readOnly ?? false);
  }

  /** Whether the run makes it: `Volume.perRun`. */
  get isPerRun(): boolean {
    return this.claimed !== undefined;
  }

  /** The volume as Kubernetes reads it; none for a claim that the run makes, which Argo adds by name. */
  toKube(): KubeVolume | undefined {
    return this.claimed ? undefined : { name: this.name, ...this.source };
  }

  /** The claim as the spec of the run has it; none for other kinds. */
  toClaim(): PersistentVolumeClaim | undefined {
    if (!this.claimed) return undefined;
    const { size, accessMode = 'ReadWriteOnce', storageClass } = this.claimed;
    return {
      metadata: { name: this.name },
      spec: {
        accessModes: [accessMode],
        resources: { requests: { storage: size.asString() } },
        ...(storageClass !== undefined && { storageClassName: storageClass }),
      },
    };
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
    claims: [...volumes.values()].filter((volume) => volume.isPerRun),
  };
}

/** Volumes that raw fields mount by name. @throws where one is no claim of the run, which the template would have to carry */
export function checkPerRun(where: string, claims: readonly Volume[]): ReadonlySet<Volume> {
  const other = claims.find((volume) => !volume.isPerRun);
  if (other) {
    throw new Error(
      `${where}: claims hold the volume "${other.name}", which is no claim of the run. List those that Volume.perRun(...) made.`,
    );
  }
  return new Set(claims);
}
