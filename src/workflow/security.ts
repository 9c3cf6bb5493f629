import type { PodSecurityContext, SecurityContext } from '../../imports/kubernetes';

/**
 * What a pod may do, in the fields that Pod Security looks at. `template.securityContext` replaces the one of the
 * workflow's spec and is kept when the template is called from elsewhere (Argo Workflows v4.0.2,
 * workflow/controller/workflowpod.go), so it stands on the template.
 */
export class Security {
  private constructor(
    readonly pod: PodSecurityContext | undefined,
    readonly container: SecurityContext | undefined,
    /** The Pod Security level that admits the pod. */
    readonly level: 'restricted' | 'baseline' | 'privileged',
  ) {}

  /**
   * Passes Pod Security `restricted`. The executor's own containers need `executor.securityContext` in the
   * controller's ConfigMap besides.
   */
  static restricted(
    options: { /** User and group of all containers. @default 1000 */ readonly user?: number | undefined } = {},
  ): Security {
    const user = options.user ?? 1000;
    if (!Number.isInteger(user) || user <= 0)
      throw new Error(`Security.restricted: the user is ${user}. Give a number above 0: 0 is root.`);
    return new Security(
      {
        runAsNonRoot: true,
        runAsUser: user,
        runAsGroup: user,
        fsGroup: user,
        seccompProfile: { type: 'RuntimeDefault' },
      },
      { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      'restricted',
    );
  }

  /**
   * A pod that `restricted` refuses, with the fields it needs.
   * @param options.level the strictest level that still admits it
   */
  static relaxed(options: {
    readonly level: 'baseline' | 'privileged';
    readonly pod?: PodSecurityContext | undefined;
    readonly container?: SecurityContext | undefined;
  }): Security {
    return new Security(options.pod, options.container, options.level);
  }

  /** Whatever the image and the workflow's spec say, root included. */
  static unrestricted(): Security {
    return new Security(undefined, undefined, 'privileged');
  }
}
