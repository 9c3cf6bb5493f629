// `wen` instead of `when`.
import { DagTemplate } from '../../../src/workflow';
import { hello, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    dag.task('hello', hello, {}, { wen: undefined });
  },
});
