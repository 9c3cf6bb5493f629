import { App, Chart } from 'cdk8s';
import { PipelineNamespace } from '../../../src';
import { chart, synthesize } from '../../synthesize';

test.each(['restricted', 'baseline', 'privileged'] as const)('a namespace that enforces %s', (podSecurity) => {
  const scope = chart('c');
  new PipelineNamespace(scope, 'namespace', { name: 'ci', podSecurity });
  expect(synthesize(scope)).toEqual([
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: 'ci',
        ...(podSecurity !== 'restricted' && {
          annotations: { 'cdk8s-argo-pipelines/unsafe': `podSecurity: ${podSecurity}` },
        }),
        labels: {
          'pod-security.kubernetes.io/enforce': podSecurity,
          // So that pods which need less are seen.
          ...(podSecurity !== 'restricted' && { 'pod-security.kubernetes.io/warn': 'restricted' }),
        },
      },
    },
  ]);
});

test('a namespace lies in none, also where its chart has one', () => {
  const scope = new Chart(new App(), 'c', { namespace: 'ci' });
  new PipelineNamespace(scope, 'namespace', { name: 'previews', podSecurity: 'baseline' });
  expect(synthesize(scope)[0].metadata).not.toHaveProperty('namespace');
});

test.each(['', 'CI', '-ci', 'ci.example', 'x'.repeat(64)])('%j is no name of a namespace', (name) => {
  expect(() => new PipelineNamespace(chart('c'), 'namespace', { name, podSecurity: 'baseline' })).toThrow(
    'c/namespace: the name',
  );
});
