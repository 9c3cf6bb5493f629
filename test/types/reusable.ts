/** Templates of one's own: functions, subclasses, interfaces, arrays, hoisted declarations. */
import type { Construct } from 'constructs';
import {
  type ArtifactRef,
  type Callable,
  ContainerTemplate,
  DagTemplate,
  Input,
  type Inputs,
  Output,
  type ParameterRef,
  ScriptTemplate,
  type Tasks,
  type TemplateScope,
  WorkflowTemplate,
} from '../../src/workflow';

declare const chart: Construct;
declare const scope: TemplateScope;

// A function that returns a template: everything is inferred.
function goBuild(scope: TemplateScope, id: string, props: { readonly goVersion?: string } = {}) {
  return new ContainerTemplate(scope, id, {
    inputs: {
      source: Input.artifact({ path: '/src' }),
      arch: Input.parameter({ enum: ['amd64', 'arm64'], default: 'amd64' }),
    },
    outputs: { binary: Output.artifact({ path: '/tmp/app' }), coverage: Output.number({ path: '/tmp/coverage' }) },
    container: ({ inputs }) => ({ image: `golang:${props.goVersion ?? '1.26'}`, env: { GOARCH: inputs.arch } }),
  });
}

// A subclass: the types are given, the declarations hoisted.
const inputs = { source: Input.artifact({ path: '/src' }), level: Input.parameter({ enum: ['low', 'high'] }) };
const outputs = { warnings: Output.number({ path: '/tmp/warnings' }) };
class Lint extends ContainerTemplate<typeof inputs, typeof outputs> {
  constructor(scope: TemplateScope, id: string) {
    super(scope, id, {
      inputs,
      outputs,
      container: (io) => ({ image: 'lint', env: { LEVEL: io.inputs.level } }),
    });
  }
}
class Forgetful extends ContainerTemplate {
  constructor(scope: TemplateScope, id: string) {
    // @ts-expect-error without type arguments every check would be off
    super(scope, id, { inputs, container: () => ({ image: 'lint' }) });
  }
}
class ForgetfulScript extends ScriptTemplate {
  constructor(scope: TemplateScope, id: string) {
    // @ts-expect-error without type arguments every check would be off
    super(scope, id, { outputs, script: () => ({ image: 'lint', source: 'true' }) });
  }
}

const clone = new ContainerTemplate(scope, 'clone', {
  inputs: { repo: Input.parameter() },
  outputs: { source: Output.artifact({ path: '/src' }) },
  container: () => ({ image: 'git' }),
});
const build = goBuild(scope, 'build');
const plain = new ContainerTemplate(scope, 'plain', {
  inputs: { source: Input.artifact({ path: '/src' }) },
  outputs: { binary: Output.artifact({ path: '/tmp/app' }) },
  container: () => ({ image: 'make' }),
});
const lint = new Lint(scope, 'lint');

new DagTemplate(scope, 'main', {
  tasks: (dag) => {
    const { source } = dag.task('clone', clone, { repo: 'x' }).outputs;
    const built = dag.task('build', build, { source, arch: 'arm64' });
    built.outputs.coverage satisfies ParameterRef<number>;
    const linted = dag.task('lint', lint, { source, level: 'high' });
    linted.outputs.warnings satisfies ParameterRef<number>;
    // @ts-expect-error out of the enum, through a function
    dag.task('x', build, { source, arch: 'riscv' });
    // @ts-expect-error misspelt, through a function
    dag.task('x', build, { source, arhc: 'amd64' });
    // @ts-expect-error no such output, through a function
    built.outputs.coverge;
    // @ts-expect-error missing, through a subclass
    dag.task('x', lint, { source });
    // @ts-expect-error misspelt, through a subclass
    dag.task('x', lint, { source, levl: 'high' });
    // @ts-expect-error out of the enum, through a subclass
    dag.task('x', lint, { source, level: 'medium' });
    // @ts-expect-error wrong kind, through a subclass
    dag.task('x', lint, { source: 'text', level: 'high' });
    // @ts-expect-error no such output, through a subclass
    linted.outputs.errors;

    // Templates in an array
    const all = [build, goBuild(scope, 'build-again')];
    all.map((template, index) => dag.task(`all-${index}`, template, { source, arch: 'arm64' }).outputs.binary);
    // @ts-expect-error misspelt, through an array
    all.map((template, index) => dag.task(`x-${index}`, template, { source, arhc: 'arm64' }));
    // @ts-expect-error missing, through an array
    all.map((template, index) => dag.task(`x-${index}`, template, { arch: 'arm64' }));
    // @ts-expect-error no such output, through an array
    all.map((template, index) => dag.task(`x-${index}`, template, { source }).outputs.digest);
    const mixed = [build, plain];
    mixed.map((template, index) => dag.task(`mixed-${index}`, template, { source }).outputs.binary);
    // @ts-expect-error missing, through an array of two kinds
    mixed.map((template, index) => dag.task(`x-${index}`, template, {}));
    // @ts-expect-error misspelt, through an array of two kinds
    mixed.map((template, index) => dag.task(`x-${index}`, template, { source, arhc: 'arm64' }));
    // @ts-expect-error only one of the two gives it
    mixed.map((template, index) => dag.task(`x-${index}`, template, { source }).outputs.coverage);
    const unlike = [build, lint];
    // @ts-expect-error templates that take different things are not called alike
    unlike.map((template, index) => dag.task(`x-${index}`, template, { source, level: 'high' }));
    for (const template of Object.values({ build, again: goBuild(scope, 'build-again') })) {
      // @ts-expect-error out of the enum, through a record
      dag.task('x', template, { source, arch: 'riscv' });
    }
  },
});

