import { unsafe } from '../../../src';

test('what is in use is said, what is not is left out', () => {
  expect(unsafe('a', false, undefined, 'b')).toEqual({ 'cdk8s-argo-pipelines/unsafe': 'a; b' });
});

test('without anything unsafe there is no annotation', () => {
  expect(unsafe(false, undefined)).toEqual({});
});
