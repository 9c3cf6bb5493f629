import type { Reference } from './reference';

/** A yes or no that Argo finds out at run time: `when` of a task, `expression` of a hook. */
export class Condition {
  protected declare readonly aCondition: true;

  constructor(
    readonly expression: string,
    readonly sources: readonly Reference[],
  ) {}

  and(other: Condition): Condition {
    return new Condition(`(${this.expression}) && (${other.expression})`, [...this.sources, ...other.sources]);
  }

  or(other: Condition): Condition {
    return new Condition(`(${this.expression}) || (${other.expression})`, [...this.sources, ...other.sources]);
  }

  not(): Condition {
    return new Condition(`!(${this.expression})`, this.sources);
  }

  /** As `when` takes it. An expression, so that a value that holds a quote cannot break out of it. */
  get tag(): string {
    return `{{=${this.expression}}}`;
  }

  toString(): string {
    throw new Error(`The condition "${this.expression}" inside a string. Pass it as \`when\` of a task or a hook.`);
  }
}
