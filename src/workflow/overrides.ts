import { handWritten } from './render';

/** Fields of a template that say what it does; Argo takes exactly one. */
const bodies = ['container', 'script', 'containerSet', 'dag', 'steps', 'resource', 'suspend', 'data', 'http', 'plugin'];

type Fields = Readonly<Record<string, unknown>>;

/**
 * Raw fields of a user laid over a template, one level deep, with two exceptions: volumes are merged by name, so that
 * mounts of the library keep theirs, and of what the template does, single fields are replaced (`dag: { target: 'x' }`).
 * @returns the fields that change
 * @throws where the body itself would be replaced, or a second one added
 */
export function overTemplate(where: string, made: object, raw: object): object {
  const from = made as Fields;
  const fields = Object.entries(raw as Fields).map(([key, value]) => {
    if (key === 'volumes') return [key, mergeBy((volume) => volume.name, from[key], value)];
    if (!bodies.includes(key) || value === undefined) return [key, value];
    if (from[key] === undefined) {
      throw new Error(
        `${where}: overrides.${key} would be a second thing to do, and Argo takes one. Make another template, or a RawTemplate.`,
      );
    }
    checkBody(where, key, value as object);
    return [key, { ...(from[key] as object), ...handWritten(value as object) }];
  });
  return handWritten(Object.fromEntries(fields));
}

/**
 * Raw fields of a user laid over a container, one level deep; mounts are merged by folder.
 * @returns the fields that change
 */
export function overContainer(made: object, raw: object): object {
  const { volumeMounts, ...others } = raw as Fields;
  return handWritten({
    ...others,
    ...(volumeMounts !== undefined && {
      volumeMounts: mergeBy((mount) => mount.mountPath, (made as Fields).volumeMounts, volumeMounts),
    }),
  });
}

/**
 * Raw fields of a user laid over a spec, one level deep; claims are merged by name, since templates mount them.
 * @returns the fields that change
 */
export function overSpec(made: object, raw: object): object {
  const { volumeClaimTemplates: claims, ...others } = raw as Fields;
  return handWritten({
    ...others,
    ...(claims !== undefined && {
      volumeClaimTemplates: mergeBy(nameOfObject, (made as Fields).volumeClaimTemplates, claims),
    }),
  });
}

function checkBody(where: string, key: string, value: object): void {
  if (key === 'container' || key === 'script') {
    throw new Error(
      `${where}: overrides.${key} of the template would replace what its callback makes. Return the raw fields there: ${key}: () => ({ ..., overrides: { ... } }).`,
    );
  }
  if (key === 'steps' || (key === 'dag' && 'tasks' in value)) {
    throw new Error(
      `${where}: overrides.${key === 'dag' ? 'dag.tasks' : key} would replace all that the template makes. Lay raw fields over single ones, with \`overrides\` among the options of a task or step.`,
    );
  }
}

function nameOfObject({ metadata }: Fields): unknown {
  return (metadata as Fields | undefined)?.name;
}

/** Both lists; what has the same key in both is the user's. */
function mergeBy(key: (item: Fields) => unknown, made: unknown, raw: unknown): unknown {
  if (!Array.isArray(made) || !Array.isArray(raw)) return raw;
  const taken = new Set(raw.map(key));
  return [...made.filter((item: Fields) => !taken.has(key(item))), ...raw];
}
