// `deep` is not among the allowed values of `depth`.
import { DagTemplate } from '../../../src/workflow';
import { clone, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    dag.task('clone', clone, { repo: 'x', depth: 'deep' });
  },
});