// An interface for any language: no base class, no `any`.
type LanguageTemplate = Callable<{ readonly source: ArtifactRef }, { readonly binary: ArtifactRef }>;
const go: LanguageTemplate = build;
const needsToken = new ContainerTemplate(scope, 'token', {
  inputs: { source: Input.artifact({ path: '/src' }), token: Input.parameter() },
  outputs: { binary: Output.artifact({ path: '/tmp/app' }) },
  container: () => ({ image: 'x' }),
});
// @ts-expect-error it needs a token too
const secretive: LanguageTemplate = needsToken;
// @ts-expect-error it gives no binary
const linter: LanguageTemplate = lint;
// @ts-expect-error its binary may be missing
const unsure: LanguageTemplate = new ContainerTemplate(scope, 'maybe', {
  inputs: { source: Input.artifact({ path: '/src' }) },
  outputs: { binary: Output.artifact({ path: '/tmp/app', optional: true }) },
  container: () => ({ image: 'x' }),
});
new DagTemplate(scope, 'language', {
  inputs: { source: Input.artifact() },
  tasks: (dag) => {
    const built = dag.task('build', go, { source: dag.inputs.source });
    built.outputs.binary satisfies ArtifactRef;
    // @ts-expect-error the interface does not promise it
    built.outputs.coverage;
    // @ts-expect-error the interface does not take it
    dag.task('x', go, { source: dag.inputs.source, arch: 'arm64' });
    return { binary: built.outputs.binary };
  },
}) satisfies LanguageTemplate;

// A function that adds tasks to any DAG.
function announce(tasks: Tasks, name: string) {
  return tasks.task(name, clone, { repo: name });
}
new DagTemplate(scope, 'announce', { tasks: (dag) => ({ source: announce(dag, 'x').outputs.source }) });

// A WorkflowTemplate of one's own.
const args = { repo: Input.parameter(), depth: Input.parameter({ enum: ['shallow', 'full'], default: 'full' }) };
class CiWorkflowTemplate extends WorkflowTemplate<typeof args> {
  readonly main;
  constructor(scope: Construct, id: string, props: { readonly language: (scope: TemplateScope) => LanguageTemplate }) {
    super(scope, id, { arguments: args });
    const language = props.language(this);
    this.main = new DagTemplate(this, 'main', {
      inputs: this.declared,
      tasks: (dag) => {
        const source = dag.task('clone', clone, { repo: dag.inputs.repo });
        const built = dag.task('build', language, { source: source.outputs.source });
        return { binary: built.outputs.binary };
      },
    });
    this.entrypoint(this.main);
  }
}
const ci = new CiWorkflowTemplate(chart, 'ci', { language: (scope) => goBuild(scope, 'build') });
new DagTemplate(new WorkflowTemplate(chart, 'other'), 'main', {
  tasks: (dag) => {
    const run = dag.task('ci', ci.main, { repo: 'x' });
    run.outputs.binary satisfies ArtifactRef;
    // @ts-expect-error misspelt, through a subclass of WorkflowTemplate
    dag.task('x', ci.main, { rpeo: 'x' });
    // @ts-expect-error no such output, through a subclass of WorkflowTemplate
    run.outputs.digest;
  },
});
// @ts-expect-error the function gives no LanguageTemplate
new CiWorkflowTemplate(chart, 'ci', { language: (scope) => new Lint(scope, 'lint') });

// Declarations that are checked but keep their names.
const kept = { repo: Input.parameter() } satisfies Inputs;
new ContainerTemplate(scope, 'kept', {
  inputs: kept,
  container: (io) => ({ image: 'x', env: { REPO: io.inputs.repo } }),
});
// @ts-expect-error an output is no input
const wrong = { repo: Output.parameter({ path: '/x' }) } satisfies Inputs;

export { Forgetful, ForgetfulScript, linter, secretive, unsure, wrong };
