import type { ArtifactRef, Callable, ParameterRef, TemplateScope } from '../../workflow';
import type { Destination } from '../network/peer';
import { nameFor, type Trust } from '../step/branch-trust';

/** What an image is built from. */
export interface ImageArguments {
  /** The work tree of the repository, in which the Dockerfile lies. */
  readonly source: ArtifactRef;
  /** What the language's build gave. */
  readonly application: ArtifactRef;
  readonly commit: ParameterRef | string;
  /** In seconds since 1970; stands for all times in the image. */
  readonly committedAt: ParameterRef<number> | number;
}

/** What a build of an image gives. */
export interface ImageOutputs {
  /** `sha256:...` of what was pushed: deploy this, never a tag. */
  readonly digest: ParameterRef<string>;
}

/** A template that builds an image and pushes it. */
export type ImageTemplate = Callable<ImageArguments, ImageOutputs>;

/** Which image, and from what. */
export interface ImageProps {
  /** Repository in the registry, without a tag: `registry.example.com/acme/hello`. */
  readonly name: string;
  /** Path in the repository. @default Dockerfile */
  readonly dockerfile?: string | undefined;
  /** Folder of the build in the repository. @default . */
  readonly context?: string | undefined;
  /** Stage of the Dockerfile. @default the last */
  readonly target?: string | undefined;
  /** Where the built application is put in the context, for `COPY app /app`. @default app */
  readonly application?: string | undefined;
  /** Build arguments: public, they can be read from the image. @default none */
  readonly buildArgs?: Readonly<Record<string, string>> | undefined;
  /** Secret of the pipeline's namespace, type kubernetes.io/dockerconfigjson. @default the registry asks for none */
  readonly credentials?: string | undefined;
  /**
   * Where builds of review branches push, and with what: a credential that can push there only, and pull `name` and the
   * cache.
   * @default NAME-review, without a credential
   */
  readonly review?: { readonly name?: string | undefined; readonly credentials?: string | undefined } | undefined;
  /**
   * Repository in the registry that keeps the results of build steps. Builds of release branches write it, all read it.
   * It is one of its own, because registries give rights by repository.
   * @default NAME/cache
   */
  readonly cache?: { readonly name: string } | 'off' | undefined;
  /** Speaks plain http to the registry: for one inside the cluster. @default false */
  readonly insecureRegistry?: boolean | undefined;
}

/** The registry's cache, as builds of one trust may use it. */
export interface ImageCache {
  /** Repository in the registry, without a tag. */
  readonly name: string;
  /** Builds write what they did. Otherwise they only read. */
  readonly write: boolean;
}

/** An image as builds of one trust make it: with their name, their credential, their use of the cache. */
export interface BuiltImage extends Omit<ImageProps, 'review' | 'cache'> {
  /** @default none */
  readonly cache?: ImageCache | undefined;
}

/** What the pipeline gives a builder for one template. */
export interface ImageBuilderOptions {
  /** The account of its pod. @default that of the workflow */
  readonly serviceAccount?: string | undefined;
  /** Whose source it builds. @default review */
  readonly trust?: Trust | undefined;
}

/** How images are built. One implementation a builder. */
export interface ImageBuilder {
  /** Makes the template. */
  readonly template: (
    scope: TemplateScope,
    id: string,
    image: BuiltImage,
    options: ImageBuilderOptions,
  ) => ImageTemplate;
  /** The strictest Pod Security level of a namespace in which its step runs. */
  readonly podSecurity: 'restricted' | 'baseline' | 'privileged';
  /** What its step connects to. @default the registries and caches of the pipeline's network: it builds in the step */
  readonly reaches?: readonly Destination[] | undefined;
}

/** Where builds of review branches push. */
export function reviewImage({ name, review }: ImageProps): string {
  return review?.name ?? nameFor('review', name);
}

/**
 * The image as builds of that trust push it.
 * @throws on an illegal name, of the cache too, one where builds of review branches push, and when those would have to push
 *   without a credential while others have one
 */
export function imageOf(where: string, image: ImageProps, trust: Trust): BuiltImage {
  const { review = {}, cache: _, ...release } = image;
  checkImage(where, image.name);
  const reviewName = checkImage(where, reviewImage(image));
  const cache = cacheOf(where, image, reviewName, trust);
  if (trust === 'release') return { ...release, cache };
  if (image.credentials !== undefined && review.credentials === undefined) {
    throw new Error(
      `${where}: builds of review branches have no credential for the registry. They must not have that of releases (${image.credentials}): ` +
        "make one that can pull, and push to the review image only, and name its Secret: image: { review: { credentials: 'registry-review-credentials' } }. " +
        'Or let every branch be a release branch.',
    );
  }
  return { ...release, name: reviewName, credentials: review.credentials, cache };
}

function cacheOf(where: string, image: ImageProps, reviewName: string, trust: Trust): ImageCache | undefined {
  if (image.cache === 'off') return undefined;
  const name = checkImage(where, image.cache?.name ?? `${image.name}/cache`);
  if (name === reviewName || name.startsWith(`${reviewName}/`)) {
    throw new Error(
      `${where}: the cache ${name} lies where builds of review branches push, so they could write what releases read. Give it another name, for example ${image.name}/cache.`,
    );
  }
  return { name, write: trust === 'release' };
}

/** @throws on a name with a tag, a digest, upper case or a scheme */
export function checkImage(where: string, name: string): string {
  if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d+)?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)+$/.test(name)) {
    throw new Error(
      `${where}: the image name "${name}" is not legal. Write registry/path in lower case, without scheme, tag or digest: registry.example.com/acme/hello.`,
    );
  }
  return name;
}
