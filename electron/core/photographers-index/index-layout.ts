import { guessColumns, type IndexColumns, readHeadings } from './index-columns.ts';
import { isPictureName } from './indexed-file.ts';
import { type Delimiter, delimiters, splitRow } from './split-row.ts';

const sampleRows = 200;
/** Titles and the like may stand above the headings. */
const rowsAboveHeadings = 5;
/** DOS ends a text with a sign of its own, and old programs fill its last block up with nothing. */
const fillers = '\u001a\u0000';

export interface TextLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** How an index is to be read. */
export interface IndexLayout {
  readonly delimiter: Delimiter;
  readonly columns: IndexColumns;
  /** The first line of data. */
  readonly from: number;
  readonly headings: readonly string[] | null;
  readonly hits: number;
}

function trimFillers(line: string): string {
  let [start, end] = [0, line.length];
  while (start < end && fillers.includes(line.charAt(start))) start += 1;
  while (end > start && fillers.includes(line.charAt(end - 1))) end -= 1;
  return line.slice(start, end);
}

/** The lines that hold something, however they end. */
export function* linesOf(text: string): Generator<TextLine> {
  const ending = /\r\n|\n|\r/gu;
  let start = 0;
  for (let number = 1; start <= text.length; number += 1) {
    const end = ending.exec(text);
    const line = trimFillers(text.slice(start, end?.index ?? text.length));
    if (line.trim() !== '') yield { number, text: line };
    if (!end) return;
    start = ending.lastIndex;
  }
}

function sampleOf(text: string): readonly TextLine[] {
  const sample: TextLine[] = [];
  for (const line of linesOf(text)) {
    if (sample.length === 0 && /^sep=.$/u.test(line.text)) continue;
    sample.push(line);
    if (sample.length === sampleRows) break;
  }
  return sample;
}

function countHits(rows: readonly (readonly string[])[], { file }: IndexColumns): number | null {
  const written = rows.map((row) => row[file] ?? '').filter((cell) => cell !== '');
  const hits = written.filter(isPictureName).length;
  return hits > 0 && hits * 2 >= written.length ? hits : null;
}

/** How the lines are to be read if their cells are divided by this sign; null if that makes no index of them. */
function layoutWith(sample: readonly TextLine[], delimiter: Delimiter): IndexLayout | null {
  const rows = sample.map(({ text }) => splitRow(text, delimiter) ?? []);
  const place = rows.slice(0, rowsAboveHeadings).findIndex((row) => readHeadings(row) !== null);
  const headings = rows[place] ?? null;
  const columns = headings && readHeadings(headings);
  if (columns) {
    const hits = countHits(rows.slice(place + 1), columns);
    const from = (sample[place]?.number ?? 0) + 1;
    return hits === null ? null : { delimiter, columns, headings, from, hits };
  }
  const guess = guessColumns(rows);
  const hits = guess && countHits(rows, guess);
  if (!guess || hits === null) return null;
  // Headings in words that are not known.
  const [first = []] = rows;
  const hasHeadings = first.length > 1 && first.every((cell) => !isPictureName(cell) && !/\d/u.test(cell));
  const from = (sample[0]?.number ?? 1) + (hasHeadings ? 1 : 0);
  return { delimiter, columns: guess, headings: null, from, hits };
}

/** Known by its content alone: null where the text is no index. */
export function findLayout(text: string): IndexLayout | null {
  const sample = sampleOf(text);
  return delimiters
    .map((delimiter) => layoutWith(sample, delimiter))
    .reduce((best, next) => ((next?.hits ?? 0) > (best?.hits ?? 0) ? next : best), null);
}
