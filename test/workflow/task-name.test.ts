import { taskName } from '../../src/workflow';

test.each([
  ['./cmd/api', 'cmd-api'],
  ['linux/amd64', 'linux-amd64'],
  ['v1.2', 'v1-2'],
  ['Build_it', 'Build-it'],
  ['ünïcode', 'n-code'],
  [`${'a'.repeat(127)}-b`, 'a'.repeat(127)],
])('%j gives %j', (text, name) => expect(taskName(text)).toBe(name));

test.each(['', '...', '/'])('nothing is left of %j', (text) => {
  expect(() => taskName(text)).toThrow(
    `taskName: ${JSON.stringify(text)} holds no letter and no digit, so no name can be made of it.`,
  );
});
