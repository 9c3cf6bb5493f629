import { type Part, selectParts } from './part';

const part = (name: string, ...after: string[]): Part => ({ name, after, run: async () => {} });
const parts = [part('access'), part('push'), part('update', 'push'), part('rollout', 'update')];
const names = (...asked: string[]) => selectParts(parts, asked).map(({ name }) => name);

test('all parts when none is asked for', () => {
  expect(names()).toEqual(['access', 'push', 'update', 'rollout']);
});

test('a part brings those that must run before it, in the order of the list', () => {
  expect(names('rollout', 'access')).toEqual(['access', 'push', 'update', 'rollout']);
  expect(names('update')).toEqual(['push', 'update']);
});

test('a name that no part has is refused with those there are', () => {
  expect(() => names('pull')).toThrow('there is no part pull; there are: access, push, update, rollout');
});
