/**
 * The container images of all steps, and the vCluster, each pinned to a version. This file is the only place that names one; every
 * construct takes another by its `image` prop, for a mirror or for a digest of one's own choice.
 */
export const images = {
  /** git, on Alpine with busybox. */
  git: 'alpine/git:2.49.1',
  /** The Go tool chain, on Debian. */
  go: 'golang:1.26.8-bookworm',
  /** Node.js with npm, on Debian. */
  node: 'node:22.23.3-slim',
  /** buildkitd, buildctl and rootlesskit, for the user 1000. */
  buildkit: 'moby/buildkit:v0.34.2-rootless',
  /** kubectl and Helm, on Alpine. The scripts need Helm 4, which this image holds since it was made for Kubernetes 1.35. */
  kubernetes: 'alpine/k8s:1.35.0',
} as const;

/** The vCluster that environments are made with; `VclusterProps` takes other ones. */
export const vcluster = {
  /** Where its Helm chart comes from. */
  repository: 'https://charts.loft.sh',
  version: '0.36.0',
  /** The open-source image, below the registry that the chart names. Kubernetes and CoreDNS inside are the chart's. */
  image: 'loft-sh/vcluster-oss',
} as const;

/** Other images than the pinned ones. */
export type Images = { readonly [K in keyof typeof images]?: string | undefined };
