import { Duration } from 'cdk8s';
import { DagTemplate, Input, type Inputs, Output, SuspendTemplate } from '../../src/workflow';
import { library, manifestOf, step } from './example';

test('waits for ever, or for a time', () => {
  expect(manifestOf(new SuspendTemplate(library(), 'wait'))).toEqual({ name: 'wait', suspend: {} });
  expect(manifestOf(new SuspendTemplate(library(), 'wait', { duration: Duration.minutes(2) })).suspend).toEqual({
    duration: '120s',
  });
});

test('whoever resumes it answers, and a task goes on with the answer', () => {
  const ci = library();
  const approve = new SuspendTemplate(ci, 'approve', {
    outputs: { answer: Output.parameter({ supplied: true, enum: ['yes', 'no'] }) },
  });
  const deploy = step(ci, 'deploy', { inputs: { answer: Input.parameter({ enum: ['yes', 'no'] }) } });
  const main = new DagTemplate(ci, 'main', {
    tasks: (dag) => {
      const { answer } = dag.task('approve', approve).outputs;
      dag.task('deploy', deploy, { answer }, { when: answer.equals('yes') });
    },
  });
  expect(manifestOf(approve).outputs).toEqual({ parameters: [{ name: 'answer', valueFrom: { supplied: {} } }] });
  expect(manifestOf(main).dag.tasks[1]).toMatchObject({
    depends: 'approve',
    when: "{{=tasks.approve.outputs.parameters.answer == 'yes'}}",
  });
});

test('refused: a file as output, and a time of nothing', () => {
  expect(() => new SuspendTemplate(library(), 'a', { outputs: { x: Output.parameter({ path: '/x' }) } })).toThrow(
    'c/ci/a: the output "x" of a suspend template can only be supplied. Declare it with { supplied: true }.',
  );
  expect(() => new SuspendTemplate(library(), 'a', { duration: Duration.seconds(0) })).toThrow(
    'c/ci/a: duration is 0 seconds.',
  );
});

describe('an answer that may not come before the time is over', () => {
  const wait =
    (props: object, inputs: Inputs = {}) =>
    () =>
      new SuspendTemplate(library(), 'approve', {
        inputs,
        outputs: { answer: Output.parameter({ supplied: true, ...props }) },
        duration: Duration.hours(1),
      });

  test('needs a default, or an input of that name with one', () => {
    expect(wait({})).toThrow(
      'c/ci/approve: nobody may supply the output "answer" before the duration is over, and then the step fails. Give it a default, or leave the duration out.',
    );
    expect(wait({}, { answer: Input.parameter() })).toThrow('nobody may supply the output "answer"');
  });

  test('with one', () => {
    expect(manifestOf(wait({ default: 'no' })()).outputs.parameters[0].valueFrom).toEqual({
      supplied: {},
      default: 'no',
    });
    expect(wait({}, { answer: Input.parameter({ default: 'no' }) })).not.toThrow();
  });
});
