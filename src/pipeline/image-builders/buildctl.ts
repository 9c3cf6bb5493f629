import { Duration } from 'cdk8s';
import { ScriptTemplate, Security, type TemplateScope } from '../../workflow';
import type { Destination } from '../network/peer';
import { checkText } from '../step/checked-text';
import { images } from '../step/pinned-images';
import { smallStep, stepFields } from '../step/step';
import { unsafe } from '../step/unsafe';
import { type BuildkitStepProps, buildkitStep, inputs, outputs, plainHttp } from './buildkit-step';
import { type TlsSecret, tlsVolume } from './tls-secret';

/** A BuildKit daemon that listens elsewhere, and what it is asked with. */
export interface BuildkitEndpoint {
  /** `tcp://host:port`. */
  readonly address: string;
  /** Secret of the steps' namespace: a client certificate that the daemon takes, and the authority of the daemon's own. */
  readonly certificates: TlsSecret;
  /** Where the step's packets go. @default what its address says, as far as it is in the internet */
  readonly reaches?: readonly Destination[] | undefined;
  /** The name that the daemon's certificate is for. @default the host of `address` */
  readonly serverName?: string | undefined;
}

export interface BuildctlTemplateProps extends BuildkitStepProps {
  /** The daemon. */
  readonly endpoint: BuildkitEndpoint;
}

/**
 * Builds an image by a BuildKit daemon that runs elsewhere, and has it pushed. The step itself sends the source and
 * lends its credential of the registry for the length of the build, in a pod that Pod Security `restricted` admits. Ends
 * within 30 minutes.
 */
export class BuildctlTemplate extends ScriptTemplate<typeof inputs, typeof outputs> {
  /**
   * @throws on an address without mTLS, an illegal name of an image or a Secret, a path that leaves the repository, and
   *   a build argument that is no line
   */
  constructor(scope: TemplateScope, id: string, props: BuildctlTemplateProps) {
    const where = `${scope.node.path}/${id}`;
    const { address, certificates, serverName } = props.endpoint;
    checkAddress(where, address);
    const { env, volumes } = buildkitStep(scope, id, props);
    super(scope, id, {
      inputs,
      outputs,
      ...stepFields('image', props, { activeDeadline: Duration.minutes(30) }, unsafe(plainHttp(props))),
      security: Security.restricted(),
      volumes: { ...volumes, '/certificates/buildkit': tlsVolume(where, 'buildkit-certificates', certificates) },
      script: ({ inputs: given }) => ({
        image: props.image ?? images.buildkit,
        resources: props.resources ?? smallStep,
        env: {
          ...env(given),
          BUILDKIT_ADDRESS: address,
          BUILDKIT_CERTIFICATES: '/certificates/buildkit',
          ...(serverName !== undefined && { BUILDKIT_SERVER_NAME: checkText(where, 'server name', serverName) }),
        },
        source: require('#programs/image-builders/image-buildkit'),
      }),
    });
  }
}

/** @throws when an address is not that of a daemon that can be asked over mTLS */
function checkAddress(where: string, address: string): void {
  if (!/^tcp:\/\/[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?:\d+$/.test(address)) {
    throw new Error(
      `${where}: the address "${address}" of BuildKit is not legal. Write tcp://host:port, for example tcp://buildkitd-release.buildkit:1234.`,
    );
  }
}
