// The template takes no arguments at all.
import { DagTemplate } from '../../../src/workflow';
import { hello, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    dag.task('hello', hello, { message: 'x' });
  },
});
