import type { Template } from '../../imports/events';
import type { ResourceRequirements } from '../../imports/kubernetes';
import { Security } from '../workflow/security';

/** What the pods of EventSources and Sensors share. */
export interface EventPodProps {
  /** @default Security.restricted(): the argo-events image names no user, so one must be given */
  readonly security?: Security | undefined;
  /** @default requests of 10m CPU and 64Mi memory, a limit of 256Mi memory */
  readonly resources?: ResourceRequirements | undefined;
}

/** `spec.template` of an EventSource or a Sensor. */
export function podTemplate(props: EventPodProps, serviceAccountName: string | undefined): Template {
  const { pod, container } = props.security ?? Security.restricted();
  const resources = props.resources ?? { requests: { cpu: '10m', memory: '64Mi' }, limits: { memory: '256Mi' } };
  return {
    ...(serviceAccountName !== undefined && { serviceAccountName }),
    ...(pod && { securityContext: pod }),
    container: { ...(container && { securityContext: container }), resources },
  };
}
