/** The five fields of a cron schedule, and what they may hold. */
const fields = [
  { name: 'minute', from: 0, to: 59, names: [] },
  { name: 'hour', from: 0, to: 23, names: [] },
  { name: 'day of the month', from: 1, to: 31, names: [] },
  {
    name: 'month',
    from: 1,
    to: 12,
    names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  { name: 'day of the week', from: 0, to: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
] as const;

const descriptors = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];

/**
 * What is wrong with a schedule, or `undefined`. The form is that of robfig/cron's ParseStandard, which Argo uses:
 * five fields, or a descriptor such as `@daily` or `@every 1h30m`. A time zone belongs into `timezone`, not here.
 */
export function scheduleProblem(schedule: string): string | undefined {
  const text = schedule.trim();
  if (/^(TZ|CRON_TZ)=/.test(text)) return 'a time zone belongs into `timezone`';
  if (text.startsWith('@every ')) {
    const duration = text.slice('@every '.length);
    const whole = /^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(duration);
    return whole && /[1-9]/.test(duration) ? undefined : `"${duration}" is no duration such as 1h30m`;
  }
  if (text.startsWith('@'))
    return descriptors.includes(text) ? undefined : `"${text}" is none of ${descriptors.join(', ')}, @every`;
  const parts = text.split(/\s+/);
  if (text === '' || parts.length !== fields.length) {
    return `it has ${text === '' ? 0 : parts.length} fields, and five are due: minute, hour, day of the month, month, day of the week`;
  }
  for (const [index, field] of fields.entries()) {
    const problem = (parts[index] as string)
      .split(',')
      .map((item) => itemProblem(item, field))
      .find((found) => found);
    if (problem) return `the ${field.name} "${parts[index]}" ${problem}`;
  }
  return undefined;
}

function itemProblem(item: string, field: (typeof fields)[number]): string | undefined {
  const [range = '', step, ...rest] = item.split('/');
  if (rest.length > 0) return 'holds more than one "/"';
  if (step !== undefined && !/^[1-9]\d*$/.test(step)) return `has the step "${step}", which is no number above 0`;
  if (range === '*' || range === '?') return undefined;
  const bounds = range.split('-').map((bound) => value(bound, field));
  if (bounds.length > 2 || bounds.some((bound) => bound === undefined))
    return `is no number from ${field.from} to ${field.to}, range or list of them`;
  const [first, last] = bounds as [number, number?];
  if (last !== undefined && last < first) return `is a range that ends before it begins`;
  return undefined;
}

function value(text: string, field: (typeof fields)[number]): number | undefined {
  const named = (field.names as readonly string[]).indexOf(text.toLowerCase());
  if (named >= 0) return field.from + named;
  if (!/^\d+$/.test(text)) return undefined;
  const number = Number(text);
  return number >= field.from && number <= field.to ? number : undefined;
}
