/**
 * Regular expressions for Argo's data filters. Argo reads them with Go's RE2 and matches anywhere in the text
 * (Argo Events v1.9.11, pkg/sensors/dependencies/filter.go), so they are anchored here, and only what means the same
 * in JavaScript and in RE2 is taken.
 */

/** `^(?:...)$` around a pattern. @throws when JavaScript and Go would read it differently */
export function anchored(where: string, pattern: RegExp): string {
  scan(where, pattern);
  return `^(?:${pattern.source})$`;
}

/** A pattern that matches this text alone. */
export function exactly(text: string): string {
  return `^${quoted(text)}$`;
}

/** The text as part of a pattern. */
export function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/**
 * Like `anchored`, for a pattern that shall make text harmless.
 * @throws also when it lets "{" through: Argo Workflows would expand `{{...}}` in the value
 */
export function bounding(where: string, pattern: RegExp): string {
  if (scan(where, pattern).brace) {
    throw new Error(
      `${where}: the pattern ${pattern} lets "{" through, and Argo Workflows expands {{...}} in values. ` +
        'List the allowed characters, for example [\\w./-]+ instead of .+ or [^ ]+.',
    );
  }
  return anchored(where, pattern);
}

/** Reads a pattern once: refuses what RE2 lacks, and finds out whether a "{" can match. */
function scan(where: string, pattern: RegExp): { readonly brace: boolean } {
  const refuse = (what: string): never => {
    throw new Error(
      `${where}: the pattern ${pattern} uses ${what}, which Argo (Go's RE2) reads differently or not at all. Write it without.`,
    );
  };
  if (pattern.flags !== '') refuse(`the flags "${pattern.flags}"`);
  const source = pattern.source;
  let brace = false;
  for (let at = 0; at < source.length; at++) {
    const rest = source.slice(at);
    if (rest[0] === '\\') {
      brace = escaped(rest, refuse) || brace;
      at++;
    } else if (rest[0] === '[') {
      const found = characterClass(rest, refuse);
      brace = found.brace || brace;
      at += found.length - 1;
    } else if (rest.startsWith('(?') && !rest.startsWith('(?:')) {
      refuse(`"${rest.slice(0, 3)}"`);
    } else if (rest[0] === '{') {
      const quantifier = /^\{(\d+)(?:,(\d*))?\}/.exec(rest);
      if (quantifier === null) brace = true;
      else if (Math.max(Number(quantifier[1]), Number(quantifier[2] ?? 0)) > 1000) refuse('a repetition above 1000');
      else at += quantifier[0].length - 1;
    } else if (rest[0] === '.') {
      brace = true;
    }
  }
  return { brace };
}

function escaped(rest: string, refuse: (what: string) => never): boolean {
  const next = rest[1] ?? '';
  if (/[A-Za-z0-9]/.test(next) && !/[dDwWsSbBnrtfv]/.test(next)) refuse(`"\\${next}"`);
  return next === '{' || /[DWS]/.test(next);
}

function characterClass(
  rest: string,
  refuse: (what: string) => never,
): { readonly brace: boolean; readonly length: number } {
  let end = 1;
  while (end < rest.length && rest[end] !== ']') end += rest[end] === '\\' ? 2 : 1;
  const inside = rest.slice(1, end);
  if (inside === '' || inside === '^') refuse('an empty class');
  for (let at = 0; at < inside.length; at++) {
    if (inside[at] === '[') refuse('"[" inside a class');
    if (inside[at] !== '\\') continue;
    if (inside[at + 1] === 'b' || inside[at + 1] === 'B') refuse('"\\b" inside a class');
    escaped(inside.slice(at), refuse);
    at++;
  }
  return { brace: new RegExp(rest.slice(0, end + 1)).test('{'), length: end + 1 };
}
