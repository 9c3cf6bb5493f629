// A step uses the output of another one in the same parallel group.
import { StepsTemplate } from '../../../src/workflow';
import { clone, notify, scope } from './fixture/templates';

new StepsTemplate(scope, 'main', {
  steps: (steps) => {
    const { source, tell } = steps.parallel({
      source: clone.call({ repo: 'x' }),
      tell: notify.call({ message: source.outputs.sha }),
    });
    tell.onExit(notify.call({ message: 'x' }));
  },
});
