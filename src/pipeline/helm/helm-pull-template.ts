import { Duration } from 'cdk8s';
import { Input, Output, ScriptTemplate, type TemplateScope, Volume } from '../../workflow';
import { checkCredentials, checkText } from '../step/checked-text';
import { images } from '../step/pinned-images';
import { type StepProps, smallStep, stepFields } from '../step/step';
import { unsafe } from '../step/unsafe';

const inputs = {
  chart: Input.parameter({ description: 'oci://registry/path/name, without version or digest' }),
  version: Input.parameter({ description: 'Exact version of the chart' }),
  digest: Input.parameter({ description: 'What the version must stand for, sha256:..., or empty', default: '' }),
};

const outputs = {
  /** A folder in which the chart lies as `chart`, as a HelmDeployTemplate takes it. */
  source: Output.artifact({ path: '/work/source', description: 'A folder with the chart, for the step that deploys' }),
  /** Digest of the chart's manifest, `sha256:...`. */
  digest: Output.parameter({ path: '/tmp/outputs/digest', description: "sha256:... of the chart's manifest" }),
};

/** How a chart registry is asked. */
export interface ChartRegistry {
  /** Secret of type `kubernetes.io/dockerconfigjson` with the right to pull. @default the chart is public */
  readonly credentials?: string | undefined;
  /** Speaks plain http to the registry: anybody on the way can change the chart, or see the credential. @default false */
  readonly insecureRegistry?: boolean | undefined;
}

/** A chart in an OCI registry. */
export interface OciChart extends ChartRegistry {
  /** `oci://registry/path/name`, without a version. */
  readonly oci: string;
  /** Exact version, `1.2.3`. */
  readonly version: string;
  /** `sha256:...` of the chart's manifest: whoever can push to the registry cannot change what is deployed. @default the version is believed */
  readonly digest?: string | undefined;
}

export interface HelmPullTemplateProps extends StepProps, ChartRegistry {}

/**
 * Fetches one version of a Helm chart out of an OCI registry, and gives it unpacked, as an artifact for a
 * HelmDeployTemplate. The credential is a mounted file. Ends within 10 minutes.
 */
export class HelmPullTemplate extends ScriptTemplate<typeof inputs, typeof outputs> {
  /** @throws when no Secret can have the name in `credentials` */
  constructor(scope: TemplateScope, id: string, props: HelmPullTemplateProps = {}) {
    const { credentials, insecureRegistry } = props;
    if (credentials !== undefined) checkCredentials(`${scope.node.path}/${id}`, credentials);
    super(scope, id, {
      inputs,
      outputs,
      ...stepFields(
        'helm-pull',
        props,
        { activeDeadline: Duration.minutes(10) },
        unsafe(insecureRegistry && 'insecureRegistry: true'),
      ),
      volumes: {
        '/work': Volume.emptyDir('work'),
        ...(credentials !== undefined && {
          '/credentials/registry': Volume.secret('registry-credentials', credentials, {
            items: { '.dockerconfigjson': 'config.json' },
          }),
        }),
      },
      script: ({ inputs: { chart, version, digest } }) => ({
        image: props.image ?? images.kubernetes,
        resources: props.resources ?? smallStep,
        env: {
          CHART: chart,
          VERSION: version,
          DIGEST: digest,
          PLAIN_HTTP: insecureRegistry ? 1 : 0,
        },
        source: require('#programs/helm/helm-pull'),
      }),
    });
  }
}

/** Returns the chart if it names one version. @throws on an address with a credential or a tag, a range, and what is no digest */
export function checkOciChart(where: string, chart: OciChart): OciChart {
  const { oci, version, digest } = chart;
  if (oci.includes('@'))
    throw new Error(
      `${where}: the address of the chart holds a credential or a digest. Give a credential as the name of a Secret, and a digest as digest.`,
    );
  if (!/^oci:\/\/[A-Za-z0-9.-]+(:[0-9]+)?(\/[a-z0-9._-]+)+$/.test(oci))
    throw new Error(
      `${where}: the address of the chart, "${oci}", is not legal. Write it like oci://registry.example.com/charts/hello, and the version apart.`,
    );
  checkText(where, "chart's version", version);
  if (!/^v?\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/.test(version))
    throw new Error(
      `${where}: the chart's version "${version}" is not exact. Write it like 1.2.3, so that a run can be repeated.`,
    );
  if (digest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(digest))
    throw new Error(
      `${where}: the chart's digest "${digest}" is none. Copy what helm push or helm pull prints: sha256: and 64 digits.`,
    );
  return chart;
}
