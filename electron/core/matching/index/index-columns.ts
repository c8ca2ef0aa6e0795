import { gradeKey } from '../../roster/person-name.ts';
import {
  type HeadedColumn,
  type HeadedColumns,
  headingKey,
  isCounterHeading,
  isPictureHeading,
  readHeadedColumns,
} from './index-headings.ts';
import { isPictureName } from './indexed-file.ts';
import type { PictureNames } from './picture-names.ts';

/** Where in a row of an index things stand, from 0. */
export interface IndexColumns extends Partial<Record<HeadedColumn, number>> {
  /** A student may have several pictures in one line. */
  readonly files: readonly number[];
}

type Row = readonly string[];

// PSPA's guidelines: Volume Name, Image Folder, Image File Name, Grade, Last Name, First Name, Home Room, Period,
// Teacher Name, Track, Department. Longer lists go on with Title and Image Size.
const longColumns: IndexColumns = {
  folder: 1,
  files: [2],
  grade: 3,
  familyName: 4,
  givenName: 5,
  homeRoom: 6,
  teacher: 8,
  department: 10,
  title: 11,
};
const eightColumns: IndexColumns = {
  folder: 1,
  files: [2],
  grade: 3,
  familyName: 4,
  givenName: 5,
  teacher: 6,
  homeRoom: 7,
};
const imageFirst: IndexColumns = {
  files: [0],
  familyName: 1,
  givenName: 2,
  teacher: 3,
  grade: 4,
  folder: 5,
};

/** Does a cell name a picture, with its ending or, where it lies there, without? */
function isPicture(cell: string, pictures: PictureNames): boolean {
  return isPictureName(cell) || pictures.resolve(cell) !== null;
}

/** What a row of headings says; null where the row is none, or says nothing of people. */
export interface Headings {
  readonly keys: readonly string[];
  readonly columns: HeadedColumns;
}

export function readHeadings(row: Row): Headings | null {
  if (row.some(isPictureName)) return null;
  const keys = row.map(headingKey);
  const columns = readHeadedColumns(keys);
  const { id, familyName, name } = columns;
  if ((id ?? familyName ?? name) === undefined) return null;
  const known = Object.keys(columns).length + keys.filter(isPictureHeading).length;
  return known > 1 ? { keys, columns } : null;
}

const isYesOrNo = /^(?:y|n|yes|no|x|true|false|t|f|0|1|ok|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})$/iu;

/** Whether a headed list is about pictures at all, be they understood or not: a roster may have a column "Photo: Yes". */
export function speaksOfPictures({ keys }: Headings, rows: readonly Row[]): boolean {
  return keys.some((key, place) => {
    if (!isPictureHeading(key)) return false;
    const written = rows.map((row) => row[place] ?? '').filter((cell) => cell !== '');
    return written.filter((cell) => !isYesOrNo.test(cell)).length * 2 > written.length;
  });
}

/** The columns of a headed list that name pictures: by their endings, else by what lies in the folder. */
export function findPictureColumns(
  { keys, columns }: Headings,
  rows: readonly Row[],
  pictures: PictureNames,
): readonly number[] {
  const width = Math.max(keys.length, ...rows.map(({ length }) => length));
  const taken = new Set<number>(Object.values(columns));
  const places = Array.from({ length: width }, (_, place) => place);
  const share = (place: number, isHit: (cell: string) => boolean) => {
    const written = rows.map((row) => row[place] ?? '').filter((cell) => cell !== '');
    const hits = written.filter(isHit).length;
    return hits * 2 >= written.length ? hits : 0;
  };
  const named = places.filter((place) => share(place, isPictureName) > 0);
  const inFolder = (place: number) => share(place, (cell) => isPicture(cell, pictures));
  const headed = places.filter((place) => isPictureHeading(keys[place] ?? '') && inFolder(place) > 0);
  const certain = [...new Set([...named, ...headed])].sort((a, b) => a - b);
  if (certain.length > 0) return certain;
  // PowerSchool's map by names has its file names in a last column without a heading.
  const counted = places.filter((place) => !taken.has(place) && isCounterHeading(keys[place] ?? ''));
  const [best] = counted.toReversed().sort((a, b) => inFolder(b) - inFolder(a));
  return best !== undefined && inFolder(best) > 0 ? [best] : [];
}

