import path from 'node:path';
import { inspect } from 'node:util';
import log from 'electron-log/node';

export interface Log {
  readonly file: string;
  info(...words: readonly unknown[]): void;
  warn(...words: readonly unknown[]): void;
  error(...words: readonly unknown[]): void;
}

/**
 * A log in a file of 2 MB at most, and the one before it as `main.old.log`. Every line passes the redaction.
 * @param secrets as they are now.
 */
export function openLog(folder: string, secrets: () => readonly string[], isPackaged: boolean): Log {
  const logger = log.create({ logId: 'main' });
  // Where a terminal was closed, each line for it is an error of the stream. Uncaught, it would be logged, and so on.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
  const file = path.join(folder, 'main.log');
  logger.transports.file.resolvePathFn = () => file;
  logger.transports.file.maxSize = 2_000_000;
  logger.transports.file.level = 'info';
  logger.transports.console.level = isPackaged ? false : 'warn';
  logger.hooks.push((message) => ({ ...message, data: [redactWords(message.data, secrets())] }));
  return {
    file,
    info: (...words) => logger.info(...words),
    warn: (...words) => logger.warn(...words),
    error: (...words) => logger.error(...words),
  };
}

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
