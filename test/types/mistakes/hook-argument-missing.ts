// The exit handler lacks its message.
import { DagTemplate } from '../../../src/workflow';
import { hello, notify, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    dag.task('hello', hello).onExit(notify.call());
  },
});
