import { podSecurityLabel, stepLabel, trustLabel } from '../../src/preflight/labels';
import { dist } from './whole-cluster';

test.each([
  [podSecurityLabel],
  [stepLabel],
  [trustLabel],
])('the manifests of this repository have labels %s', (label) => {
  const text = JSON.stringify(dist.map(({ manifest }) => manifest));
  expect(text.split(`"${label}":`).length).toBeGreaterThan(2);
});
