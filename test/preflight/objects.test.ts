import { objects } from '../../src/preflight/objects';
import { found } from './found';
import { secret } from './whole-cluster';

const look = (yaml: string, present: readonly object[] = []) => found(yaml, [objects], present);

const pod = (spec: string) => `{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: ci}, spec: ${spec}}`;
const withEnv = (ref: string) => pod(`{containers: [{name: c, env: [{name: A, valueFrom: ${ref}}]}]}`);

test('what the manifests make themselves is not looked for', async () => {
  const found =
    await look(`${pod('{serviceAccountName: robot, containers: [{name: c, envFrom: [{configMapRef: {name: settings}}]}]}')}
---
{apiVersion: v1, kind: ServiceAccount, metadata: {name: robot, namespace: ci}}
---
{apiVersion: v1, kind: ConfigMap, metadata: {name: settings, namespace: ci}, data: {a: b}}
`);
  expect(found).toEqual([]);
});

test('a key that the manifests forgot to make is missing', async () => {
  const found = await look(`${withEnv('{configMapKeyRef: {name: settings, key: level}}')}
---
{apiVersion: v1, kind: ConfigMap, metadata: {name: settings, namespace: ci}, data: {a: b}}
`);
  expect(found).toEqual(['missing configmap:ci/settings: ConfigMap settings of a.k8s.yaml makes it without level']);
});

test('the same name in another namespace is another object', async () => {
  const found = await look(`${withEnv('{secretKeyRef: {name: a, key: k}}')}
---
{apiVersion: v1, kind: Secret, metadata: {name: a, namespace: other}, stringData: {k: v}}
`);
  expect(found).toEqual(['missing secret:ci/a: it is not there $ kubectl create secret generic a -n ci --from-file=k']);
});

test.each([
  [
    'a Certificate',
    '{apiVersion: cert-manager.io/v1, kind: Certificate, metadata: {name: c, namespace: ci}, spec: {secretName: a}}',
  ],
  [
    'an ExternalSecret',
    '{apiVersion: external-secrets.io/v1, kind: ExternalSecret, metadata: {name: a, namespace: ci}, spec: {}}',
  ],
  [
    'a SealedSecret',
    '{apiVersion: bitnami.com/v1alpha1, kind: SealedSecret, metadata: {name: a, namespace: ci}, spec: {}}',
  ],
])('a Secret that %s makes is not missing', async (_, maker) => {
  expect(await look(`${withEnv('{secretKeyRef: {name: a, key: tls.key}}')}\n---\n${maker}\n`)).toEqual([]);
});

test('cert-manager makes the Secrets of an Ingress that asks it to', async () => {
  const ingress = (annotations: string) =>
    `{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i, namespace: ci, annotations: ${annotations}}, spec: {tls: [{secretName: web}]}}`;
  expect(await look(ingress('{cert-manager.io/cluster-issuer: letsencrypt}'))).toEqual([]);
  expect(await look(ingress('{}'))).toEqual([
    'missing secret:ci/web: it is not there $ kubectl create secret generic web -n ci --from-file=tls.crt --from-file=tls.key',
  ]);
});

test('keys of several readers of one Secret are looked for together', async () => {
  const yaml = `${withEnv('{secretKeyRef: {name: a, key: one}}')}\n---\n${withEnv('{secretKeyRef: {name: a, key: two}}')}\n`;
  expect(await look(yaml, [secret('ci', 'a', 'one', 'three')])).toEqual([
    'missing secret:ci/a: it lacks the key two $ kubectl create secret generic a -n ci --from-file=one --from-file=two',
  ]);
  expect(await look(yaml, [secret('ci', 'a', 'one', 'two')])).toEqual(['there secret:ci/a: with one, two']);
});

test('keys of a ConfigMap may hold bytes', async () => {
  const yaml = withEnv('{configMapKeyRef: {name: m, key: a}}');
  const present = { kind: 'ConfigMap', metadata: { name: 'm', namespace: 'ci' }, binaryData: { a: 'eA==' } };
  expect(await look(yaml, [present])).toEqual(['there configmap:ci/m: with a']);
  expect(await look(yaml)).toEqual([
    'missing configmap:ci/m: it is not there $ kubectl create configmap m -n ci --from-file=a',
  ]);
});

test('accounts, classes and templates', async () => {
  const found = await look(`
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {name: w, namespace: ci}
spec:
  serviceAccountName: default
  podPriorityClassName: system-node-critical
  workflowTemplateRef: {name: build}
  volumeClaimTemplates: [{metadata: {name: a}, spec: {storageClassName: fast, resources: {}}}]
  executor: {serviceAccountName: robot}
`);
  expect(found).toEqual([
    'missing workflowtemplate:ci/build: it is not there',
    'missing storageclass:fast: it is not there',
    'missing serviceaccount:ci/robot: it is not there $ kubectl create serviceaccount robot -n ci',
  ]);
});
