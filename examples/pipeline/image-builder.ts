import { App, Chart } from 'cdk8s';
import {
  CiWorkflowTemplate,
  ContainerTemplate,
  GoBuildTemplate,
  type ImageBuilder,
  Input,
  Output,
  Volume,
  WorkflowTemplate,
} from 'cdk8s-argo-pipelines';

/** Builds with a buildkitd that runs elsewhere: the step itself is an unprivileged client. */
export function remoteBuildkit(address: string): ImageBuilder {
  return {
    podSecurity: 'restricted',
    template: (scope, id, { name, dockerfile = 'Dockerfile' }, { serviceAccount }) =>
      new ContainerTemplate(scope, id, {
        inputs: { source: Input.artifact({ path: '/work/source' }), commit: Input.parameter() },
        outputs: { digest: Output.parameter({ path: '/tmp/digest' }) },
        serviceAccount,
        volumes: { '/work': Volume.emptyDir('work'), '/certs': Volume.secret('certs', 'buildkit-client') },
        container: ({ inputs }) => ({
          image: 'registry.example.com/tools/build-client:1.2.0',
          command: ['build-and-push'],
          env: { BUILDKIT_HOST: address, IMAGE: name, TAG: inputs.commit, DOCKERFILE: dockerfile },
        }),
      }),
  };
}

export const app = new App();
const chart = new Chart(app, 'ci', { namespace: 'ci' });
const go = new WorkflowTemplate(chart, 'lang-go');

new CiWorkflowTemplate(chart, 'hello-ci', {
  repository: { url: 'https://github.com/acme/hello.git' },
  language: new GoBuildTemplate(go, 'hello'),
  image: { name: 'registry.example.com/acme/hello' },
  builder: remoteBuildkit('tcp://buildkitd.buildkit:1234'),
  accounts: { clone: 'clone', image: 'image' },
});
