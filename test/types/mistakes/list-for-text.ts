// The outputs of a loop are a list, and text is due.
import { DagTemplate } from '../../../src/workflow';
import { clone, notify, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    const all = dag.loop('all', ['api', 'web'], (repo) => clone.call({ repo }));
    dag.task('notify', notify, { message: all.outputs.sha });
  },
});
