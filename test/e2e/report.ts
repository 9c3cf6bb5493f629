/** One line of the table. */
interface Row {
  readonly part: string;
  readonly shown: string;
  readonly seconds: number;
  readonly failure?: string;
}

/** Collects what was shown and how long it took. */
export class Report {
  private readonly rows: Row[] = [];
  private readonly noted = new Set<unknown>();
  private readonly begun = Date.now();

  /** Prints a line of progress. */
  say(line: string): void {
    console.log(`  ${line}`);
  }

  /**
   * Does one thing and takes note of how it went.
   *
   * @param part name of the part of the test
   * @param shown what is shown if nothing is thrown, as a sentence
   * @throws what `body` throws
   */
  async show<T>(part: string, shown: string, body: () => Promise<T>): Promise<T> {
    const begun = Date.now();
    try {
      const result = await body();
      this.add({ part, shown, seconds: (Date.now() - begun) / 1000 });
      return result;
    } catch (error) {
      this.noted.add(error);
      const failure = error instanceof Error ? error.message : String(error);
      this.add({ part, shown, seconds: (Date.now() - begun) / 1000, failure });
      throw error;
    }
  }

  /** Takes note of a failure, unless it is one that `show` has already noted. */
  fail(part: string, shown: string, error: unknown): void {
    if (this.noted.has(error)) return;
    this.noted.add(error);
    const failure = error instanceof Error ? error.message : String(error);
    this.add({ part, shown, seconds: 0, failure });
  }

  get failed(): boolean {
    return this.rows.some(({ failure }) => failure !== undefined);
  }

  /** The table of all that was shown. */
  toString(): string {
    const width = (pick: (row: Row) => string) => Math.max(0, ...this.rows.map((row) => pick(row).length));
    const parts = width(({ part }) => part);
    const sentences = width(({ shown }) => shown);
    const lines = this.rows.map(({ part, shown, seconds, failure }) => {
      const verdict = failure === undefined ? 'shown ' : 'FAILED';
      return `${verdict}  ${part.padEnd(parts)}  ${shown.padEnd(sentences)}  ${seconds.toFixed(1).padStart(6)} s`;
    });
    const good = this.rows.filter(({ failure }) => failure === undefined).length;
    const all = ((Date.now() - this.begun) / 60_000).toFixed(1);
    return [...lines, `${good} of ${this.rows.length} shown, ${all} minutes`].join('\n');
  }

  private add(row: Row): void {
    this.rows.push(row);
    console.log(
      `${row.failure === undefined ? 'shown ' : 'FAILED'}  ${row.part}: ${row.shown} (${row.seconds.toFixed(1)} s)`,
    );
    if (row.failure !== undefined) console.log(row.failure.replace(/^/gm, '        '));
  }
}
