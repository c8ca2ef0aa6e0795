import { setImmediate } from 'node:timers/promises';
import Papa from 'papaparse';
import { z } from 'zod';
import { AppError } from '../../../core/shared/failure.ts';
import { texts } from '../../../core/text/texts.ts';
import { type CsvDialect, newline } from './csv-dialect.ts';

/** What is parsed before others get their turn, and what no row of a roster comes near, in characters. */
const pieceLength = 1_000_000;

const parsedSchema = z.object({
  data: z.custom<string[][]>(Array.isArray),
  errors: z.array(z.object({ code: z.string(), row: z.int() })),
  meta: z.object({ cursor: z.int() }),
});

export interface ParsedPiece {
  readonly rows: readonly (readonly string[])[];
  /** Of rows whose quotes are not as they should be, by their places in `rows`. */
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  /** How many rows came before. */
  readonly before: number;
}

/**
 * A prepared text's rows, some at a time.
 * @throws AppError `roster-quote-open` for a quote that stays open for too long; the signal's reason if it is aborted.
 */
export async function* parsePieces(
  text: string,
  { delimiter, quote }: Pick<CsvDialect, 'delimiter' | 'quote'>,
  signal: AbortSignal,
): AsyncGenerator<ParsedPiece> {
  let before = 0;
  for (let from = 0; from < text.length; ) {
    await setImmediate();
    signal.throwIfAborted();
    const piece = text.slice(from, from + pieceLength);
    const isLast = from + piece.length >= text.length;
    const parser = new Papa.Parser({ delimiter, newline, quoteChar: quote });
    const { data, errors, meta } = parsedSchema.parse(parser.parse(piece, 0, !isLast));
    if (!isLast && data.length === 0) throw new AppError('roster-quote-open', texts.details.row(before + 1));
    yield { rows: data, errors, before };
    before += data.length;
    if (isLast) return;
    from += meta.cursor;
  }
}
