import { gunzipSync } from 'node:zlib';

/** Finds secrets in whatever a run leaves behind: as they are, base64-encoded at any offset, or line by line. */
export class Needles {
  private readonly forms: readonly { readonly form: Buffer; readonly secret: number }[];

  /** @throws on a secret that is too short to be told from other text */
  constructor(secrets: readonly string[]) {
    for (const secret of secrets) {
      if (secret.length < 12) throw new Error(`a secret of ${secret.length} characters would be found everywhere`);
    }
    this.forms = secrets.flatMap((secret, index) => forms(secret).map((form) => ({ form, secret: index })));
  }

  /** What is there of the secrets, without repeating it; undefined if nothing is. */
  in(content: Buffer | string): string | undefined {
    const bytes = plain(typeof content === 'string' ? Buffer.from(content) : content);
    const found = this.forms.find(({ form }) => bytes.includes(form));
    return found && `the secret ${found.secret + 1} (${found.form.length} characters of it)`;
  }
}

/** Files that gzip has packed are looked into; tar keeps files as they are. */
function plain(content: Buffer): Buffer {
  return content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content;
}

function forms(secret: string): Buffer[] {
  const lines = secret.split('\n').filter((line) => line.length >= 40 && !line.startsWith('-----'));
  const texts = lines.length > 0 ? lines : [secret];
  return [
    ...texts,
    ...texts.flatMap((text) => [0, 1, 2].map((offset) => encodedAt(text, offset))),
    Buffer.from(secret).toString('base64').slice(0, 60),
  ].map((text) => Buffer.from(text));
}

/** The part of a text's base64 form that does not depend on what stands around it. */
function encodedAt(text: string, offset: number): string {
  const encoded = Buffer.from(`${' '.repeat(offset)}${text}`)
    .toString('base64')
    .replace(/=+$/, '');
  return encoded.slice(offset === 0 ? 0 : 4, encoded.length - 2);
}
