#!/usr/bin/env node
// The command `cdk8s` of this project. The CLI of cdk8s asks the npm registry for a newer one at every run, and prints the
// stack of what went wrong where it reaches none. No file of a project can say no to that, only a flag or a variable.
//
// npm gives a command that two packages have to the one whose name comes first: this one, `cdk8s-alone`.
const { dirname, join } = require('node:path');

process.env.CDK8S_CHECK_UPGRADE ??= 'false';
require(join(dirname(require.resolve('cdk8s-cli/package.json')), 'bin/cdk8s'));
// When the app has failed, the CLI adds an error of its own. Its stack says nothing about the app.
Error.stackTraceLimit = 0;
