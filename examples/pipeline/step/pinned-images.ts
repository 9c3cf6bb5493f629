import { App, Chart } from 'cdk8s';
import { GitCloneTemplate, GoBuildTemplate, images, WorkflowTemplate } from 'cdk8s-argo-pipelines';

export const app = new App();
const chart = new Chart(app, 'mirrored', { namespace: 'ci' });
const steps = new WorkflowTemplate(chart, 'steps');

// The pinned image, by way of a mirror.
new GitCloneTemplate(steps, 'clone', { image: `mirror.example.com/${images.git}` });

// An image of one's own choice, by digest.
new GoBuildTemplate(steps, 'build', {
  image: 'registry.example.com/golang@sha256:3f7444391c51a11a039bf0359ee81cc64e663c17d787ad0e637a4de1a3f62a71',
});
