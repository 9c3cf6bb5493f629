import { createHash, createHmac } from 'node:crypto';

/** A bucket, and who asks for it. */
export interface S3Access {
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** What a request may carry besides its key. */
interface RequestOptions {
  readonly query?: { readonly [name: string]: string } | undefined;
  readonly content?: string | Buffer | undefined;
}

/**
 * As much of an S3 client as this test needs: read, write, list, delete, with requests signed by AWS Signature Version 4
 * (https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html).
 */
export class S3 {
  /** @param url where the server answers, for example `http://127.0.0.1:41235` */
  constructor(
    private readonly url: string,
    private readonly access: S3Access,
  ) {}

  /** The content of an object. @throws when there is none */
  async read(key: string): Promise<Buffer> {
    return Buffer.from(await (await this.must('GET', key)).arrayBuffer());
  }

  /** The keys of all objects in the bucket, sorted. */
  async keys(): Promise<string[]> {
    const keys: string[] = [];
    let after: string | undefined;
    // Pages of 1000; 100 pages are more than a bucket that one compares can hold.
    for (let page = 0; page < 100; page++) {
      const query = { 'list-type': '2', ...(after !== undefined && { 'start-after': after }) };
      const text = await (await this.must('GET', '', { query })).text();
      const found = [...text.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => plain(key));
      keys.push(...found);
      after = found.at(-1);
      if (!text.includes('<IsTruncated>true</IsTruncated>') || after === undefined) return keys.sort();
    }
    throw new Error(`the bucket ${this.access.bucket} holds more than 100 000 objects: use one for tests`);
  }

  async remove(key: string): Promise<void> {
    await this.must('DELETE', key);
  }

  async put(key: string, content: string | Buffer): Promise<void> {
    await this.must('PUT', key, { content });
  }

  /** The status that the server answers to a request, for example 403. */
  async status(method: 'GET' | 'HEAD' | 'PUT' | 'DELETE', key: string, content?: string): Promise<number> {
    const answer = await this.request(method, key, { content });
    await answer.arrayBuffer();
    return answer.status;
  }

  /**
   * Any request about the bucket, an object of it, or what the server calls by other names.
   *
   * @param key an object; empty for the bucket itself; with a leading slash a path outside of the bucket
   * @throws when the answer is no success
   */
  async must(method: string, key: string, options: RequestOptions = {}): Promise<Response> {
    const answer = await this.request(method, key, options);
    if (answer.ok) return answer;
    throw new Error(`S3 ${method} ${key}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
  }

  private async request(method: string, key: string, { query = {}, content = '' }: RequestOptions): Promise<Response> {
    const { bucket, region, accessKey, secretKey } = this.access;
    const parts = (key.startsWith('/') ? key : `${bucket}/${key}`).split('/').filter((part) => part !== '');
    const path = `/${parts.map(encode).join('/')}`;
    const search = Object.entries(query)
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .sort()
      .join('&');
    const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const scope = `${time.slice(0, 8)}/${region}/s3/aws4_request`;
    const body = createHash('sha256').update(content).digest('hex');
    const headers = { host: new URL(this.url).host, 'x-amz-content-sha256': body, 'x-amz-date': time };
    const names = Object.keys(headers).join(';');
    const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
    const canonical = [method, path, search, lines.join(''), names, body].join('\n');
    const toSign = ['AWS4-HMAC-SHA256', time, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
    const signing = scope.split('/').reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${secretKey}`);
    const signature = createHmac('sha256', signing).update(toSign).digest('hex');
    const authorization = `AWS4-HMAC-SHA256 Credential=${accessKey}/${scope},SignedHeaders=${names},Signature=${signature}`;
    return fetch(`${this.url}${path}${search === '' ? '' : `?${search}`}`, {
      method,
      ...(content !== '' && { body: content }),
      headers: { 'x-amz-content-sha256': body, 'x-amz-date': time, authorization },
      signal: AbortSignal.timeout(20_000),
    });
  }
}

function hmac(secret: string | Buffer, text: string): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}

/** Percent-encoding as the signature wants it: everything but letters, digits and `-._~`. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Text out of XML. */
function plain(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
