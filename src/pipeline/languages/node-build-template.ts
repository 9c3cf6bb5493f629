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
  commit: Input.parameter({ default: '', description: 'COMMIT in the environment of build and tests' }),
  committedAt: Input.parameter({
    default: '',
    description: 'COMMITTED_AT in the environment of build and tests, in seconds since 1970',
  }),
  version: Input.parameter({ default: '', description: 'VERSION in the environment of build and tests' }),
};

const outputs = {
  /** The folder of the package without what only development needs, or what its build wrote. */
  application: Output.artifact({
    path: '/work/out/app',
    description: 'The folder of the package, or what its build wrote',
  }),
  /** Coverage in lcov's format. */
  coverage: Output.artifact({
    path: '/work/reports/lcov.info',
    optional: true,
    description: "Coverage in lcov's format",
  }),
  /** The test results in JUnit's format. There also when tests fail. */
  junit: Output.artifact({
    path: '/work/reports/junit.xml',
    optional: true,
    description: "The test results in JUnit's format, also when tests fail",
  }),
  /** `sha256:...` of all that is in the application. */
  digest: Output.parameter({ path: '/tmp/outputs/digest', description: 'sha256:... of the application' }),
  /** Lines covered by tests, in percent: 83.3. */
  coveragePercent: Output.number({
    path: '/tmp/outputs/coverage',
    default: 0,
    description: 'Lines covered by tests, in percent',
  }),
};

export interface NodeBuildTemplateProps extends StepProps {
  /** Folder of `package.json` in the repository. @default . */
  readonly package?: string | undefined;
  /** What the application is: a folder or file below the package that its script `build` writes. @default the whole package, without .git and what only development needs */
  readonly output?: string | undefined;
  /** Runs the script `test`. @default true */
  readonly test?: boolean | undefined;
  /**
   * Where the script `test` writes its reports, below the package: of JUnit's format, and of lcov's. Node's own test
   * runner (`node --test`) is asked for both without this.
   * @default none but those of `node --test`
   */
  readonly reports?: { readonly junit?: string | undefined; readonly lcov?: string | undefined } | undefined;
  /** Where packages are installed from. @default npm's own, without credentials */
  readonly registry?:
    | {
        /** Its address, `https://...`, or a mirror's. @default npm's own */
        readonly url?: string | undefined;
        /**
         * Secret with the key `.npmrc`, which npm reads while it installs. It is mounted in the container that runs the
         * repository's tests, which can read it: give it the right to read these packages and no other.
         * @default none
         */
        readonly credentials?: string | undefined;
        /** Allows a URL with `http://`: credentials and packages travel in the clear. @default false */
        readonly insecureHttp?: boolean | undefined;
      }
    | undefined;
  /** Where packages are kept between builds. @default nowhere */
  readonly cache?: CacheAccess | undefined;
  /** Runs the install scripts of all dependencies, which most need not and some are attacked by. @default false */
  readonly unrestrictedInstallScripts?: boolean | undefined;
}

const resources: Resources = {
  cpu: { request: '500m' },
  memory: { request: Size.mebibytes(512), limit: Size.gibibytes(4) },
};

/**
 * Installs, builds and tests one npm package, and gives its folder or what its build wrote. Packages are those of the lock
 * file, without their install scripts; a repository without dependencies, or with `node_modules` in it, needs no
 * network. A failing test fails the step, and its message names the test. Ends within 30 minutes.
 */
export class NodeBuildTemplate extends ScriptTemplate<typeof inputs, typeof outputs> {
  /** The language of a `Pipeline` entry. */
  static language(props: Omit<NodeBuildTemplateProps, 'serviceAccount' | 'cache'> = {}): Language {
    return {
      name: 'node',
      template: (scope, id, { trust: _, ...options }) => new NodeBuildTemplate(scope, id, { ...props, ...options }),
    };
  }

  /** @throws on a path that leaves the repository, a registry's URL that cannot be used or holds a credential, and an illegal Secret name */
  constructor(scope: TemplateScope, id: string, props: NodeBuildTemplateProps = {}) {
    const where = `${scope.node.path}/${id}`;
    const { reports = {}, registry = {}, cache, unrestrictedInstallScripts } = props;
    checkPath(where, 'package', props.package ?? '.');
    checkPath(where, 'output', props.output ?? '.');
    for (const [format, path = '.'] of Object.entries(reports)) {
      checkPath(where, `report in the format of ${format}`, path);
    }
    if (registry.url !== undefined) checkRegistry(where, registry.url, registry.insecureHttp ?? false);
    if (registry.credentials !== undefined) checkCredentials(`${where}: registry`, registry.credentials);
    super(scope, id, {
      // The cache's artifacts are its own affair: nobody passes or takes them.
      inputs: { ...inputs, ...cache?.inputs } as typeof inputs,
      outputs: { ...outputs, ...cache?.outputs } as typeof outputs,
      ...stepFields(
        'node-build',
        props,
        { activeDeadline: Duration.minutes(30) },
        unsafe(
          registry.insecureHttp && 'registry.insecureHttp: true',
          unrestrictedInstallScripts && 'unrestrictedInstallScripts: true',
          ...(cache?.unsafe ?? []),
        ),
      ),
      volumes: {
        '/work': Volume.emptyDir('work'),
        ...cache?.volumes,
        ...(registry.credentials !== undefined && {
          '/credentials/npm': Volume.secret('npm-credentials', registry.credentials, { items: { '.npmrc': '.npmrc' } }),
        }),
      },
      script: ({ inputs: { commit, committedAt, version } }) => ({
        image: props.image ?? images.node,
        resources: props.resources ?? resources,
        env: {
          ...cache?.env,
          PACKAGE_DIR: props.package ?? '.',
          RESULT: props.output ?? '.',
          TEST: props.test === false ? 0 : 1,
          VERSION: version,
          COMMIT: commit,
          COMMITTED_AT: committedAt,
          ...(reports.junit !== undefined && { JUNIT: reports.junit }),
          ...(reports.lcov !== undefined && { LCOV: reports.lcov }),
          ...(registry.url !== undefined && { REGISTRY: registry.url }),
          ...(unrestrictedInstallScripts && { INSTALL_SCRIPTS: 1 }),
        },
        source: require('#programs/languages/node-build'),
      }),
    });
  }
}

/** @throws unless it is an https URL, or an http one that is allowed, without a credential */
function checkRegistry(where: string, url: string, insecureHttp: boolean): void {
  if (!/^https?:\/\/[^\s?#]+$/.test(url) || !URL.canParse(url))
    throw new Error(
      `${where}: the registry's URL cannot be used. Write it like https://npm.example.com/path, without a query or fragment.`,
    );
  const { username, password, host, protocol } = new URL(url);
  if (username || password)
    throw new Error(
      `${where}: the URL of the registry ${host} holds a credential, which would stand in every manifest and log. Put it into a Secret with the key .npmrc and name that as registry.credentials.`,
    );
  if (protocol === 'http:' && !insecureHttp)
    throw new Error(
      `${where}: the registry's URL ${url} is plain http, which shows credentials and packages to the network. Use https, or say insecureHttp: true.`,
    );
}
