// `rpeo` instead of `repo`, inside a loop.
import { DagTemplate } from '../../../src/workflow';
import { clone, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    dag.loop('all', ['api', 'web'], (repo) => clone.call({ rpeo: repo }));
  },
});
