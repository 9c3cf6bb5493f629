import type { Template as ArgoTemplate } from '../../imports/workflows';
import type { InputRefs, OutputRefs } from './arguments';
import { shapes, toArgoOutputs } from './declaration';
import type { Inputs } from './input';
import type { Outputs } from './output';
import { handWritten } from './render';
import { Template, type TemplateProps, type TemplateScope } from './template';
import { checkPerRun, type Volume } from './volume';

type Untyped<I> = [keyof I] extends [never] ? Record<string, never> : unknown;

export interface RawTemplateProps<I extends Inputs, O extends Outputs> extends TemplateProps<I> {
  /** @default nothing */
  readonly outputs?: O | undefined;
  /** Claims of the run, `Volume.perRun(...)`, that the body mounts by their names. @default none */
  readonly claims?: readonly Volume[] | undefined;
  /** The template's body as Argo writes it, for example `{ http: { url } }`. */
  readonly argo: (io: { readonly inputs: InputRefs<I> }) => Partial<Omit<ArgoTemplate, 'name' | 'inputs' | 'outputs'>>;
}

/** The way out: any kind of template in Argo's own words, with typed inputs and outputs all the same. */
export class RawTemplate<const I extends Inputs = {}, const O extends Outputs = {}> extends Template<I, OutputRefs<O>> {
  constructor(
    scope: TemplateScope,
    id: string,
    props: RawTemplateProps<I, O> & {
      readonly inputs?: (I & Untyped<I>) | undefined;
      readonly outputs?: (O & Untyped<O>) | undefined;
    },
  ) {
    super(scope, id, props, shapes(props.outputs ?? {}));
    this.mountsClaims(checkPerRun(this.path, props.claims ?? []));
    this.does({
      argo: this.rendered(handWritten(props.argo({ inputs: this.refs() }))),
      outputs: this.rendered(toArgoOutputs(props.outputs ?? {}), 'outputs'),
    });
  }
}
