import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compilers, Declarations, messagesFolder } from '../../tools/types/compiler';

let declarations: Declarations;
beforeAll(() => {
  declarations = new Declarations();
}, 180_000);
afterAll(() => declarations?.remove());

test.each(Object.entries(compilers))(
  'TypeScript %s takes what is right and refuses every marked mistake',
  (_, compiler) => expect(declarations.check(compiler)).toBe(''),
  180_000,
);

test('messages are as recorded: `npm run types:record`, then review the diff', () => {
  const recorded = readdirSync(messagesFolder).map((name) => [
    basename(name, '.txt'),
    readFileSync(join(messagesFolder, name), 'utf8'),
  ]);
  expect(Object.fromEntries(declarations.messages())).toEqual(Object.fromEntries(recorded));
}, 180_000);

test('every mistake is one', () => {
  const accepted = readdirSync(messagesFolder).filter(
    (name) => readFileSync(join(messagesFolder, name), 'utf8') === '',
  );
  expect(accepted).toEqual([]);
});
