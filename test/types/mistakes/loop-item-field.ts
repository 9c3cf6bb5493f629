// The items have no field `version`.
import { DagTemplate } from '../../../src/workflow';
import { clone, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    dag.loop('all', [{ repo: 'api' }, { repo: 'web' }], (item) => clone.call({ repo: item.version }));
  },
});
