import type { Finding, Place, State } from '../preflight/finding';
import type { Report } from '../preflight/preflight';

/** The version of the structure that `json` prints: another one where a field changes its meaning or goes. */
const structure = 1;

/** A report for programs. docs/preflight.md describes it. */
export function json({ kubernetes, findings }: Report): string {
  const summary = Object.fromEntries(states.map((state) => [state, count(findings, state)]));
  return `${JSON.stringify({ version: structure, kubernetes, summary, findings }, undefined, 2)}\n`;
}

const states: readonly State[] = ['there', 'missing', 'warning', 'unknown'];

export interface TableOptions {
  /** Shows also what is there. */
  readonly all: boolean;
  /** Columns of a line. */
  readonly width: number;
  /** The folder of manifests, as it was named. */
  readonly place: string;
}

/** A report for people: what is missing, why it is needed, and how to make it. */
export function table({ findings }: Report, { all, width, place }: TableOptions): string {
  const shown = states.filter((state) => all || state !== 'there');
  const rows = shown.flatMap((state) =>
    findings.filter((finding) => finding.state === state).map((finding) => row(finding, width)),
  );
  const gap = all && rows.length > 0 && !rows.at(-1)?.endsWith('\n\n') ? '\n' : '';
  return `${rows.join('')}${gap}${last(findings, place, all)}\n`;
}

const order = 9;

function row(finding: Finding, width: number): string {
  const { state, what, why, neededBy, seen, look, remedy } = finding;
  const head = `${state.padEnd(order)}${what}${seen === undefined ? '' : `: ${seen}`}`;
  if (state === 'there') return `${wrapped(head, width, order)}\n`;
  // Of what is missing, what is there instead stands in the first line.
  const looks = state !== 'missing';
  const lines = [
    wrapped(head, width, order),
    part('why', why, width),
    ...(neededBy.length > 0 ? [part('for', places(neededBy), width)] : []),
    ...(remedy?.before ? [part('do', remedy.before, width)] : []),
    ...(looks ? [part('look', look)] : []),
    ...(remedy?.commands ?? []).map((command, index) => part(index === 0 ? 'make' : '', command)),
    ...(remedy?.note ? [part(looks || remedy.commands.length > 0 ? '' : 'do', remedy.note, width)] : []),
  ];
  return `${lines.join('\n')}\n\n`;
}

const label = 6;

/** A part of a row. Commands are not wrapped: they are there to be copied. */
function part(name: string, text: string, width?: number): string {
  const start = `${' '.repeat(order)}${name.padEnd(label)}`;
  const lines = text.split('\n');
  return lines
    .map((line, index) => {
      const indented = `${index === 0 ? start : ' '.repeat(order + label)}${line}`;
      return width === undefined || lines.length > 1 ? indented : wrapped(indented, width, order + label);
    })
    .join('\n');
}

function places(neededBy: readonly Place[]): string {
  const [first, ...others] = neededBy as readonly [Place, ...Place[]];
  const field = first.field === '' ? '' : ` ${first.field}`;
  return `${first.object}${field} (${first.file})${others.length > 0 ? ` and ${others.length} more` : ''}`;
}

function last(findings: readonly Finding[], place: string, all: boolean): string {
  const parts = [
    `${count(findings, 'there')} of ${findings.length} things that ${place} needs are there`,
    ...(['missing', 'warning', 'unknown'] as const).flatMap((state) => {
      const number = count(findings, state);
      return number === 0 ? [] : [`${number} ${words[state]}`];
    }),
  ];
  return `${parts.join(', ')}.${all || count(findings, 'there') === 0 ? '' : ' --all shows them all.'}`;
}

const words: Readonly<Record<'missing' | 'warning' | 'unknown', string>> = {
  missing: 'missing',
  warning: 'to look at',
  unknown: 'could not be seen',
};

function count(findings: readonly Finding[], state: State): number {
  return findings.filter((each) => each.state === state).length;
}

/** A line broken at spaces, further ones indented. */
function wrapped(text: string, width: number, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) /)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > width && line.trim() !== '') {
      lines.push(line);
      line = `${' '.repeat(indent)}${word}`;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}
