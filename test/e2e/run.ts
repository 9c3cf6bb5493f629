import type { NodeStatus, Workflow } from '../../imports/workflows';
import type { Kubectl } from './kubectl';
import { despair, type Pod } from './pods';
import { namespaces } from './settings';
import { until } from './until';

/** A Workflow that ended, with its pods and what they said. */
export interface FinishedRun {
  readonly workflow: Workflow;
  readonly pods: readonly { readonly name: string; readonly pod: Pod; readonly log: string }[];
}

/** A step of a run that succeeded. */
export interface FinishedStep {
  readonly seconds: number;
  readonly pod: Pod;
  /** What its own container said. */
  readonly log: string;
}

/** The Workflows of a namespace. */
export class Runs {
  constructor(
    private readonly kubectl: Kubectl,
    /** Seconds for a Workflow to appear, and for one to end. */
    private readonly patience: { readonly trigger: number; readonly run: number },
    /** Where a line goes when a step of a run ends. */
    private readonly say: (line: string) => void,
    /** @default that of the pipeline */
    private readonly namespace: string = namespaces.ci,
  ) {}

  /** Those of another namespace. */
  in(namespace: string): Runs {
    return new Runs(this.kubectl, this.patience, this.say, namespace);
  }

  /** The names of all Workflows. */
  async names(): Promise<Set<string>> {
    const text = await this.kubectl.run(['-n', this.namespace, 'get', 'workflows', '-o', 'name']);
    return new Set(
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.slice(line.indexOf('/') + 1)),
    );
  }

  /**
   * Waits for the Workflow of a commit.
   *
   * @param commit a value among the Workflow's arguments
   * @throws when it does not appear, with those that did
   */
  async started(commit: string): Promise<Workflow> {
    let others: string[] = [];
    const options = { seconds: this.patience.trigger, signal: this.kubectl.signal, seen: () => others.join(', ') };
    return until(`a Workflow for the commit ${commit}`, options, async () => {
      const all = await this.kubectl.list<Workflow>('workflows', this.namespace);
      others = all.map(({ metadata }) => metadata.name ?? '');
      return all.find(({ spec }) => spec.arguments?.parameters?.some(({ value }) => value === commit));
    });
  }

  /**
   * Follows a Workflow to its end, and says a line for each step that ends.
   *
   * @throws when it does not end in time, or a pod of it can never start
   */
  async finished({ metadata }: Workflow): Promise<FinishedRun> {
    const name = metadata.name ?? '';
    const said = new Set<string>();
    let workflow: Workflow | undefined;
    const options = { seconds: this.patience.run, signal: this.kubectl.signal, seen: () => summary(workflow) };
    const ended = await until(`the Workflow ${name} ends`, options, async () => {
      const text = await this.kubectl.run(['-n', this.namespace, 'get', 'workflows,pods', '-o', 'json']);
      const { items } = JSON.parse(text) as { items: (Workflow | Pod)[] };
      const pods = items.filter((item): item is Pod => item.kind === 'Pod');
      workflow = items.find((item): item is Workflow => item.kind === 'Workflow' && item.metadata.name === name);
      if (!workflow) throw new Error(`the Workflow ${name} is gone before it ended`);
      for (const pod of pods.filter((each) => each.metadata.name?.startsWith(`${name}-`))) {
        const reason = despair(pod);
        if (reason) throw new Error(`a step cannot start: ${reason}`);
      }
      this.tell(workflow, said);
      return ['Succeeded', 'Failed', 'Error'].includes(workflow.status?.phase ?? '') ? workflow : undefined;
    });
    return { workflow: ended, pods: await this.pods(name) };
  }

  /** Waits for a step of a run. @throws when it fails, or the run ends without it */
  async step({ metadata }: Workflow, name: string): Promise<FinishedStep> {
    const run = metadata.name ?? '';
    let workflow: Workflow | undefined;
    const options = { seconds: this.patience.run, signal: this.kubectl.signal, seen: () => summary(workflow) };
    const node = await until(`the step ${name} of ${run} ends`, options, async () => {
      workflow = await this.kubectl.get<Workflow>('workflow', run, this.namespace);
      const found = stepOf(workflow, name);
      if (found?.phase === 'Failed' || found?.phase === 'Error' || (!found?.finishedAt && workflow.status?.finishedAt))
        throw new Error(`${summary(workflow)}`);
      return found?.finishedAt ? found : undefined;
    });
    return this.finishedStep(run, node);
  }

  /** Waits for another Workflow of a commit than those that were there before. @throws when none appears */
  async startedSince(before: ReadonlySet<string>, commit: string): Promise<Workflow> {
    const options = { seconds: this.patience.trigger, signal: this.kubectl.signal };
    return until('another Workflow', options, async () => {
      const all = await this.kubectl.list<Workflow>('workflows', this.namespace);
      return all.find(
        ({ metadata, spec }) =>
          !before.has(metadata.name ?? '') && spec.arguments?.parameters?.some(({ value }) => value === commit),
      );
    });
  }

  /** The first run of a release of an application that succeeded. @throws when there is none */
  async firstSucceeded(application: string): Promise<Workflow> {
    const found = (await this.releases(application)).find(({ status }) => status?.phase === 'Succeeded');
    if (!found) throw new Error(`no run of ${application} has succeeded`);
    return found;
  }

  /** The step of the first run of a release of an application. @throws when there is none */
  async firstStep(application: string, name: string): Promise<FinishedStep> {
    const [first] = await this.releases(application);
    const node = first && stepOf(first, name);
    if (!node) throw new Error(`there is no run of ${application} with a step ${name}`);
    return this.finishedStep(first.metadata.name ?? '', node);
  }

  /** Runs of releases of an application, the oldest first. */
  private async releases(application: string): Promise<Workflow[]> {
    const all = await this.kubectl.list<Workflow>('workflows', this.namespace, '--sort-by=.metadata.creationTimestamp');
    const version = new RegExp(`^${application}-[0-9a-f]{10}$`);
    return all.filter(({ spec }) => version.test(spec.workflowTemplateRef?.name ?? ''));
  }

  private async finishedStep(workflow: string, { id, startedAt, finishedAt }: NodeStatus): Promise<FinishedStep> {
    const selector = ['-l', `workflows.argoproj.io/workflow=${workflow}`];
    const pods = await this.kubectl.list<Pod>('pods', this.namespace, ...selector);
    const pod = pods.find(({ metadata }) => metadata.annotations?.['workflows.argoproj.io/node-id'] === id);
    if (!pod) throw new Error(`the pod of ${id} is gone`);
    const log = await this.kubectl.run([
      '-n',
      this.namespace,
      'logs',
      pod.metadata.name ?? '',
      '-c',
      'main',
      '--tail=-1',
    ]);
    return { seconds: (Date.parse(String(finishedAt)) - Date.parse(String(startedAt))) / 1000, pod, log };
  }

  /** The pods of a Workflow with their logs, lines of all containers, each with its container before it. */
  private async pods(workflow: string): Promise<FinishedRun['pods']> {
    const selector = ['-l', `workflows.argoproj.io/workflow=${workflow}`];
    const pods = await this.kubectl.list<Pod>('pods', this.namespace, ...selector);
    const entries = pods.map(async (pod) => {
      const name = pod.metadata.name ?? '';
      const args = ['-n', this.namespace, 'logs', name, '--all-containers', '--prefix', '--tail=-1'];
      const log = await this.kubectl.run(args).catch((error: Error) => `(no log: ${error.message})`);
      return { name, pod, log };
    });
    return Promise.all(entries);
  }

  private tell({ status, metadata }: Workflow, said: Set<string>): void {
    for (const node of Object.values(status?.nodes ?? {})) {
      if (node.type !== 'Pod' || !node.finishedAt || !node.startedAt || said.has(node.id)) continue;
      said.add(node.id);
      const seconds = (Date.parse(node.finishedAt) - Date.parse(node.startedAt)) / 1000;
      const message = node.message ? `  ${node.message}` : '';
      this.say(`${metadata.name}  ${label(node).padEnd(28)} ${node.phase?.padEnd(9)} ${seconds} s${message}`);
    }
  }
}

