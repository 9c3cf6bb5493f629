// The task leaves out `repo`, which the template requires.
import { DagTemplate } from '../../../src/workflow';
import { clone, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    dag.task('clone', clone, { revision: 'main' });
  },
});
