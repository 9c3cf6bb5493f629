// The template in the cluster gives `binary`, not `digest`.
import { DagTemplate } from '../../../src/workflow';
import { clone, libBuild, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    const { source } = dag.task('clone', clone, { repo: 'x' }).outputs;
    dag.task('build', libBuild, { source, os: 'linux' }).outputs.digest;
  },
});
