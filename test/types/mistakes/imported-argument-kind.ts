// A file as the argument of an enum, of a template that is in the cluster.
import { DagTemplate } from '../../../src/workflow';
import { clone, libBuild, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    const { source } = dag.task('clone', clone, { repo: 'x' }).outputs;
    dag.task('build', libBuild, { source, os: source });
  },
});
