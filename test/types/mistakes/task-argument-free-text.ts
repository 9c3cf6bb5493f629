// Free text is passed where only some values are allowed.
import { DagTemplate } from '../../../src/workflow';
import { clone, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    const { sha } = dag.task('clone', clone, { repo: 'x' }).outputs;
    dag.task('again', clone, { repo: 'x', depth: sha });
  },
});