/** An ID in a list without headings, where nothing but its look tells it from a word. */
export function isIdLike(text: string): boolean {
  // Checksums are no IDs.
  return /^(?=.*\d)[\p{L}\p{N}_-]{1,40}$/u.test(text) && !/^[0-9a-f]{32,}$/iu.test(text);
}

/** The cells up to the last one that holds something. */
function widthOf(row: Row): number {
  return row.findLastIndex((cell) => cell !== '') + 1;
}

function isMost(rows: readonly Row[], holds: (row: Row) => boolean): boolean {
  return rows.length > 0 && rows.filter(holds).length * 2 >= rows.length;
}

/**
 * Eight columns, or eleven of which the last are empty? Where the teacher would stand, a home room mostly has a
 * number.
 */
function hasEightColumns(rows: readonly Row[]): boolean {
  const filled = Math.max(...rows.map(widthOf));
  const widest = Math.max(...rows.map(({ length }) => length));
  const { teacher = 6 } = eightColumns;
  return filled <= 8 && widest < 11 && !isMost(rows, (row) => /\d/u.test(row[teacher] ?? ''));
}

/** An ID and a picture. @param isIdFirst the list is of a kind whose first column is the ID, by its name. */
function guessPair(rows: readonly Row[], pictures: PictureNames, isIdFirst: boolean): IndexColumns | null {
  const orders = [
    [0, 1],
    [1, 0],
  ] as const;
  const fitting = (isHit: (cell: string) => boolean) =>
    orders.filter(([id, file]) =>
      isMost(
        rows,
        (row) => isHit(row[file] ?? '') && isIdLike(row[id] ?? '') && !isPictureName(row[id] ?? ''),
      ),
    );
  const [named] = fitting(isPictureName);
  if (named) return { id: named[0], files: [named[1]] };
  const [found, other] = fitting((cell) => pictures.resolve(cell) !== null);
  // Where both columns could be the pictures' numbers, only a kind of list with a fixed order says which is which.
  if (!found || (other && !isIdFirst)) return null;
  return { id: found[0], files: [found[1]] };
}

const isGrade = (cell: string | undefined) => /^(?:\d+|P?K|TK)$/u.test(gradeKey(cell ?? '') ?? '');

/** Lists of files say such things of each. */
export const aboutFile =
  /^(?:size|bytes|filesize|length|date|time|datetime|modified|created|datemodified|datetaken|rating|price|width|height|md5|sha\d*|checksum|hash|resolution|dpi|camera|keywords|comment|caption|quantity|qty)$/u;

/** What rows without headings must mean, by where their pictures, grades and IDs stand; null: nothing known. */
export function guessColumns(
  rows: readonly Row[],
  pictures: PictureNames,
  isIdFirst: boolean,
): IndexColumns | null {
  if (rows[0]?.some((cell) => aboutFile.test(headingKey(cell)))) return null;
  const ofTwo = rows.filter((row) => widthOf(row) === 2);
  if (ofTwo.length * 2 >= rows.length) return guessPair(ofTwo, pictures, isIdFirst);
  const hasWidth = (width: number) => rows.some((row) => widthOf(row) >= width);
  const isNamedAt = (place: number) => isMost(rows, (row) => isPictureName(row[place] ?? ''));
  const isFoundAt = (place: number) => isMost(rows, (row) => isPicture(row[place] ?? '', pictures));
  const isPspa =
    (isNamedAt(2) && hasWidth(6)) || (isFoundAt(2) && hasWidth(7) && isMost(rows, (row) => isGrade(row[3])));
  if (isPspa) return hasEightColumns(rows) ? eightColumns : longColumns;
  const isImageFirst = (row: Row) => isPicture(row[0] ?? '', pictures) && isGrade(row[4]);
  return isMost(rows, isImageFirst) ? imageFirst : null;
}
