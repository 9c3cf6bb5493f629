import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { greeting } from './greeting.js';
import { ask, serve } from './server.js';

const server = serve('abc');
before(() => new Promise((listening) => server.listen(0, '127.0.0.1', listening)));
after(() => server.close());

test('the greeting ends in the commit', () => {
  assert.match(greeting('abc'), / abc$/);
});

test('the service answers with the greeting', async () => {
  await ask(`http://127.0.0.1:${server.address().port}`, 'abc', 1);
});
