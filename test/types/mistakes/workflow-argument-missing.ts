// The Workflow leaves out `repo`, which its WorkflowTemplate requires.
import { Workflow } from '../../../src/workflow';
import { chart, ci } from './fixture/templates';

new Workflow(chart, 'run', { template: ci, arguments: { depth: 'full' } });
