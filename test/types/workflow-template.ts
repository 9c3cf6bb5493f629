/** Arguments and entrypoints of WorkflowTemplates, and what submits them. */
import type { Chart } from 'cdk8s';
import {
  ContainerTemplate,
  CronWorkflow,
  DagTemplate,
  InlineWorkflow,
  Input,
  Output,
  type ParameterRef,
  Workflow,
  WorkflowTemplate,
  workflow,
} from '../../src/workflow';

declare const chart: Chart;

const ci = new WorkflowTemplate(chart, 'ci', {
  arguments: {
    repo: Input.parameter(),
    revision: Input.parameter({ default: 'main' }),
    depth: Input.parameter({ enum: ['shallow', 'full'], default: 'shallow' }),
  },
});
const clone = new ContainerTemplate(ci, 'clone', {
  inputs: { repo: Input.parameter(), revision: Input.parameter() },
  outputs: { source: Output.artifact({ path: '/tmp/source' }), sha: Output.parameter({ path: '/tmp/sha' }) },
  container: ({ inputs }) => ({ image: 'git', env: { REPO: inputs.repo, REVISION: inputs.revision } }),
});
const notify = new ContainerTemplate(ci, 'notify', {
  inputs: { message: Input.parameter() },
  container: ({ inputs }) => ({ image: 'curl', env: { MESSAGE: inputs.message } }),
});
const publish = new ContainerTemplate(ci, 'publish', {
  inputs: { binary: Input.artifact({ path: '/tmp/binary' }) },
  container: () => ({ image: 'oras' }),
});

// The arguments are typed places, with the enum in their type.
ci.arguments.repo satisfies ParameterRef<string>;
ci.arguments.depth satisfies ParameterRef<'shallow' | 'full'>;
// @ts-expect-error there is no such argument
ci.arguments.branch;

// An entrypoint may ask for some of the arguments, required ones and ones with a default alike.
ci.entrypoint(clone);
// @ts-expect-error the WorkflowTemplate has no argument `message`
ci.entrypoint(notify);
// @ts-expect-error the WorkflowTemplate has no artifact `binary`
ci.entrypoint(publish);

const main = new DagTemplate(ci, 'main', {
  inputs: ci.declared,
  tasks: (dag) => {
    dag.inputs.depth satisfies ParameterRef<'shallow' | 'full'>;
    // @ts-expect-error the inputs are those of the WorkflowTemplate
    dag.inputs.branch;
    const source = dag.task('clone', clone, { repo: dag.inputs.repo, revision: dag.inputs.revision });
    return { commit: source.outputs.sha, source: source.outputs.source };
  },
});
ci.entrypoint(main);
ci.onExit(notify.call({ message: `${workflow.name}: ${workflow.status}` }));
ci.hook('slow', workflow.status.equals('Running'), notify.call({ message: 'still running' }));
// @ts-expect-error an exit handler lacks its argument
ci.onExit(notify.call());
// @ts-expect-error no such status
ci.hook('never', workflow.status.equals('Done'), notify.call({ message: 'x' }));

// Across WorkflowTemplates the types are the same.
const release = new WorkflowTemplate(chart, 'release');
new DagTemplate(release, 'main', {
  tasks: (dag) => {
    const api = dag.task('api', main, { repo: 'https://git/api' });
    dag.task('tell', notify, { message: api.outputs.commit });
    // @ts-expect-error an artifact is no text
    dag.task('tell-source', notify, { message: api.outputs.source });
    // @ts-expect-error no such output
    api.outputs.digest;
    // @ts-expect-error missing argument
    dag.task('web', main);
    // @ts-expect-error missing argument, among others
    dag.task('web', main, { revision: 'main' });
    // @ts-expect-error misspelt argument
    dag.task('web', main, { repo: 'x', revison: 'main' });
    // @ts-expect-error not in the enum
    dag.task('web', main, { repo: 'x', depth: 'deep' });
  },
});

new Workflow(chart, 'run', { template: ci, arguments: { repo: 'https://git/api', depth: 'full' } });
new Workflow(chart, 'run-release', { template: release });
// @ts-expect-error the arguments are missing
new Workflow(chart, 'run', { template: ci });
// @ts-expect-error a required argument is missing
new Workflow(chart, 'run', { template: ci, arguments: { revision: 'main' } });
// @ts-expect-error misspelt argument
new Workflow(chart, 'run', { template: ci, arguments: { repo: 'x', branch: 'main' } });
// @ts-expect-error not in the enum
new Workflow(chart, 'run', { template: ci, arguments: { repo: 'x', depth: 'deep' } });
// @ts-expect-error it takes no arguments
new Workflow(chart, 'run', { template: release, arguments: { repo: 'x' } });

new CronWorkflow(chart, 'nightly', { template: ci, schedules: ['0 3 * * *'], arguments: { repo: 'x' } });
// @ts-expect-error the schedules are missing
new CronWorkflow(chart, 'nightly', { template: ci, arguments: { repo: 'x' } });
// @ts-expect-error the arguments are missing
new CronWorkflow(chart, 'nightly', { template: ci, schedules: ['0 3 * * *'] });
new CronWorkflow(chart, 'nightly', {
  template: ci,
  schedules: ['0 3 * * *'],
  // @ts-expect-error not in the enum
  arguments: { repo: 'x', depth: 'deep' },
});
new CronWorkflow(chart, 'nightly', {
  template: release,
  schedules: ['0 3 * * *'],
  // @ts-expect-error no such policy
  concurrencyPolicy: 'Skip',
});

const once = new InlineWorkflow(chart, 'once', { arguments: { repo: Input.parameter({ default: 'x' }) } });
const onlyRepo = new ContainerTemplate(once, 'clone', {
  inputs: { repo: Input.parameter() },
  container: () => ({ image: 'git' }),
});
once.entrypoint(onlyRepo);
// @ts-expect-error no such argument
once.entrypoint(clone);

// Escape hatches are typed by Argo's own fields.
new WorkflowTemplate(chart, 'raw', { overrides: { priority: 5, archiveLogs: true } });
// @ts-expect-error misspelt field of Argo
new WorkflowTemplate(chart, 'raw', { overrides: { prority: 5 } });
// @ts-expect-error the constructs own the templates
new WorkflowTemplate(chart, 'raw', { overrides: { templates: [] } });
// @ts-expect-error no such strategy
new WorkflowTemplate(chart, 'raw', { podGC: 'Always' });
// @ts-expect-error times are Durations
new WorkflowTemplate(chart, 'raw', { activeDeadline: 60 });
