// Text is passed where a number is due.
import { DagTemplate } from '../../../src/workflow';
import { build, clone, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    const { source } = dag.task('clone', clone, { repo: 'x' }).outputs;
    dag.task('build', build, { source, jobs: '3' });
  },
});
