import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compilers, Declarations, messagesFolder } from '../../tools/types/compiler';

let declarations: Declarations;
// All compilers start at once: they take longest of all tests, and each uses one core.
let checks: Readonly<Record<string, Promise<string>>>;
let messages: ReturnType<Declarations['messages']>;
beforeAll(async () => {
  declarations = await Declarations.make();
  checks = Object.fromEntries(Object.entries(compilers).map(([name, each]) => [name, declarations.check(each)]));
  messages = declarations.messages();
});
afterAll(async () => {
  await Promise.all([...Object.values(checks ?? {}), messages]);
  declarations?.remove();
});

test.each(Object.keys(compilers))('TypeScript %s takes what is right and refuses every marked mistake', async (name) =>
  expect(await checks[name]).toBe(''));

test('messages are as recorded: `npm run types:record`, then review the diff', async () => {
  const recorded = readdirSync(messagesFolder).map((name) => [
    basename(name, '.txt'),
    readFileSync(join(messagesFolder, name), 'utf8'),
  ]);
  expect(Object.fromEntries(await messages)).toEqual(Object.fromEntries(recorded));
});

test('every mistake is one', () => {
  const accepted = readdirSync(messagesFolder).filter(
    (name) => readFileSync(join(messagesFolder, name), 'utf8') === '',
  );
  expect(accepted).toEqual([]);
});
