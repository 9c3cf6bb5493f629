// A misspelt argument for templates kept in an array.
import { DagTemplate } from '../../../src/workflow';
import { clone, scope } from './fixture/templates';

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    [clone, clone].map((template, index) => dag.task(`clone-${index}`, template, { repo: 'x', revison: 'main' }));
  },
});
