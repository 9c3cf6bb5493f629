import type { Duration } from 'cdk8s';
import type { OutputRefs } from './arguments';
import { shapes, toArgoOutputs } from './declaration';
import type { InputParameter, Inputs } from './input';
import type { OutputParameter, Outputs } from './output';
import { Template, type TemplateProps, type TemplateScope } from './template';
import { seconds } from './time';

type Untyped<I> = [keyof I] extends [never] ? Record<string, never> : unknown;

export interface SuspendTemplateProps<I extends Inputs, O extends Outputs> extends TemplateProps<I> {
  /** What whoever resumes it supplies: `Output.parameter({ supplied: true })`. With a `duration` it needs a default. @default nothing */
  readonly outputs?: O | undefined;
  /** Goes on by itself after this time, in whole seconds. @default waits to be resumed */
  readonly duration?: Duration | undefined;
}

/** A template that waits: for a time, or for somebody to resume it. Argo: docs/walk-through/suspending.md, docs/intermediate-inputs.md. */
export class SuspendTemplate<const I extends Inputs = {}, const O extends Outputs = {}> extends Template<
  I,
  OutputRefs<O>
> {
  /** @throws when an output is not supplied, or has no default although the template goes on by itself */
  constructor(
    scope: TemplateScope,
    id: string,
    props: SuspendTemplateProps<I, O> & {
      readonly inputs?: (I & Untyped<I>) | undefined;
      readonly outputs?: (O & Untyped<O>) | undefined;
    } = {},
  ) {
    super(scope, id, props, shapes(props.outputs ?? {}));
    for (const [name, output] of Object.entries(props.outputs ?? {})) {
      if (!('supplied' in output.options)) {
        throw new Error(
          `${this.path}: the output "${name}" of a suspend template can only be supplied. Declare it with { supplied: true }.`,
        );
      }
    }
    const { duration } = props;
    if (duration) this.checkDefaults(props.outputs ?? {});
    const suspend = duration ? { duration: `${seconds(this.path, 'duration', duration)}s` } : {};
    this.does({ argo: { suspend }, outputs: this.rendered(toArgoOutputs(props.outputs ?? {}), 'outputs') });
  }

  /**
   * Argo takes the default of the output or of the input of the same name when the time is over, and fails without one
   * (Argo Workflows v4.0.2, workflow/controller/operator.go, executeSuspend and addRawOutputFields).
   */
  private checkDefaults(outputs: Outputs): void {
    const without = Object.entries(outputs).find(
      ([name, { options }]) =>
        (options as OutputParameter['options']).default === undefined &&
        (this.signature.inputs[name]?.options as InputParameter['options'] | undefined)?.default === undefined,
    );
    if (without) {
      throw new Error(
        `${this.path}: nobody may supply the output "${without[0]}" before the duration is over, and then the step fails. Give it a default, or leave the duration out.`,
      );
    }
  }
}
