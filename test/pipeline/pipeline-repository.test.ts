import { GoBuildTemplate, type PipelineRepository } from '../../src';
import { checkRepositories } from '../../src/pipeline/pipeline-repository';
import { application } from './world';

type Repositories = Readonly<Record<string, PipelineRepository>>;

const go = GoBuildTemplate.language();
const mono = { url: 'https://git.example.com/acme/mono.git' };

test.each<[string, Repositories, readonly string[] | undefined]>([
  ['one', { hello: application('hello') }, ['acme/hello']],
  ['several', { hello: application('hello'), other: application('other') }, ['acme/other', 'acme/hello', 'acme/third']],
  ['any, where the sender is asked for no list', { hello: application('hello') }, undefined],
  ['two of one repository', { api: application('api', mono), web: application('web', mono) }, ['acme/mono']],
  [
    'one that the sender calls by another name',
    { hello: application('hello', { fullName: 'Acme/Hello' }) },
    ['Acme/Hello'],
  ],
  ['a name as long as it may be', { ['x'.repeat(52)]: application('hello') }, undefined],
])('%s', (_, repositories, admitted) => {
  expect(() => checkRepositories('pipeline', repositories, admitted)).not.toThrow();
});

test.each<[string, Repositories, string]>([
  ['none', {}, 'pipeline: there are no repositories. Add one: repositories: { hello: { url, language, image } }.'],
  [
    'an illegal name',
    { Hello: application('hello') },
    'pipeline: the repository\'s short name "Hello" is not legal. Use up to 52 lower-case letters, digits and "-", beginning with a letter.',
  ],
  ['an empty name', { '': application('hello') }, 'short name "" is not legal'],
  ['an over-long name', { ['x'.repeat(53)]: application('hello') }, 'is not legal. Use up to 52'],
  [
    'a credential in a URL',
    { hello: application('hello', { url: 'https://robot:s3cr3t@git.example.com/acme/hello.git' }) },
    'pipeline/hello: the repository URL of git.example.com holds a credential',
  ],
  [
    'one that the webhooks leave out',
    { hello: application('hello'), other: application('other') },
    'pipeline: the webhooks are those of acme/hello, so no push to acme/other would start "other". ' +
      "Add it to the webhooks' repositories, or correct fullName; upper and lower case matter.",
  ],
  [
    'the names of two WorkflowTemplates',
    { hello: application('hello'), 'hello-ci': application('hello') },
    'pipeline: "hello-ci" and "hello" would both make a WorkflowTemplate hello-ci, of which the cluster keeps one. Choose another short name.',
  ],
  [
    'the name of a language',
    { 'lang-go': application('hello', { language: go }) },
    'pipeline: "lang-go" and the language go would both make a WorkflowTemplate lang-go',
  ],
  [
    'one release of two applications',
    { hello: application('hello', { chart: { release: 'x' } }), x: application('hello') },
    'pipeline: "hello" and "x" deploy the same release into the same environments, where each would replace the other. Give one another chart.release.',
  ],
])('%s is refused', (_, repositories, message) => {
  expect(() => checkRepositories('pipeline', repositories, ['acme/hello'])).toThrow(message);
});
