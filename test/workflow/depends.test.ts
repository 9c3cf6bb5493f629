import { DagTemplate, type Depends, Input, type LoopedTask, Output, type Task } from '../../src/workflow';
import { library, manifestOf, step } from './example';

/** What `depends` of a last task becomes, after tasks `a`, `b` and a loop `c`. */
function depends(
  logic: (a: Task<unknown>, b: Task<unknown>, c: LoopedTask<unknown>) => Depends | Task<unknown>,
): string {
  const ci = library();
  const hello = step(ci, 'hello');
  const main = new DagTemplate(ci, 'main', {
    tasks: (dag) => {
      const a = dag.task('a', hello);
      const b = dag.task('b-2', hello);
      const c = dag.loop('c', [1, 2], () => hello.call());
      dag.task('last', hello, {}, { depends: logic(a, b, c) });
    },
  });
  return manifestOf(main).dag.tasks[3].depends;
}

test('on a task, or on how it ended', () => {
  expect(depends((a) => a)).toBe('a');
  expect(depends((_, b) => b.succeeded)).toBe('b-2.Succeeded');
  expect(depends((a) => a.failed)).toBe('a.Failed');
  expect(depends((a) => a.errored)).toBe('a.Errored');
  expect(depends((a) => a.skipped)).toBe('a.Skipped');
  expect(depends((a) => a.omitted)).toBe('a.Omitted');
  expect(depends((a) => a.daemoned)).toBe('a.Daemoned');
  expect(depends((_, __, c) => c.anySucceeded)).toBe('c.AnySucceeded');
  expect(depends((_, __, c) => c.allFailed)).toBe('c.AllFailed');
});

test('in combination, with parentheses', () => {
  expect(depends((a, b) => a.succeeded.and(b.failed.or(b.skipped)))).toBe(
    '(a.Succeeded && (b-2.Failed || b-2.Skipped))',
  );
  expect(depends((a, b) => a.succeeded.or(b.succeeded).not())).toBe('!((a.Succeeded || b-2.Succeeded))');
});

test('besides the tasks whose outputs it takes', () => {
  const ci = library();
  const build = step(ci, 'build', { outputs: { digest: Output.parameter({ path: '/d' }) } });
  const tell = step(ci, 'tell', { inputs: { text: Input.parameter() } });
  const main = new DagTemplate(ci, 'main', {
    tasks: (dag) => {
      const a = dag.task('a', build);
      const b = dag.task('b', build);
      dag.task('both', tell, { text: b.outputs.digest }, { depends: a.failed });
      dag.task('once', tell, { text: a.outputs.digest }, { depends: a.succeeded.or(a.daemoned) });
    },
  });
  expect(manifestOf(main).dag.tasks[2].depends).toBe('a.Failed && b');
  expect(manifestOf(main).dag.tasks[3].depends).toBe('(a.Succeeded || a.Daemoned)');
});

test('has no text', () => {
  expect(() => depends((a) => `${a.failed}` as never)).toThrow(
    'The depends logic "a.Failed" inside a string. Pass it as `depends` of a task.',
  );
});
