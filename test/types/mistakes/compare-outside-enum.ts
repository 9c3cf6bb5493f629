// `ful` is not among the allowed values of `depth`.
import { DagTemplate } from '../../../src/workflow';
import { ci, hello } from './fixture/templates';

new DagTemplate(ci, 'other', {
  inputs: ci.declared,
  tasks: (dag) => {
    dag.task('hello', hello, {}, { when: dag.inputs.depth.equals('ful') });
  },
});
