import { Duration, Size } from 'cdk8s';
import { Input, Output, type Resources, ScriptTemplate, type TemplateScope, Volume } from '../../workflow';
import type { CacheAccess } from '../caches/build-cache';
import { checkCredentials, checkPath } from '../step/checked-text';
import { images } from '../step/pinned-images';
import { type StepProps, stepFields } from '../step/step';
import { unsafe } from '../step/unsafe';
import type { Language } from './language-template';

const inputs = {
  /** The work tree of the repository. */
  source: Input.artifact({ path: '/work/source', description: 'The work tree of the repository' }),
  commit: Input.parameter({ default: '', description: 'Stamped into the program where a variable for it is named' }),
  committedAt: Input.parameter({
    default: '',
    description: 'Seconds since 1970, stamped where a variable for it is named',
  }),
  version: Input.parameter({ default: '', description: 'Stamped into the program where a variable for it is named' }),
};

const outputs = {
  /** The program, not packed. */
  application: Output.artifact({ path: '/work/out/app', description: 'The program, not packed' }),
  /** Go's coverage profile. */
  coverage: Output.artifact({
    path: '/work/reports/coverage.out',
    optional: true,
    description: "Go's coverage profile",
  }),
  /** The test results in JUnit's format. There also when tests fail. */
  junit: Output.artifact({
    path: '/work/reports/junit.xml',
    optional: true,
    description: "The test results in JUnit's format, also when tests fail",
  }),
  /** `sha256:...` of the program. */
  digest: Output.parameter({ path: '/tmp/outputs/digest', description: 'sha256:... of the application' }),
  /** Statements covered by tests, in percent: 83.3. */
  coveragePercent: Output.number({
    path: '/tmp/outputs/coverage',
    default: 0,
    description: 'Statements covered by tests, in percent',
  }),
};

export interface GoBuildTemplateProps extends StepProps {
  /** Where compiled packages, results of tests and modules are kept between builds. @default nowhere */
  readonly cache?: CacheAccess | undefined;
  /** Folder of `go.mod` in the repository. @default . */
  readonly module?: string | undefined;
  /** What to compile, below the module: `./cmd/hello`. @default . */
  readonly package?: string | undefined;
  /** Runs `go vet` first. @default true */
  readonly vet?: boolean | undefined;
  /** Runs `go test` with coverage first. @default true */
  readonly test?: boolean | undefined;
  /** Go string variables that take what is stamped, for example `{ commit: 'main.commit' }`. @default none */
  readonly stamp?:
    | {
        readonly version?: string | undefined;
        readonly commit?: string | undefined;
        readonly committedAt?: string | undefined;
      }
    | undefined;
  /** Flags of the linker. @default -s -w */
  readonly ldflags?: string | undefined;
  /** As Go reads GOFLAGS; `-trimpath -buildvcs=false` and the mode of the modules are added. @default none */
  readonly goflags?: string | undefined;
  /** As Go reads GOPROXY. @default Go's own */
  readonly goproxy?: string | undefined;
  /** Hosts or paths of private modules, which neither the proxy nor the checksum database is asked for. @default the hosts of privateModules */
  readonly goprivate?: string | undefined;
  /**
   * Git hosts of private modules (`host` or `host:port`), and the Secret (`username`, `password`) for them. It is mounted in the container that
   * runs the repository's tests, which can read it: give it the right to read these modules and no other.
   * @default none
   */
  readonly privateModules?: { readonly hosts: readonly string[]; readonly credentials: string } | undefined;
}

const resources: Resources = {
  cpu: { request: '500m' },
  memory: { request: Size.mebibytes(512), limit: Size.gibibytes(4) },
};

/**
 * Vets, tests and compiles one program of a Go module, without cgo, reproducibly. Vendored modules are used as they
 * are, others downloaded. A failing test fails the step, and its message names the test. Ends within 30 minutes.
 */
export class GoBuildTemplate extends ScriptTemplate<typeof inputs, typeof outputs> {
  /** The language of a `Pipeline` entry. */
  static language(props: Omit<GoBuildTemplateProps, 'serviceAccount' | 'cache'> = {}): Language {
    return {
      name: 'go',
      template: (scope, id, { trust: _, ...options }) => new GoBuildTemplate(scope, id, { ...props, ...options }),
    };
  }

  /**
   * @throws on a module or package path that leaves the repository, a stamp that is no Go variable, and private modules
   *   without a host or with an illegal host or Secret
   */
  constructor(scope: TemplateScope, id: string, props: GoBuildTemplateProps = {}) {
    const where = `${scope.node.path}/${id}`;
    const { stamp = {}, privateModules, cache } = props;
    const goprivate = props.goprivate ?? privateModules?.hosts.map((host) => host.replace(/:\d+$/, '')).join(',');
    checkPath(where, 'module', props.module ?? '.');
    checkPath(where, 'package', props.package ?? '.');
    for (const variable of Object.values(stamp)) {
      if (variable !== undefined && !/^[\w./-]+\.\w+$/.test(variable))
        throw new Error(
          `${where}: "${variable}" is no Go variable to stamp. Write package.name, for example main.version.`,
        );
    }
    if (privateModules) checkPrivateModules(where, privateModules);
    super(scope, id, {
      // The cache's artifacts are its own affair: nobody passes or takes them.
      inputs: { ...inputs, ...cache?.inputs } as typeof inputs,
      outputs: { ...outputs, ...cache?.outputs } as typeof outputs,
      ...stepFields('go-build', props, { activeDeadline: Duration.minutes(30) }, unsafe(...(cache?.unsafe ?? []))),
      volumes: {
        '/work': Volume.emptyDir('work'),
        ...cache?.volumes,
        ...(privateModules && { '/credentials/git': Volume.secret('git-credentials', privateModules.credentials) }),
      },
      script: ({ inputs: { commit, committedAt, version } }) => ({
        image: props.image ?? images.go,
        resources: props.resources ?? resources,
        env: {
          MODULE_DIR: props.module ?? '.',
          PACKAGE: props.package ?? '.',
          VET: props.vet === false ? 0 : 1,
          TEST: props.test === false ? 0 : 1,
          VERSION: version,
          COMMIT: commit,
          COMMITTED_AT: committedAt,
          ...(stamp.version !== undefined && { VERSION_VARIABLE: stamp.version }),
          ...(stamp.commit !== undefined && { COMMIT_VARIABLE: stamp.commit }),
          ...(stamp.committedAt !== undefined && { COMMITTED_AT_VARIABLE: stamp.committedAt }),
          LDFLAGS: props.ldflags ?? '-s -w',
          ...cache?.env,
          ...(props.goflags !== undefined && { GOFLAGS: props.goflags }),
          ...(props.goproxy !== undefined && { GOPROXY: props.goproxy }),
          ...(goprivate !== undefined && { GOPRIVATE: goprivate }),
          ...(privateModules && { GIT_HOSTS: privateModules.hosts.join(' ') }),
        },
        source: require('#programs/languages/go-build'),
      }),
    });
  }
}

function checkPrivateModules(where: string, modules: NonNullable<GoBuildTemplateProps['privateModules']>): void {
  const { hosts, credentials } = modules;
  if (hosts.length === 0)
    throw new Error(`${where}: privateModules has no host. Name those of the modules, for example git.example.com.`);
  for (const host of hosts) {
    if (!/^[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?(:\d{1,5})?$/.test(host))
      throw new Error(
        `${where}: "${host}" in privateModules is no host. Write host or host:port, for example git.example.com.`,
      );
  }
  checkCredentials(`${where}: privateModules`, credentials);
}
