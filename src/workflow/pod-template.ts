import type { OutputRefs } from './arguments';
import { checkArtifactPaths, checkPath, shapes, toArgoOutputs } from './declaration';
import { InputArtifact, type Inputs } from './input';
import { OutputArtifact, type Outputs } from './output';
import { overContainer } from './overrides';
import { Security } from './security';
import { type LeafProps, Template, type TemplateProps, type TemplateScope } from './template';
import { type Mounts, renderMounts, Volume } from './volume';

/** What templates that run one container in a pod of their own have in common. */
export interface PodTemplateProps<I extends Inputs, O extends Outputs> extends TemplateProps<I>, LeafProps {
  /** What the step gives: files that it writes. @default nothing */
  readonly outputs?: O | undefined;
  /** What the pod may do. @default Security.restricted() */
  readonly security?: Security | undefined;
  /** The account of the pod; its rights are the executor's too. @default the workflow's */
  readonly serviceAccount?: string | undefined;
  /**
   * The container sees the account's token and may call the Kubernetes API with it. Without, an empty folder lies
   * over the token: the executor beside the container keeps its own.
   * @default false
   */
  readonly apiAccess?: boolean | undefined;
  /** Volumes by mount path. @default none */
  readonly volumes?: Mounts | undefined;
}

const TOKEN_FOLDER = '/var/run/secrets/kubernetes.io/serviceaccount';

/** The places of declared files in the container. */
export type Paths<D> = { readonly [K in keyof D]: { readonly path: string } };

/** @internal base of ContainerTemplate and ScriptTemplate */
export abstract class PodTemplate<I extends Inputs, O extends Outputs> extends Template<I, OutputRefs<O>> {
  protected readonly outputs: Outputs;

  constructor(
    scope: TemplateScope,
    id: string,
    private readonly pod: PodTemplateProps<I, O>,
  ) {
    super(scope, id, pod, shapes(pod.outputs ?? {}));
    this.outputs = pod.outputs ?? {};
    this.checkPaths();
  }

  /** The paths of the output files, for the callbacks of the subclasses. */
  protected outputPaths(): Paths<O> {
    return Object.fromEntries(
      Object.entries(this.outputs).map(([name, output]) => [name, { path: (output.options as { path: string }).path }]),
    ) as Paths<O>;
  }

  /**
   * Sets the body: one container and the pod around it.
   * @param overrides raw fields of the container
   */
  protected runs(kind: 'container' | 'script', container: object, overrides: object = {}): void {
    const { security = Security.restricted(), serviceAccount, apiAccess = false, volumes = {} } = this.pod;
    const mounts = renderMounts(
      this.path,
      apiAccess ? volumes : { ...volumes, [TOKEN_FOLDER]: Volume.emptyDir('no-token') },
    );
    this.mountsClaims(mounts.claims);
    const made = {
      ...(security.container && { securityContext: security.container }),
      ...(mounts.volumeMounts.length > 0 && { volumeMounts: mounts.volumeMounts }),
      ...container,
    };
    const body = this.rendered({
      ...this.limits(this.pod),
      ...(serviceAccount !== undefined && { serviceAccountName: serviceAccount }),
      ...(security.pod && { securityContext: security.pod }),
      ...(mounts.volumes.length > 0 && { volumes: mounts.volumes }),
      [kind]: { ...made, ...overContainer(made, overrides) },
    });
    this.does({ argo: body, outputs: this.rendered(toArgoOutputs(this.outputs), 'outputs') });
  }

  private checkPaths(): void {
    checkArtifactPaths(this.path, this.signature.inputs);
    const written = new Map<string, string>();
    for (const [name, output] of Object.entries(this.outputs)) {
      const path = 'path' in output.options ? output.options.path : undefined;
      checkPath(this.path, output instanceof OutputArtifact ? 'output artifact' : 'output parameter', name, path);
      const file = String(path).replace(/\/+$/, '');
      const other = written.get(file);
      if (other !== undefined)
        throw new Error(
          `${this.path}: the outputs "${other}" and "${name}" share the path ${file}. Give each a file of its own.`,
        );
      written.set(file, name);
    }
    const taken = Object.keys(this.pod.volumes ?? {});
    for (const [name, input] of Object.entries(this.signature.inputs)) {
      if (input instanceof InputArtifact && taken.includes(input.options.path ?? '')) {
        throw new Error(
          `${this.path}: the input artifact "${name}" and a volume share the path ${input.options.path}. Put the artifact below it.`,
        );
      }
    }
  }
}
