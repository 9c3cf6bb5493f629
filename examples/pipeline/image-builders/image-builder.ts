import { App, Chart } from 'cdk8s';
import {
  CiWorkflowTemplate,
  ContainerTemplate,
  GoBuildTemplate,
  type ImageBuilder,
  Input,
  Output,
  Peer,
  type Trust,
  Volume,
  WorkflowTemplate,
} from 'cdk8s-argo-pipelines';

/** Asks a service that builds images, of which there is one for each trust: the step itself is an unprivileged client. */
export function buildService(addresses: Readonly<Record<Trust, string>>): ImageBuilder {
  return {
    podSecurity: 'restricted',
    reaches: [Peer.pods({ namespace: 'build-service' }).port(8443)],
    template: (scope, id, { name, dockerfile = 'Dockerfile' }, { serviceAccount, trust = 'review' }) =>
      new ContainerTemplate(scope, id, {
        inputs: { source: Input.artifact({ path: '/work/source' }), commit: Input.parameter() },
        outputs: { digest: Output.parameter({ path: '/tmp/digest' }) },
        serviceAccount,
        volumes: { '/work': Volume.emptyDir('work'), '/token': Volume.secret('token', `build-${trust}`) },
        container: ({ inputs }) => ({
          image: 'registry.example.com/tools/build-client:1.2.0',
          command: ['build-and-push'],
          env: { BUILD_SERVICE: addresses[trust], IMAGE: name, TAG: inputs.commit, DOCKERFILE: dockerfile },
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
  builder: buildService({
    release: 'https://releases.build-service:8443',
    review: 'https://reviews.build-service:8443',
  }),
  accounts: { clone: 'clone', image: 'image' },
  trust: 'release',
});
