// The template has no output `commit`; it is called `sha`.
import { DagTemplate } from '../../../src/workflow';
import { clone, notify, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    const { outputs } = dag.task('clone', clone, { repo: 'x' });
    dag.task('notify', notify, { message: outputs.commit });
  },
});
