import { Chart } from 'cdk8s';
import type { BuildCache } from './caches/build-cache';
import { CdWorkflowTemplate } from './cd-workflow-template';
import { CiWorkflowTemplate } from './ci-workflow-template';
import { Delivery } from './delivery';
import type { ImageBuilder } from './image-builders/image-builder';
import type { PipelineAccess } from './pipeline-access';
import type { PipelineFiles } from './pipeline-files';
import type { PipelineProps } from './pipeline-props';
import { branchesOf, type PipelineRepository, releaseOf } from './pipeline-repository';
import type { GitRepository } from './source/git-repository';
import { nameFor, type Trust } from './step/branch-trust';

export interface ApplicationProps extends Pick<PipelineProps<unknown>, 'environments' | 'images' | 'ttl' | 'podGC'> {
  readonly repository: PipelineRepository;
  /** How its images are built. */
  readonly builder: ImageBuilder;
  /** Where its builds keep what need not be built again. */
  readonly cache: BuildCache | 'off';
  /** Accounts of its steps. */
  readonly access: PipelineAccess;
  readonly files: PipelineFiles;
}

/** The parts of one application's pipeline. */
export class Application {
  readonly repository: PipelineRepository;
  /** Environment, chart, deployment. */
  readonly cd: CdWorkflowTemplate;
  /** What a push to a release branch starts. Absent where no branch is one. */
  readonly release?: Delivery;
  /** What a push to any other branch starts. Absent where every branch is a release branch. */
  readonly review?: Delivery;

  /** @param name short name of the application, which names its WorkflowTemplates. @throws on whatever is wrong with a part */
  constructor(name: string, props: ApplicationProps) {
    const { repository, builder, cache, access, files, images, environments, ttl, podGC } = props;
    this.repository = repository;
    const git: GitRepository = {
      url: repository.url,
      credentials: repository.credentials,
      insecureHttp: repository.insecureHttp,
      submodules: repository.submodules,
    };
    this.cd = new CdWorkflowTemplate(files.cd, `${name}-cd`, {
      repository: git,
      chart: { ...repository.chart, release: releaseOf(name, repository) },
      images,
      environments: { ...environments, access: access.environments },
      accounts: { environmentName: access.clone, clone: access.clone },
    });
    const builds = files.language(repository.language.name, access.build);
    const cacheOf = cache === 'off' ? undefined : cache.of(Chart.of(builds), name);
    const deliver = (trust: Trust) => {
      const id = nameFor(trust, name);
      const language = repository.language.template(builds, id, {
        serviceAccount: access.build,
        trust,
        ...(cacheOf && { cache: cacheOf(trust) }),
      });
      const ci = new CiWorkflowTemplate(files.ci, `${id}-ci`, {
        repository: git,
        language,
        image: repository.image,
        builder,
        accounts: access,
        images,
        trust,
      });
      return new Delivery(files.pipeline, id, { ci, cd: this.cd, serviceAccount: access.clone, ttl, podGC });
    };
    const trusts = branchesOf(repository).map(({ trust }) => trust);
    if (trusts.includes('release')) this.release = deliver('release');
    if (trusts.includes('review')) this.review = deliver('review');
  }
}
