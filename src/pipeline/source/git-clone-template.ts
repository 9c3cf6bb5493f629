import { Duration } from 'cdk8s';
import { Input, Output, ScriptTemplate, Security, type TemplateScope, Volume } from '../../workflow';
import { checkCredentials } from '../step/checked-text';
import { images } from '../step/pinned-images';
import { type StepProps, smallStep, stepFields } from '../step/step';
import { unsafe } from '../step/unsafe';
import type { GitRepository } from './git-repository';

const inputs = {
  /** `https://host/path.git`, without a credential, or `git@host:path.git`. */
  url: Input.parameter({ description: 'https or SSH URL of the repository, without a secret' }),
  /** The commit: 40 or 64 lower-case hexadecimal digits. */
  revision: Input.parameter({ description: 'The commit, as 40 or 64 lower-case hexadecimal digits' }),
};

const outputs = {
  /** The work tree, with a `.git` that knows no remote; so have submodules. */
  source: Output.artifact({ path: '/work/source', description: 'The work tree, with a .git that knows no remote' }),
  /** The commit that was checked out: always the one that was asked for. */
  commit: Output.parameter({
    path: '/tmp/outputs/commit',
    description: 'The commit that was checked out: the one that was asked for',
  }),
  /** When it was committed, in seconds since 1970: a clock for reproducible builds. */
  committedAt: Output.number({
    path: '/tmp/outputs/committed-at',
    description: 'When it was committed, in seconds since 1970',
  }),
};

export interface GitCloneTemplateProps extends StepProps, Omit<GitRepository, 'url'> {
  /** How many commits of history. @default 1 */
  readonly depth?: number | undefined;
}

/** The user `nobody`: ssh wants to find its user in /etc/passwd, and every image has this one. */
const NOBODY = 65534;

/**
 * Fetches one commit of a Git repository by its exact id, over https or SSH, and gives the work tree as an artifact. The
 * credential is a mounted file; it is in no file, URL or artifact that the step leaves. Ends within 10 minutes.
 */
export class GitCloneTemplate extends ScriptTemplate<typeof inputs, typeof outputs> {
  /** @throws when the depth is no positive whole number, or no Secret can have the name in `credentials` */
  constructor(scope: TemplateScope, id: string, props: GitCloneTemplateProps = {}) {
    const { depth = 1, credentials, insecureHttp, submodules } = props;
    if (!Number.isInteger(depth) || depth < 1) {
      throw new Error(`${scope.node.path}/${id}: the depth is ${depth}. Give a whole number of commits, 1 or more.`);
    }
    if (credentials !== undefined) checkCredentials(`${scope.node.path}/${id}`, credentials);
    super(scope, id, {
      inputs,
      outputs,
      ...stepFields(
        'git-clone',
        props,
        { activeDeadline: Duration.minutes(10) },
        unsafe(insecureHttp && 'insecureHttp: true'),
      ),
      security: Security.restricted({ user: NOBODY }),
      volumes: {
        '/work': Volume.emptyDir('work'),
        ...(credentials !== undefined && { '/credentials/git': Volume.secret('git-credentials', credentials) }),
      },
      script: ({ inputs: { url, revision } }) => ({
        image: props.image ?? images.git,
        resources: props.resources ?? smallStep,
        env: {
          REPOSITORY_URL: url,
          REVISION: revision,
          DEPTH: depth,
          ALLOW_HTTP: insecureHttp ? 1 : 0,
          SUBMODULES: submodules ? 1 : 0,
        },
        source: require('#programs/source/git-clone'),
      }),
    });
  }
}
