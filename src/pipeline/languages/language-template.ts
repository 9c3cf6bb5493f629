import type { ArtifactRef, Callable, ParameterRef, TemplateScope, Value } from '../../workflow';
import type { CacheAccess } from '../caches/build-cache';
import type { Trust } from '../step/branch-trust';

/** What a build is given. A template may ask for any of these, and for nothing else that is required. */
export interface LanguageArguments {
  /** The work tree of the repository. */
  readonly source: ArtifactRef;
  /** The commit. */
  readonly commit: ParameterRef | string;
  /** When it was committed, in seconds since 1970. */
  readonly committedAt: ParameterRef<number> | number;
  /** What to stamp into the result. */
  readonly version: Value;
}

/** What a build gives: the file or folder that goes into the image. More outputs (reports, digests) are its own affair. */
export interface LanguageOutputs {
  readonly application: ArtifactRef;
}

/** A template that builds an application, in whatever language. */
export type LanguageTemplate = Callable<LanguageArguments, LanguageOutputs>;

/** A language with its settings, from which a pipeline makes the template: `GoBuildTemplate.language({ package: './cmd/hello' })`. */
export interface Language {
  /** Names the WorkflowTemplate that holds the builds of this language: `lang-go`. */
  readonly name: string;
  /** Makes the template. */
  readonly template: (scope: TemplateScope, id: string, options: LanguageOptions) => LanguageTemplate;
}

/** What the pipeline gives a language for one template. */
export interface LanguageOptions {
  /** The account of its pod. @default that of the workflow */
  readonly serviceAccount?: string | undefined;
  /** Whose source it builds. @default review */
  readonly trust?: Trust | undefined;
  /** Where it keeps what need not be built again. @default nowhere */
  readonly cache?: CacheAccess | undefined;
}
