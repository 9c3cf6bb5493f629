import { checkName } from '../../src/events/name';

test.each([
  ['eventBus', ''],
  ['eventBus', 'a'.repeat(41)],
  ['eventSource', 'a'.repeat(48)],
  ['eventSource', '1st'],
  ['eventSource', 'a.b'],
  ['sensor', 'Upper'],
  ['sensor', 'a'.repeat(64)],
  ['event', 'a.b'],
  ['event', '-a'],
  ['dependency', '1a'],
  ['dependency', 'in'],
  ['dependency', 'not'],
  ['trigger', 'a b'],
] as const)('refuses the %s "%s"', (kind, name) => {
  expect(() => checkName('ev/x', 'name', kind, name)).toThrow(/^ev\/x: the name/);
});

test.each([
  ['eventBus', 'default'],
  ['eventSource', 'a'.repeat(47)],
  ['sensor', 'ci-2'],
  ['event', 'push_1'],
  ['dependency', 'push-main'],
  ['dependency', 'inner'],
  ['trigger', 'build-1'],
] as const)('takes the %s "%s"', (kind, name) => {
  expect(checkName('ev/x', 'name', kind, name)).toBe(name);
});

test('says what, why and what to do', () => {
  expect(() => checkName('ev/x', 'event name', 'event', 'a.b')).toThrow(
    'ev/x: the event name "a.b" is not legal. Use letters, digits, "-" and "_", without a dot.',
  );
});
