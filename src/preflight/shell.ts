/** A command for a shell, in which every value is one word, whatever it holds: names come from manifests and the cluster. */
export function shell(words: TemplateStringsArray, ...values: readonly string[]): string {
  return words.map((word, index) => `${word}${index < values.length ? quoted(values[index] ?? '') : ''}`).join('');
}

function quoted(value: string): string {
  return /^[\w./:@%+,=-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
