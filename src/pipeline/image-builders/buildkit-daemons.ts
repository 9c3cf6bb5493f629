import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { PipelineNamespace } from '../access/pipeline-namespace';
import { DefaultDeny } from '../network/default-deny';
import { type Destination, Peer } from '../network/peer';
import type { Trust } from '../step/branch-trust';
import { Buildkit, type BuildkitOptions } from './buildkit';
import { Buildkitd, type BuildkitdOptions } from './buildkitd';
import type { ImageBuilder } from './image-builder';
import type { TlsSecret } from './tls-secret';

/** How the daemons of a pipeline are made, and asked. */
export interface BuildkitDaemonsOptions extends BuildkitdOptions, Omit<BuildkitOptions, 'image' | 'resources'> {
  /** Secrets of the daemons' namespace, one for each trust. @default buildkit-release-server and buildkit-review-server */
  readonly serverCertificates?: Readonly<Record<Trust, TlsSecret>> | undefined;
  /** Secrets of the steps' namespace, one for each trust. @default buildkit-release and buildkit-review */
  readonly clientCertificates?: Readonly<Record<Trust, TlsSecret>> | undefined;
}

export interface BuildkitDaemonsProps extends BuildkitDaemonsOptions {
  /** Namespace of the pipeline. */
  readonly clients: string;
  /** What they connect to; `'unrestricted'` makes no policies. */
  readonly network:
    | {
        /** @default the internet, port 443 */
        readonly registries?: readonly Destination[] | undefined;
        /** What Dockerfiles download. @default nothing */
        readonly build?: readonly Destination[] | undefined;
        /** @default the pods `k8s-app: kube-dns` of kube-system */
        readonly dns?: Destination | undefined;
      }
    | 'unrestricted';
}

/**
 * The daemons that build a pipeline's images, in a namespace of their own, which the chart names: one for release branches
 * and one for all others, since builds of one daemon share what it keeps. Each takes clients of an authority of its own.
 */
export class BuildkitDaemons extends Construct {
  readonly release: Buildkitd;
  readonly review: Buildkitd;
  /** Builds with them. */
  readonly builder: ImageBuilder;

  /** @throws in a chart without a namespace, and on what a daemon refuses */
  constructor(scope: Construct, id: string, props: BuildkitDaemonsProps) {
    super(scope, id);
    const { network, clientCertificates, serverCertificates, clients, provenance, activeDeadline, ...options } = props;
    new PipelineNamespace(this, 'namespace', {
      name: Chart.of(this).namespace ?? '',
      podSecurity: 'privileged',
      unsafe: network === 'unrestricted' ? ['network: unrestricted'] : [],
    });
    const policies = network === 'unrestricted' ? undefined : new DefaultDeny(this, 'network');
    if (network !== 'unrestricted')
      policies?.allow('dns', { why: 'Names are looked up.', pods: {}, to: [network.dns ?? Peer.dns] });
    const daemon = (trust: Trust) =>
      new Buildkitd(this, trust, {
        ...options,
        name: `buildkit-${trust}`,
        trust,
        clients,
        certificates: serverCertificates?.[trust],
        ...(network !== 'unrestricted' &&
          policies && {
            network: { policies, registries: network.registries ?? [Peer.https], build: network.build },
          }),
      });
    this.release = daemon('release');
    this.review = daemon('review');
    this.builder = Buildkit.remote({
      provenance,
      activeDeadline,
      ...(options.image !== undefined && { image: options.image }),
      release: this.release.endpoint(clientCertificates?.release ?? 'buildkit-release'),
      review: this.review.endpoint(clientCertificates?.review ?? 'buildkit-review'),
    });
  }
}
