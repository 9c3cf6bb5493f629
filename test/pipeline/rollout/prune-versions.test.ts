import { Sandbox } from '../step/run-script';

const program: string = require('#programs/rollout/prune-versions');

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

const now = Date.parse('2026-11-25T12:00:00Z');
const old = '2026-11-20T08:00:00Z';

interface Named {
  readonly metadata: { readonly name: string };
}

/** A version of a WorkflowTemplate that calls others. */
function version(name: string, calls: readonly string[] = [], { created = old, partOf = 'pipeline' } = {}): Named {
  const labels = {
    'app.kubernetes.io/part-of': partOf,
    'cdk8s-argo-pipelines/version-of': name.replace(/-\d+$/, ''),
  };
  return template(name, calls, { labels, creationTimestamp: created });
}

function template(name: string, calls: readonly string[], more: object = {}): Named {
  const tasks = calls.map((callee) => ({ name: 'call', templateRef: { name: callee, template: 'main' } }));
  return {
    metadata: { name, creationTimestamp: old, ...more },
    spec: { templates: [{ name: 'main', dag: { tasks } }] },
  } as Named;
}

/** A Workflow that runs a WorkflowTemplate. */
const run = (name: string, of: string, status: object = {}): Named =>
  ({ metadata: { name }, spec: { workflowTemplateRef: { name: of } }, status }) as Named;

const own = run('prune-x1', 'prune');
const trigger = (of: string) => ({ template: { k8s: { source: { resource: run('hello-', of) } } } });
const sensor = (...of: string[]): Named =>
  ({ metadata: { name: 'push' }, spec: { triggers: of.map(trigger) } }) as Named;

/** What is in the cluster: hello calls ci, which calls lib; of each there are two versions, and 2 is the current one. */
const cluster = {
  current: ['hello-2', 'ci-2', 'lib-2'],
  changed: old,
  workflowtemplates: [
    version('hello-1', ['ci-1']),
    version('ci-1', ['lib-1']),
    version('lib-1'),
    version('hello-2', ['ci-2']),
    version('ci-2', ['lib-2']),
    version('lib-2'),
  ],
  sensors: [sensor('hello-2')],
  cronworkflows: [] as Named[],
  workflows: [own],
};

/**
 * Runs the script in a cluster.
 *
 * @param answers cases of a sh `case` on kubectl's arguments, before those of the cluster
 * @param perPage how many objects kubectl gives at once. The script starts jq three times for each page, which is what
 *   these tests take their time for: so pages are small only where a test is about them.
 */
function prune(world: Partial<typeof cluster> = {}, answers = '', env: Record<string, string> = {}, perPage = 20) {
  const { current, changed, ...lists } = { ...cluster, ...world };
  const metadata = { creationTimestamp: old, managedFields: [{ manager: 'kubectl', time: changed }] };
  sandbox.file(
    'configmap',
    JSON.stringify({ metadata, data: { versions: current.map((name) => `${name}\n`).join('') } }),
  );
  for (const [resource, items] of Object.entries(lists)) {
    for (let first = 0; first === 0 || first < items.length; first += perPage) {
      const more = first + perPage < items.length ? `page ${first + perPage}` : '';
      const page = { kind: 'List', metadata: { continue: more }, items: items.slice(first, first + perPage) };
      const name = first === 0 ? resource : `${resource}-page%20${first}`;
      sandbox.file(`pages/${name}`, JSON.stringify(page));
    }
  }
  sandbox.fake('date', `echo ${now / 1000}`);
  sandbox.fake(
    'kubectl',
    `case "$*" in
  ${answers}
  *'/api/v1/namespaces/ci/configmaps/pipeline-versions') cat ${sandbox.path('configmap')} ;;
  'get --raw /apis/argoproj.io/v1alpha1/namespaces/ci/'*)
    resource=\${3##*/}
    page=\${resource#*continue=}
    if [ "$page" = "$resource" ]; then page=\${resource%%\\?*}; else page=\${resource%%\\?*}-$page; fi
    cat "${sandbox.path('pages')}/$page" ;;
  *' delete '*) echo "workflowtemplate.argoproj.io \\"$4\\" deleted" ;;
  *) exit 1 ;;
esac`,
  );
  const ran = sandbox.run(program, {
    NAMESPACE: 'ci',
    PART_OF: 'pipeline',
    VERSIONS: 'pipeline-versions',
    GRACE: '3600',
    WORKFLOW: 'prune-x1',
    ...env,
  });
  const deleted = ran.calls.filter((call) => call[3] === 'delete').map((call) => call[5]);
  return { ...ran, deleted };
}

