import { nearest } from '../../src/manifest/suggestion';

const fields = ['container', 'containerSet', 'script', 'steps', 'retryStrategy', 'dag'];

test.each<[string, string | undefined]>([
  ['contianer', 'container'],
  ['Containerset', 'containerSet'],
  ['step', 'steps'],
  ['scipt', 'script'],
  ['DAG', 'dag'],
  ['retryPolicy', undefined],
  ['image', undefined],
])('"%s" may mean %s', (word, meant) => expect(nearest(word, fields)).toBe(meant));

test('of no candidates, none', () => expect(nearest('container', [])).toBeUndefined());
