// A raw field that Argo does not have.
import { DagTemplate } from '../../../src/workflow';
import { hello, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    dag.task('hello', hello, {}, { overrides: { withParams: '[]' } });
  },
});
