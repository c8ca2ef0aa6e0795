import { setImmediate } from 'node:timers/promises';
import Papa from 'papaparse';
import { z } from 'zod';
import { AppError } from '../../../core/failure.ts';
import { decodeText } from '../decode-text.ts';
import { findDelimiter } from './find-delimiter.ts';

/** What is parsed before others get their turn, and what no row of a roster comes near, in characters. */
const pieceLength = 1_000_000;
const sampleLength = 100_000;

const parsedSchema = z.object({
  data: z.custom<string[][]>(Array.isArray),
  errors: z.array(z.object({ code: z.string(), row: z.int() })),
  meta: z.object({ cursor: z.int() }),
});

// Excel's way of keeping the zeros of an ID: ="0123", or an apostrophe in front.
const keptAsText = /^="(.*)"$|^'(?=[A-Z]*\d)(.*)$/su;

function makeCellReader({ quote }: Rules): (cell: string) => string {
  // Grades, rooms and words like "active" come in every row: one copy of each is enough.
  const known = new Map<string, string>();
  return (cell) => {
    let text = cell.trim();
    if (quote === noQuote && /^"[^"]*"$/u.test(text)) text = text.slice(1, -1).trim();
    if (text.startsWith('="') || text.startsWith("'")) {
      const match = keptAsText.exec(text);
      text = match?.[1] ?? match?.[2] ?? text;
    }
    const copy = known.get(text);
    if (copy !== undefined) return copy;
    if (text.length < 40 && known.size < 5_000) known.set(text, text);
    return text;
  };
}

/** A quote that is closed by another cell's quote swallows the lines between. */
function checkQuotes(
  rows: readonly (readonly string[])[],
  errors: readonly { code: string; row: number }[],
  before: number,
): void {
  for (const { code, row } of errors) {
    const cells = rows[row];
    if (!cells) continue;
    const isOpen = code === 'MissingQuotes' || cells.some((cell) => cell.includes('\n'));
    if (isOpen) throw new AppError('roster-quote-open', `row ${before + row + 1}`);
  }
}

const noQuote = '\u0000';

interface Rules {
  readonly delimiter: string;
  /** Between tabs, quotes may be letters like any other: `"Bill" William`. */
  readonly quote: '"' | typeof noQuote;
  readonly start: number;
}

const newline = '\n';

/** Excel's own hint about the delimiter, which is no row of the list. */
const delimiterHint = /^sep=(.)\r?\n/iu;

function findRules(text: string): Rules {
  const hint = delimiterHint.exec(text);
  const start = hint?.[0].length ?? 0;
  const sample = text.slice(start, start + sampleLength);
  const delimiter = hint?.[1] ?? findDelimiter(sample);
  const hasOddQuotes = () =>
    new Papa.Parser({ delimiter, newline }).parse(sample, 0, sample.length === sampleLength).errors.length >
    0;
  return { delimiter, quote: delimiter === '\t' && hasOddQuotes() ? noQuote : '"', start };
}

/** Old Macs ended lines with CR alone, and lists that were put together have ends of every kind. */
function evenLineEnds(text: string): string {
  return /\r(?!\r*\n)/u.test(text.slice(0, sampleLength)) ? text.replace(/\r*\n|\r/gu, newline) : text;
}

/**
 * The text of a list, without what old programs fill its last block up with (NUL), or end it with (Control-Z).
 * @param bytes whole, or only the first of them.
 */
export function readListText(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  let end = text.length;
  while (end > 0 && '\u0000\u001a\r\n '.includes(text[end - 1] ?? '')) end -= 1;
  return evenLineEnds(end < text.length ? `${text.slice(0, end)}${newline}` : text);
}

/**
 * The rows of a CSV file, whatever its delimiter and encoding, in trimmed text. Lets others have their turn after
 * each megabyte.
 * @throws AppError `roster-quote-open`; the signal's reason if it is aborted.
 */
export async function readCsv(
  bytes: Uint8Array,
  signal: AbortSignal,
  onRow: (row: readonly string[]) => void,
): Promise<void> {
  const text = readListText(bytes);
  const rules = findRules(text);
  const { delimiter, quote } = rules;
  const readCell = makeCellReader(rules);
  let from = rules.start;
  let rows = 0;
  while (from < text.length) {
    await setImmediate();
    signal.throwIfAborted();
    const piece = text.slice(from, from + pieceLength);
    const isLast = from + piece.length >= text.length;
    const parser = new Papa.Parser({ delimiter, newline, quoteChar: quote });
    const parsed = parsedSchema.parse(parser.parse(piece, 0, !isLast));
    checkQuotes(parsed.data, parsed.errors, rows);
    if (!isLast && parsed.data.length === 0) throw new AppError('roster-quote-open', `row ${rows + 1}`);
    for (const row of parsed.data) onRow(row.map(readCell));
    rows += parsed.data.length;
    if (isLast) return;
    from += parsed.meta.cursor;
  }
}
