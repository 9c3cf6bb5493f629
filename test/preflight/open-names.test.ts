import { App, Chart } from 'cdk8s';
import { stringify } from 'yaml';
import { Input, ResourceTemplate, WorkflowTemplate } from '../../src';
import { artifactRepository } from '../../src/preflight/artifact-repository';
import { namespaces } from '../../src/preflight/namespaces';
import { objects } from '../../src/preflight/objects';
import { openNames } from '../../src/preflight/open-names';
import { found } from './found';

const ci = { kind: 'Namespace', metadata: { name: 'ci' } };
/** What is found of names, in a cluster that has the namespace ci and nothing else. */
const look = async (yaml: string) =>
  (await found(yaml, [namespaces, artifactRepository, objects, openNames], [ci])).filter(
    (each) => each !== 'there namespace:ci',
  );
const atRunTime = ['unknown names:at-run-time: they were not looked for'];

/** A template that makes what stands in a text. */
const makes = (manifest: string) => `
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: w, namespace: ci}
spec:
  templates:
    - name: t
      resource: {action: create, manifest: ${JSON.stringify(manifest)}}
`;
const podIn = (namespace: string) => `
apiVersion: v1
kind: Pod
metadata: {name: p, namespace: ${namespace}}
spec: {containers: [{name: c, envFrom: [{secretRef: {name: x}}]}]}
`;

describe('tags of Argo', () => {
  test.each([
    ['a name', makes(podIn('ci').replace('name: x', 'name: {{inputs.parameters.s}}'))],
    ['a part of a name', makes(podIn('ci').replace('name: x', 'name: x-{{inputs.parameters.s}}'))],
    ['a namespace in quotes', makes(podIn("'{{inputs.parameters.ns}}'"))],
    ['a bare namespace', makes(podIn('{{inputs.parameters.ns}}'))],
    ['an expression as namespace', makes(podIn('{{=toJson(inputs.parameters.ns)}}'))],
    ['all containers', makes('apiVersion: v1\nkind: Pod\nspec: {containers: {{=toJson(inputs.parameters.c)}}}')],
    ['a kind', makes(podIn('ci').replace('kind: Pod', 'kind: {{inputs.parameters.kind}}'))],
    ['a whole manifest', makes('{{inputs.parameters.manifest}}')],
    ['a manifest that is an artifact', makes('').replace(/manifest: ""/, 'manifestFrom: {artifact: {name: m}}')],
  ])('%s is known at run time', async (_, yaml) => {
    expect(await look(yaml)).toEqual(atRunTime);
  });

  test('a key of a Secret is known at run time, the Secret is not', async () => {
    const key = `{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: ci}, spec: {containers: [{name: c, env: [{name: A, valueFrom: {secretKeyRef: {name: a, key: '{{inputs.parameters.k}}'}}}]}]}}`;
    expect(await look(makes(key))).toEqual([
      'missing secret:ci/a: it is not there $ kubectl create secret generic a -n ci --from-file=KEY',
      ...atRunTime,
    ]);
  });

  test('a ResourceTemplate of the library takes its namespace as an input', async () => {
    const chart = new Chart(new App(), 'c', { namespace: 'ci' });
    new ResourceTemplate(new WorkflowTemplate(chart, 'w'), 'make', {
      action: 'create',
      inputs: { ns: Input.parameter() },
      manifest: ({ inputs }) => ({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { generateName: 'p-', namespace: inputs.ns },
        spec: { containers: [{ name: 'c', image: 'x', envFrom: [{ secretRef: { name: 'x' } }] }] },
      }),
    });
    expect(
      await look(
        chart
          .toJson()
          .map((each) => stringify(each))
          .join('---\n'),
      ),
    ).toEqual(atRunTime);
  });

  test('several manifests of one text, and lists, are all read', async () => {
    const list = `apiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: Pod, spec: {serviceAccountName: b}}]`;
    const account = (name: string) => `missing serviceaccount:ci/${name}: it is not there`;
    const all = await look(makes(`{apiVersion: v1, kind: Pod, spec: {serviceAccountName: a}}\n---\n${list}`));
    expect(all.map((each) => each.split(' $ ')[0])).toEqual([account('a'), account('b')]);
  });
});

