import { gunzipSync } from 'node:zlib';

/** Finds secrets in whatever a run leaves behind: as they are, base64-encoded at any offset, or line by line. */
export class Needles {
  private readonly forms: readonly Needle[];
  /** By their first two bytes: layers of images are large, and are gone through once for all of them. */
  private readonly byStart = new Map<number, Needle[]>();
  private readonly starts = new Uint8Array(0x10000);

  /** @throws on a secret that is too short to be told from other text */
  constructor(secrets: readonly string[]) {
    for (const secret of secrets) {
      if (secret.length < 12) throw new Error(`a secret of ${secret.length} characters would be found everywhere`);
    }
    this.forms = secrets.flatMap((secret, index) => forms(secret).map((form) => ({ form, secret: index })));
    for (const needle of this.forms) {
      const start = needle.form.readUInt16BE(0);
      this.starts[start] = 1;
      this.byStart.set(start, [...(this.byStart.get(start) ?? []), needle]);
    }
  }

  /** What is there of the secrets, without repeating it; undefined if nothing is. */
  in(content: Buffer | string): string | undefined {
    const bytes = plain(typeof content === 'string' ? Buffer.from(content) : content);
    const found = this.first(bytes);
    return found && `the secret ${found.secret + 1} (${found.form.length} characters of it)`;
  }

  private first(bytes: Buffer): Needle | undefined {
    const { starts } = this;
    let start = bytes[0] ?? 0;
    for (let next = 1; next < bytes.length; next++) {
      start = ((start << 8) | (bytes[next] as number)) & 0xffff;
      if (starts[start] !== 1) continue;
      const at = next - 1;
      const found = this.byStart.get(start)?.find(({ form }) => {
        const end = at + form.length;
        return end <= bytes.length && bytes.compare(form, 0, form.length, at, end) === 0;
      });
      if (found) return found;
    }
    return undefined;
  }
}

interface Needle {
  readonly form: Buffer;
  readonly secret: number;
}

/** Files that gzip has packed are looked into; tar keeps files as they are. */
function plain(content: Buffer): Buffer {
  return content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content;
}

function forms(secret: string): Buffer[] {
  const lines = secret.split('\n').filter((line) => line.length >= 40 && !line.startsWith('-----'));
  const texts = lines.length > 0 ? lines : [secret];
  return [...texts, ...texts.flatMap((text) => [0, 1, 2].map((offset) => encodedAt(text, offset)))].map((text) =>
    Buffer.from(text),
  );
}

/** The part of a text's base64 form that does not depend on what stands around it. */
function encodedAt(text: string, offset: number): string {
  const encoded = Buffer.from(`${' '.repeat(offset)}${text}`)
    .toString('base64')
    .replace(/=+$/, '');
  return encoded.slice(offset === 0 ? 0 : 4, encoded.length - 2);
}
