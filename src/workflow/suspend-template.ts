import type { Duration } from 'cdk8s';
import type { OutputRefs } from './arguments';
import { shapes, toArgoOutputs } from './declaration';
import type { Inputs } from './input';
import type { Outputs } from './output';
import { Template, type TemplateProps, type TemplateScope } from './template';
import { seconds } from './time';

type Untyped<I> = [keyof I] extends [never] ? Record<string, never> : unknown;

export interface SuspendTemplateProps<I extends Inputs, O extends Outputs> extends TemplateProps<I> {
  /** What whoever resumes it supplies: `Output.parameter({ supplied: true })`. @default nothing */
  readonly outputs?: O;
  /** Goes on by itself after this time, in whole seconds. @default waits to be resumed */
  readonly duration?: Duration;
}

/** A template that waits: for a time, or for somebody to resume it. Argo: docs/walk-through/suspending.md, docs/intermediate-inputs.md. */
export class SuspendTemplate<const I extends Inputs = {}, const O extends Outputs = {}> extends Template<
  I,
  OutputRefs<O>
> {
  constructor(
    scope: TemplateScope,
    id: string,
    props: SuspendTemplateProps<I, O> & { readonly inputs?: I & Untyped<I>; readonly outputs?: O & Untyped<O> } = {},
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
    const suspend = duration ? { duration: `${seconds(this.path, 'duration', duration)}s` } : {};
    this.does({ argo: { suspend }, outputs: this.rendered(toArgoOutputs(props.outputs ?? {}), 'outputs') });
  }
}
