const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

// Jest loads every module anew for each file of tests, into a context of its own, and V8 compiles it anew each time: that was
// a fifth of the time of all small files. So each worker keeps what V8 has made of a text, and hands it over the next time.

/** By path: the text, and from the second time on what it was compiled to. Most texts are compiled once: those of tests. */
const compiled = new Map();
const { compileFunction } = vm;

vm.compileFunction = (text, parameters, options) => {
  const known = compiled.get(options?.filename);
  if (known?.text !== text) {
    if (options?.filename) compiled.set(options.filename, { text });
    return compileFunction(text, parameters, options);
  }
  const made = compileFunction(text, parameters, {
    ...options,
    ...(known.code ? { cachedData: known.code } : { produceCachedData: true }),
  });
  if (made.cachedDataRejected) known.code = undefined;
  else known.code ??= made.cachedData;
  return made;
};

module.exports = TestEnvironment;
