import type { Construct } from 'constructs';
import { type Dependency, type EventPodProps, Filter, type IEventBus, Sensor } from '../../events';
import { checkText } from '../step/checked-text';
import { type Branches, refPattern } from './branch-filter';
import type { Push } from './push-provider';
import type { WebhookEventSource } from './webhook-event-source';

export interface PipelineSensorProps extends EventPodProps {
  /** At most 63 characters. @default the construct's id */
  readonly name?: string | undefined;
  /** Where the events come from. */
  readonly eventBus: IEventBus;
  /** Account of the pod: may create workflows, and no more. It must not be an account of the steps. */
  readonly serviceAccount: string;
}

export interface PushOptions {
  /** `owner/name`, as the host writes it: the only repository whose pushes pass. */
  readonly repository: string;
  /** Branches whose pushes pass, as globs. @default ['**']: all whose names hold letters, digits and . _ - / only */
  readonly branches?: Branches | undefined;
  /** Of these, only branches that match one of these globs as well. @default all of them */
  readonly among?: readonly string[] | undefined;
  /** Of these, none that match one of these globs. @default all of them */
  readonly except?: readonly string[] | undefined;
  /** Lets only pushes through that touched one of these files, or folders with a slash at the end. @default all */
  readonly paths?: readonly string[] | undefined;
}

/** A push that the Sensor lets through: what to pass on, and a variable in the logic of triggers. */
export interface AcceptedPush extends Push {
  /** The event, for `when` of a trigger. */
  readonly event: Dependency<unknown>;
}

/**
 * Turns pushes into Workflows: thin ones, that name a WorkflowTemplate and pass arguments. `trigger` takes arguments
 * that the template declares, or does not compile.
 */
export class PipelineSensor extends Sensor {
  /** @throws on a bad name, and without an account */
  constructor(scope: Construct, id: string, props: PipelineSensorProps) {
    const { serviceAccount, ...rest } = props;
    super(scope, id, { ...rest, serviceAccountName: serviceAccount });
  }

  /**
   * Waits for pushes to branches of one repository. Tags and deleted branches never pass.
   * @param name unique in the Sensor
   * @throws on a repository that is none of the source's, a branch or path that cannot be a filter, and paths where the
   *   sender does not say
   */
  onPush<B>(name: string, source: WebhookEventSource<B>, options: PushOptions): AcceptedPush {
    const where = `${this.node.path}/${name}`;
    checkText(where, 'repository', options.repository);
    if (!source.repositories.includes(options.repository)) {
      throw new Error(
        `${where}: the webhooks of ${source.node.path} are those of ${source.repositories.join(', ')}, so no push to ${options.repository} would pass. ` +
          'Add it to the repositories of the WebhookEventSource, or correct it here; upper and lower case matter.',
      );
    }
    const refs = refPattern(where, options.branches ?? ['**']);
    const { places, changed } = source.provider;
    const { paths, among, except } = options;
    if (paths && !changed) {
      throw new Error(
        `${where}: paths are given, but this sender does not say which files a push touched. Leave paths out.`,
      );
    }
    const event = this.on(name, source.event('push'), {
      filters: (push) => {
        const { ref, filters } = places(push);
        return [
          Filter.matches(ref, refs),
          ...(among ? [Filter.matches(ref, refPattern(where, among))] : []),
          ...(except ? [Filter.notMatches(ref, refPattern(where, except))] : []),
          ...filters,
          ...(paths && changed ? [changed(push, paths)] : []),
        ];
      },
    });
    const { repository, ref, revision } = places(event);
    repository.oneOf([options.repository]);
    return {
      event: event as Dependency<unknown>,
      branch: ref,
      revision: revision.matching(/[0-9a-f]{40}|[0-9a-f]{64}/),
    };
  }
}
