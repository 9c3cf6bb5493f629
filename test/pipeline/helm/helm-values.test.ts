import { type HelmValues, splitValues } from '../../../src/pipeline/helm/helm-values';
import { ParameterRef } from '../../../src/workflow/parameter-ref';

const digest = new ParameterRef<string>(undefined, ['inputs', 'parameters', 'digest']);

function split(values: HelmValues) {
  const { fixed, literals } = splitValues('c/deploy', values);
  return { fixed, literals: Object.fromEntries(literals.map(({ path, value }) => [path, String(value)])) };
}

const marked = String(digest);

test('what is known now stays, what is a reference goes by its path', () => {
  expect(split({ replicas: 2, on: true, none: null, image: { repository: 'r', digest }, hosts: ['a', 'b'] })).toEqual({
    fixed: { replicas: 2, on: true, none: null, image: { repository: 'r' }, hosts: ['a', 'b'] },
    literals: { 'image.digest': marked },
  });
});

test('text that holds a reference is one', () => {
  expect(split({ image: `r@${digest}` })).toEqual({ fixed: {}, literals: { image: `r@${marked}` } });
});

test('a reference in a list leaves its place free, so that the others keep theirs', () => {
  expect(split({ env: [{ name: 'A', value: digest }, digest, 'c'] })).toEqual({
    fixed: { env: [{ name: 'A' }, null, 'c'] },
    literals: { 'env[0].value': marked, 'env[1]': marked },
  });
});

test('keys with the signs of a path are escaped', () => {
  expect(split({ annotations: { 'example.com/a,b=c': digest, 'x[0]{y}\\': digest } }).literals).toEqual({
    'annotations.example\\.com/a\\,b\\=c': marked,
    'annotations.x\\[0\\]\\{y\\}\\\\': marked,
  });
});

test('braces of a literal value stay: values travel encoded', () => {
  expect(split({ template: '{{ .Release.Name }}' })).toEqual({
    fixed: { template: '{{ .Release.Name }}' },
    literals: {},
  });
});

test.each([
  [undefined, 'c/deploy: the Helm value a.b is undefined, which is no JSON value. Leave the key out, or give a value.'],
  [Number.NaN, 'the Helm value a.b is NaN'],
  [Number.POSITIVE_INFINITY, 'the Helm value a.b is Infinity'],
  [() => 1, 'which is no JSON value'],
])('%p is no value', (value, message) => {
  expect(() => split({ a: { b: value as never } })).toThrow(message);
});
