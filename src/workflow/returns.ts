import type { Outputs as ArgoOutputs } from '../../imports/workflows';
import { checkName } from '../manifest/name';
import { ArtifactRef } from './artifact-ref';
import type { OutputShape } from './callable';
import { either } from './declaration';
import { ExpressionRef, ListRef, ParameterRef } from './parameter-ref';
import type { Reference } from './reference';
import { Step } from './task';

/** What the callback of a DAG or of steps returns: its outputs, by name. */
export type Returns = Readonly<Record<string, ParameterRef | ArtifactRef<'present' | 'maybe'> | ListRef<unknown>>>;

/** The outputs that callers see: the returned references' types as they are. */
export type Returned<R> = R extends Returns ? { readonly [K in keyof R]: R[K] } : {};

/**
 * The returned outputs as Argo writes them.
 * @throws when something else than a reference was returned, or a parameter that may be absent: Argo then fails the
 * whole template (Argo Workflows v4.0.2, workflow/controller/operator.go, getTemplateOutputsFromScope)
 */
export function toArgoReturns(
  where: string,
  returned: Returns,
  visit: (reference: Reference) => void,
): ArgoOutputs | undefined {
  const parameters: { name: string; valueFrom: object }[] = [];
  const artifacts: { name: string; from: string; optional?: boolean | undefined }[] = [];
  for (const [name, value] of Object.entries(returned)) {
    checkName(where, 'output name', 'parameter', name);
    if (!(value instanceof ParameterRef) && !(value instanceof ListRef) && !(value instanceof ArtifactRef)) {
      throw new Error(
        `${where}: the output "${name}" is no reference. Return outputs of tasks, for example build.outputs.digest.`,
      );
    }
    value.sources.forEach(visit);
    if (value instanceof ArtifactRef) {
      artifacts.push({ name, from: value.tag, ...(value.mayBeAbsent && { optional: true }) });
      continue;
    }
    if (value instanceof ParameterRef && value.mayBeAbsent) {
      throw new Error(
        `${where}: the output "${name}" is ${value.tag}, whose task may be skipped; the template would fail then. Return it with .orElse(value).`,
      );
    }
    const text = value instanceof ListRef ? value.json : value;
    const valueFrom = text instanceof ExpressionRef ? { expression: text.body } : { parameter: text.tag };
    parameters.push({ name, valueFrom });
  }
  return either(parameters, artifacts);
}

/**
 * What a callback returned, as outputs. A task is none of them: `(dag) => add(dag)` returns one where TypeScript sees
 * `void`.
 * @throws when it is something else than an object of references
 */
export function toReturns(where: string, value: unknown): Returns {
  if (value === undefined || value === null || value instanceof Step) return {};
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) return value as Returns;
  throw new Error(
    `${where}: its callback returned no outputs by name. Return an object, for example { digest: build.outputs.digest }.`,
  );
}

/** What callers see at run time. */
export function returnedShapes(returned: Returns): Readonly<Record<string, OutputShape>> {
  return Object.fromEntries(
    Object.entries(returned).map(([name, value]) => {
      if (value instanceof ArtifactRef) return [name, { kind: 'artifact', absent: value.mayBeAbsent }];
      if (value instanceof ListRef) return [name, { kind: 'list', absent: false }];
      return [name, { kind: 'parameter', absent: false, text: (value as ParameterRef).textKind }];
    }),
  );
}
