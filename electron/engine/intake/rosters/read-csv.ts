import { AppError } from '../../../core/shared/failure.ts';
import { texts } from '../../../core/text/texts.ts';
import { decodeText } from '../decode-text.ts';
import { makeCellReader, newline, prepareText } from './csv-dialect.ts';
import { findDialect } from './find-dialect.ts';
import { type ParsedPiece, parsePieces } from './parse-pieces.ts';

const sampleLength = 100_000;

/**
 * A quote that is closed by another cell's quote swallows the lines between, or the cells: what they say would count
 * as something else, or not at all.
 */
function checkQuotes({ rows, errors, before }: ParsedPiece, delimiter: string): void {
  for (const { code, row } of errors) {
    const cells = rows[row];
    if (!cells) continue;
    const hasSwallowed = (cell: string) =>
      cell.includes(newline) || cell.includes(`"${delimiter}`) || cell.includes(`${delimiter}"`);
    if (code === 'MissingQuotes' || cells.some(hasSwallowed)) {
      throw new AppError('roster-quote-open', texts.details.row(before + row + 1));
    }
  }
}

/** Excel's own hint about the delimiter, which is no row of the list. */
const delimiterHint = /^sep=(.)\r?\n/iu;

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
  const whole = readListText(bytes);
  const hint = delimiterHint.exec(whole);
  const text = whole.slice(hint?.[0].length ?? 0);
  const dialect = await findDialect(text, hint?.[1], signal);
  const readCell = makeCellReader(dialect);
  for await (const piece of parsePieces(prepareText(text, dialect), dialect, signal)) {
    checkQuotes(piece, dialect.delimiter);
    for (const row of piece.rows) onRow(row.map(readCell));
  }
}
