import { ContainerTemplate, ScriptTemplate } from '../../src/workflow';
import { library } from './example';

const container = (props: object) => () =>
  new ContainerTemplate(library(), 'x', { container: () => ({ image: 'x', ...props }) });
const script = (props: object) => () =>
  new ScriptTemplate(library(), 'x', { script: () => ({ image: 'x', source: 'true', ...props }) });

test.each<[string, () => unknown, string]>([
  ['a container', container({ resourcs: {} }), '"resourcs" is no property of the container. Did you mean "resources"?'],
  [
    'a container, far off',
    container({ livenessProbe: {} }),
    '"livenessProbe" is no property of the container. It has image, command, args, env, workingDir, resources, imagePullPolicy, overrides.',
  ],
  ['a script', script({ souce: 'x' }), '"souce" is no property of the script. Did you mean "source"?'],
  ['a script, which takes no arguments', script({ args: ['x'] }), '"args" is no property of the script.'],
  ['resources', container({ resources: { mem: {} } }), '"mem" is no property of resources.'],
  [
    'amounts',
    script({ resources: { cpu: { limits: '1' } } }),
    '"limits" is no property of resources.cpu. Did you mean "limit"?',
  ],
  [
    'retries made of the inputs',
    () =>
      new ContainerTemplate(library(), 'x', {
        container: () => ({ image: 'x' }),
        retry: () => ({ limit: 1, polcy: 'Always' }),
      }),
    '"polcy" is no property of retry. Did you mean "policy"?',
  ],
])('%s', (_, make, message) => expect(make).toThrow(`c/ci/x: ${message}`));
