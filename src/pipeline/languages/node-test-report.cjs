/**
 * A Node.js program that the Node build step runs after the tests.
 *
 *     node report.cjs failed JUNIT
 *     node report.cjs coverage LCOV
 *
 * The first form prints the names of the test cases that failed, at most ten, with those of the suites around them:
 * `greeting > says hello`. The file may come from any test runner; text in it that is no JUnit report gives no names.
 * The second form prints the share of lines that ran as a number, `83.3`, out of a report in lcov's format.
 */
const { readFileSync } = require('node:fs');
const [, , form, file] = process.argv;
const text = readFileSync(file, 'utf8');
console.log(form === 'coverage' ? coverage() : failed());

function coverage() {
  const lines = { F: 0, H: 0 };
  for (const [, which, count] of text.matchAll(/^L([FH]):(\d+)\r?$/gm)) lines[which] += Number(count);
  return (lines.F > 0 ? (100 * lines.H) / lines.F : 0).toFixed(1);
}

function failed() {
  const names = new Set();
  const suites = [];
  let test;
  const markup = text.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, '');
  const tags = /<(\/?)(testsuite|testcase|failure|error)\b((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
  for (const [, slash, tag, attributes] of markup.matchAll(tags)) {
    const opens = slash === '';
    const alone = attributes.endsWith('/');
    if (tag === 'testsuite') {
      if (!opens) suites.pop();
      else if (!alone) suites.push(nameIn(attributes));
    } else if (tag === 'testcase') test = opens && !alone ? nameIn(attributes) : undefined;
    else if (opens && test !== undefined) names.add([...suites, test].filter((name) => name !== '').join(' > '));
  }
  const more = names.size > 10 ? ` and ${names.size - 10} more` : '';
  return [...names].slice(0, 10).join(', ') + more;
}

function nameIn(attributes) {
  const [, double, single] = /(?:^|\s)name=(?:"([^"]*)"|'([^']*)')/.exec(attributes) ?? [];
  const characters = { lt: '<', gt: '>', quot: '"', apos: "'" };
  return (double ?? single ?? '')
    .replaceAll('&amp;', '&') // first: Node.js 20 escapes a quote twice
    .replace(/&(lt|gt|quot|apos);/g, (_, name) => characters[name])
    .replace(/&#\w+;|\s+/g, ' ')
    .replace(`${process.cwd()}/`, '')
    .trim();
}
