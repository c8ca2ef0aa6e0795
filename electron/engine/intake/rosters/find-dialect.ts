import { type CsvDialect, mayHaveEscapes, noQuote, prepareText } from './csv-dialect.ts';
import { findDelimiter } from './find-delimiter.ts';
import { parsePieces } from './parse-pieces.ts';

const sampleLength = 100_000;

/** How many rows have odd quotes, or another number of cells than most rows have. */
async function countOddRows(text: string, dialect: CsvDialect, signal: AbortSignal): Promise<number> {
  const widths = new Map<number, number>();
  let rows = 0;
  let odd = 0;
  for await (const piece of parsePieces(prepareText(text, dialect), dialect, signal)) {
    const oddOnes = new Set(piece.errors.map(({ row }) => row));
    odd += oddOnes.size;
    for (const [place, { length }] of piece.rows.entries()) {
      rows += 1;
      if (!oddOnes.has(place)) widths.set(length, (widths.get(length) ?? 0) + 1);
    }
  }
  const even = Math.max(0, ...widths.values());
  return Math.max(odd, rows - even);
}

/** As a reading that swallows lines does, one that cannot be read to its end has nothing but odd rows. */
async function countOrGiveUp(text: string, dialect: CsvDialect, signal: AbortSignal): Promise<number> {
  try {
    return await countOddRows(text, dialect, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    return Number.POSITIVE_INFINITY;
  }
}

/**
 * How a list is written: of the ways that are possible, the one that makes the fewest odd rows, and of equals the
 * most usual one.
 * @param hinted the delimiter that the list names itself.
 */
export async function findDialect(
  text: string,
  hinted: string | undefined,
  signal: AbortSignal,
): Promise<CsvDialect> {
  const sample = text.slice(0, sampleLength);
  const delimiter = hinted ?? findDelimiter(sample);
  const usual: CsvDialect = { delimiter, quote: '"', hasEscapes: false };
  const isEscapable = mayHaveEscapes(text, delimiter);
  const candidates: readonly CsvDialect[] = [
    usual,
    ...(isEscapable ? [{ ...usual, hasEscapes: true }] : []),
    ...(delimiter === '\t' ? [{ ...usual, quote: noQuote } as const] : []),
    ...(delimiter === '\t' && isEscapable ? [{ delimiter, quote: noQuote, hasEscapes: true } as const] : []),
  ];
  if (candidates.length === 1) return usual;
  // The one row that tells may be the last.
  const scope = isEscapable ? text : sample;
  let best = usual;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const odd = await countOrGiveUp(scope, candidate, signal);
    if (odd < fewest) [best, fewest] = [candidate, odd];
  }
  return best;
}
