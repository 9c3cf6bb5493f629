// The parameter `sha` is passed where the artifact `source` is due.
import { DagTemplate } from '../../../src/workflow';
import { build, clone, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    const { sha } = dag.task('clone', clone, { repo: 'x' }).outputs;
    dag.task('build', build, { source: sha });
  },
});
