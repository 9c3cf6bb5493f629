import type { Scalar, Tags } from 'yaml';

/** What kubectl's reader takes for a number, once it has removed all `_` (`resolve.go` of the YAML library it uses). */
const goNumber = /^[-+]?(?:0[oO][0-7]+|0[xX][0-9a-fA-F]+|0[bB][01]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)$/;

/** What cdk8s writes for a number; a text that looks the same it quotes. */
const number = /^-?\d+(?:\.\d+)?(?:e[-+]\d+)?$/;

/** The bare word at the end of a line, if it starts as a number does. */
const lastWord = /(?:^|[:-] )(<<|=|[-+]?[0-9._][\w.+-]*)$/gm;

/**
 * The same YAML with every text in quotes that kubectl would not read as it is meant.
 *
 * A writer of YAML 1.1, as cdk8s has one, leaves texts unquoted that look like a number to Go only (`0o755` is 493 to
 * kubectl, `4E_9` is 4000000000), and `<<` and `=`, which other readers take for the merge and the default key.
 *
 * @param text one or more documents, as cdk8s writes them
 */
export function quoteHazards(text: string): string {
  // A first look, which may also find words within a block of text. Most manifests need no second one.
  const words = [...text.matchAll(lastWord)].map(([, word = '']) => word);
  return words.some((word) => misread(word) && !number.test(word)) ? requote(text) : text;
}

function requote(text: string): string {
  // Loaded only here, because most runs do without it.
  const { parseAllDocuments, visit }: typeof import('yaml') = require('yaml');
  let quoted = 0;
  const documents = parseAllDocuments(text, {
    version: '1.1',
    customTags: (tags) => tags.filter((tag) => !isMerge(tag)),
  });
  for (const document of documents) {
    visit(document, {
      Scalar(_, node: Scalar) {
        if (node.type !== 'PLAIN' || typeof node.value !== 'string' || !misread(node.value)) return;
        node.type = 'QUOTE_DOUBLE';
        quoted++;
      },
    });
  }
  return quoted === 0 ? text : documents.map((document) => document.toString({ lineWidth: 0 })).join('');
}

/** Whether a tag is that of the merge key, whose writer would leave `<<` unquoted again. */
function isMerge(tag: Tags[number]): boolean {
  return tag === 'merge' || (typeof tag === 'object' && tag.tag === 'tag:yaml.org,2002:merge');
}

function misread(value: string): boolean {
  return value === '<<' || value === '=' || goNumber.test(value.replaceAll('_', ''));
}
