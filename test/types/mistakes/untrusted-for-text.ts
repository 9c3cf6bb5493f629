// Text that a stranger chose is passed where only harmless text may go.
import { DagTemplate, Input } from '../../../src/workflow';
import { notify, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  inputs: { branch: Input.untrusted() },
  tasks: (dag) => {
    dag.task('notify', notify, { message: dag.inputs.branch });
  },
});
