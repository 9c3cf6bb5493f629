import { createHmac, randomUUID } from 'node:crypto';
import type { Kubectl } from './kubectl';
import { PortForward } from './port-forward';
import { namespaces } from './settings';

/** How a delivery differs from what GitHub would send. */
export interface DeliveryOptions {
  /** The signature. @default - the right one */
  readonly signature?: 'wrong' | 'none';
  /** The event's name. @default push */
  readonly event?: string;
}

/** What the EventSource answered. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** The sender of webhooks: posts events to the EventSource, signed as GitHub signs. */
export class Webhook {
  private constructor(
    private readonly way: PortForward,
    private readonly secret: string,
  ) {}

  /** @param secret what both sides know */
  static async open(kubectl: Kubectl, secret: string): Promise<Webhook> {
    return new Webhook(await PortForward.open(kubectl, namespaces.ci, 'github-eventsource-svc', 12000), secret);
  }

  /** Posts one event. @throws when there is no answer within 20 seconds */
  async deliver(body: object, { signature, event = 'push' }: DeliveryOptions = {}): Promise<Answer> {
    const text = JSON.stringify(body);
    const secret = signature === 'wrong' ? `${this.secret}?` : this.secret;
    const answer = await fetch(`${this.way.url}/github`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'GitHub-Hookshot/e2e',
        'x-github-event': event,
        'x-github-delivery': randomUUID(),
        'x-github-hook-id': '3001',
        'x-github-hook-installation-target-type': 'repository',
        ...(signature !== 'none' && {
          'x-hub-signature': `sha1=${createHmac('sha1', secret).update(text).digest('hex')}`,
          'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(text).digest('hex')}`,
        }),
      },
      body: text,
      signal: AbortSignal.timeout(20_000),
    });
    return { status: answer.status, text: (await answer.text()).trim() };
  }

  close(): void {
    this.way.close();
  }
}
