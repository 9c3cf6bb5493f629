#!/usr/bin/env node
import { run } from './run';

run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  width: process.stdout.columns ?? 100,
}).then((code) => {
  process.exitCode = code;
});
