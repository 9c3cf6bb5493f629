import { checkName } from '../manifest/name';
import type { BuildCache } from './caches/build-cache';
import type { ChartSource } from './helm/chart-source';
import { type ImageBuilder, type ImageProps, reviewImage } from './image-builders/image-builder';
import type { Language } from './languages/language-template';
import { checkFullName, checkRepository, fullName, type GitRepository } from './source/git-repository';
import { nameFor, type Trust } from './step/branch-trust';
import type { Branches } from './webhooks/branch-filter';
import type { PushOptions } from './webhooks/pipeline-sensor';

/** One application: a repository, and what becomes of a push to it. */
export interface PipelineRepository extends GitRepository {
  /** `owner/name`, as the sender of webhooks writes it. @default the path of the URL */
  readonly fullName?: string | undefined;
  /** Branches whose pushes start the pipeline, as globs. @default ['**']: all whose names hold letters, digits and . _ - / only */
  readonly branches?: Branches | undefined;
  /**
   * Those of `branches` that only trusted people can push to, as globs: what their runs write, caches and the image under
   * its own name, is what later releases read. Runs of all others read it only. @default ['main']
   */
  readonly releaseBranches?: readonly string[] | undefined;
  /** Only pushes that touched one of these files, or folders with a slash at the end. @default all */
  readonly paths?: readonly string[] | undefined;
  /** How the application is built: `GoBuildTemplate.language({...})`. */
  readonly language: Language;
  /** Which image is made of it. */
  readonly image: ImageProps;
  /** How images are built. @default the BuildKit daemons of the pipeline */
  readonly builder?: ImageBuilder | undefined;
  /** Where its builds keep what need not be built again. @default that of the pipeline */
  readonly cache?: BuildCache | 'off' | undefined;
  /** What is deployed. @default the folder `chart` of the repository, as a release of the application's short name */
  readonly chart?: ChartSource | undefined;
}

/**
 * @throws without repositories, on a short name that is not legal, a repository without an owner, and on two that would share a WorkflowTemplate, a
 *   release in an environment, or an image
 */
export function checkRepositories(where: string, repositories: Readonly<Record<string, PipelineRepository>>): void {
  const entries = Object.entries(repositories);
  if (entries.length === 0)
    throw new Error(`${where}: there are no repositories. Add one: repositories: { hello: { url, language, image } }.`);
  const templates = new Map(
    entries.map(([, { language }]) => [`lang-${language.name}`, `the language ${language.name}`]),
  );
  const releases = new Map<string, string>();
  const images = new Map<string, string>();
  for (const [name, repository] of entries) {
    if (!/^[a-z]([-a-z0-9]{0,50}[a-z0-9])?$/.test(name)) {
      throw new Error(
        `${where}: the repository's short name "${name}" is not legal. Use up to 52 lower-case letters, digits and "-", beginning with a letter.`,
      );
    }
    // It also names the dependency of the Sensor, which is a variable in the conditions of triggers.
    checkName(where, "repository's short name", 'dependency', name);
    for (const template of [...[name, nameFor('review', name)].flatMap((id) => [id, `${id}-ci`]), `${name}-cd`]) {
      const other = templates.get(template);
      if (other !== undefined) {
        throw new Error(
          `${where}: "${name}" and ${other} would both make a WorkflowTemplate ${template}, of which the cluster keeps one. Choose another short name.`,
        );
      }
      templates.set(template, `"${name}"`);
    }
    checkRepository(`${where}/${name}`, repository);
    checkFullName(`${where}/${name}`, senderName(repository));
    // One repository may hold several applications; their environments are the same, so their releases must differ.
    const release = `${fullName(repository)}/${releaseOf(name, repository)}`;
    const same = releases.get(release);
    if (same !== undefined) {
      throw new Error(
        `${where}: "${same}" and "${name}" deploy the same release into the same environments, where each would replace the other. Give one another chart.release.`,
      );
    }
    releases.set(release, name);
    // The tag is the commit, so the images of one commit would have the same.
    for (const image of [repository.image.name, reviewImage(repository.image)]) {
      const other = images.get(image);
      if (other !== undefined) {
        throw new Error(
          `${where}: "${other}" and "${name}" push the image ${image}, where the tag of one would replace the other's. Give each an image.name of its own.`,
        );
      }
      images.set(image, name);
    }
  }
}

/** The repository as its webhooks name it. */
export function senderName(repository: PipelineRepository): string {
  return repository.fullName ?? fullName(repository);
}

/** Name of its Helm release. */
export function releaseOf(name: string, { chart }: PipelineRepository): string {
  return chart?.release ?? name;
}

/** The branches of each trust that a repository has; none of a trust whose list is absent. */
export function branchesOf({ branches = ['**'], releaseBranches = ['main'] }: PipelineRepository): readonly {
  readonly trust: Trust;
  readonly options: Pick<PushOptions, 'branches' | 'among' | 'except'>;
}[] {
  const all = branches !== 'anyName' && branches.every((glob) => releaseBranches.includes(glob));
  return [
    ...(releaseBranches.length > 0
      ? [{ trust: 'release' as const, options: { branches, among: all ? undefined : releaseBranches } }]
      : []),
    ...(all
      ? []
      : [
          {
            trust: 'review' as const,
            options: { branches, except: releaseBranches.length > 0 ? releaseBranches : undefined },
          },
        ]),
  ];
}
