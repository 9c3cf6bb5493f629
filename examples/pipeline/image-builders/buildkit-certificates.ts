import { ApiObject, App, Chart, Duration } from 'cdk8s';

/** What cert-manager is asked for, so that the BuildKit daemons of a pipeline in `ci` and its steps know each other. */
export const app = new App();

const issuers = new Chart(app, 'issuers');
const authorities = new Chart(app, 'authorities', { namespace: 'cert-manager', disableResourceNameHashes: true });
const daemons = new Chart(app, 'daemons', { namespace: 'ci-buildkit', disableResourceNameHashes: true });
const steps = new Chart(app, 'steps', { namespace: 'ci', disableResourceNameHashes: true });

const selfSigned = issuer('self-signed', { selfSigned: {} });

for (const trust of ['release', 'review']) {
  // An authority for each trust: a certificate of one is worth nothing to the daemon of the other.
  const name = `buildkit-${trust}-authority`;
  certificate(authorities, name, selfSigned, { isCA: true, commonName: name, duration: hours(10 * 365) });
  const authority = issuer(`buildkit-${trust}`, { ca: { secretName: name } });

  const host = `buildkit-${trust}.ci-buildkit`;
  certificate(daemons, `buildkit-${trust}-server`, authority, {
    dnsNames: [host, `${host}.svc`],
    usages: ['server auth'],
    duration: hours(365),
  });
  certificate(steps, `buildkit-${trust}`, authority, {
    commonName: `steps of ${trust} branches`,
    usages: ['client auth'],
    duration: hours(90),
  });
}

function hours(days: number): string {
  return `${Duration.days(days).toHours()}h`;
}

/** The Secret of its authority lies in cert-manager's own namespace, where no step can mount it. */
function issuer(name: string, spec: object): string {
  new ApiObject(issuers, name, { apiVersion: 'cert-manager.io/v1', kind: 'ClusterIssuer', metadata: { name }, spec });
  return name;
}

function certificate(chart: Chart, name: string, issuer: string, spec: object): void {
  new ApiObject(chart, name, {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { name },
    spec: {
      ...spec,
      secretName: name,
      privateKey: { algorithm: 'ECDSA', rotationPolicy: 'Always' },
      issuerRef: { kind: 'ClusterIssuer', name: issuer },
    },
  });
}
