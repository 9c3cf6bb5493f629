import { parseAllDocuments } from 'yaml';
import { System } from '../../src/preflight/system';

function system(yaml: string): System {
  const sources = parseAllDocuments(yaml).map((each) => ({ file: 'a.k8s.yaml', manifest: each.toJS() }));
  return new System(sources, 'default');
}

/** What a system needs, in one line each. */
function needs(yaml: string): readonly string[] {
  return system(yaml).needs.map(
    ({ kind, namespace, name, keys, place }) =>
      `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}${keys.length > 0 ? ` [${keys.join(' ')}]` : ''} <- ${place.object} ${place.field}`,
  );
}

test('a Workflow names objects in its pods, volumes, artifacts, hooks, locks and metrics', () => {
  expect(
    needs(`
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: build, namespace: ci}
spec:
  serviceAccountName: build
  podPriorityClassName: high
  imagePullSecrets: [{name: pull}]
  hooks: {exit: {templateRef: {name: notify, template: main}}}
  synchronization: {semaphores: [{namespace: locks, configMapKeyRef: {name: limits, key: builds}}]}
  volumes:
    - {name: a, secret: {secretName: files, items: [{key: one, path: one}]}}
    - {name: b, projected: {sources: [{secret: {name: projected}}, {configMap: {name: settings, optional: true}}]}}
    - {name: c, persistentVolumeClaim: {claimName: cache}}
    - {name: d, csi: {driver: csi.example.com, nodePublishSecretRef: {name: driver}}}
  arguments: {parameters: [{name: p, valueFrom: {configMapKeyRef: {name: defaults, key: p}}}]}
  templates:
    - name: main
      inputs: {artifacts: [{name: source, path: /s, git: {repo: x, sshPrivateKeySecret: {name: git, key: key}}}]}
      memoize: {key: k, maxAge: 1h, cache: {configMap: {name: results}}}
      container:
        image: x
        env: [{name: A, valueFrom: {secretKeyRef: {name: env, key: a}}}, {name: B, valueFrom: {secretKeyRef: {name: none, key: b, optional: true}}}]
        envFrom: [{secretRef: {name: all}}, {configMapRef: {name: all}}]
      sidecars: [{name: s, image: x, env: [{name: A, valueFrom: {configMapKeyRef: {name: side, key: a}}}]}]
    - name: dag
      dag: {tasks: [{name: a, templateRef: {name: shared, template: x, clusterScope: true}}]}
`).map((each) => each.replace(/ <- WorkflowTemplate build/, ' <-')),
  ).toEqual([
    'ServiceAccount ci/build <- spec.serviceAccountName',
    'PriorityClass high <- spec.podPriorityClassName',
    'Secret ci/pull <- spec.imagePullSecrets[0]',
    'WorkflowTemplate ci/notify <- spec.hooks.exit.templateRef',
    'ConfigMap locks/limits [builds] <- spec.synchronization.semaphores[0].configMapKeyRef',
    'Secret ci/files [one] <- spec.volumes[0].secret',
    'Secret ci/projected <- spec.volumes[1].projected.sources[0].secret',
    'PersistentVolumeClaim ci/cache <- spec.volumes[2].persistentVolumeClaim.claimName',
    'CSIDriver csi.example.com <- spec.volumes[3].csi.driver',
    'Secret ci/driver <- spec.volumes[3].csi.nodePublishSecretRef',
    'ConfigMap ci/defaults [p] <- spec.arguments.parameters[0].valueFrom.configMapKeyRef',
    'Secret ci/git [key] <- spec.templates[0].inputs.artifacts[0].git.sshPrivateKeySecret',
    'Secret ci/env [a] <- spec.templates[0].container.env[0].valueFrom.secretKeyRef',
    'Secret ci/all <- spec.templates[0].container.envFrom[0].secretRef',
    'ConfigMap ci/all <- spec.templates[0].container.envFrom[1].configMapRef',
    'ConfigMap ci/side [a] <- spec.templates[0].sidecars[0].env[0].valueFrom.configMapKeyRef',
    'ClusterWorkflowTemplate shared <- spec.templates[1].dag.tasks[0].templateRef',
  ]);
});

test('EventSources and Sensors name Secrets, their bus, and each other; a trigger what it makes', () => {
  expect(
    needs(`
apiVersion: argoproj.io/v1alpha1
kind: EventSource
metadata: {name: hooks, namespace: ci}
spec:
  github: {push: {events: [push], apiToken: {name: token, key: t}, webhook: {endpoint: /, method: POST, port: '1', authSecret: {name: auth, key: a}}}}
  kafka: {k: {url: x, topic: t, sasl: {userSecret: {name: sasl, key: u}}, tls: {caCertSecret: {name: ca, key: c}}}}
---
apiVersion: argoproj.io/v1alpha1
kind: Sensor
metadata: {name: push, namespace: ci}
spec:
  eventBusName: main
  template: {serviceAccountName: sensor}
  dependencies: [{name: d, eventSourceName: others, eventName: e}]
  triggers:
    - template:
        name: run
        k8s:
          operation: create
          source:
            resource:
              apiVersion: argoproj.io/v1alpha1
              kind: Workflow
              metadata: {generateName: run-, namespace: runs}
              spec: {workflowTemplateRef: {name: build}, serviceAccountName: runner}
    - template: {name: slack, slack: {slackToken: {name: slack, key: t}}}
`),
  ).toEqual([
    'Secret ci/token [t] <- EventSource hooks spec.github.push.apiToken',
    'Secret ci/auth [a] <- EventSource hooks spec.github.push.webhook.authSecret',
    'Secret ci/sasl [u] <- EventSource hooks spec.kafka.k.sasl.userSecret',
    'Secret ci/ca [c] <- EventSource hooks spec.kafka.k.tls.caCertSecret',
    'EventBus ci/main <- Sensor push spec.eventBusName',
    'ServiceAccount ci/sensor <- Sensor push spec.template.serviceAccountName',
    'EventSource ci/others <- Sensor push spec.dependencies[0].eventSourceName',
    'WorkflowTemplate runs/build <- Sensor push spec.triggers[0].template.k8s.source.resource.spec.workflowTemplateRef',
    'ServiceAccount runs/runner <- Sensor push spec.triggers[0].template.k8s.source.resource.spec.serviceAccountName',
    'Secret ci/slack [t] <- Sensor push spec.triggers[1].template.slack.slackToken',
    'EventBus ci/default <- EventSource hooks ',
  ]);
});

