const { join } = require('node:path');
const { App, Chart } = require('cdk8s');
const {
  ContainerTemplate,
  DagTemplate,
  EventBus,
  EventSource,
  Input,
  Output,
  Sensor,
  Webhook,
  WorkflowTemplate,
} = require('cdk8s-argo-pipelines');

/** A reusable template of one's own: a function. */
function zip(scope, id, props = {}) {
  return new ContainerTemplate(scope, id, {
    inputs: {
      source: Input.artifact({ path: '/src' }),
      level: Input.parameter({ enum: ['fast', 'small'], default: 'fast' }),
    },
    outputs: { archive: Output.artifact({ path: '/tmp/archive.zip' }), size: Output.number({ path: '/tmp/size' }) },
    container: ({ inputs, outputs }) => ({
      image: props.image ?? 'registry.example.com/zip:3.0',
      args: ['-r', outputs.archive.path, '/src'],
      env: { LEVEL: inputs.level },
    }),
  });
}

const app = new App({ outdir: join(process.cwd(), 'dist-javascript') });
const chart = new Chart(app, 'publish');

const publish = new WorkflowTemplate(chart, 'publish', {
  arguments: { name: Input.parameter(), version: Input.parameter({ default: 'latest' }) },
});
const fetch = new ContainerTemplate(publish, 'fetch', {
  inputs: { name: Input.parameter(), version: Input.parameter() },
  outputs: { source: Output.artifact({ path: '/out' }) },
  container: ({ inputs }) => ({
    image: 'registry.example.com/fetch:1.0',
    args: [inputs.name],
    env: { VERSION: inputs.version },
  }),
});
const packer = zip(publish, 'zip');
publish.entrypoint(
  new DagTemplate(publish, 'main', {
    inputs: publish.declared,
    tasks: (dag) => {
      const fetched = dag.task('fetch', fetch, { name: dag.inputs.name, version: dag.inputs.version });
      const zipped = dag.task('zip', packer, { source: fetched.outputs.source });
      return { archive: zipped.outputs.archive };
    },
  }),
);

const eventBus = new EventBus(chart, 'bus');
const hooks = new EventSource(chart, 'hooks', {
  eventBus,
  events: { publish: Webhook.endpoint({ path: '/publish', authSecret: { name: 'hooks', key: 'token' } }) },
});
const sensor = new Sensor(chart, 'on-publish', { eventBus, serviceAccountName: 'sensor' });
const asked = sensor.on('publish', hooks.event('publish'));
sensor.trigger('publish', {
  submit: publish,
  arguments: {
    name: asked.body.name.matching(/^[a-z0-9-]{1,40}$/),
    version: asked.body.version.matching(/^\d+\.\d+\.\d+$/),
  },
});

app.synth();
