// `rep` instead of `repo`, of a WorkflowTemplate that is in the cluster.
import { Workflow } from '../../../src/workflow';
import { chart, lib } from './fixture/templates';

new Workflow(chart, 'run', { template: lib, arguments: { rep: 'x' } });
