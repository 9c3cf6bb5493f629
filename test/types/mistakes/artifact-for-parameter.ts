// The artifact `source` is passed where text is due.
import { DagTemplate } from '../../../src/workflow';
import { clone, notify, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    const { source } = dag.task('clone', clone, { repo: 'x' }).outputs;
    dag.task('notify', notify, { message: source });
  },
});
