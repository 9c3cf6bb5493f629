import { anchored, bounding, exactly } from '../../src/events/pattern';

test('a pattern is anchored as a whole', () => {
  expect(anchored('x', /a|b/)).toBe('^(?:a|b)$');
});

test('literal text is escaped', () => {
  expect(exactly('team/a.b+c')).toBe('^team/a\\.b\\+c$');
});

test.each([
  /(?=a)/,
  /(?<!a)b/,
  /(?<name>a)/,
  /(a)\1/,
  /a/i,
  /\u0041/,
  /\x41/,
  RegExp(['[^', ']'].join('')),
  /[[]/,
  /a{1001}/,
  /\p{L}/u,
])('refuses %s, which Go reads differently', (pattern) => {
  expect(() => anchored('ev/s/push', pattern)).toThrow(/^ev\/s\/push: the pattern .* uses .*Go's RE2/);
});

test.each([
  /.+/,
  /[^ ]+/,
  /\S+/,
  /\W/,
  /\D/,
  /[!-~]+/,
  /\{x/,
  /[\w{]/,
])('%s does not bound, because "{" gets through', (pattern) => {
  expect(() => bounding('x', pattern)).toThrow(/lets "\{" through/);
});

test.each([
  /[0-9a-f]{40}/,
  /refs\/heads\/[\w./-]+/,
  /v\d+(?:\.\d+){2}/,
  /a|b/,
  /[\w.-]{1,20}/,
])('%s bounds', (pattern) => {
  expect(bounding('x', pattern)).toBe(`^(?:${pattern.source})$`);
});
