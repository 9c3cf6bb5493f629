import { Github, type GithubOptions } from '../../src/events';
import { eventSourceSpec, sensorSpec, world } from './world';

const webhookSecret = { name: 'github', key: 'secret' };

test('no hook is created, every delivery must be signed', () => {
  const push = Github.events({ events: ['push'], repositories: ['acme/api', 'acme/web', 'team/lib'], webhookSecret });
  expect(eventSourceSpec({ push }).github).toEqual({
    push: {
      webhook: { port: '12000', endpoint: '/github', method: 'POST' },
      webhookSecret,
      events: ['push'],
      repositories: [
        { owner: 'acme', names: ['api', 'web'] },
        { owner: 'team', names: ['lib'] },
      ],
      contentType: 'json',
      active: true,
    },
  });
});

test('all options', () => {
  const pr = Github.events({
    events: ['pull_request', 'push'],
    organizations: ['acme'],
    webhookSecret,
    path: '/pr',
    port: 13000,
    maxPayloadSize: 25e6,
    overrides: {
      githubBaseURL: 'https://git.acme.test/api/v3/',
      githubUploadURL: 'https://git.acme.test/api/uploads/',
    },
  });
  expect(eventSourceSpec({ pr }).github.pr).toMatchObject({
    organizations: ['acme'],
    events: ['pull_request', 'push'],
    webhook: { port: '13000', endpoint: '/pr', maxPayloadSize: 25000000 },
    githubBaseURL: 'https://git.acme.test/api/v3/',
  });
});

test('kinds and repositories become filters, because Argo itself lets all signed deliveries through', () => {
  const { scope, hooks, sensor } = world();
  sensor.http('tell', { url: 'http://a.b/', when: sensor.on('push', hooks.event('push')) });
  expect(sensorSpec(scope).dependencies[0].filters.data).toEqual([
    { path: 'headers.X-Github-Event.0', type: 'string', value: ['^push$'] },
    { path: 'body.repository.full_name', type: 'string', value: ['^acme/api$'] },
  ]);
});

test('changed files', () => {
  const { scope, hooks, sensor } = world();
  sensor.on('push', hooks.event('push'), {
    filters: ({ body }) => [Github.changed(body, ['services/api/', 'go.mod'])],
  });
  sensor.http('tell', { url: 'http://a.b/' });
  expect(sensorSpec(scope).dependencies[0].filters.data.at(-1)).toEqual({
    path: '[body.commits.#.added,body.commits.#.modified,body.commits.#.removed]',
    type: 'string',
    value: ['[[,]"services/api/', '[[,]"go\\.mod"'],
  });
});

test.each(['/abs', '', 'a"b', 'a\\b'])('refuses the changed path %j', (path) => {
  const { hooks, sensor } = world();
  expect(() =>
    sensor.on('push', hooks.event('push'), { filters: ({ body }) => [Github.changed(body, [path])] }),
  ).toThrow(/^ev\/sensor\/push: Filter\.files: the path .* is none of a repository/);
});

test.each<[string, object, string]>([
  ['no secret', { events: ['push'], repositories: ['a/b'] }, 'ev/hooks/push: no webhookSecret'],
  [
    'a Secret that cannot be',
    { events: ['push'], repositories: ['a/b'], webhookSecret: { name: 'Bad Name', key: 'secret' } },
    'ev/hooks/push: the Secret name of webhookSecret "Bad Name" is not legal.',
  ],
  ['no events', { events: [], repositories: ['a/b'], webhookSecret }, 'no events'],
  ['no owners', { events: ['push'], webhookSecret }, 'no repositories and no organizations'],
  ['an empty list', { events: ['push'], repositories: [], webhookSecret }, 'the list of repositories is empty'],
  [
    'a URL',
    { events: ['push'], repositories: ['https://github.com/a/b'], webhookSecret },
    'is no repository. Write owner/name',
  ],
  ['a bad organization', { events: ['push'], organizations: ['a/b'], webhookSecret }, 'is no name of an organization'],
])('refuses %s', (_, options, message) => {
  expect(() => eventSourceSpec({ push: Github.events(options as GithubOptions<'push'>) })).toThrow(message);
});
