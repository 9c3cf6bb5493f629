#!/usr/bin/env node
import { run } from './run';

// Whoever reads may have seen enough, as head -1 does: that is no fault, and the exit code is what it would be.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  width: process.stdout.columns ?? 100,
}).then((code) => {
  process.exitCode = code;
});