describe('ClusterWorkflowTemplates', () => {
  const template = (name: string, spec: string) => `---
{apiVersion: argoproj.io/v1alpha1, kind: ClusterWorkflowTemplate, metadata: {name: ${name}}, spec: ${spec}}
`;
  const pulls = '{imagePullSecrets: [{name: x}], templates: [{name: t, outputs: {artifacts: [{name: a, path: /a}]}}]}';
  const calls = (name: string) => `{templates: [{name: t, steps: [[{name: s, ${ref(name)}}]]}]}`;
  const ref = (name: string) => `templateRef: {name: ${name}, template: t, clusterScope: true}`;
  const secretIn = (namespace: string) =>
    `missing secret:${namespace}/x: it is not there $ kubectl create secret docker-registry x -n ${namespace} --docker-server=registry.example.com --docker-username=pull-robot --docker-password="$(cat pull-password.txt)"`;
  const workflow = (namespace: string, spec: string) =>
    `---\n{apiVersion: argoproj.io/v1alpha1, kind: Workflow, metadata: {name: w, namespace: ${namespace}}, spec: ${spec}}\n`;

  test('what they name is looked for where they are called, also by each other', async () => {
    const yaml =
      template('a', pulls) + template('b', calls('a')) + workflow('ci', calls('b')) + workflow('cd', calls('a'));
    const all = await look(yaml);
    expect(all.filter((each) => each.includes('secret:'))).toEqual([secretIn('cd'), secretIn('ci')]);
    expect(all.filter((each) => each.includes('artifact')).map((each) => each.split(':')[1])).toHaveLength(2);
    expect(all.join()).not.toContain('undefined');
  });

  test('what they name that nobody calls is not called missing', async () => {
    expect(await look(template('a', pulls))).toEqual(['unknown names:of-callers: it was not looked for']);
  });
});

describe('triggers', () => {
  const sensor = (trigger: string) => `
apiVersion: argoproj.io/v1alpha1
kind: Sensor
metadata: {name: s, namespace: ci}
spec:
  eventBusName: main
  triggers: [{template: {name: t, k8s: {operation: create, ${trigger}}}}]
---
{apiVersion: argoproj.io/v1alpha1, kind: EventBus, metadata: {name: main, namespace: ci}}
`;
  const workflow = '{apiVersion: argoproj.io/v1alpha1, kind: Workflow, spec: {workflowTemplateRef: {name: build}}}';
  const written = (dest: string, source = `resource: ${workflow}`) =>
    sensor(`parameters: [{dest: ${dest}, src: {dependencyName: d, dataKey: body.x}}], source: {${source}}`);
  const inline = `inline: ${JSON.stringify(workflow)}`;
  const missing = ['missing workflowtemplate:ci/build: it is not there'];

  test.each([
    ['spec.workflowTemplateRef.name'],
    ['spec.workflowTemplateRef'],
    ['spec'],
    ['metadata.namespace'],
    ['metadata'],
  ])('a parameter that writes %s makes the name one of the run', async (dest) => {
    expect(await look(written(dest))).toEqual(atRunTime);
    expect(await look(written(dest, inline))).toEqual(atRunTime);
  });

  test('one that writes beside it does not', async () => {
    expect(await look(written('spec.workflowTemplateRefs'))).toEqual(missing);
    expect(await look(written('spec.arguments.parameters.0.value', inline))).toEqual(missing);
  });

  test('a manifest in a text is read; one that is fetched is known at run time', async () => {
    expect(await look(sensor(`source: {${inline}}`))).toEqual(missing);
    expect(await look(sensor('source: {url: {path: https://example.com/a.yaml}}'))).toEqual(atRunTime);
    expect(await look(sensor('source: {inline: "no: [yaml"}'))).toEqual(atRunTime);
  });
});

describe('other kinds', () => {
  test('objects of kinds that are not known are said not to be looked into', async () => {
    const service =
      '{apiVersion: serving.knative.dev/v1, kind: Service, metadata: {name: a, namespace: ci}, spec: {envFrom: [{secretRef: {name: nowhere}}]}}';
    const row = 'unknown names:of-other-kinds: Service (serving.knative.dev/v1) was not looked into';
    expect(await look(service)).toEqual([row]);
    expect(await look(makes(service))).toEqual([row]);
  });

  test('those that name nothing are', async () => {
    expect(
      await look(`{apiVersion: v1, kind: Service, metadata: {name: a, namespace: ci}}
---
{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: a}}
`),
    ).toEqual([]);
  });

  test('a label may be called like what every object of JavaScript has', async () => {
    expect(
      await look(
        '{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: ci, labels: {constructor: x}}, spec: {nodeSelector: {toString: y}, containers: [{name: constructor}]}}',
      ),
    ).toEqual([]);
  });
});
