import type { InputRefs } from './arguments';
import { type ContainerProps, containerKeys, toKubeContainer } from './container';
import type { Inputs } from './input';
import { checkKeys, type KeysOf } from './known-keys';
import type { Outputs } from './output';
import { type Paths, PodTemplate, type PodTemplateProps } from './pod-template';
import { render } from './render';
import type { TemplateScope } from './template';

export interface ScriptProps extends Omit<ContainerProps, 'command' | 'args'> {
  /** What runs the script; Argo appends the file's name. @default sh -eu */
  readonly command?: readonly string[] | undefined;
  /** The program text. It holds no references and no `{{`: values reach it through `env`. */
  readonly source: string;
}

export interface ScriptTemplateProps<I extends Inputs, O extends Outputs> extends PodTemplateProps<I, O> {
  readonly script: (io: { readonly inputs: InputRefs<I>; readonly outputs: Paths<O> }) => ScriptProps;
}

const { args: _, ...sharedKeys } = containerKeys;
const scriptKeys: KeysOf<ScriptProps> = { ...sharedKeys, source: true };

type Untyped<I> = [keyof I] extends [never] ? Record<string, never> : unknown;

/**
 * A template that runs a script. Its text is fixed at synthesis: what Argo puts into a script as text, a shell
 * executes. Argo: docs/walk-through/scripts-and-results.md.
 */
export class ScriptTemplate<const I extends Inputs = {}, const O extends Outputs = {}> extends PodTemplate<I, O> {
  /** @throws when the source holds a reference or a tag of Argo */
  constructor(
    scope: TemplateScope,
    id: string,
    props: ScriptTemplateProps<I, O> & {
      readonly inputs?: (I & Untyped<I>) | undefined;
      readonly outputs?: (O & Untyped<O>) | undefined;
    },
  ) {
    super(scope, id, props);
    const script = props.script({ inputs: this.refs(), outputs: this.outputPaths() });
    checkKeys(this.path, 'the script', script, scriptKeys);
    const { source, command = ['sh', '-eu'], ...container } = script;
    render(source, (reference) => {
      throw new Error(
        `${this.path}: the script's source holds ${reference.tag}, which a shell would execute. Pass it by env: env: { VALUE: ... }, and "$VALUE" in the source.`,
      );
    });
    if (source.includes('{{')) {
      throw new Error(
        `${this.path}: the script's source holds "{{", which Argo would replace. Pass values by env; write a literal "{{" as "{" "{".`,
      );
    }
    this.runs('script', { ...toKubeContainer(this.path, { ...container, command }), source }, container.overrides);
  }
}
