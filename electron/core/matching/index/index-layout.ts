import { baseName } from '../../photo/file-name.ts';
import { findPictureColumns, guessColumns, type IndexColumns, readHeadings } from './index-columns.ts';
import { isPictureName } from './indexed-file.ts';
import type { PictureNames } from './picture-names.ts';
import { type Delimiter, delimiters, dividesPairsOnly, splitRow } from './split-row.ts';

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
  /** Rows with another number of cells are not understood: an empty one is not to be seen between blanks. */
  readonly width: number | null;
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

/** The first lines, without a spreadsheet's `sep=;`. */
export function sampleOf(text: string): readonly TextLine[] {
  const sample: TextLine[] = [];
  for (const line of linesOf(text)) {
    if (sample.length === 0 && /^sep=.$/u.test(line.text)) continue;
    sample.push(line);
    if (sample.length === sampleRows) break;
  }
  return sample;
}

type Row = readonly string[];

function countHits(rows: readonly Row[], { files }: IndexColumns, pictures: PictureNames): number | null {
  const written = rows.flatMap((row) => files.map((file) => row[file] ?? '')).filter((cell) => cell !== '');
  const hits = written.filter((cell) => isPictureName(cell) || pictures.resolve(cell) !== null).length;
  return hits > 0 && hits * 2 >= written.length ? hits : null;
}

/** The row of headings among the first ones, and where it stands. */
export function findHeadings(rows: readonly Row[]) {
  const place = rows.slice(0, rowsAboveHeadings).findIndex((row) => readHeadings(row) !== null);
  const row = rows[place];
  const headings = row && readHeadings(row);
  return headings ? { place, row, headings } : null;
}

interface Source {
  readonly sample: readonly TextLine[];
  readonly pictures: PictureNames;
  readonly isIdFirst: boolean;
}

/** How the lines are to be read if their cells are divided by this sign; null if that makes no index of them. */
function layoutWith({ sample, pictures, isIdFirst }: Source, delimiter: Delimiter): IndexLayout | null {
  const isPath = delimiter === '/' ? ({ text }: TextLine) => pictures.isPath(text) : () => false;
  if (sample.some(isPath)) return null;
  const rows = sample.map(({ text }) => splitRow(text, delimiter) ?? []);
  const widthOf = (row: Row) => (delimiter === 'aligned' ? row.length : null);
  const found = dividesPairsOnly(delimiter) ? null : findHeadings(rows);
  if (found) {
    const { place, row, headings } = found;
    const data = rows.slice(place + 1).filter((one) => (widthOf(row) ?? one.length) === one.length);
    const columns = { ...headings.columns, files: findPictureColumns(headings, data, pictures) };
    const hits = countHits(data, columns, pictures);
    const from = (sample[place]?.number ?? 0) + 1;
    return hits === null ? null : { delimiter, columns, headings: row, from, width: widthOf(row), hits };
  }
  if (dividesPairsOnly(delimiter) && rows.some(({ length }) => length !== 2)) return null;
  const guess = guessColumns(rows, pictures, isIdFirst);
  const hits = guess && countHits(rows, guess, pictures);
  if (!guess || hits === null) return null;
  // Headings in words that are not known.
  const [first = []] = rows;
  const hasHeadings = first.length > 1 && first.every((cell) => !isPictureName(cell) && !/\d/u.test(cell));
  const from = (sample[0]?.number ?? 1) + (hasHeadings ? 1 : 0);
  return { delimiter, columns: guess, headings: null, from, width: widthOf(first), hits };
}

/** Kinds of list whose lines are an ID and then a picture: Koha and Destiny's `idlink.txt`, PowerSchool's map. */
const idFirstName = /^(?:idlink|datalink|(?:student|photo|picture|image)?map)\b/iu;

/** Known by its content alone: null where the text is no index. */
export function findLayout(fileName: string, text: string, pictures: PictureNames): IndexLayout | null {
  const source = { sample: sampleOf(text), pictures, isIdFirst: idFirstName.test(baseName(fileName)) };
  return delimiters
    .map((delimiter) => layoutWith(source, delimiter))
    .reduce((best, next) => ((next?.hits ?? 0) > (best?.hits ?? 0) ? next : best), null);
}
