import { GoBuildTemplate, type PipelineRepository } from '../../src';
import { branchesOf, checkRepositories, senderName } from '../../src/pipeline/pipeline-repository';
import { application } from './world';

type Repositories = Readonly<Record<string, PipelineRepository>>;

const go = GoBuildTemplate.language();
const mono = { url: 'https://git.example.com/acme/mono.git' };

test.each<[string, Repositories]>([
  ['one', { hello: application('hello') }],
  ['several', { hello: application('hello'), other: application('other') }],
  ['two of one repository', { api: application('api', mono), web: application('web', mono) }],
  ['a name as long as it may be', { ['x'.repeat(52)]: application('hello') }],
  ['a name that only begins with a reserved word', { 'all-in': application('hello') }],
])('%s', (_, repositories) => {
  expect(() => checkRepositories('pipeline', repositories)).not.toThrow();
});

test.each([
  ['as in the URL', application('hello'), 'acme/hello'],
  ['as the entry says', application('hello', { fullName: 'Acme/Hello' }), 'Acme/Hello'],
])('what the sender calls a repository: %s', (_, repository, name) => {
  expect(senderName(repository)).toBe(name);
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
  ...['all', 'in', 'one'].map((name): [string, Repositories, string] => [
    `the reserved name ${name}`,
    { [name]: application('hello') },
    `pipeline: the repository's short name "${name}" is a word of the language of conditions. Choose another.`,
  ]),
  [
    'a credential in a URL',
    { hello: application('hello', { url: 'https://robot:s3cr3t@git.example.com/acme/hello.git' }) },
    'pipeline/hello: the repository URL of git.example.com holds a credential',
  ],
  [
    'a URL without an owner',
    { hello: application('hello', { url: 'https://github.com/hello' }) },
    'pipeline/hello: the repository is called "hello", which lacks an owner or a name.',
  ],
  [
    'a full name without an owner',
    { hello: application('hello', { fullName: 'hello' }) },
    'pipeline/hello: the repository is called "hello"',
  ],
  [
    'an empty Secret name',
    { hello: application('hello', { credentials: '' }) },
    'pipeline/hello: the Secret name in credentials is empty.',
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
  [
    'one image of two applications',
    { api: application('api', mono), web: application('web', { ...mono, image: application('api').image }) },
    'pipeline: "api" and "web" push the image registry.example.com/acme/api, where the tag of one would replace the other\'s. Give each an image.name of its own.',
  ],
])('%s is refused', (_, repositories, message) => {
  expect(() => checkRepositories('pipeline', repositories)).toThrow(message);
});

test.each<[string, Partial<PipelineRepository>, object[]]>([
  [
    'main releases, the others are reviewed',
    {},
    [
      { trust: 'release', options: { branches: ['**'], among: ['main'] } },
      { trust: 'review', options: { branches: ['**'], except: ['main'] } },
    ],
  ],
  [
    'all of them release',
    { branches: ['main', 'v*'], releaseBranches: ['v*', 'main'] },
    [{ trust: 'release', options: { branches: ['main', 'v*'] } }],
  ],
  ['none releases', { releaseBranches: [] }, [{ trust: 'review', options: { branches: ['**'] } }]],
  [
    'any name, of which some release',
    { branches: 'anyName', releaseBranches: ['main'] },
    [
      { trust: 'release', options: { branches: 'anyName', among: ['main'] } },
      { trust: 'review', options: { branches: 'anyName', except: ['main'] } },
    ],
  ],
])('which branches are trusted: %s', (_, more, expected) => {
  expect(branchesOf(application('hello', more))).toEqual(expected);
});
