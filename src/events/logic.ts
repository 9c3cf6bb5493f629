/** Logic over the dependencies of one Sensor: which events a trigger waits for. Made by `and` and `or`. */
export abstract class Logic {
  protected declare readonly logicOfEvents: true;

  /** True when both have happened. Argo keeps the events that came, until the trigger fires. */
  and(other: Logic): Logic {
    return new Pair(this, '&&', other);
  }

  /** True when one of them has happened. The event of the other is then absent: see `or` and `orElse` of a place. */
  or(other: Logic): Logic {
    return new Pair(this, '||', other);
  }

  /** As `conditions` of a trigger. @internal */
  abstract _text(): string;

  /** The dependencies in it. @internal */
  abstract _leaves(): readonly Logic[];

  /** Whether it holds when these have happened. @internal */
  abstract _holds(happened: ReadonlySet<Logic>): boolean;

  /** Whether it cannot hold before one of `leaves` has happened. @internal */
  _needs(...leaves: readonly Logic[]): boolean {
    return !this._holds(new Set(this._leaves().filter((other) => !leaves.includes(other))));
  }

  /** @throws always: a string forgets which Sensor it belongs to */
  toString(): string {
    throw new Error(`The logic "${this._text()}" inside a string. Pass it as \`when\` of a trigger.`);
  }
}

class Pair extends Logic {
  constructor(
    private readonly left: Logic,
    private readonly operator: '&&' | '||',
    private readonly right: Logic,
  ) {
    super();
  }

  _text(): string {
    return [this.left, this.right]
      .map((side) => (side instanceof Pair && side.operator !== this.operator ? `(${side._text()})` : side._text()))
      .join(` ${this.operator} `);
  }

  _leaves(): readonly Logic[] {
    return [...new Set([...this.left._leaves(), ...this.right._leaves()])];
  }

  _holds(happened: ReadonlySet<Logic>): boolean {
    const left = this.left._holds(happened);
    const right = this.right._holds(happened);
    return this.operator === '&&' ? left && right : left || right;
  }
}
