/** What may be named, and how. Rules of Argo Workflows v4.0.2, workflow/validate/validate.go, and of Kubernetes. */
const rules = {
  /** Templates, tasks and steps. */
  template: {
    pattern: /^[a-zA-Z0-9][-a-zA-Z0-9]*$/,
    longest: 128,
    says: 'letters, digits and "-", beginning with a letter or digit',
  },
  /** Parameters and artifacts. */
  parameter: { pattern: /^[-a-zA-Z0-9_]+$/, longest: 256, says: 'letters, digits, "-" and "_"' },
  /** Names of objects in the cluster that become labels as well. */
  object: {
    pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
    longest: 63,
    says: 'lower-case letters, digits and "-", beginning and ending with a letter or digit',
  },
  /** CronWorkflows: Argo appends the time to make the Workflow's name. */
  cronWorkflow: {
    pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
    longest: 52,
    says: 'lower-case letters, digits and "-", beginning and ending with a letter or digit',
  },
  /** Environment variables. */
  variable: {
    pattern: /^[-._a-zA-Z][-._a-zA-Z0-9]*$/,
    longest: 1024,
    says: 'letters, digits, "-", "." and "_", not beginning with a digit',
  },
} as const;

/**
 * Returns the name if it is legal.
 * @param where what carries the name, for the message: `ci/main`
 * @param what for example `task name`
 * @throws when the name is empty, too long or holds other characters
 */
export function checkName(where: string, what: string, kind: keyof typeof rules, name: string): string {
  const rule = rules[kind];
  if (name === '') throw new Error(`${where}: the ${what} is empty. Use ${rule.says}.`);
  if (name.length > rule.longest) {
    throw new Error(
      `${where}: the ${what} "${name}" has ${name.length} characters, and ${rule.longest} are allowed. Shorten it.`,
    );
  }
  if (!rule.pattern.test(name)) throw new Error(`${where}: the ${what} "${name}" is not legal. Use ${rule.says}.`);
  return name;
}

/**
 * A legal task name out of any text, for tasks made in a loop: `./cmd/api` gives `cmd-api`. Different texts may give
 * the same name; the DAG then throws.
 * @throws when nothing legal is left
 */
export function taskName(text: string): string {
  const name = text
    .replace(/[^a-zA-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, rules.template.longest)
    .replace(/-+$/, '');
  if (name === '')
    throw new Error(`taskName: ${JSON.stringify(text)} holds no letter and no digit, so no name can be made of it.`);
  return name;
}