/** @throws when a run did not succeed, with the steps that failed and the end of what they said */
export function mustSucceed({ workflow, pods }: FinishedRun): void {
  if (workflow.status?.phase === 'Succeeded') return;
  const failed = nodes(workflow).filter(({ type, phase }) => type === 'Pod' && phase !== 'Succeeded');
  const logs = pods
    .filter(({ pod }) => failed.some(({ id }) => pod.metadata.annotations?.['workflows.argoproj.io/node-id'] === id))
    .map(({ name, log }) => `${name}:\n${log.split('\n').slice(-25).join('\n')}`);
  throw new Error(`${summary(workflow)}\n${logs.join('\n')}`);
}

/** The last attempt at a step. */
function stepOf(workflow: Workflow, name: string): NodeStatus | undefined {
  return nodes(workflow)
    .filter(({ type, displayName }) => type === 'Pod' && displayName?.replace(/\(\d+\)$/, '') === name)
    .at(-1);
}

/** All nodes of a Workflow. */
export function nodes(workflow: Workflow): NodeStatus[] {
  return Object.values(workflow.status?.nodes ?? {});
}

/**
 * An output parameter of the whole run: one of its entrypoint.
 *
 * @throws when it has none of that name
 */
export function output(workflow: Workflow, name: string): string {
  const entry = nodes(workflow).find((node) => node.name === workflow.metadata.name);
  const parameters = [...(workflow.status?.outputs?.parameters ?? []), ...(entry?.outputs?.parameters ?? [])];
  const found = parameters.find((each) => each.name === name)?.value;
  if (found === undefined) {
    const names = parameters.map((each) => each.name).join(', ');
    throw new Error(`${workflow.metadata.name} has no output parameter ${name}, only: ${names}`);
  }
  return String(found);
}

function label({ displayName, templateName }: NodeStatus): string {
  return displayName ?? templateName ?? '';
}

function summary(workflow: Workflow | undefined): string {
  if (!workflow) return 'no such Workflow';
  const { phase, message } = workflow.status ?? {};
  const open = nodes(workflow)
    .filter((node) => node.type === 'Pod' && node.phase !== 'Succeeded')
    .map((node) => `${label(node)} ${node.phase}: ${node.message ?? ''}`);
  return `${workflow.metadata.name} ${phase} ${message ?? ''}; ${open.join('; ')}`;
}
