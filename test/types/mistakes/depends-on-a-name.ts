// The name of a task is given instead of the task.
import { DagTemplate } from '../../../src/workflow';
import { hello, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    dag.task('first', hello);
    dag.task('second', hello, {}, { depends: 'first' });
  },
});
