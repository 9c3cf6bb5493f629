import { Size } from 'cdk8s';
import {
  ContainerTemplate,
  DagTemplate,
  InlineWorkflow,
  RawTemplate,
  StepsTemplate,
  type TemplateScope,
  Volume,
  Workflow,
  WorkflowTemplate,
} from '../../src/workflow';
import { chart, synthesize } from '../synthesize';
import { step } from './example';

const size = Size.gibibytes(1);

/** A template that mounts a claim of the run. */
function mounting(scope: TemplateScope, volume: Volume, id = 'write') {
  return new ContainerTemplate(scope, id, {
    volumes: { '/work': volume },
    container: () => ({ image: 'alpine:3', command: ['true'] }),
  });
}

const claimNames = (spec: { volumeClaimTemplates?: { metadata: { name: string } }[] }) =>
  spec.volumeClaimTemplates?.map(({ metadata }) => metadata.name);

test('a claim is made for each run, and goes with it', () => {
  const c = chart('c');
  const ci = new WorkflowTemplate(c, 'ci');
  const work = Volume.perRun('work', {
    size: Size.gibibytes(2),
    accessMode: 'ReadWriteMany',
    storageClass: 'fast',
  });
  ci.entrypoint(mounting(ci, work));
  expect(synthesize(c)[0].spec).toMatchObject({
    volumeClaimTemplates: [
      {
        metadata: { name: 'work' },
        spec: { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '2Gi' } }, storageClassName: 'fast' },
      },
    ],
    volumeClaimGC: { strategy: 'OnWorkflowCompletion' },
  });
});

describe('the root makes the claims of what it calls', () => {
  test('in another WorkflowTemplate, and through it in a third; the library makes none', () => {
    const c = chart('c');
    const work = Volume.perRun('work', { size });
    const cache = Volume.perRun('cache', { size });
    const inner = new WorkflowTemplate(c, 'inner');
    const outer = new WorkflowTemplate(c, 'outer');
    const root = new WorkflowTemplate(c, 'root');
    const nested = mounting(inner, work);
    const pair = new DagTemplate(outer, 'pair', {
      tasks: (dag) => {
        dag.task('nested', nested);
        dag.task('own', mounting(outer, cache));
      },
    });
    root.entrypoint(
      new DagTemplate(root, 'main', {
        tasks: (dag) => {
          dag.task('pair', pair);
          dag.task('read', mounting(root, work, 'read'));
        },
      }),
    );
    const [innerSpec, outerSpec, rootSpec] = synthesize(c).map(({ spec }) => spec);
    expect(innerSpec).not.toHaveProperty('volumeClaimTemplates');
    expect(outerSpec).not.toHaveProperty('volumeClaimTemplates');
    expect(claimNames(rootSpec)).toEqual(['work', 'cache']);
  });

  test('in steps, loops, hooks of steps, and hooks of the workflow', () => {
    const c = chart('c');
    const lib = new WorkflowTemplate(c, 'lib');
    const of = (name: string) => mounting(lib, Volume.perRun(name, { size }), `mount-${name}`);
    const once = new InlineWorkflow(c, 'once');
    once.entrypoint(
      new StepsTemplate(once, 'main', {
        steps: (steps) => {
          steps.step('one', of('one')).onExit(of('after-one').call());
          const many = of('many');
          steps.loop('many', [1, 2], () => many.call());
        },
      }),
    );
    once.onExit(of('exit').call());
    expect(claimNames(synthesize(c)[1].spec)).toEqual(['exit', 'one', 'after-one', 'many']);
  });

  test('also where a hook came late, and where a template calls itself', () => {
    const c = chart('c');
    const ci = new WorkflowTemplate(c, 'ci');
    const lib = new WorkflowTemplate(c, 'lib');
    const late: { onExit?: () => void } = {};
    const again = new DagTemplate(lib, 'again', {
      tasks: (dag) => {
        dag.task('again', dag.self);
        const hello = dag.task('hello', step(lib, 'hello'));
        late.onExit = () => hello.onExit(mounting(lib, Volume.perRun('late', { size })).call());
      },
    });
    ci.entrypoint(new DagTemplate(ci, 'main', { tasks: (dag) => void dag.task('again', again) }));
    late.onExit?.();
    expect(claimNames(ci.toArgo() as never)).toEqual(['late']);
  });

  test('of a raw template and of one in the cluster, which say what they mount', () => {
    const c = chart('c');
    const [raw, existing] = [Volume.perRun('raw', { size }), Volume.perRun('existing', { size })];
    const build = WorkflowTemplate.fromName(c, 'lib').template('build', { claims: [existing] });
    const ci = new WorkflowTemplate(c, 'ci');
    const pair = new RawTemplate(ci, 'pair', {
      claims: [raw],
      argo: () => ({
        containerSet: {
          volumeMounts: [{ name: 'raw', mountPath: '/work' }],
          containers: [{ name: 'main', image: 'alpine:3', command: ['true'] }],
        },
      }),
    });
    ci.entrypoint(
      new DagTemplate(ci, 'main', {
        tasks: (dag) => {
          dag.task('pair', pair);
          dag.task('build', build);
        },
      }),
    );
    expect(
      claimNames(synthesize(c, { notJudged: 'the WorkflowTemplate lib exists in the cluster only' })[0].spec),
    ).toEqual(['raw', 'existing']);
  });
});

test('raw claims are laid over those of the same name, and stand beside the others', () => {
  const c = chart('c');
  const raw = (name: string) => ({
    metadata: { name },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '9Gi' } } },
  });
  const ci = new WorkflowTemplate(c, 'ci', {
    overrides: { volumeClaimTemplates: [raw('a'), raw('more')], volumeClaimGC: { strategy: 'OnWorkflowSuccess' } },
  });
  ci.entrypoint(mounting(ci, Volume.perRun('a', { size }), 'a'));
  mounting(ci, Volume.perRun('b', { size }), 'b');
  const { spec } = synthesize(c)[0];
  expect(spec.volumeClaimTemplates).toEqual([
    expect.objectContaining({ metadata: { name: 'b' } }),
    raw('a'),
    raw('more'),
  ]);
  expect(spec.volumeClaimGC).toEqual({ strategy: 'OnWorkflowSuccess' });
});

describe('refused', () => {
  test('two claims of one name that meet in a root', () => {
    const c = chart('c');
    const lib = new WorkflowTemplate(c, 'lib');
    const write = mounting(lib, Volume.perRun('work', { size }));
    const ci = new WorkflowTemplate(c, 'ci');
    ci.entrypoint(
      new DagTemplate(ci, 'main', {
        tasks: (dag) => {
          dag.task('write', write);
          dag.task('read', mounting(ci, Volume.perRun('work', { size }), 'read'));
        },
      }),
    );
    expect(() => synthesize(c)).toThrow(
      'c/ci: c/ci/read and c/lib/write mount two different claims called "work", and a run has one of that name. ' +
        'Mount the same Volume in both to share the disk, or give each its own name.',
    );
  });

  test('a run that names a template of a library, which makes no claims', () => {
    const c = chart('c');
    const lib = new WorkflowTemplate(c, 'lib');
    mounting(lib, Volume.perRun('work', { size }));
    new Workflow(c, 'run', { template: lib, overrides: { entrypoint: 'write' } });
    expect(() => synthesize(c)).toThrow(
      'the WorkflowTemplate lib has no entrypoint of its own, so it makes no volume claims, and its templates need "work". Say which template runs first: lib.entrypoint(main).',
    );
  });
});
