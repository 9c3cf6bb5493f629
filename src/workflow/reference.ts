// Members that exist for the compiler alone (`declare`) are protected, never private: declaration files leave out the
// types of private members, and whoever installs the package would lose every guarantee that rests on them.

/** What the text of a parameter stands for. Argo passes text only; the kind says how it is to be read. */
export type Scalar = string | number | boolean;

/** The same at run time. */
export type TextKind = 'string' | 'number' | 'boolean';

/**
 * Whose place a reference is: a template, or what holds templates. A reference means something only there,
 * so every use elsewhere is an error that names both.
 */
export interface ReferenceOwner {
  /** How error messages call it, for example `ci/main`. */
  readonly path: string;
}

const registry: Reference[] = [];
const MARKER = /\{\{ref:(\d+):[^}]*\}\}/g;

/** Answered by stand-ins for a reference (items of a loop) with the reference itself. */
export const PLAIN = Symbol('the reference itself');

/**
 * A place whose value Argo knows only when the workflow runs: an input, an output of a task, a workflow variable.
 *
 * It holds path segments, never glued text, and renders as a tag (`{{tasks.build.outputs.parameters.digest}}`) or
 * inside an expression (`tasks['build'].outputs.parameters['digest']`). In a JavaScript string it leaves a marker that
 * the library replaces when it renders the template; that is how it knows which template the reference belongs to.
 */
export abstract class Reference {
  private readonly marker: string;

  /**
   * @param owner where the reference has a meaning; `undefined`: everywhere (`workflow.name`)
   * @param segments for example `['inputs', 'parameters', 'repo']`
   * @param notText why it must not be glued into a string, if so
   */
  constructor(
    readonly owner: ReferenceOwner | undefined,
    readonly segments: readonly string[],
    private readonly notText?: string,
  ) {
    this.marker = `{{ref:${registry.length}:${segments.join('.').replace(/[{}]/g, '')}}}`;
    registry.push(this);
  }

  get [PLAIN](): Reference {
    return this;
  }

  /**
   * As Argo's simple tag: `{{inputs.parameters.repo}}`. Nobody checks where it is used then, and what computes edges does
   * not see it: put the reference itself, or `${reference}`, into what you pass.
   */
  get tag(): string {
    return `{{${this.segments.join('.')}}}`;
  }

  /** Inside an expression: `inputs.parameters['repo-url']`. */
  get expression(): string {
    return this.segments
      .map((part, index) => (index === 0 ? part : /^[A-Za-z_]\w*$/.test(part) ? `.${part}` : `[${quote(part)}]`))
      .join('');
  }

  /** References that this one is computed from; itself, for a plain place. */
  get sources(): readonly Reference[] {
    return [this];
  }

  /** @throws when the reference is a file, a list, untrusted or may be absent: then it is no text */
  toString(): string {
    if (this.notText) throw new Error(`${this.said} inside a string: ${this.notText}`);
    return this.marker;
  }

  toJSON(): string {
    return this.toString();
  }

  /** For cdk8s, where a reference lies in an object that the library does not render itself. */
  resolve(): string {
    if (this.notText) throw new Error(`${this.said} as text: ${this.notText}`);
    return this.tag;
  }

  /** For messages: the tag, and whose it is. */
  private get said(): string {
    return this.owner ? `${this.tag} of ${this.owner.path}` : this.tag;
  }
}

/** A string as literal text and the references that were glued into it. */
export function pieces(text: string): readonly (string | Reference)[] {
  return text
    .split(MARKER)
    .map((part, index) => (index % 2 === 0 ? part : (registry[Number(part)] as Reference)))
    .filter((part) => part !== '');
}

/** A string of an expression: quoted, with quotes, backslashes and line ends escaped. */
export function quote(text: string): string {
  const escaped = text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t');
  if (escaped.includes('}}')) {
    throw new Error(
      `The text ${JSON.stringify(text)} cannot stand in an Argo expression: "}}" would end it. Leave it out.`,
    );
  }
  return `'${escaped}'`;
}
