import { Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import { DagTemplate, Input, WorkflowTemplate } from '../workflow';
import type { Environments } from './environment-access';
import { EnvironmentNameTemplate } from './environment-name-template';
import { GitCloneTemplate } from './git-clone-template';
import { checkRepository, fullName, type GitRepository } from './git-repository';
import { HelmDeployTemplate, type HelmProps } from './helm-deploy-template';
import type { Images } from './images';
import { VclusterTemplate } from './vcluster-template';
import type { VclusterProps } from './vcluster-values';

const cdArguments = {
  /** The commit that the image was built from. */
  revision: Input.parameter({ description: 'The commit that the image was built from' }),
  /** The branch whose environment is meant. */
  branch: Input.untrusted({ description: 'The branch or full ref, base64-encoded' }),
  /** Where the image lies, without a tag. */
  image: Input.parameter({ description: 'Repository of the image, without a tag' }),
  /** The image, as it was pushed. */
  digest: Input.parameter({ description: 'Digest of the image, sha256:...' }),
};

/** Where the Helm chart lies. */
export interface ChartSource extends HelmProps {
  /** @default the application's repository, at the commit that is deployed */
  readonly repository?: GitRepository & {
    /** The commit of the chart, as 40 or 64 lower-case hexadecimal digits. */
    readonly revision: string;
  };
}

export interface CdWorkflowTemplateProps {
  /** Name in the cluster. @default the construct's id */
  readonly name?: string;
  /** The application's repository: names its environments, and holds the chart unless `chart` says otherwise. */
  readonly repository: GitRepository;
  /** What is deployed. @default the folder `chart` of the application's repository */
  readonly chart?: ChartSource;
  /** Where environments live, and how they are made. */
  readonly environments: VclusterProps & {
    /** Their namespaces, and the accounts of the steps that make them and deploy into them: an `EnvironmentAccess`. */
    readonly access: Environments;
  };
  /** Accounts of the steps. */
  readonly accounts: { readonly environmentName: string; readonly clone: string };
  /** Images of the steps, instead of the pinned ones. @default the pinned ones */
  readonly images?: Pick<Images, 'git' | 'kubernetes'>;
  /** A run must end within this time. @default 1 hour */
  readonly activeDeadline?: Duration;
}

/**
 * Brings an image into an environment of its branch: makes the virtual cluster or updates it, clones the repository
 * of the Helm chart, deploys by digest, tests the release. One run at a time works on an environment.
 */
export class CdWorkflowTemplate extends WorkflowTemplate<typeof cdArguments> {
  readonly environmentName;
  readonly vcluster;
  readonly clone;
  readonly deploy;
  /** What happens to one environment, under its lock. */
  readonly deliver;
  /** The entrypoint: gives `environment`, `expiresAt`, `address` and `release`. */
  readonly main;

  /** @throws on a URL that cannot be used or holds a credential, or a chart without an exact commit */
  constructor(scope: Construct, id: string, props: CdWorkflowTemplateProps) {
    super(scope, id, {
      arguments: cdArguments,
      name: props.name,
      serviceAccount: props.accounts.environmentName,
      activeDeadline: props.activeDeadline ?? Duration.hours(1),
    });
    const { accounts, environments, chart = {} } = props;
    const { git, kubernetes } = props.images ?? {};
    const application = checkRepository(this.path, props.repository);
    const chartRepository = checkRepository(this.path, chart.repository ?? application);
    const chartRevision = chart.repository?.revision;
    if (chart.repository && !/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(chart.repository.revision)) {
      throw new Error(
        `${this.path}: the chart's revision is "${chart.repository.revision}". Give the full id of a commit, so that a run can be repeated.`,
      );
    }
    this.environmentName = new EnvironmentNameTemplate(this, 'environment-name', {
      image: git,
      serviceAccount: accounts.environmentName,
    });
    this.vcluster = new VclusterTemplate(this, 'environment', {
      ...environments,
      environments: environments.access,
      image: kubernetes,
    });
    this.clone = new GitCloneTemplate(this, 'clone-chart', {
      credentials: chartRepository.credentials,
      insecureHttp: chartRepository.insecureHttp,
      image: git,
      serviceAccount: accounts.clone,
    });
    const { repository: _, ...helm } = chart;
    this.deploy = new HelmDeployTemplate(this, 'deploy', {
      ...helm,
      release: helm.release ?? lastPart(fullName(application)),
      namespacePrefix: environments.access.namespacePrefix,
      image: kubernetes,
      serviceAccount: environments.access.deploy,
    });
    const steps = { vcluster: this.vcluster, clone: this.clone, deploy: this.deploy };
    this.deliver = new DagTemplate(this, 'deliver', {
      inputs: Input.each(['environment', 'revision', 'image', 'digest'], () => Input.parameter()),
      synchronization: ({ inputs: { environment } }) => ({ mutexes: [{ name: `environment-${environment}` }] }),
      tasks: (dag) => {
        const { environment: name, revision, image, digest } = dag.inputs;
        const environment = dag.task('environment', steps.vcluster, {
          name,
          repository: fullName(application),
          revision,
        });
        const source = dag.task('clone-chart', steps.clone, {
          url: chartRepository.url,
          revision: chartRevision ?? revision,
        });
        const release = dag.task('deploy', steps.deploy, {
          chart: source.outputs.source,
          environment: environment.outputs.name,
          image,
          digest,
          commit: revision,
        });
        return {
          environment: environment.outputs.name,
          expiresAt: environment.outputs.expiresAt,
          address: release.outputs.address,
          release: release.outputs.release,
        };
      },
    });
    this.main = new DagTemplate(this, 'main', {
      inputs: this.declared,
      tasks: (dag) => {
        const { branch, revision, image, digest } = dag.inputs;
        const named = dag.task('environment-name', this.environmentName, { repository: fullName(application), branch });
        return dag.task('deliver', this.deliver, { environment: named.outputs.name, revision, image, digest }).outputs;
      },
    });
    this.entrypoint(this.main);
  }
}

function lastPart(name: string): string {
  return (name.split('/').pop() as string)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 53);
}
