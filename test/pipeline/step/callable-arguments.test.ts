import { ContainerTemplate, Input, type LanguageArguments, WorkflowTemplate } from '../../../src';
import { passesTo } from '../../../src/pipeline/step/callable-arguments';
import { chart } from '../../synthesize';

test('a template is passed what it asks for, of what there is', () => {
  const home = new WorkflowTemplate(chart('c'), 'wt');
  const build = new ContainerTemplate(home, 'build', {
    inputs: { commit: Input.parameter(), version: Input.parameter({ default: '' }) },
    container: () => ({ image: 'a' }),
  });
  const offered = { source: {} as never, commit: 'abc', committedAt: 1, version: 'v1' } satisfies LanguageArguments;
  expect(passesTo(build, offered)).toEqual({ commit: 'abc', version: 'v1' });
});
