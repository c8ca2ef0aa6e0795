import { inspect } from 'node:util';

const removed = '[removed]';

/** A text without what signs in: the token itself, bearer tokens, and values of headers named authorization. */
export function redact(text: string, token: string | null): string {
  const withoutToken = token ? text.replaceAll(token, removed) : text;
  return withoutToken
    .replace(/(authorization["']?\s*[:=,]\s*)(?:"[^"\n]*"|'[^'\n]*'|`[^`\n]*`|[^,}\]\n]+)/gi, `$1${removed}`)
    .replace(/\b(bearer\s+)[^\s"',}\]]+/gi, `$1${removed}`);
}

/** What is to be logged as one such text, errors with their stacks. */
export function redactWords(words: readonly unknown[], token: string | null): string {
  const texts = words.map((word) => (typeof word === 'string' ? word : inspect(word, { depth: 4 })));
  return redact(texts.join(' '), token);
}
