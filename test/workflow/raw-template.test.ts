import { DagTemplate, Input, Output, type ParameterRef, RawTemplate } from '../../src/workflow';
import { library, manifestOf, step } from './example';

test("Argo's own words, with typed inputs and outputs", () => {
  const ci = library();
  const check = new RawTemplate(ci, 'check', {
    inputs: { url: Input.parameter() },
    argo: ({ inputs }) => ({ http: { url: `${inputs.url}/health`, successCondition: 'response.statusCode == 200' } }),
  });
  const main = new DagTemplate(ci, 'main', { tasks: (dag) => void dag.task('check', check, { url: 'https://x' }) });
  expect(manifestOf(check)).toEqual({
    name: 'check',
    inputs: { parameters: [{ name: 'url' }] },
    http: { url: '{{inputs.parameters.url}}/health', successCondition: 'response.statusCode == 200' },
  });
  expect(manifestOf(main).dag.tasks[0].arguments.parameters).toEqual([{ name: 'url', value: 'https://x' }]);
});

test('its references are checked as those of any template', () => {
  const ci = library();
  let stolen: ParameterRef<string> | undefined;
  new RawTemplate(ci, 'a', {
    inputs: { url: Input.parameter() },
    outputs: { x: Output.parameter({ supplied: true }) },
    argo: ({ inputs }) => {
      stolen = inputs.url;
      return { suspend: {} };
    },
  });
  expect(() => new RawTemplate(ci, 'b', { argo: () => ({ http: { url: `${stolen}` } }) })).toThrow(
    'c/ci/b: uses {{inputs.parameters.url}} of c/ci/a, which has no meaning here.',
  );
  expect(() => step(ci, 'b')).toThrow('c/ci: there is a template or construct "b" already.');
});
