import type { DAGTask as ArgoDagTask, WorkflowStep as ArgoStep } from '../../imports/workflows';

/** What the library writes itself, so that edges, types of outputs and messages hold; and how to say it. */
const instead = {
  name: 'The library writes it.',
  template: 'The library writes it.',
  templateRef: 'The library writes it.',
  arguments: 'Pass arguments to the template.',
  inline: 'Make a template and call it.',
  when: 'Use the option `when`, so that the outputs are known to be optional.',
  hooks: 'Use onExit(call) or hook(name, condition, call).',
  onExit: 'Use onExit(call).',
} as const;

const insteadInTasks = {
  ...instead,
  depends: 'Use the option `depends`: `build.succeeded.or(build.failed)`.',
  dependencies: 'Use the option `depends`: `build.succeeded.or(build.failed)`.',
  continueOn:
    'Argo refuses it where `depends` is used (workflow/validate/validate.go). Let the next task say `depends: build.succeeded.or(build.failed)`.',
} as const;

/** Raw fields of a task: a loop of one's own. */
export interface TaskOverrides extends Partial<Omit<ArgoDagTask, keyof typeof insteadInTasks>> {}

/** Raw fields of a step: `continueOn`, or a loop of one's own. */
export interface StepOverrides extends Partial<Omit<ArgoStep, keyof typeof instead>> {}

/** @throws on a field that the library writes itself; compilers refuse it as well */
export function checkTaskOverrides(where: string, overrides: object): void {
  check(where, overrides, insteadInTasks);
}

/** @throws on a field that the library writes itself; compilers refuse it as well */
export function checkStepOverrides(where: string, overrides: object): void {
  check(where, overrides, instead);
}

function check(where: string, overrides: object, other: Readonly<Record<string, string>>): void {
  const key = Object.keys(overrides).find((each) => Object.hasOwn(other, each));
  if (key !== undefined) throw new Error(`${where}: overrides.${key} cannot be set. ${other[key]}`);
}
