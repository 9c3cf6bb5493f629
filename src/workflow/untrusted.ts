import { ParameterRef } from './parameter-ref';
import { Reference, type ReferenceOwner } from './reference';

/**
 * Text that a stranger may have chosen (a branch name, a commit message). It travels base64-encoded, because Argo
 * substitutes values and then expands the result again, so that `{{=workflow.parameters.repo}}`, a legal branch name,
 * would be evaluated (Argo Workflows v4.0.2, workflow/controller/workflowpod.go and operator.go). It fits only inputs
 * that are declared with `Input.untrusted()`.
 */
export class UntrustedRef extends Reference {
  protected declare readonly textThatAStrangerChose: true;

  constructor(owner: ReferenceOwner | undefined, segments: readonly string[]) {
    super(owner, segments, 'a stranger may have chosen this text. Pass .base64 by env and decode it in the step.');
  }

  /** The encoded text, harmless anywhere: letters, digits, `+`, `/` and `=` only. Decode it inside the step: `base64 -d`. */
  get base64(): ParameterRef<string> {
    return new ParameterRef<string>(this.owner, this.segments);
  }
}

/** A literal for an input declared with `Input.untrusted()`: encoded by the library. */
export class Untrusted {
  private constructor(readonly base64: string) {}

  static text(text: string): Untrusted {
    return new Untrusted(Buffer.from(text, 'utf8').toString('base64'));
  }
}
