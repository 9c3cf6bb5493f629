/**
 * A mistake in what the generator was given: says what is wrong, where, why, and what to do.
 * Everything else that is thrown is a bug of the generator itself.
 */
export class ImportProblem extends Error {
  override readonly name = 'ImportProblem';
}
