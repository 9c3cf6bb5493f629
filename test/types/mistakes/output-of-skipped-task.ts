// The output of a task that may be skipped is passed as it is.
import { DagTemplate } from '../../../src/workflow';
import { clone, main, notify, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    const { sha } = dag.task('main', main, { repo: 'x' }).outputs;
    const maybe = dag.task('clone', clone, { repo: 'x' }, { when: sha.notEquals('') });
    dag.task('notify', notify, { message: maybe.outputs.sha });
  },
});
