import { Reference, type ReferenceOwner } from './reference';

/** A file or folder that a step made or takes. `maybe`: it may not exist. */
export class ArtifactRef<out P extends 'present' | 'maybe' = 'present'> extends Reference {
  protected declare readonly anArtifactThatIs: P;
  /** It is optional, or its task may be skipped. */
  readonly mayBeAbsent: boolean;

  constructor(
    owner: ReferenceOwner | undefined,
    segments: readonly string[],
    options: { readonly absent?: boolean | undefined } = {},
  ) {
    super(owner, segments, 'an artifact is a file, not text. Pass it as an argument.');
    this.mayBeAbsent = options.absent ?? false;
  }
}
