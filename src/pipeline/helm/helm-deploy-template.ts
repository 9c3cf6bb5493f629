import { Duration, Size } from 'cdk8s';
import { Input, Output, type ParameterRef, ScriptTemplate, type TemplateScope, Volume } from '../../workflow';
import { seconds } from '../../workflow/time';
import type { Rule } from '../access/account';
import { checkCredentials, checkPath } from '../step/checked-text';
import { images } from '../step/pinned-images';
import { type StepProps, smallStep, stepFields } from '../step/step';
import { type HelmValues, splitValues } from './helm-values';

const inputs = {
  /** The work tree of the repository in which the chart lies. */
  chart: Input.artifact({ path: '/work/chart', description: 'The work tree in which the chart lies' }),
  environment: Input.parameter({ description: 'Name of the virtual cluster' }),
  image: Input.parameter({ description: 'Repository of the image, without a tag' }),
  digest: Input.parameter({ description: 'Digest of the image, sha256:...' }),
  commit: Input.parameter({ description: 'Commit that the image was built from' }),
};

const outputs = {
  /** `http://SERVICE.NAMESPACE:PORT` for callers in the host cluster; empty when the release has no Service. */
  address: Output.parameter({
    path: '/tmp/outputs/address',
    description: 'http://SERVICE.NAMESPACE:PORT for callers in the host cluster, or empty',
  }),
  release: Output.parameter({ path: '/tmp/outputs/release', description: 'Name of the Helm release' }),
  /** Number of the release's revision. */
  revision: Output.number({ path: '/tmp/outputs/revision', description: "Number of the release's revision" }),
};

/** What is known of a deployment when its step runs, to be put into the values. */
export type DeployRefs = { readonly [K in 'environment' | 'image' | 'digest' | 'commit']: ParameterRef<string> };

/** What is deployed, and how. */
export interface HelmProps {
  /** Folder of Chart.yaml in the repository. @default chart */
  readonly folder?: string | undefined;
  /** Name of the release. @default as its user says */
  readonly release?: string | undefined;
  /** Namespace of the release, inside the virtual cluster. @default default */
  readonly releaseNamespace?: string | undefined;
  /** Values of the chart. Leaves may be references; they arrive as text. @default image.repository and image.digest */
  readonly values?: ((of: DeployRefs) => HelmValues) | undefined;
  /**
   * Until when Helm waits: `watcher` for every object, custom ones too; `legacy` for the built-in workloads; `hookOnly`
   * for hooks alone. @default watcher
   */
  readonly wait?: 'watcher' | 'legacy' | 'hookOnly' | undefined;
  /** Runs `helm test` afterwards; its failure is the step's. @default true */
  readonly test?: boolean | undefined;
  /** Service whose address is given. @default the one of the release's name, or the only one labelled with it */
  readonly service?: string | undefined;
  /** For each of install and test. @default 5 minutes */
  readonly timeout?: Duration | undefined;
  /**
   * Secret of type `kubernetes.io/dockerconfigjson` with the right to pull, and no other: the environment gets a copy of
   * it, the Secret `image-pull` in the release's namespace, with which pods of the ServiceAccount `default` pull. Those of
   * other accounts name it in their `imagePullSecrets`.
   * @default the images are public
   */
  readonly pullCredentials?: string | undefined;
}

export interface HelmDeployTemplateProps extends StepProps, HelmProps {
  /** What the namespaces of environments begin with; the name of the environment follows. */
  readonly namespacePrefix: string;
  readonly release: string;
}

/**
 * Installs or upgrades a Helm release in a virtual cluster, and says how to reach it. Where it does not come up, its
 * state is printed and left in place. Account: see `helmDeployRules`. Ends within six times its timeout.
 */
export class HelmDeployTemplate extends ScriptTemplate<typeof inputs, typeof outputs> {
  /** @throws when the folder leaves the repository, the release or a Secret has no legal name, or a value is no JSON */
  constructor(scope: TemplateScope, id: string, props: HelmDeployTemplateProps) {
    const { folder = 'chart', timeout = Duration.minutes(5), values = ofTheImage, pullCredentials } = props;
    const where = `${scope.node.path}/${id}`;
    checkPath(where, 'folder of the chart', folder);
    if (!/^[a-z0-9]([-a-z0-9]{0,51}[a-z0-9])?$/.test(props.release)) {
      throw new Error(
        `${where}: the release "${props.release}" has no legal name. Use up to 53 lower-case letters, digits and "-".`,
      );
    }
    if (pullCredentials !== undefined) checkCredentials(where, pullCredentials);
    const waits = seconds(where, 'timeout', timeout);
    super(scope, id, {
      inputs,
      outputs,
      ...stepFields('deploy', props, { activeDeadline: Duration.seconds(6 * waits) }),
      apiAccess: true,
      volumes: {
        '/work': Volume.emptyDir('work'),
        '/kube': Volume.emptyDir('kube', { medium: 'Memory', sizeLimit: Size.mebibytes(1) }),
        ...(pullCredentials !== undefined && {
          '/credentials/pull': Volume.secret('pull-credentials', pullCredentials, {
            items: { '.dockerconfigjson': 'config.json' },
          }),
        }),
      },
      script: ({ inputs: refs }) => {
        const { fixed, literals } = splitValues(where, values(refs));
        return {
          image: props.image ?? images.kubernetes,
          resources: props.resources ?? smallStep,
          env: {
            NAME: refs.environment,
            NAMESPACE: `${props.namespacePrefix}${refs.environment}`,
            RELEASE: props.release,
            RELEASE_NAMESPACE: props.releaseNamespace ?? 'default',
            CHART_DIR: folder,
            VALUES_BASE64: Buffer.from(JSON.stringify(fixed)).toString('base64'),
            ...Object.fromEntries(
              literals.flatMap(({ path, value }, index) => [
                [`LITERAL_${index}_PATH`, path],
                [`LITERAL_${index}_VALUE`, String(value)],
              ]),
            ),
            WAIT: props.wait ?? 'watcher',
            TIMEOUT: `${waits}s`,
            TEST: props.test === false ? 0 : 1,
            SERVICE: props.service ?? '',
          },
          source: require('#programs/helm/helm-deploy'),
        };
      },
    });
  }
}

function ofTheImage({ image, digest }: DeployRefs): HelmValues {
  return { image: { repository: image, digest } };
}

/** What the step's account needs in the namespace of the environment: its kubeconfig, and its Services' names. */
export const helmDeployRules: readonly Rule[] = [
  { group: '', resources: ['secrets'], verbs: ['get'] },
  { group: '', resources: ['services'], verbs: ['list'] },
];
