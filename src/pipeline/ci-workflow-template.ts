import { Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import { DagTemplate, Input, WorkflowTemplate } from '../workflow';
import { type ImageBuilder, type ImageProps, imageOf } from './image-builders/image-builder';
import type { LanguageTemplate } from './languages/language-template';
import { GitCloneTemplate } from './source/git-clone-template';
import { checkRepository, type GitRepository } from './source/git-repository';
import type { Trust } from './step/branch-trust';
import { passesTo } from './step/callable-arguments';
import type { Images } from './step/pinned-images';

const ciArguments = {
  /** The commit to build. */
  revision: Input.parameter({ description: 'The commit to build, as 40 or 64 lower-case hexadecimal digits' }),
};

export interface CiWorkflowTemplateProps {
  /** Name in the cluster. @default the construct's id */
  readonly name?: string | undefined;
  /** What is built. */
  readonly repository: GitRepository;
  /** How it is built. Any template that takes the source and gives the application. */
  readonly language: LanguageTemplate;
  /** Which image is made of it. */
  readonly image: ImageProps;
  /** How images are built. */
  readonly builder: ImageBuilder;
  /** Accounts of the steps that belong to this template; the language's template names its own. */
  readonly accounts: { readonly clone: string; readonly image: string };
  /** Image of the step that clones, instead of the pinned one; builder and language take their own. @default the pinned one */
  readonly images?: Pick<Images, 'git'> | undefined;
  /** Whose commits it builds. @default review */
  readonly trust?: Trust | undefined;
  /** A run must end within this time. @default 1 hour */
  readonly activeDeadline?: Duration | undefined;
}

/** The first half of a delivery: clones one commit, builds it with a language's template, makes an image and pushes it. */
export class CiWorkflowTemplate extends WorkflowTemplate<typeof ciArguments> {
  readonly clone;
  readonly image;
  /** Where its images go, without a tag. */
  readonly imageName: string;
  /** The entrypoint: takes the revision, gives `commit` and `digest`. */
  readonly main;

  /** @throws on a URL that cannot be used or holds a credential, an illegal image name, and a review build without a credential of its own */
  constructor(scope: Construct, id: string, props: CiWorkflowTemplateProps) {
    super(scope, id, {
      arguments: ciArguments,
      name: props.name,
      serviceAccount: props.accounts.clone,
      activeDeadline: props.activeDeadline ?? Duration.hours(1),
    });
    const { language, builder, accounts } = props;
    const repository = checkRepository(this.path, props.repository);
    this.clone = new GitCloneTemplate(this, 'clone', {
      credentials: repository.credentials,
      insecureHttp: repository.insecureHttp,
      submodules: repository.submodules,
      image: props.images?.git,
      serviceAccount: accounts.clone,
    });
    const { trust = 'review' } = props;
    const image = imageOf(this.path, props.image, trust);
    this.imageName = image.name;
    this.image = builder.template(this, 'image', image, { serviceAccount: accounts.image, trust });
    this.main = new DagTemplate(this, 'main', {
      inputs: this.declared,
      tasks: (dag) => {
        const source = dag.task('clone', this.clone, { url: repository.url, revision: dag.inputs.revision });
        const { commit, committedAt } = source.outputs;
        const built = dag.task(
          'build',
          language,
          passesTo(language, { source: source.outputs.source, commit, committedAt, version: commit }),
        );
        const pushed = dag.task(
          'image',
          this.image,
          passesTo(this.image, {
            source: source.outputs.source,
            application: built.outputs.application,
            commit,
            committedAt,
          }),
          // Also where the builder takes nothing of the build: no image of a commit whose tests fail.
          { depends: built },
        );
        return { commit, digest: pushed.outputs.digest };
      },
    });
    this.entrypoint(this.main);
  }
}
