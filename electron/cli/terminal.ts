import path from 'node:path';
import type { PolicyState } from '../core/policy/policy-state.ts';

/** Where a command writes, and what it may know of its surroundings. */
export interface Terminal {
  /** For people, or the one JSON document. */
  readonly out: (text: string) => void;
  /** Progress and failures. */
  readonly err: (text: string) => void;
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
  /** Has this done when the process ends; without it, it is done at once. */
  readonly atExit?: (work: () => void) => void;
}

/** Control characters and marks that turn text around would let a file's name rewrite what is on the screen. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
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
