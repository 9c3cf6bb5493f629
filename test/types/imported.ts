/** WorkflowTemplates that are in the cluster already: their templates, and what submits them. */
import type { Chart } from 'cdk8s';
import type { Dependency, Sensor } from '../../src/events';
import {
  type ArtifactRef,
  type Callable,
  ContainerTemplate,
  CronWorkflow,
  DagTemplate,
  Input,
  type ListRef,
  Output,
  type ParameterRef,
  type Submittable,
  Volume,
  Workflow,
  WorkflowTemplate,
} from '../../src/workflow';

declare const chart: Chart;
declare const sensor: Sensor;
declare const push: Dependency<{ readonly after: string }>;

const lib = WorkflowTemplate.fromName(chart, 'lib', {
  arguments: { repo: Input.parameter(), depth: Input.parameter({ enum: ['shallow', 'full'], default: 'full' }) },
});
const clone = lib.template('clone', {
  inputs: { repo: Input.parameter(), jobs: Input.number({ default: 1 }) },
  outputs: { source: Output.elsewhere.artifact(), sha: Output.elsewhere.parameter() },
});
const build = lib.template('build', {
  inputs: { source: Input.artifact(), os: Input.parameter({ enum: ['linux', 'darwin'] }) },
  outputs: {
    binary: Output.elsewhere.artifact({ optional: true }),
    size: Output.elsewhere.number(),
    clean: Output.elsewhere.boolean(),
    verdict: Output.elsewhere.parameter({ enum: ['good', 'bad'] }),
    packages: Output.elsewhere.list<string>(),
    log: Output.artifact({ path: '/tmp/log' }),
  },
});
const hello = lib.template('hello');

// A template in the cluster is callable as every other.
clone satisfies Callable<{ readonly repo: string }, { readonly source: ArtifactRef }>;
lib satisfies Submittable<{}>;

const ci = new WorkflowTemplate(chart, 'ci');
const main = new DagTemplate(ci, 'main', {
  inputs: { repo: Input.parameter() },
  tasks: (dag) => {
    const cloned = dag.task('clone', clone, { repo: dag.inputs.repo, jobs: 2 });
    cloned.outputs.sha satisfies ParameterRef<string>;
    const built = dag.task('build', build, { source: cloned.outputs.source, os: 'linux' });
    built.outputs.binary satisfies ArtifactRef<'maybe'>;
    built.outputs.size satisfies ParameterRef<number>;
    built.outputs.clean satisfies ParameterRef<boolean>;
    built.outputs.verdict satisfies ParameterRef<'good' | 'bad'>;
    built.outputs.packages satisfies ListRef<string>;
    built.outputs.log satisfies ArtifactRef;
    dag.loop('each', ['linux', 'darwin'], (os) => build.call({ source: cloned.outputs.source, os }));
    built.onExit(hello.call());
    // @ts-expect-error missing argument
    dag.task('clone', clone);
    // @ts-expect-error misspelt argument
    dag.task('clone', clone, { repo: 'x', job: 2 });
    // @ts-expect-error text for a number
    dag.task('clone', clone, { repo: 'x', jobs: '2' });
    // @ts-expect-error text for an artifact
    dag.task('build', build, { source: '/src', os: 'linux' });
    // @ts-expect-error not in the enum
    dag.task('build', build, { source: cloned.outputs.source, os: 'windows' });
    // @ts-expect-error it takes no arguments
    dag.task('hello', hello, { text: 'x' });
    // @ts-expect-error no such output
    cloned.outputs.binary;
    // @ts-expect-error it gives nothing
    dag.task('hello', hello).outputs.text;
    // @ts-expect-error no such verdict
    built.outputs.verdict.equals('fair');
    return { sha: cloned.outputs.sha };
  },
});
// @ts-expect-error missing argument
ci.onExit(clone.call());
ci.onExit(hello.call());
ci.onExit(main.call({ repo: 'x' }));

new Workflow(chart, 'run', { template: lib, arguments: { repo: 'x', depth: 'full' } });
// @ts-expect-error the arguments are missing
new Workflow(chart, 'run', { template: lib });
// @ts-expect-error misspelt argument
new Workflow(chart, 'run', { template: lib, arguments: { repo: 'x', dept: 'full' } });
// @ts-expect-error not in the enum
new Workflow(chart, 'run', { template: lib, arguments: { repo: 'x', depth: 'deep' } });
// @ts-expect-error a template is no WorkflowTemplate
new Workflow(chart, 'run', { template: hello });
new CronWorkflow(chart, 'nightly', { template: lib, schedules: ['@daily'], arguments: { repo: 'x' } });
// @ts-expect-error the arguments are missing
new CronWorkflow(chart, 'nightly', { template: lib, schedules: ['@daily'] });

sensor.trigger('lib', { submit: lib, arguments: { repo: push.body.after.matching(/[0-9a-f]{40}/) } });
// @ts-expect-error text of an event that nothing bounds
sensor.trigger('lib', { submit: lib, arguments: { repo: push.body.after } });
// @ts-expect-error missing argument
sensor.trigger('lib', { submit: lib, arguments: {} });

// What an output is made of is said where its template is made.
// @ts-expect-error no path
new ContainerTemplate(ci, 'x', { outputs: { sha: Output.elsewhere.parameter() }, container: () => ({ image: 'x' }) });
// @ts-expect-error an output is no input
lib.template('x', { inputs: { sha: Output.elsewhere.parameter() } });
// @ts-expect-error arguments are declared, not given
WorkflowTemplate.fromName(chart, 'other', { arguments: { repo: 'x' } });
// @ts-expect-error claims are Volumes
lib.template('x', { claims: ['work'] });
// @ts-expect-error a claim has a size
Volume.perRun('work', {});
