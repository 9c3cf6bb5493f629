import { Input, Output, ScriptTemplate } from '../../src/workflow';
import { library, manifestOf } from './example';

test('a script: values by env, a shell that stops at the first error', () => {
  const greet = new ScriptTemplate(library(), 'greet', {
    inputs: { name: Input.parameter() },
    outputs: { greeting: Output.parameter({ path: '/tmp/greeting' }) },
    apiAccess: true,
    script: ({ inputs, outputs }) => ({
      image: 'alpine:3',
      env: { NAME: inputs.name, OUT: outputs.greeting.path },
      source: 'echo "Hello $NAME" > "$OUT"\n',
    }),
  });
  expect(manifestOf(greet).script).toEqual({
    image: 'alpine:3',
    imagePullPolicy: 'IfNotPresent',
    command: ['sh', '-eu'],
    env: [
      { name: 'NAME', value: '{{inputs.parameters.name}}' },
      { name: 'OUT', value: '/tmp/greeting' },
    ],
    source: 'echo "Hello $NAME" > "$OUT"\n',
    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
  });
});

test('another interpreter', () => {
  const template = new ScriptTemplate(library(), 'py', {
    script: () => ({ image: 'python:3', command: ['python', '-u'], source: 'print(1)' }),
  });
  expect(manifestOf(template).script.command).toEqual(['python', '-u']);
});

test('the source holds no references', () => {
  expect(
    () =>
      new ScriptTemplate(library(), 'greet', {
        inputs: { name: Input.parameter() },
        script: ({ inputs }) => ({ image: 'alpine:3', source: `echo ${inputs.name}` }),
      }),
  ).toThrow(
    'c/ci/greet: the script\'s source holds {{inputs.parameters.name}}, which a shell would execute. Pass it by env: env: { VALUE: ... }, and "$VALUE" in the source.',
  );
});

test.each([
  'echo {{inputs.parameters.name}}',
  'echo "{{=workflow.name}}"',
  'helm template --set x={{',
])('nor tags by hand: %s', (source) => {
  expect(() => new ScriptTemplate(library(), 'greet', { script: () => ({ image: 'alpine:3', source }) })).toThrow(
    'c/ci/greet: the script\'s source holds "{{", which Argo would replace. Pass values by env; write a literal "{{" as "{" "{".',
  );
});
