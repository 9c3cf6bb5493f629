import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import {
  type ArtifactRef,
  type Callable,
  ContainerTemplate,
  DagTemplate,
  EventBus,
  EventSource,
  Input,
  Output,
  Sensor,
  type TemplateScope,
  Webhook,
  WorkflowTemplate,
} from 'cdk8s-argo-pipelines';

/** A reusable template of one's own: a function, whose type is inferred. */
function zip(scope: TemplateScope, id: string, props: { readonly image?: string } = {}) {
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

/** Whatever makes an archive of a source. */
type Packer = Callable<{ readonly source: ArtifactRef }, { readonly archive: ArtifactRef }>;

interface Publish {
  readonly name: string;
  readonly version: string;
}

const app = new App({ outdir: join(process.cwd(), 'dist-commonjs') });
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
const packer: Packer = zip(publish, 'zip');
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
  events: { publish: Webhook.endpoint<Publish>({ path: '/publish', authSecret: { name: 'hooks', key: 'token' } }) },
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

/** What must not compile: the types arrive in the packed declarations, and none of them has become `any` or `unknown`. */
export function mistakes(): void {
  const other = zip(publish, 'other');
  new DagTemplate(publish, 'wrong', {
    inputs: publish.declared,
    tasks: (dag) => {
      const { source } = dag.task('fetch', fetch, { name: 'a', version: 'b' }).outputs;
      const zipped = dag.task('zip', other, { source, level: 'small' });
      // @ts-expect-error the argument "source" is missing
      dag.task('missing', other, { level: 'small' });
      // @ts-expect-error "tiny" is not in the enum
      dag.task('enum', other, { source, level: 'tiny' });
      // @ts-expect-error a parameter where an artifact is due
      dag.task('kind', other, { source: dag.inputs.name });
      // @ts-expect-error an argument that is not declared
      dag.task('excess', other, { source, speed: 'fast' });
      // @ts-expect-error free text for an enum
      dag.task('text', other, { source, level: dag.inputs.name });
      // @ts-expect-error an output that is not declared
      zipped.outputs.digest;
      // @ts-expect-error a text is not compared as a number
      dag.inputs.name.greaterThan(1);
      zipped.outputs.size.greaterThan(1);
    },
  });
  // @ts-expect-error the pipeline takes no argument "channel"
  sensor.trigger('excess', { submit: publish, arguments: { name: 'a', channel: 'beta' } });
  // @ts-expect-error the argument "name" is missing
  sensor.trigger('missing', { submit: publish, arguments: { version: '1' } });
  // @ts-expect-error text that a stranger chose and nothing bounds
  sensor.trigger('stranger', { submit: publish, arguments: { name: asked.body.name } });
  // @ts-expect-error the payload has no such field
  asked.body.channel;
  // @ts-expect-error no such event
  hooks.event('push');
}

app.synth();
