/** A version as far as it is compared; undefined for a text that is none, as `latest`. */
export function versionOf(text: string): readonly number[] | undefined {
  const numbers = /^v?(\d+)\.(\d+)(?:\.(\d+))?/.exec(text);
  return numbers?.slice(1).map((each) => Number(each ?? 0));
}

/** Whether a version is another one or newer. */
export function atLeast(version: readonly number[], least: readonly number[]): boolean {
  for (const [index, number] of least.entries()) {
    const own = version[index] ?? 0;
    if (own !== number) return own > number;
  }
  return true;
}
