import type { Callable } from '../../workflow';

/**
 * The arguments that a template asks for, out of those that its interface offers: a template may ask for fewer than a
 * `LanguageTemplate` or an `ImageTemplate` is given.
 */
export function passesTo<A extends object>(template: Callable<A, unknown>, offered: A): A {
  const { inputs } = template.signature;
  return Object.fromEntries(Object.entries(offered).filter(([name]) => name in inputs)) as A;
}
