import { Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import { DagTemplate, Input, WorkflowTemplate } from '../workflow';
import type { Environments } from './environments/environment-access';
import { EnvironmentNameTemplate } from './environments/environment-name-template';
import { VclusterTemplate } from './environments/vcluster-template';
import type { VclusterProps } from './environments/vcluster-values';
import { type ChartSource, chartFetch } from './helm/chart-source';
import { HelmDeployTemplate } from './helm/helm-deploy-template';
import { checkRepository, fullName, type GitRepository } from './source/git-repository';
import type { Images } from './step/pinned-images';

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

export interface CdWorkflowTemplateProps {
  /** Name in the cluster. @default the construct's id */
  readonly name?: string | undefined;
  /** The application's repository: names its environments, and holds the chart unless `chart` says otherwise. */
  readonly repository: GitRepository;
  /** What is deployed. @default the folder `chart` of the application's repository */
  readonly chart?: ChartSource | undefined;
  /** Where environments live, and how they are made. */
  readonly environments: VclusterProps & {
    /** Their namespaces, and the accounts of the steps that make them and deploy into them: an `EnvironmentAccess`. */
    readonly access: Environments;
  };
  /** Accounts of the steps. */
  readonly accounts: { readonly environmentName: string; readonly clone: string };
  /** Images of the steps, instead of the pinned ones. @default the pinned ones */
  readonly images?: Pick<Images, 'git' | 'kubernetes'> | undefined;
  /** A run must end within this time. @default 1 hour */
  readonly activeDeadline?: Duration | undefined;
}

/**
 * Brings an image into an environment of its branch: makes the virtual cluster or updates it, fetches the Helm chart out
 * of its repository or registry, deploys by digest, tests the release. One run at a time works on an environment.
 */
export class CdWorkflowTemplate extends WorkflowTemplate<typeof cdArguments> {
  readonly environmentName;
  readonly vcluster;
  /** Fetches the chart. */
  readonly chart;
  readonly deploy;
  /** What happens to one environment, under its lock. */
  readonly deliver;
  /** The entrypoint: gives `environment`, `expiresAt`, `address` and `release`. */
  readonly main;

  /** @throws on a URL that cannot be used or holds a credential, or a chart without an exact commit or version */
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
    this.environmentName = new EnvironmentNameTemplate(this, 'environment-name', {
      image: git,
      serviceAccount: accounts.environmentName,
    });
    this.vcluster = new VclusterTemplate(this, 'environment', {
      ...environments,
      environments: environments.access,
      image: kubernetes,
    });
    const fetch = chartFetch(this, {
      source: chart,
      application,
      serviceAccount: accounts.clone,
      images: props.images,
    });
    this.chart = fetch.template;
    this.deploy = new HelmDeployTemplate(this, 'deploy', {
      ...fetch.helm,
      release: fetch.helm.release ?? lastPart(fullName(application)),
      namespacePrefix: environments.access.namespacePrefix,
      image: kubernetes,
      serviceAccount: environments.access.deploy,
    });
    const steps = { vcluster: this.vcluster, deploy: this.deploy };
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
        const release = dag.task('deploy', steps.deploy, {
          chart: fetch.task(dag, revision),
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
