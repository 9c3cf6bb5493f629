// The Workflow gives no arguments, although its WorkflowTemplate requires `repo`.
import { Workflow } from '../../../src/workflow';
import { chart, ci } from './fixture/templates';

new Workflow(chart, 'run', { template: ci });
