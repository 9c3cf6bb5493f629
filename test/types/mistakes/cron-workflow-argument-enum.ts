// `deep` is not among the allowed values of `depth`.
import { CronWorkflow } from '../../../src/workflow';
import { chart, ci } from './fixture/templates';

new CronWorkflow(chart, 'nightly', { template: ci, schedules: ['0 3 * * *'], arguments: { repo: 'x', depth: 'deep' } });
