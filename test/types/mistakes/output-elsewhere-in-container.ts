// A container's output needs the path of its file; only of templates in the cluster nobody has to say it.
import { ContainerTemplate, Output } from '../../../src/workflow';
import { scope } from './fixture/templates';

new ContainerTemplate(scope, 'clone', {
  outputs: { sha: Output.elsewhere.parameter() },
  container: () => ({ image: 'git' }),
});
