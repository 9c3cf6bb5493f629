/** `npm run types:record`: writes what TypeScript 7 says about each file of test/types/mistakes to test/types/messages. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Declarations, messagesFolder } from './compiler';

async function main(): Promise<void> {
  const declarations = await Declarations.make();
  try {
    const messages = await declarations.messages();
    rmSync(messagesFolder, { recursive: true, force: true });
    mkdirSync(messagesFolder, { recursive: true });
    for (const [name, message] of messages) writeFileSync(join(messagesFolder, `${name}.txt`), message);
  } finally {
    declarations.remove();
  }
}

void main();