test('deletes what is not current and what nothing uses, and says so', () => {
  const ran = prune({}, '', {}, 2);
  expect(ran).toMatchObject({ code: 0, message: '', stderr: '', deleted: ['hello-1', 'ci-1', 'lib-1'] });
  expect(ran.stdout).toContain('kept hello-2: it is current\nkept ci-2: it is current\nkept lib-2: it is current\n');
  expect(ran.calls.find((call) => call.includes('delete'))).toEqual([
    ...'kubectl -n ci delete workflowtemplates.argoproj.io hello-1 --ignore-not-found --wait=false'.split(' '),
  ]);
  expect(sandbox.leftovers()).toEqual([]);
});

test('deletes nothing the second time', () => {
  const left = cluster.workflowtemplates.filter(({ metadata }) => metadata.name.endsWith('-2'));
  expect(prune({ workflowtemplates: left })).toMatchObject({ code: 0, deleted: [] });
});

describe('keeps, with all that it calls, a version', () => {
  const kept = 'kept ci-1: hello-1 calls it\nkept lib-1: ci-1 calls it\n';

  test('that a Workflow runs, or ran', () => {
    const workflows = [run('a', 'x'), own, run('hello-abcde', 'hello-1', { phase: 'Succeeded' })];
    const ran = prune({ workflows }, '', {}, 2);
    expect(ran).toMatchObject({ code: 0, deleted: [] });
    expect(ran.stdout).toContain(`kept hello-1: Workflow hello-abcde uses it\n${kept}`);
  });

  test('that a Sensor still submits', () => {
    const ran = prune({ sensors: [sensor('hello-2', 'hello-1')] });
    expect(ran.stdout).toContain(`kept hello-1: Sensor push uses it\n${kept}`);
    expect(ran.deleted).toEqual([]);
  });

  test('that a CronWorkflow still submits', () => {
    const nightly = { metadata: { name: 'nightly' }, spec: { workflowSpec: run('', 'hello-1').metadata } };
    const spec = { workflowSpec: { workflowTemplateRef: { name: 'hello-1' } } };
    const ran = prune({ cronworkflows: [{ ...nightly, spec } as Named] });
    expect(ran.stdout).toContain(`kept hello-1: CronWorkflow nightly uses it\n${kept}`);
  });

  test('that another WorkflowTemplate calls: a hand-written one, or a version of another pipeline', () => {
    for (const other of [template('mine', ['hello-1']), version('mine-1', ['hello-1'], { partOf: 'other' })]) {
      const ran = prune({ workflowtemplates: [...cluster.workflowtemplates, other] });
      expect(ran.stdout).toContain(`kept hello-1: WorkflowTemplate ${other.metadata.name} uses it\n${kept}`);
      expect(ran.deleted).toEqual([]);
    }
  });
});

test('a run that came as far as ci keeps ci and lib, also when the version that it began with is gone', () => {
  const templates = cluster.workflowtemplates.filter(({ metadata }) => metadata.name !== 'hello-1');
  const status = { storedTemplates: { 'namespaced/ci-1/main': {} } };
  const ran = prune({ workflowtemplates: templates, workflows: [own, run('hello-abcde', 'hello-1', status)] });
  expect(ran).toMatchObject({ code: 0, deleted: [] });
});

test('after a rollback the newer versions go', () => {
  const ran = prune({ current: ['hello-1', 'ci-1', 'lib-1'], sensors: [sensor('hello-1')] });
  expect(ran.deleted).toEqual(['hello-2', 'ci-2', 'lib-2']);
});

