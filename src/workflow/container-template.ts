import type { InputRefs } from './arguments';
import { type ContainerProps, containerKeys, toKubeContainer } from './container';
import type { Inputs } from './input';
import { checkKeys } from './known-keys';
import type { Outputs } from './output';
import { type Paths, PodTemplate, type PodTemplateProps } from './pod-template';
import type { TemplateScope } from './template';

export interface ContainerTemplateProps<I extends Inputs, O extends Outputs> extends PodTemplateProps<I, O> {
  /** The container. Values reach it through `env` and `args`. */
  readonly container: (io: { readonly inputs: InputRefs<I>; readonly outputs: Paths<O> }) => ContainerProps;
}

type Untyped<I> = [keyof I] extends [never] ? Record<string, never> : unknown;

/**
 * A template that runs one container to its end. Argo: docs/walk-through/hello-world.md.
 *
 * In a subclass, give the types: `class Build extends ContainerTemplate<typeof inputs, typeof outputs>`.
 */
export class ContainerTemplate<const I extends Inputs = {}, const O extends Outputs = {}> extends PodTemplate<I, O> {
  constructor(
    scope: TemplateScope,
    id: string,
    props: ContainerTemplateProps<I, O> & {
      readonly inputs?: (I & Untyped<I>) | undefined;
      readonly outputs?: (O & Untyped<O>) | undefined;
    },
  ) {
    super(scope, id, props);
    const container = props.container({ inputs: this.refs(), outputs: this.outputPaths() });
    checkKeys(this.path, 'the container', container, containerKeys);
    this.runs('container', toKubeContainer(this.path, container), container.overrides);
  }
}
