// `revison` instead of `revision`.
import { DagTemplate } from '../../../src/workflow';
import { clone, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    dag.task('clone', clone, { repo: 'x', revison: 'main' });
  },
});
