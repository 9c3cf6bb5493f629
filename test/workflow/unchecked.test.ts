import { DagTemplate, Input, ScriptTemplate, type TemplateProps, unchecked, workflow } from '../../src/workflow';
import { library, manifestOf, step } from './example';

test('a tag that the library does not know', () => {
  const ci = library();
  const tell = step(ci, 'tell', { inputs: { text: Input.parameter() } });
  const main = new DagTemplate(ci, 'main', {
    tasks: (dag) =>
      void dag.task(
        'tell',
        tell,
        { text: `${unchecked('{{node.name}}')}: ${unchecked('{{=sprig.lower(workflow.name)}}')}` },
        { when: unchecked('{{node.name}}').equals('x').or(unchecked('{{=1 + 1}}').equals('2')) },
      ),
  });
  expect(manifestOf(main).dag.tasks[0]).toMatchObject({
    arguments: { parameters: [{ name: 'text', value: '{{node.name}}: {{=sprig.lower(workflow.name)}}' }] },
    when: "{{=(node.name == 'x') || ((1 + 1) == '2')}}",
  });
});

test.each([
  'pod.name',
  '{{pod.name}} and more',
  '{{a}}{{b}}',
  '{{ }}',
  '{{=}}',
  '{{a',
  '',
])('not one tag: %j', (text) => {
  expect(() => unchecked(text)).toThrow(
    `unchecked: ${JSON.stringify(text)} is not one tag. Write it as Argo does, for example {{pod.name}}; glue text around it afterwards.`,
  );
});

describe('tags written by hand are refused', () => {
  const tag = '{{inputs.parameters.nmae}}';
  const message = (place: string) =>
    `c/ci/x: ${place} holds "${tag}", written by hand: Argo expands it, and nothing has checked it. ` +
    "Use a reference (inputs.name, build.outputs.digest), a variable (workflow.name), or unchecked('{{pod.name}}').";
  const template =
    (props: Partial<TemplateProps<{}>>, script: object = {}) =>
    () =>
      new ScriptTemplate(library(), 'x', { ...props, script: () => ({ image: 'x', source: 'true', ...script }) });

  test.each<[string, () => unknown]>([
    ['script.env[0].value', template({}, { env: { NAME: tag } })],
    ['script.workingDir', template({}, { workingDir: tag })],
    ['script.image', template({}, { image: tag })],
    ['metadata.labels.name', template({ metadata: { labels: { name: tag } } })],
    ['metadata.labels', template({ metadata: { labels: { [tag]: 'x' } } })],
    ['synchronization.mutexes[0].name', template({ synchronization: { mutexes: [{ name: `a-${tag}` }] } })],
    ['retry.expression', template({ retry: { limit: 1, expression: tag } })],
    ['inputs.parameters[0].default', template({ inputs: { name: Input.parameter({ default: tag }) } as never })],
  ])('%s', (place, make) => expect(make).toThrow(message(place)));

  test('in arguments', () => {
    const ci = library();
    const tell = step(ci, 'tell', { inputs: { text: Input.parameter() } });
    expect(() => new DagTemplate(ci, 'x', { tasks: (dag) => void dag.task('a', tell, { text: tag }) })).toThrow(
      'c/ci/x/a: the argument "text" holds "{{inputs.parameters.nmae}}", written by hand',
    );
  });

  test('but not in raw fields', () => {
    const node = '{{inputs.parameters.node}}';
    const raw = template(
      { inputs: { node: Input.parameter() } as never, overrides: { nodeSelector: { name: node } } },
      { overrides: { tty: true, workingDir: `/work/${node}` } },
    )();
    expect(manifestOf(raw)).toMatchObject({ nodeSelector: { name: node }, script: { workingDir: `/work/${node}` } });
  });

  test('a brace before a reference, which would make three', () => {
    expect(template({}, { env: { JSON: `{${workflow.name}}` } })).toThrow(
      'c/ci/x: script.env[0].value holds "{" right before a reference, and Argo reads "{{{" wrongly. Put a space between.',
    );
  });
});
