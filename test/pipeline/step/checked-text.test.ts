import { checkDnsLabel, checkPath, checkText } from '../../../src/pipeline/step/checked-text';

test.each([
  ['', 'c: the thing is empty. Give one.'],
  [undefined, 'c: the thing is empty.'],
  [' a', 'c: the thing " a" has blanks or line ends around or in it. Remove them.'],
  ['a\n', 'has blanks or line ends'],
  ['a\nb', 'has blanks or line ends'],
])('the text %j is refused', (text, message) => {
  expect(() => checkText('c', 'thing', text as string)).toThrow(message);
});

test('other text is returned', () => expect(checkText('c', 'thing', 'a b')).toBe('a b'));

test.each(['.', 'Dockerfile', './cmd/hello', 'a/..b/c', 'a b'])('the path %s stays inside', (path) => {
  expect(checkPath('c', 'path', path)).toBe(path);
});

test.each(['/a', '..', '../a', 'a/../../b', 'a/..', '-rf'])('the path %s leaves', (path) => {
  expect(() => checkPath('c', 'path', path)).toThrow(
    `c: the path "${path}" leaves the repository. Write it relative to its root, without ".." and not beginning with "/" or "-".`,
  );
});

test.each(['a', 'ci', 'a-1', '1a', 'x'.repeat(63)])('the label %s', (label) => {
  expect(checkDnsLabel('c', 'label', label)).toBe(label);
});

test.each(['A', 'a.b', 'a_b', '-a', 'a-', 'ä', 'x'.repeat(64)])('%s is no label', (label) => {
  expect(() => checkDnsLabel('c', 'label', label)).toThrow(
    `c: the label "${label}" is not legal. Use up to 63 lower-case letters, digits and "-", with a letter or digit at both ends.`,
  );
});
