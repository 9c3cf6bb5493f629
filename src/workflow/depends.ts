/** When a task begins, in terms of how earlier tasks ended. Argo: docs/enhanced-depends-logic.md. */
export class Depends {
  protected declare readonly dependsLogic: true;

  /**
   * @param text as Argo writes it
   * @param tasks the tasks that occur in it
   */
  constructor(
    readonly text: string,
    readonly tasks: readonly string[],
  ) {}

  and(other: Depends): Depends {
    return new Depends(`(${this.text} && ${other.text})`, [...this.tasks, ...other.tasks]);
  }

  or(other: Depends): Depends {
    return new Depends(`(${this.text} || ${other.text})`, [...this.tasks, ...other.tasks]);
  }

  not(): Depends {
    return new Depends(`!(${this.text})`, this.tasks);
  }

  toString(): string {
    throw new Error(`The depends logic "${this.text}" inside a string. Pass it as \`depends\` of a task.`);
  }
}
