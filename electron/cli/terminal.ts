import path from 'node:path';
import type { PolicyState } from '../core/policy/policy-state.ts';
import type { Wait } from '../engine/delivery/wait.ts';

/** Where text goes as it is. */
export interface RawStreams {
  /** Resolves when all of it is out. @throws AppError `report-lost` if it cannot be written whole. */
  readonly out: (text: string) => Promise<void>;
  /** Never fails: what cannot be shown on the way must not end the work. */
  readonly err: (text: string) => void;
}

/** Where a command writes, and what it may know of its surroundings. */
export interface Terminal {
  /** For people, or the one JSON document. @throws AppError `report-lost` if it cannot be written whole. */
  readonly out: (text: string) => Promise<void>;
  /** Progress and failures. */
  readonly err: (text: string) => void;
  /** Clears the line that the cursor is in: for progress that is written over. */
  readonly clearLine: () => void;
  /** Whether stderr is a terminal that can be written over. */
  readonly isInteractive: boolean;
  readonly columns: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What relative paths are relative to. */
  readonly folder: string;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  /** What an administrator has set for this computer; nothing by default. */
  readonly policy?: PolicyState;
  /** When the process began, in milliseconds since 1970: before it waited for anything. */
  readonly startedMs: number;
  /** Lets time pass before another attempt; tests pass it faster. */
  readonly wait?: Wait;
}

const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Control characters and marks that turn text around would let a file's name rewrite what is on the screen. */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** As `printable`, but for the ends of lines (LF, or CR LF as CSV has them) and tabs. */
function printableLines(text: string): string {
  return text
    .split(/(\r?\n|\t)/)
    .map((part, index) => (index % 2 === 0 ? printable(part) : part))
    .join('');
}

/** The document of `--json`. What `printable` would change is escaped as JSON does, so that it reads the same. */
export function jsonText(document: object): string {
  const text = JSON.stringify(document, null, 2).replace(unprintable, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}

/** The one writer: whatever a command says, nothing but text and the clearing of a line reaches a terminal. */
export function createTerminal(
  { out, err }: RawStreams,
  surroundings: Omit<Terminal, 'out' | 'err' | 'clearLine'>,
): Terminal {
  return {
    ...surroundings,
    out: (text) => out(printableLines(text)),
    err: (text) => err(printableLines(text)),
    clearLine: () => err('\r\x1b[K'),
  };
}

export function resolvePath(terminal: Terminal, given: string): string {
  return path.resolve(terminal.folder, given);
}

/** Rows in columns, two spaces apart. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}
