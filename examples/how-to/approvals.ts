import { App, Chart, Duration } from 'cdk8s';
import {
  DagTemplate,
  GoBuildTemplate,
  Input,
  Output,
  Peer,
  Pipeline,
  PushProvider,
  SuspendTemplate,
  Untrusted,
  WorkflowTemplate,
} from 'cdk8s-argo-pipelines';

export const app = new App();

const pipeline = new Pipeline(app, 'pipeline', {
  webhooks: PushProvider.github({ webhookSecret: { name: 'github-webhook', key: 'secret' } }),
  network: {
    apiServer: [Peer.address('192.0.2.10').port(6443)],
    artifacts: [Peer.pods({ namespace: 'argo', labels: { app: 'minio' } }).port(9000)],
    webhooks: [Peer.pods({ namespace: 'ingress-nginx' })],
  },
  repositories: {
    hello: {
      url: 'https://github.com/acme/hello.git',
      language: GoBuildTemplate.language(),
      image: { name: 'registry.example.com/acme/hello' },
    },
  },
});

const chart = new Chart(app, 'promote', {
  namespace: 'ci',
  labels: { 'app.kubernetes.io/part-of': 'pipeline' },
  disableResourceNameHashes: true,
});

for (const [name, { cd, release }] of Object.entries(pipeline.applications)) {
  if (!release) continue;
  const promote = new WorkflowTemplate(chart, `${name}-promote`, {
    arguments: {
      revision: Input.parameter({ description: 'The commit that the image was built from' }),
      digest: Input.parameter({ description: 'What its release build pushed, sha256:...' }),
    },
    serviceAccount: pipeline.access.clone,
    // Waiting counts.
    activeDeadline: Duration.days(3),
  });
  const approve = new SuspendTemplate(promote, 'approve', {
    inputs: { answer: Input.parameter({ enum: ['yes', 'no'], default: 'no' }) },
    outputs: { answer: Output.parameter({ enum: ['yes', 'no'], supplied: true }) },
  });
  promote.entrypoint(
    new DagTemplate(promote, 'main', {
      inputs: promote.declared,
      tasks: (dag) => {
        const { revision, digest } = dag.inputs;
        const approved = dag.task('approve', approve);
        dag.task(
          'deploy',
          cd.main,
          // The environment is that of a branch "staging", whether there is one or not.
          { revision, digest, image: release.ci.imageName, branch: Untrusted.text('staging') },
          { when: approved.outputs.answer.equals('yes') },
        );
      },
    }),
  );
}
