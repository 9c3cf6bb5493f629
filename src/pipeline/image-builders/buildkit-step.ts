import { Input, type InputRefs, type Mounts, Output, type TemplateScope, Volume } from '../../workflow';
import { checkCredentials, checkPath } from '../step/checked-text';
import type { StepProps } from '../step/step';
import { type BuiltImage, checkImage } from './image-builder';

/** What a step with BuildKit takes. */
export const inputs = {
  source: Input.artifact({ path: '/work/source', description: 'The work tree of the repository, with the Dockerfile' }),
  application: Input.artifact({
    path: '/work/application',
    description: 'The file or folder that is put beside the Dockerfile',
  }),
  commit: Input.parameter({ description: 'Tag and label of the image' }),
  committedAt: Input.parameter({ description: 'Seconds since 1970: stands for all times in the image' }),
};

/** What it gives. */
export const outputs = {
  /** What was pushed: with provenance an index of the image and its attestation. */
  digest: Output.parameter({ path: '/tmp/outputs/digest', description: 'sha256:... of what was pushed' }),
};

/** Which image BuildKit builds, wherever its daemon runs. */
export interface BuildkitStepProps extends StepProps, BuiltImage {
  /** How much the attestation says: `max` holds the build arguments too. @default min */
  readonly provenance?: 'min' | 'max' | 'off' | undefined;
}

/**
 * What is the same wherever the daemon runs: the volumes that the script reads, and its environment.
 * @throws on an illegal name of an image or a Secret, a path that leaves the repository, and a build argument that is no line
 */
export function buildkitStep(scope: TemplateScope, id: string, props: BuildkitStepProps) {
  const where = `${scope.node.path}/${id}`;
  const { credentials, target, buildArgs = {}, cache, insecureRegistry, provenance = 'min' } = props;
  const context = checkPath(where, 'context', props.context ?? '.');
  checkBuildArgs(where, buildArgs);
  if (credentials !== undefined) checkCredentials(where, credentials);
  const volumes: Mounts = {
    '/work': Volume.emptyDir('work'),
    ...(credentials !== undefined && {
      '/credentials/registry': Volume.secret('registry-credentials', credentials, {
        items: { '.dockerconfigjson': 'config.json' },
      }),
    }),
  };
  const env = ({ commit, committedAt }: Pick<InputRefs<typeof inputs>, 'commit' | 'committedAt'>) => ({
    CONTEXT_DIR: context === '.' ? '/work/source' : `/work/source/${context}`,
    DOCKERFILE: checkPath(where, 'dockerfile', props.dockerfile ?? 'Dockerfile'),
    IMAGE: checkImage(where, props.name),
    TAGS: commit,
    APPLICATION: '/work/application',
    APPLICATION_DESTINATION: checkPath(where, 'application', props.application ?? 'app'),
    COMMIT: commit,
    SOURCE_DATE_EPOCH: committedAt,
    PROVENANCE: provenance,
    ...(target !== undefined && { TARGET: target }),
    ...(Object.keys(buildArgs).length > 0 && {
      BUILD_ARGS: Object.entries(buildArgs)
        .map(([name, value]) => `${name}=${value}`)
        .join('\n'),
    }),
    ...(cache && { CACHE: checkImage(where, cache.name), CACHE_MODE: cache.write ? 'write' : 'read' }),
    ...(insecureRegistry && { INSECURE_REGISTRY: 1 }),
    ...(credentials !== undefined && { DOCKER_CONFIG: '/credentials/registry' }),
  });
  return { volumes, env };
}

/** What is unsafe about how the registry is asked. */
export function plainHttp({ insecureRegistry }: BuildkitStepProps): string | false {
  return insecureRegistry === true && 'insecureRegistry: true';
}

function checkBuildArgs(where: string, buildArgs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(buildArgs)) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      throw new Error(`${where}: the build argument "${name}" has no legal name. Use letters, digits and "_".`);
    if (/[\r\n]/.test(value))
      throw new Error(`${where}: the build argument "${name}" has more than one line. Put such text into a file.`);
  }
}
