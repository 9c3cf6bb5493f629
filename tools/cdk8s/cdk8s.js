#!/usr/bin/env node
// The command `cdk8s` of this project: the CLI of cdk8s without what says nothing about the project.
// At `npm ci` npm gives a command that two packages have to the one whose name comes first: this one, `cdk8s-alone`. But
// `npm install cdk8s-cli@...` gives it to what it has just installed. `npm rebuild` brings this one back; test/cdk8s.test.ts
// fails where it is not there.
const { dirname, join } = require('node:path');

// At every run the CLI asks the npm registry for a newer one, and prints the stack of what went wrong where it reaches none.
// No file of a project can say no to that, only a flag or a variable.
process.env.CDK8S_CHECK_UPGRADE ??= 'false';

// The copies that cdk8s.yaml has the CLI empty are nothing to look at: the app has said what is in dist/.
const { log } = console;
console.log = (...words) => {
  if (!String(words[0]).startsWith('  - .synth/')) log(...words);
};

require(join(dirname(require.resolve('cdk8s-cli/package.json')), 'bin/cdk8s'));

// When the app has failed, the CLI adds an error of its own. Its stack says nothing about the app.
Error.stackTraceLimit = 0;
