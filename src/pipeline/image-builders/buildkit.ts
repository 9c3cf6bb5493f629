import { Duration, Size } from 'cdk8s';
import { type Resources, ScriptTemplate, Security, type TemplateScope, Volume } from '../../workflow';
import { type Destination, Peer } from '../network/peer';
import { trustLabel } from '../step/branch-trust';
import { images } from '../step/pinned-images';
import { stepFields } from '../step/step';
import { unsafe } from '../step/unsafe';
import { BuildctlTemplate, type BuildkitEndpoint } from './buildctl';
import { type BuildkitStepProps, buildkitStep, inputs, outputs, plainHttp } from './buildkit-step';
import type { ImageBuilder } from './image-builder';
import { secretName } from './tls-secret';

export interface BuildkitTemplateProps extends BuildkitStepProps {}

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
    const { env, volumes } = buildkitStep(scope, id, props);
    super(scope, id, {
      inputs,
      outputs,
      ...stepFields(
        'image',
        props,
        { activeDeadline: Duration.minutes(30) },
        unsafe('seccomp and AppArmor: Unconfined', plainHttp(props)),
      ),
      security: Security.relaxed({
        level: 'privileged',
        pod: { runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000 },
        container: { seccompProfile: { type: 'Unconfined' }, appArmorProfile: { type: 'Unconfined' } },
      }),
      volumes: { ...volumes, '/home/user/.local/share/buildkit': Volume.emptyDir('buildkit') },
      script: ({ inputs: given }) => ({
        image: props.image ?? images.buildkit,
        resources: props.resources ?? resources,
        env: env(given),
        source: require('#programs/image-builders/image-buildkit'),
      }),
    });
  }
}

export type BuildkitOptions = Pick<BuildkitTemplateProps, 'image' | 'resources' | 'activeDeadline' | 'provenance'>;

export interface RemoteBuildkitOptions extends BuildkitOptions {
  /** The daemon that builds release branches, and nothing else. */
  readonly release: BuildkitEndpoint;
  /**
   * The daemon that builds all other branches, with an authority of its own. Builds of one daemon share what it keeps,
   * `RUN --mount=type=cache` above all, so what one of them leaves there the next one reads.
   * @default none: builds of review branches do not synthesize
   */
  readonly review?: BuildkitEndpoint | undefined;
}

/** Builds with BuildKit. */
export const Buildkit = {
  /**
   * By daemons that run elsewhere, asked over mTLS: the step is an ordinary pod. This is what to use.
   * @throws when both trusts have the same daemon or the same certificate
   */
  remote: ({ release, review, ...options }: RemoteBuildkitOptions): ImageBuilder => {
    if (review !== undefined) checkApart(release, review);
    return {
      podSecurity: 'restricted',
      reaches: [release, ...(review === undefined ? [] : [review])].flatMap(reached),
      template: (scope, id, image, { serviceAccount, trust = 'review' }) => {
        const endpoint = trust === 'release' ? release : review;
        if (endpoint === undefined) {
          throw new Error(
            `${scope.node.path}/${id}: there is no BuildKit for builds of review branches. They must not have the daemon of releases, which would use what they leave in it. ` +
              'Give them one: Buildkit.remote({ release, review: { address, certificates } }). Or let every branch be a release branch.',
          );
        }
        return new BuildctlTemplate(scope, id, {
          ...image,
          ...options,
          endpoint,
          labels: { [trustLabel]: trust },
          ...(serviceAccount !== undefined && { serviceAccount }),
        });
      },
    };
  },

  /**
   * By a rootless BuildKit in the step itself: for clusters that allow its pod, and for sources that are trusted. Its
   * namespace enforces no Pod Security.
   */
  inStep: (options: BuildkitOptions = {}): ImageBuilder => ({
    podSecurity: 'privileged',
    template: (scope, id, image, { serviceAccount, trust = 'review' }) =>
      new BuildkitTemplate(scope, id, {
        ...image,
        ...options,
        labels: { [trustLabel]: trust },
        ...(serviceAccount !== undefined && { serviceAccount }),
      }),
  }),
};

function reached({ address, reaches }: BuildkitEndpoint): readonly Destination[] {
  return reaches ?? [Peer.internet().port(Number(address.slice(address.lastIndexOf(':') + 1)) || 443)];
}

/** @throws when a client of review branches could talk to the daemon of releases */
function checkApart(release: BuildkitEndpoint, review: BuildkitEndpoint): void {
  if (release.address === review.address) {
    throw new Error(
      `Buildkit.remote: ${release.address} is to build release and review branches. What a review build leaves in a daemon, a release build uses. Run a second daemon, with an authority of its own.`,
    );
  }
  const name = secretName(release.certificates);
  if (name === secretName(review.certificates)) {
    throw new Error(
      `Buildkit.remote: the Secret ${name} is the certificate for both daemons, so a review build could talk to that of releases. Give each daemon an authority of its own, and a Secret with a client certificate of it.`,
    );
  }
}
