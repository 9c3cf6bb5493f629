import type { Branches } from './branches';
import type { ChartSource } from './cd-workflow-template';
import { checkRepository, fullName, type GitRepository } from './git-repository';
import type { ImageBuilder, ImageProps } from './image-builder';
import type { Language } from './language-template';

/** One application: a repository, and what becomes of a push to it. */
export interface PipelineRepository extends GitRepository {
  /** `owner/name`, as the sender of webhooks writes it. @default the path of the URL */
  readonly fullName?: string;
  /** Branches whose pushes start the pipeline, as globs. @default ['**']: all whose names hold letters, digits and . _ - / only */
  readonly branches?: Branches;
  /** Only pushes that touched one of these files, or folders with a slash at the end. @default all */
  readonly paths?: readonly string[];
  /** How the application is built: `GoBuildTemplate.language({...})`. */
  readonly language: Language;
  /** Which image is made of it. */
  readonly image: ImageProps;
  /** How images are built. @default Buildkit.inStep() */
  readonly builder?: ImageBuilder;
  /** What is deployed. @default the folder `chart` of the repository, as a release of the application's short name */
  readonly chart?: ChartSource;
}

/**
 * @param admitted the only repositories whose webhooks come through, if there is such a list
 * @throws without repositories, on one that the webhooks leave out, and on two that would share a WorkflowTemplate or a
 *   release in an environment
 */
export function checkRepositories(
  where: string,
  repositories: Readonly<Record<string, PipelineRepository>>,
  admitted: readonly string[] | undefined,
): void {
  const entries = Object.entries(repositories);
  if (entries.length === 0)
    throw new Error(`${where}: there are no repositories. Add one: repositories: { hello: { url, language, image } }.`);
  const templates = new Map(
    entries.map(([, { language }]) => [`lang-${language.name}`, `the language ${language.name}`]),
  );
  const releases = new Map<string, string>();
  for (const [name, repository] of entries) {
    if (!/^[a-z]([-a-z0-9]{0,50}[a-z0-9])?$/.test(name)) {
      throw new Error(
        `${where}: the repository's short name "${name}" is not legal. Use up to 52 lower-case letters, digits and "-", beginning with a letter.`,
      );
    }
    for (const template of [name, `${name}-ci`, `${name}-cd`]) {
      const other = templates.get(template);
      if (other !== undefined) {
        throw new Error(
          `${where}: "${name}" and ${other} would both make a WorkflowTemplate ${template}, of which the cluster keeps one. Choose another short name.`,
        );
      }
      templates.set(template, `"${name}"`);
    }
    checkRepository(`${where}/${name}`, repository);
    const sender = senderName(repository);
    if (admitted && !admitted.includes(sender)) {
      throw new Error(
        `${where}: the webhooks are those of ${admitted.join(', ')}, so no push to ${sender} would start "${name}". ` +
          "Add it to the webhooks' repositories, or correct fullName; upper and lower case matter.",
      );
    }
    // One repository may hold several applications; their environments are the same, so their releases must differ.
    const release = `${fullName(repository)}/${releaseOf(name, repository)}`;
    const same = releases.get(release);
    if (same !== undefined) {
      throw new Error(
        `${where}: "${same}" and "${name}" deploy the same release into the same environments, where each would replace the other. Give one another chart.release.`,
      );
    }
    releases.set(release, name);
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
