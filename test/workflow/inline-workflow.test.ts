import { InlineWorkflow, Input } from '../../src/workflow';
import { chart, synthesize } from '../synthesize';
import { step } from './example';

test('a Workflow with templates of its own', () => {
  const c = chart('c');
  const once = new InlineWorkflow(c, 'once', { arguments: { text: Input.parameter({ default: 'hello' }) } });
  once.entrypoint(step(once, 'tell', { inputs: { text: Input.parameter() } }));
  expect(synthesize(c)[0]).toMatchObject({
    kind: 'Workflow',
    metadata: { name: 'once' },
    spec: {
      entrypoint: 'tell',
      arguments: { parameters: [{ name: 'text', value: 'hello' }] },
      templates: [{ name: 'tell' }],
    },
  });
});

test('a new name at each creation', () => {
  const c = chart('c');
  const once = new InlineWorkflow(c, 'once', { generateName: true });
  once.entrypoint(step(once, 'hello'));
  expect(synthesize(c)[0].metadata).toEqual({ generateName: 'once-' });
});

test('without an entrypoint, or with an argument that nobody passes, synthesis fails', () => {
  const c = chart('c');
  const once = new InlineWorkflow(c, 'once', { arguments: { repo: Input.parameter() } });
  step(once, 'hello');
  const message = (() => {
    try {
      synthesize(c);
    } catch (error) {
      return (error as Error).message;
    }
  })();
  expect(message).toContain(
    '[c/once] the Workflow has no entrypoint. Say which template runs first: workflow.entrypoint(main).',
  );
  expect(message).toContain(
    '[c/once] the argument "repo" has no default, and nobody else passes one. Give it a default.',
  );
});
