import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import {
  ContainerTemplate,
  type ContainerTemplateProps,
  type Inputs,
  type Outputs,
  type TemplateScope,
  WorkflowTemplate,
} from '../../src/workflow';
import { chart, synthesize } from '../synthesize';

/** A WorkflowTemplate `c/ci` in a chart of its own. */
export function library(): WorkflowTemplate {
  return new WorkflowTemplate(chart('c'), 'ci');
}

/** A template of which only the inputs and outputs matter. */
export function step<const I extends Inputs = {}, const O extends Outputs = {}>(
  scope: TemplateScope,
  id: string,
  props: Pick<ContainerTemplateProps<I, O>, 'inputs' | 'outputs'> = {},
): ContainerTemplate<I, O> {
  return new ContainerTemplate<I, O>(scope, id, {
    ...props,
    container: () => ({ image: 'alpine:3', command: ['true'] }),
  } as never);
}

/** The manifest of a template, out of the synthesized chart in which it is. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into manifests of any kind
export function manifestOf(template: IConstruct): any {
  const objects = synthesize(Chart.of(template));
  const templates = objects.flatMap((object) => object.spec.templates ?? []);
  return templates.find(({ name }) => name === template.node.id);
}
