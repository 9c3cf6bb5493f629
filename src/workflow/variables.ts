import { ParameterRef } from './parameter-ref';

const variable = <V extends string = string>(...segments: string[]) =>
  new ParameterRef<V>(undefined, ['workflow', ...segments]);

/**
 * What Argo knows of the running Workflow: means the same in every template. Argo: docs/variables.md.
 * `status`, `failures` and `duration` have their final values in exit handlers only.
 */
export const workflow = {
  name: variable('name'),
  namespace: variable('namespace'),
  uid: variable('uid'),
  serviceAccountName: variable('serviceAccountName'),
  mainEntrypoint: variable('mainEntrypoint'),
  /** RFC 3339. */
  creationTimestamp: variable('creationTimestamp'),
  /** Seconds since 1970. */
  creationSeconds: variable('creationTimestamp', 's'),
  /** When a CronWorkflow's run was due, RFC 3339; only in runs of a CronWorkflow. */
  scheduledTime: variable('scheduledTime'),
  /** In seconds. */
  duration: variable('duration'),
  status: variable<'Running' | 'Succeeded' | 'Failed' | 'Error'>('status'),
  /** JSON list of the nodes that failed, with their messages. */
  failures: variable('failures'),
  /** A label of the Workflow. */
  label: (name: string) => variable('labels', name),
  /** An annotation of the Workflow. */
  annotation: (name: string) => variable('annotations', name),
} as const;