test('an application that is gone leaves no version', () => {
  const ran = prune({ workflowtemplates: [...cluster.workflowtemplates, version('gone-1')] });
  expect(ran.deleted).toContain('gone-1');
});

test('touches nothing of others: no version of another pipeline, nothing without a version', () => {
  const others = [template('mine', []), version('theirs-1', [], { partOf: 'other' })];
  expect(prune({ workflowtemplates: [...cluster.workflowtemplates, ...others] }).deleted).toEqual([
    'hello-1',
    'ci-1',
    'lib-1',
  ]);
});

describe('deletes nothing', () => {
  const refused = (ran: ReturnType<typeof prune>, message: string) => {
    expect(ran).toMatchObject({ code: 1, deleted: [] });
    expect(ran.message).toContain(message);
    expect(ran.message).toContain('nothing is deleted');
  };

  test('soon after the list of current ones has changed', () => {
    const ran = prune({ changed: '2026-11-25T11:30:00Z' });
    expect(ran).toMatchObject({ code: 0, deleted: [] });
    expect(ran.stdout).toBe('nothing is deleted: the last change is 1800 s old, and GRACE is 3600 s\n');
    expect(prune({ changed: '2026-11-25T11:00:00Z' }).deleted).toHaveLength(3);
  });

  test('soon after a version was applied', () => {
    const fresh = version('hello-3', [], { created: '2026-11-25T11:59:00Z' });
    expect(prune({ workflowtemplates: [...cluster.workflowtemplates, fresh] })).toMatchObject({ code: 0, deleted: [] });
  });

  test('when a current version is not there', () => {
    refused(prune({ current: [...cluster.current, 'hello-9'] }), 'names hello-9, which is not there');
  });

  test('when the list of current ones is empty or cannot be read', () => {
    refused(prune({ current: [] }), 'the ConfigMap pipeline-versions names no version');
    const forbidden = "*configmaps/*) echo 'Error from server (Forbidden)' >&2; exit 1 ;;";
    refused(
      prune({}, forbidden),
      'cannot read the ConfigMap pipeline-versions, so nothing is deleted: Error from server (F',
    );
  });

  test.each(['workflowtemplates', 'sensors', 'cronworkflows', 'workflows'])('when %s cannot be listed', (resource) => {
    const forbidden = `*/${resource}\\?*) echo 'Error from server (Forbidden)' >&2; exit 1 ;;`;
    refused(prune({}, forbidden), `cannot read the ${resource}, so`);
  });

  test.each(['{"kind":"Status","status":"Failure"}', ''])('when an answer is no list: %j', (answer) => {
    refused(prune({}, `*/sensors\\?*) printf %s '${answer}' ;;`), 'for sensors is no list');
  });

  test('when a later page cannot be listed', () => {
    const workflows = [own, run('a', 'x'), run('hello-abcde', 'hello-1')];
    const gone = '*/workflows*continue=*) echo 410 >&2; exit 1 ;;';
    refused(prune({ workflows }, gone, {}, 2), 'cannot read the workflows');
  });

  test('when the list of current ones changes meanwhile', () => {
    const asked = sandbox.path('asked');
    const second = `[ "$(wc -l <${asked})" = 1 ] || echo`;
    const changes = `*configmaps/*) echo . >>${asked}; cat ${sandbox.path('configmap')}; ${second} ;;`;
    refused(prune({}, changes), 'somebody applies other manifests just now');
  });

  test('when the list of Workflows lacks its own', () => {
    refused(prune({ workflows: [] }), 'the list of Workflows lacks prune-x1');
  });
});

test('a version that cannot be deleted is a failure', () => {
  const ran = prune({}, "*' ci-1 '*) exit 1 ;;");
  expect(ran).toMatchObject({ code: 1, deleted: ['hello-1', 'ci-1'] });
  expect(ran.message).toContain('cannot delete a version');
});

test('a namespace that is none is refused', () => {
  expect(prune({}, '', { NAMESPACE: 'ci/x' })).toMatchObject({ code: 1, calls: [] });
});
