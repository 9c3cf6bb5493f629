import type { ArtifactRef, ParameterRef, Tasks, TemplateScope } from '../../workflow';
import { GitCloneTemplate } from '../source/git-clone-template';
import { checkRepository, type GitRepository } from '../source/git-repository';
import type { Images } from '../step/pinned-images';
import type { HelmProps } from './helm-deploy-template';
import { checkOciChart, HelmPullTemplate, type OciChart } from './helm-pull-template';

/** What is deployed, and how: a Helm chart in a Git repository, or in an OCI registry. */
export type ChartSource = GitChartSource | OciChartSource;

/** A folder of a Git repository. */
export interface GitChartSource extends HelmProps {
  /** @default the application's repository, at the commit that is deployed */
  readonly repository?:
    | (GitRepository & {
        /** The commit of the chart, as 40 or 64 lower-case hexadecimal digits. */
        readonly revision: string;
      })
    | undefined;
  readonly oci?: undefined;
}

/** One version of a chart in a registry. */
export interface OciChartSource extends Omit<HelmProps, 'folder'>, OciChart {}

/** How a chart is fetched. */
export interface ChartFetch {
  readonly template: GitCloneTemplate | HelmPullTemplate;
  /** Adds the task that fetches the chart for a commit of the application. */
  readonly task: (dag: Tasks, revision: ParameterRef<string>) => ArtifactRef;
  /** How the chart is deployed that lies in what was fetched. */
  readonly helm: HelmProps;
}

export interface ChartFetchProps {
  readonly source: ChartSource;
  /** The application's repository, where the source names no other. */
  readonly application: GitRepository;
  readonly serviceAccount: string;
  readonly images?: Pick<Images, 'git' | 'kubernetes'> | undefined;
}

/**
 * Makes the template that fetches a chart: `clone-chart` or `pull-chart`.
 * @throws on an address that cannot be used or holds a secret, and on a chart without an exact commit or version
 */
export function chartFetch(scope: TemplateScope, props: ChartFetchProps): ChartFetch {
  const { source, application, serviceAccount, images } = props;
  const where = scope.node.path;
  if (source.oci !== undefined) {
    const { oci, version, digest, credentials, insecureRegistry, ...helm } = source;
    checkOciChart(where, source);
    const template = new HelmPullTemplate(scope, 'pull-chart', {
      credentials,
      insecureRegistry,
      serviceAccount,
      image: images?.kubernetes,
    });
    const chart = { chart: oci, version, ...(digest !== undefined && { digest }) };
    return { template, helm, task: (dag) => dag.task('pull-chart', template, chart).outputs.source };
  }
  const { repository: other, oci: _, ...helm } = source;
  if (other && !/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(other.revision)) {
    throw new Error(
      `${where}: the chart's revision is "${other.revision}". Give the full id of a commit, so that a run can be repeated.`,
    );
  }
  const { url, credentials, insecureHttp, submodules } = checkRepository(where, other ?? application);
  const template = new GitCloneTemplate(scope, 'clone-chart', {
    credentials,
    insecureHttp,
    submodules,
    serviceAccount,
    image: images?.git,
  });
  return {
    template,
    helm,
    task: (dag, revision) =>
      dag.task('clone-chart', template, { url, revision: other?.revision ?? revision }).outputs.source,
  };
}
