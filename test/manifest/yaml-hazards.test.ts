import { Yaml } from 'cdk8s';
import { quoteHazards } from '../../src/manifest/yaml-hazards';

/** A document as cdk8s writes it, made safe. */
function safe(...documents: object[]): string {
  return quoteHazards(Yaml.stringify(...documents));
}

test.each([
  '0o755',
  '-0O7',
  '0XfF',
  '0B11',
  '4E_9',
  '50.E_8',
  '+__8',
  '<<',
  '=',
])('the text %s, which cdk8s leaves bare, is quoted', (text) => {
  expect(Yaml.stringify({ a: text, b: [text] })).toBe(`a: ${text}\nb:\n  - ${text}\n`);
  expect(safe({ a: text, b: [text] })).toBe(`a: "${text}"\nb:\n  - "${text}"\n`);
});

test('numbers stay numbers, and what cdk8s quotes stays quoted', () => {
  expect(safe({ a: '0o7', b: 493, c: 1.5, d: true, e: '0755', f: 'yes', g: '1e3' })).toBe(
    'a: "0o7"\nb: 493\nc: 1.5\nd: true\ne: "0755"\nf: "yes"\ng: "1e3"\n',
  );
});

test('a block of text is left alone', () => {
  const script = 'umask 0o22\nmodes:\n  - 0o755\n=\n';
  expect(safe({ a: script })).toBe(Yaml.stringify({ a: script }));
});

test('without such text nothing is touched, with it nothing else is', () => {
  const plain = Yaml.stringify({ a: 'x', b: { c: [1, 'two'] } }, { d: 'a long text '.repeat(30) });
  expect(quoteHazards(plain)).toBe(plain);
  expect(safe({ a: 'x' }, { b: '=' }, { c: 'a long text '.repeat(30) })).toBe(
    `a: x\n---\nb: "="\n---\nc: "${'a long text '.repeat(30)}"\n`,
  );
});
