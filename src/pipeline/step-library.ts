import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { type AnyCallable, WorkflowTemplate } from '../workflow';
import { claimsOf } from '../workflow/volume-claims';
import { Account } from './access/account';
import type { BuildCache } from './caches/build-cache';
import type { Environments } from './environments/environment-access';
import { EnvironmentNameTemplate } from './environments/environment-name-template';
import { VclusterTemplate } from './environments/vcluster-template';
import type { VclusterProps } from './environments/vcluster-values';
import { HelmDeployTemplate, type HelmProps } from './helm/helm-deploy-template';
import { type ChartRegistry, HelmPullTemplate } from './helm/helm-pull-template';
import { type ImageBuilder, type ImageProps, type ImageTemplate, imageOf } from './image-builders/image-builder';
import type { Language, LanguageTemplate } from './languages/language-template';
import { GitCloneTemplate, type GitCloneTemplateProps } from './source/git-clone-template';
import type { Trust } from './step/branch-trust';
import type { Images } from './step/pinned-images';

/** Accounts of the steps that need nothing of the API server. */
export interface StepAccounts {
  /** Steps that clone, fetch charts, and name environments. */
  readonly clone: string;
  /** Steps that run a repository's own code. */
  readonly build: string;
  /** Steps that build images and push them. */
  readonly image: string;
}

export interface StepLibraryProps {
  /** Name of the WorkflowTemplate: what callers write as `templateRef.name`. @default steps */
  readonly name?: string | undefined;
  /** How `clone` reaches its Git host. @default public repositories over https */
  readonly clone?: Pick<GitCloneTemplateProps, 'credentials' | 'insecureHttp' | 'submodules' | 'depth'> | undefined;
  /** Each makes a step `build-NAME`. @default none */
  readonly languages?: readonly Language[] | undefined;
  /** Where the builds keep what need not be built again. @default nowhere */
  readonly cache?: BuildCache | undefined;
  /** The image of the step `image`, and how it is built. @default there is no such step */
  readonly image?: (ImageProps & { readonly builder: ImageBuilder }) | undefined;
  /** How `helm-pull` reaches the registry of charts. @default there is no such step */
  readonly charts?: ChartRegistry | undefined;
  /** How `environment` makes virtual clusters, and where: an `EnvironmentAccess` of this namespace. @default there is no such step, and no `environment-name` */
  readonly environments?: (VclusterProps & { readonly access: Environments }) | undefined;
  /** What `deploy` installs into an environment. @default there is no such step */
  readonly deploy?: (HelmProps & { readonly release: string }) | undefined;
  /** Whose source the steps are given: it decides what they may push and which caches they write. @default review */
  readonly trust?: Trust | undefined;
  /** Accounts that are there already, of another library of the namespace. @default clone, build and image, made here */
  readonly accounts?: StepAccounts | undefined;
  /** Images of the steps, instead of the pinned ones; builder and languages take their own. @default the pinned ones */
  readonly images?: Pick<Images, 'git' | 'kubernetes'> | undefined;
}

/**
 * The steps of the pipeline, each to be called alone, by `templateRef`, from WorkflowTemplates that others write: in one
 * WorkflowTemplate whose name and templates keep their names. Each brings its account, volumes, security and deadline, and
 * takes nothing but its inputs.
 */
export class StepLibrary extends WorkflowTemplate {
  readonly accounts: StepAccounts;
  readonly clone: GitCloneTemplate;
  /** By the names of their languages. */
  readonly builds: Readonly<Record<string, LanguageTemplate>>;
  readonly image?: ImageTemplate;
  readonly helmPull?: HelmPullTemplate;
  readonly environmentName?: EnvironmentNameTemplate;
  readonly environment?: VclusterTemplate;
  readonly deploy?: HelmDeployTemplate;

  /**
   * @throws in a chart without a namespace, on two languages of a name, `deploy` without environments, environments of
   *   another namespace's accounts, a step that takes more than its inputs, and on whatever is wrong with a step
   */
  constructor(scope: Construct, id: string, props: StepLibraryProps = {}) {
    const accounts = props.accounts ?? makeAccounts(new Construct(scope, `${id}-accounts`));
    super(scope, id, { name: props.name ?? 'steps', serviceAccount: accounts.clone });
    this.accounts = accounts;
    const { image, trust = 'review', environments, images = {} } = props;
    const ofClone = { image: images.git, serviceAccount: accounts.clone };

    this.clone = new GitCloneTemplate(this, 'clone', { ...props.clone, ...ofClone });
    this.builds = Object.fromEntries(
      (props.languages ?? []).map(({ name, template }) => [
        name,
        template(this, `build-${name}`, {
          serviceAccount: accounts.build,
          trust,
          cache: props.cache?.of(Chart.of(this), name)(trust),
        }),
      ]),
    );
    if (image) {
      const { builder, ...about } = image;
      const built = imageOf(this.path, about, trust);
      this.image = builder.template(this, 'image', built, { serviceAccount: accounts.image, trust });
    }
    if (props.charts) {
      this.helmPull = new HelmPullTemplate(this, 'helm-pull', {
        ...props.charts,
        image: images.kubernetes,
        serviceAccount: accounts.clone,
      });
    }
    if (environments) {
      this.checkNamespace(environments.access);
      this.environmentName = new EnvironmentNameTemplate(this, 'environment-name', ofClone);
      this.environment = new VclusterTemplate(this, 'environment', {
        ...environments,
        environments: environments.access,
        image: images.kubernetes,
      });
    }
    if (props.deploy) {
      if (!environments)
        throw new Error(
          `${this.path}: deploy installs into environments, of which nothing is said. Give environments: { access }.`,
        );
      this.deploy = new HelmDeployTemplate(this, 'deploy', {
        ...props.deploy,
        namespacePrefix: environments.access.namespacePrefix,
        image: images.kubernetes,
        serviceAccount: environments.access.deploy,
      });
    }
    for (const template of this.templates) this.checkAlone(template);
  }

  /** Accounts of another namespace have the same names here, but not their rights. */
  private checkNamespace({ accountNamespace }: Environments): void {
    const { namespace } = Chart.of(this);
    if (accountNamespace !== namespace)
      throw new Error(
        `${this.path}: the accounts of environments.access lie in the namespace ${accountNamespace}, the steps in ${namespace}, where pods cannot use them. Make the EnvironmentAccess in a chart of the steps' namespace.`,
      );
  }

  /** Callers elsewhere give a template its inputs, and nothing of the WorkflowTemplate that holds it. */
  private checkAlone(template: AnyCallable & { readonly path: string }): void {
    const claims = claimsOf(this.path, [template]).map(({ name }) => `the volume claim "${name}"`);
    const needs = [...template.signature.bound, ...claims];
    if (needs.length > 0)
      throw new Error(
        `${template.path}: the step takes ${needs.join(' and ')} of the workflow, which others who call it know nothing of. Pass it as an input of the template, or mount another kind of volume.`,
      );
  }
}

function makeAccounts(scope: Construct): StepAccounts {
  const account = (id: string) => Account.forStep(scope, id).name;
  return { clone: account('clone'), build: account('build'), image: account('image') };
}
