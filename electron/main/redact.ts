import { inspect } from 'node:util';

const removed = '[removed]';

/** A text without what signs in: the secrets themselves, bearer tokens, and values of headers named authorization. */
export function redact(text: string, secrets: readonly string[]): string {
  const withoutSecrets = secrets
    .filter((secret) => secret !== '')
    .reduce((rest, secret) => rest.replaceAll(secret, removed), text);
  return withoutSecrets
    .replace(/(authorization["']?\s*[:=,]\s*)(?:"[^"\n]*"|'[^'\n]*'|`[^`\n]*`|[^,}\]\n]+)/gi, `$1${removed}`)
    .replace(/\b(bearer\s+)[^\s"',}\]]+/gi, `$1${removed}`);
}

/** What is to be logged as one such text, errors with their stacks. */
export function redactWords(words: readonly unknown[], secrets: readonly string[]): string {
  const texts = words.map((word) => (typeof word === 'string' ? word : inspect(word, { depth: 4 })));
  return redact(texts.join(' '), secrets);
}
