import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Security, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'image');
const image = new WorkflowTemplate(chart, 'image', { serviceAccount: 'ci' });

// Passes Pod Security `restricted`: this is what every template gets when it says nothing.
new ContainerTemplate(image, 'test', {
  security: Security.restricted({ user: 65532 }),
  container: () => ({ image: 'golang:1.26', command: ['go', 'test', 'net/url'], env: { GOCACHE: '/tmp/cache' } }),
});

// A rootless builder in the step needs two things that `restricted` refuses.
new ContainerTemplate(image, 'build', {
  security: Security.relaxed({
    level: 'privileged',
    pod: { runAsUser: 1000, runAsGroup: 1000 },
    container: { seccompProfile: { type: 'Unconfined' }, appArmorProfile: { type: 'Unconfined' } },
  }),
  container: () => ({ image: 'moby/buildkit:v0.26.2-rootless', command: ['buildctl-daemonless.sh', '--version'] }),
});

// Talks to the Kubernetes API, with an account of its own.
new ContainerTemplate(image, 'roll-out', {
  serviceAccount: 'deployer',
  apiAccess: true,
  container: () => ({ image: 'alpine/kubectl:1.34.1', args: ['rollout', 'status', 'deployment/api'] }),
});
