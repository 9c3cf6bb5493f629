import { Duration, Size } from 'cdk8s';
import { Input, Output, type Resources, ScriptTemplate, Security, type TemplateScope, Volume } from '../workflow';
import { checkCredentials } from './git-repository';
import { checkImage, type ImageBuilder, type ImageProps } from './image-builder';
import { images } from './images';
import { imageBuildkitScript } from './scripts/image-buildkit';
import { type StepProps, stepFields } from './step';
import { checkPath } from './text';

const inputs = {
  source: Input.artifact({ path: '/work/source' }),
  application: Input.artifact({ path: '/work/application' }),
  commit: Input.parameter({ description: 'Tag and label of the image' }),
  committedAt: Input.parameter({ description: 'Seconds since 1970: stands for all times in the image' }),
};

const outputs = {
  /** What was pushed: with provenance an index of the image and its attestation. */
  digest: Output.parameter({ path: '/tmp/outputs/digest' }),
};

export interface BuildkitTemplateProps extends StepProps, ImageProps {
  /** How much the attestation says: `max` holds the build arguments too. @default min */
  readonly provenance?: 'min' | 'max' | 'off';
}

const resources: Resources = {
  cpu: { request: '500m' },
  memory: { request: Size.mebibytes(512), limit: Size.gibibytes(4) },
};

/**
 * Builds an image with a rootless BuildKit that lives as long as the step, and pushes it. The pod makes user
 * namespaces, so seccomp and AppArmor are off and gaining privileges (newuidmap) is allowed: Pod Security `restricted`
 * and `baseline` refuse it. Ends within 30 minutes.
 */
export class BuildkitTemplate extends ScriptTemplate<typeof inputs, typeof outputs> {
  /** @throws on an illegal name of an image or a Secret, a path that leaves the repository, and a build argument that is no line */
  constructor(scope: TemplateScope, id: string, props: BuildkitTemplateProps) {
    const where = `${scope.node.path}/${id}`;
    checkImage(where, props.name);
    const dockerfile = checkPath(where, 'dockerfile', props.dockerfile ?? 'Dockerfile');
    const context = checkPath(where, 'context', props.context ?? '.');
    const application = checkPath(where, 'application', props.application ?? 'app');
    checkBuildArgs(where, props.buildArgs ?? {});
    const { credentials, target, buildArgs = {}, insecureRegistry, provenance = 'min' } = props;
    if (credentials !== undefined) checkCredentials(where, credentials);
    super(scope, id, {
      inputs,
      outputs,
      ...stepFields('image', props, { activeDeadline: Duration.minutes(30) }),
      security: Security.relaxed({
        level: 'privileged',
        pod: { runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000 },
        container: { seccompProfile: { type: 'Unconfined' }, appArmorProfile: { type: 'Unconfined' } },
      }),
      volumes: {
        '/work': Volume.emptyDir('work'),
        '/home/user/.local/share/buildkit': Volume.emptyDir('buildkit'),
        ...(credentials !== undefined && {
          '/credentials/registry': Volume.secret('registry-credentials', credentials, {
            items: { '.dockerconfigjson': 'config.json' },
          }),
        }),
      },
      script: ({ inputs: { commit, committedAt } }) => ({
        image: props.image ?? images.buildkit,
        resources: props.resources ?? resources,
        env: {
          CONTEXT_DIR: context === '.' ? '/work/source' : `/work/source/${context}`,
          DOCKERFILE: dockerfile,
          IMAGE: props.name,
          TAGS: commit,
          BINARY: '/work/application',
          BINARY_DESTINATION: application,
          COMMIT: commit,
          SOURCE_DATE_EPOCH: committedAt,
          PROVENANCE: provenance,
          ...(target !== undefined && { TARGET: target }),
          ...(Object.keys(buildArgs).length > 0 && {
            BUILD_ARGS: Object.entries(buildArgs)
              .map(([name, value]) => `${name}=${value}`)
              .join('\n'),
          }),
          ...(insecureRegistry && { INSECURE_REGISTRY: 1 }),
          ...(credentials !== undefined && { DOCKER_CONFIG: '/credentials/registry' }),
        },
        source: imageBuildkitScript,
      }),
    });
  }
}

function checkBuildArgs(where: string, buildArgs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(buildArgs)) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      throw new Error(`${where}: the build argument "${name}" has no legal name. Use letters, digits and "_".`);
    if (/[\r\n]/.test(value))
      throw new Error(`${where}: the build argument "${name}" has more than one line. Put such text into a file.`);
  }
}

export type BuildkitOptions = Pick<BuildkitTemplateProps, 'image' | 'resources' | 'activeDeadline' | 'provenance'>;

/** Builds with BuildKit. */
export const Buildkit = {
  /** A rootless BuildKit in the step itself: for clusters that allow its pod, and for sources that are trusted. */
  inStep: (options: BuildkitOptions = {}): ImageBuilder => ({
    podSecurity: 'privileged',
    template: (scope, id, image, { serviceAccount }) =>
      new BuildkitTemplate(scope, id, {
        ...image,
        ...options,
        ...(serviceAccount !== undefined && { serviceAccount }),
      }),
  }),
};
