import { Duration, Size } from 'cdk8s';
import { Input, Output, ScriptTemplate, type TemplateScope, Volume } from '../../workflow';
import { seconds } from '../../workflow/time';
import { unsafeLevel } from '../access/pipeline-namespace';
import { checkCredentials, checkText } from '../step/checked-text';
import { images, vcluster } from '../step/pinned-images';
import { type StepProps, smallStep, stepFields } from '../step/step';
import { UNSAFE, unsafe } from '../step/unsafe';
import type { Environments } from './environment-access';
import { type VclusterProps, vclusterValues } from './vcluster-values';

const inputs = {
  name: Input.parameter({ description: 'Name of the virtual cluster, a DNS label of at most 45 characters' }),
  repository: Input.parameter({ description: 'What it is for, recorded on it', default: '' }),
  revision: Input.parameter({ description: 'What it is for, recorded on it', default: '' }),
};

const outputs = {
  name: Output.parameter({ path: '/tmp/outputs/name', description: 'Name of the virtual cluster, once it answers' }),
  /** When it may be removed, RFC 3339. */
  expiresAt: Output.parameter({ path: '/tmp/outputs/expires-at', description: 'When it may be removed, RFC 3339' }),
};

export interface VclusterTemplateProps extends Omit<StepProps, 'serviceAccount'>, VclusterProps {
  /** Where environments live, and who may do what there: an `EnvironmentAccess`. */
  readonly environments: Environments;
}

/**
 * Makes a namespace and in it a virtual cluster with vCluster's Helm chart, or brings it up to date, and waits until it
 * and its DNS answer. A virtual cluster whose settings have changed is made anew: nothing in it outlives its pod.
 * Its kubeconfig stays where vCluster leaves it, in the Secret `vc-NAME`; the step reads it into a file in memory.
 * Account: that of `environments`. Ends within six times its timeout.
 */
export class VclusterTemplate extends ScriptTemplate<typeof inputs, typeof outputs> {
  /** @throws when the chart's address cannot be used or holds a credential, and on a name that no Secret can have */
  constructor(scope: TemplateScope, id: string, props: VclusterTemplateProps) {
    const { ttl = Duration.days(3), timeout = Duration.minutes(5), environments } = props;
    const chart = props.chart ?? { repository: vcluster.repository, version: vcluster.version };
    const isOci = 'oci' in chart;
    const address = isOci ? chart.oci : chart.repository;
    const where = `${scope.node.path}/${id}`;
    const [lives, waits] = [seconds(where, 'ttl', ttl), seconds(where, 'timeout', timeout)];
    if (address.includes('@'))
      throw new Error(
        `${where}: the address of the vCluster chart holds a credential, which would stand in every manifest and log. Give one without.`,
      );
    if (!/^(https|oci):\/\/[A-Za-z0-9.:/_~%+-]+$/.test(address))
      throw new Error(
        `${where}: the vCluster chart cannot be fetched from its address. Give https://... or oci://... without a query or fragment.`,
      );
    checkText(where, "vCluster chart's version", chart.version);
    if (chart.credentials !== undefined) checkCredentials(where, chart.credentials);
    const { policies, podSecurity } = environments;
    const unsafeThere = [...unsafeLevel(podSecurity), policies.length === 0 && 'network: unrestricted'];
    const ofNamespace = unsafe(...unsafeThere);
    const plainHttp = isOci && chart.insecureRegistry;
    const list = { apiVersion: 'v1', kind: 'List', items: policies };
    super(scope, id, {
      inputs,
      outputs,
      ...stepFields(
        'environment',
        { ...props, serviceAccount: environments.environment },
        { activeDeadline: Duration.seconds(6 * waits) },
        unsafe(...unsafeThere, plainHttp && 'chart: insecureRegistry'),
      ),
      apiAccess: true,
      volumes: {
        '/kube': Volume.emptyDir('kube', { medium: 'Memory', sizeLimit: Size.mebibytes(1) }),
        ...(chart.credentials !== undefined && {
          '/credentials/chart': Volume.secret(
            'chart-credentials',
            chart.credentials,
            isOci ? { items: { '.dockerconfigjson': 'config.json' } } : {},
          ),
        }),
      },
      script: ({ inputs: { name, repository, revision } }) => ({
        image: props.image ?? images.kubernetes,
        resources: props.resources ?? smallStep,
        env: {
          NAME: name,
          NAMESPACE: `${environments.namespacePrefix}${name}`,
          POD_SECURITY: podSecurity,
          POLICIES_BASE64: policies.length > 0 ? Buffer.from(JSON.stringify(list)).toString('base64') : '',
          UNSAFE: ofNamespace[UNSAFE] ?? '',
          OWNER: `${environments.ownerRole} ${environments.accountNamespace}:${environments.environment}`,
          DEPLOYER: `${environments.deployRole} ${environments.accountNamespace}:${environments.deploy}`,
          CHART: isOci ? chart.oci : (chart.name ?? 'vcluster'),
          CHART_REPOSITORY: isOci ? '' : chart.repository,
          CHART_VERSION: chart.version,
          PLAIN_HTTP: plainHttp ? 1 : 0,
          VALUES_BASE64: Buffer.from(JSON.stringify(vclusterValues(props))).toString('base64'),
          TTL_SECONDS: lives,
          TIMEOUT: `${waits}s`,
          REPOSITORY: repository,
          REVISION: revision,
        },
        source: require('#programs/environments/vcluster-create'),
      }),
    });
  }
}
