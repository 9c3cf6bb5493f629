import { checkName } from '../manifest/name';
import type { Arguments, OutputRefs } from './arguments';
import {
  type AnyCallable,
  Call,
  type CallArguments,
  type Callable,
  type Signature,
  type TemplateHome,
} from './callable';
import { checkDeclared, shapes } from './declaration';
import type { Inputs } from './input';
import type { AnyOutputs } from './output';
import { checkPerRun, type Volume } from './volume';

/** What a template in the cluster takes, gives and mounts, as its manifest there says. */
export interface ImportedTemplateProps<I extends Inputs, O extends AnyOutputs> {
  /** What callers pass. Artifacts need no path: the template has it. @default nothing */
  readonly inputs?: I | undefined;
  /** What it gives, as `Output.elsewhere` says, or as the declarations say of which it was made. @default nothing */
  readonly outputs?: O | undefined;
  /** Claims that it mounts by their names and does not bring along; whoever calls it makes them. @default none */
  readonly claims?: readonly Volume[] | undefined;
}

/** A template of an ImportedWorkflowTemplate: called like any other. */
export class ImportedTemplate<I extends Inputs, O extends AnyOutputs> implements Callable<Arguments<I>, OutputRefs<O>> {
  declare readonly 'call signature': (args: Arguments<I>) => OutputRefs<O>;
  /** What callers have to know. */
  readonly signature: Signature;

  constructor(home: TemplateHome, name: string, props: ImportedTemplateProps<I, O>) {
    const { inputs = {}, outputs = {}, claims = [] } = props;
    const where = `${home.path}/${name}`;
    checkName(home.path, 'template name', 'template', name);
    checkDeclared(where, 'input', inputs);
    checkDeclared(where, 'output', outputs);
    this.signature = {
      home,
      templateName: name,
      inputs,
      outputs: shapes(outputs),
      bound: new Set(),
      claims: checkPerRun(where, claims),
      calls: () => [],
    };
  }

  /** A call, for loops, hooks and parallel steps. */
  call(...[args]: CallArguments<Arguments<I>>): Call<OutputRefs<O>> {
    return new Call(this as AnyCallable, args ?? {});
  }
}
