import { ParameterRef } from './parameter-ref';

/** A tag that somebody wrote by hand. */
class UncheckedRef extends ParameterRef<string> {
  constructor(
    private readonly written: string,
    private readonly inside: string,
  ) {
    super(undefined, inside.trim().split('.'));
  }

  override get tag(): string {
    return this.written;
  }

  override get expression(): string {
    return this.inside.startsWith('=') ? `(${this.inside.slice(1)})` : super.expression;
  }
}

/**
 * A reference made of a tag, for what the library does not know yet: `unchecked('{{pod.name}}')`, or an expression,
 * `unchecked('{{=sprig.lower(workflow.name)}}')`. Nothing is checked, and no edge follows from it: a misspelt name is
 * found when the workflow runs.
 * @throws when the text is not exactly one tag
 */
export function unchecked(tag: string): ParameterRef<string> {
  const inside = /^\{\{((?:(?!\{\{|\}\}).)+)\}\}$/s.exec(tag)?.[1];
  if (inside === undefined || inside.trim() === '' || inside.trim() === '=') {
    throw new Error(
      `unchecked: ${JSON.stringify(tag)} is not one tag. Write it as Argo does, for example {{pod.name}}; glue text around it afterwards.`,
    );
  }
  return new UncheckedRef(tag, inside);
}
