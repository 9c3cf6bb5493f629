// `dept` instead of `depth`.
import { Workflow } from '../../../src/workflow';
import { chart, ci } from './fixture/templates';

new Workflow(chart, 'run', { template: ci, arguments: { repo: 'x', dept: 'full' } });