test('kinds of Kubernetes name objects as well', () => {
  expect(
    needs(`
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  template: {spec: {runtimeClassName: gvisor, volumes: [{name: a, azureFile: {secretName: azure, shareName: s}}]}}
  volumeClaimTemplates: [{spec: {storageClassName: fast, resources: {}}}]
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: nightly, namespace: jobs}
spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: c, envFrom: [{secretRef: {name: job}}]}]}}}}}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: b}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects: [{kind: ServiceAccount, name: robot, namespace: team}, {kind: User, name: jane}]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: ci}
spec: {ingressClassName: nginx, tls: [{secretName: web-tls}]}
---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: c, namespace: ci}
spec: {secretName: c, issuerRef: {kind: ClusterIssuer, name: ca}}
`),
  ).toEqual([
    'RuntimeClass gvisor <- StatefulSet db spec.template.spec.runtimeClassName',
    'Secret default/azure [azurestorageaccountname azurestorageaccountkey] <- StatefulSet db spec.template.spec.volumes[0].azureFile.secretName',
    'StorageClass fast <- StatefulSet db spec.volumeClaimTemplates[0].spec.storageClassName',
    'Secret jobs/job <- CronJob nightly spec.jobTemplate.spec.template.spec.containers[0].envFrom[0].secretRef',
    'ClusterRole view <- ClusterRoleBinding b roleRef',
    'ServiceAccount team/robot <- ClusterRoleBinding b subjects[0]',
    'IngressClass nginx <- Ingress web spec.ingressClassName',
    'Secret ci/web-tls [tls.crt tls.key] <- Ingress web spec.tls[0].secretName',
    'ClusterIssuer ca <- Certificate c spec.issuerRef',
  ]);
});

test('manifests and patches in a text are read; those that tags make unreadable, and names with tags, are known at run time', () => {
  const seen = system(`
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: t, namespace: ci}
spec:
  podSpecPatch: '{"imagePullSecrets": [{"name": "patched"}]}'
  templates:
    - name: good
      resource:
        action: create
        manifest: |
          apiVersion: v1
          kind: Pod
          metadata: {name: p, namespace: pods}
          spec: {serviceAccountName: inner}
    - name: bad
      podSpecPatch: '{{inputs.parameters.patch}}'
      resource: {action: create, manifest: "{{inputs.parameters.manifest}}"}
    - name: half
      resource:
        action: create
        manifest: |
          apiVersion: v1
          kind: Pod
          spec: {imagePullSecrets: [{name: {{inputs.parameters.secret}}}]}
    - name: tags
      container: {image: x, envFrom: [{secretRef: {name: "{{inputs.parameters.secret}}"}}]}
`);
  expect(seen.needs.map(({ kind, namespace, name }) => `${kind} ${namespace}/${name}`)).toEqual([
    'Secret ci/patched',
    'ServiceAccount pods/inner',
  ]);
  expect(seen.atRunTime.map(({ field }) => field)).toEqual([
    'spec.templates[1].podSpecPatch',
    'spec.templates[1].resource.manifest',
    'spec.templates[2].resource.manifest.spec.imagePullSecrets[0]',
    'spec.templates[3].container.envFrom[0].secretRef',
  ]);
});

test('a name that a parameter of a trigger writes is known at run time', () => {
  const trigger = (dest: string) => `
apiVersion: argoproj.io/v1alpha1
kind: Sensor
metadata: {name: s, namespace: ci}
spec:
  eventBusName: main
  triggers:
    - template:
        name: run
        k8s:
          operation: create
          parameters: [{dest: ${dest}, src: {dependencyName: d, dataKey: body.x}}]
          source: {resource: {apiVersion: argoproj.io/v1alpha1, kind: Workflow, metadata: {generateName: r-}, spec: {workflowTemplateRef: {name: build}}}}
`;
  const names = (dest: string) => system(trigger(dest)).needs.map(({ name }) => name);
  expect(names('spec.arguments.parameters.0.value')).toEqual(['main', 'build']);
  expect(names('spec.workflowTemplateRef')).toEqual(['main']);
  expect(names('spec')).toEqual(['main']);
});

test('namespaces with Workflows are those of templates and of what triggers make', () => {
  const seen = system(`
apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata: {name: nightly}
spec: {schedules: ['0 0 * * *'], workflowSpec: {workflowTemplateRef: {name: x}}}
---
apiVersion: v1
kind: Namespace
metadata: {name: ci}
`);
  expect(seen.workflowNamespaces).toEqual(['default']);
  expect(seen.find('Namespace', 'ci', undefined)?.place.object).toBe('Namespace ci');
});
