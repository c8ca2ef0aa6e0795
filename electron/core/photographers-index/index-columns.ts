import { gradeKey, plainName } from '../person-name.ts';
import { isPictureName } from './indexed-file.ts';

/** Where in a row of an index things stand, from 0. */
export interface IndexColumns {
  readonly file: number;
  readonly folder?: number;
  readonly id?: number;
  readonly familyName?: number;
  readonly givenName?: number;
  /** Both names in one cell. */
  readonly name?: number;
  readonly grade?: number;
  readonly homeRoom?: number;
  readonly teacher?: number;
  readonly department?: number;
}

type Row = readonly string[];

// PSPA's guidelines: Volume Name, Image Folder, Image File Name, Grade, Last Name, First Name, Home Room, Period,
// Teacher Name, Track, Department.
const elevenColumns: IndexColumns = {
  folder: 1,
  file: 2,
  grade: 3,
  familyName: 4,
  givenName: 5,
  homeRoom: 6,
  teacher: 8,
  department: 10,
};
const eightColumns: IndexColumns = {
  folder: 1,
  file: 2,
  grade: 3,
  familyName: 4,
  givenName: 5,
  teacher: 6,
  homeRoom: 7,
};
const imageFirst: IndexColumns = { file: 0, familyName: 1, givenName: 2, teacher: 3, grade: 4, folder: 5 };

// As they stand in headings, without spaces. The first of a list that is there counts.
const headings: { readonly [Column in keyof Required<IndexColumns>]: readonly string[] } = {
  file: [
    'imagefilename',
    'imagefile',
    'imagename',
    'photofilename',
    'photofile',
    'photoname',
    'picturefilename',
    'picturefile',
    'picturename',
    'filename',
    'file',
    'image',
    'photo',
    'picture',
    'portrait',
    'imagepath',
    'photopath',
    'filepath',
    'path',
  ],
  folder: ['imagefolder', 'photofolder', 'foldername', 'folder', 'directory'],
  id: [
    'studentid',
    'studentnumber',
    'studentno',
    'studentidnumber',
    'idnumber',
    'id',
    'localid',
    'localstudentid',
    'permid',
    'permanentid',
    'districtid',
    'personid',
    'pupilid',
    'sisid',
    'externalid',
    'barcode',
    'ssid',
    'identifier',
    'uniqueid',
    'recordid',
    'userid',
    'username',
    'login',
    'cardnumber',
  ],
  familyName: ['lastname', 'last', 'familyname', 'surname', 'studentlastname'],
  givenName: ['firstname', 'first', 'givenname', 'forename', 'studentfirstname'],
  name: ['studentname', 'fullname', 'name', 'student'],
  grade: ['grade', 'gradelevel', 'studentgrade', 'gr'],
  homeRoom: ['homeroom', 'homeroomname', 'homeroomnumber', 'hr', 'room', 'class', 'section'],
  teacher: ['teachername', 'teacher', 'homeroomteacher', 'teacherlastname'],
  department: ['department', 'dept', 'persontype', 'type', 'role'],
};

/** The columns that a row of headings names; null where the row is none, or names neither photos nor people. */
export function readHeadings(row: Row): IndexColumns | null {
  const keys = row.map((cell) => plainName(cell).replaceAll(' ', ''));
  const placed = Object.entries(headings).flatMap(([column, names]) => {
    const name = names.find((candidate) => keys.includes(candidate));
    return name === undefined ? [] : [[column, keys.indexOf(name)] as const];
  });
  const columns = Object.fromEntries(placed) as Partial<IndexColumns>;
  const { file, id, familyName, name } = columns;
  if (file === undefined || (id ?? familyName ?? name) === undefined) return null;
  return row.some(isPictureName) ? null : { ...columns, file };
}

/** An ID in a list without headings, where nothing but its look tells it from a word. */
export function isIdLike(text: string): boolean {
  return /^(?=.*\d)[\p{L}\p{N}_-]{1,40}$/u.test(text);
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

/** What rows without headings must mean, by where their pictures, grades and IDs stand; null: nothing known. */
export function guessColumns(rows: readonly Row[]): IndexColumns | null {
  const hasPictureAt = (place: number) => (row: Row) => isPictureName(row[place] ?? '');
  const ofTwo = rows.filter((row) => widthOf(row) === 2);
  if (ofTwo.length * 2 >= rows.length) {
    for (const [id, file] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const isPair = (row: Row) => hasPictureAt(file)(row) && isIdLike(row[id] ?? '');
      if (isMost(ofTwo, isPair)) return { id, file };
    }
    return null;
  }
  if (isMost(rows, hasPictureAt(2)) && rows.some((row) => widthOf(row) >= 6)) {
    return hasEightColumns(rows) ? eightColumns : elevenColumns;
  }
  const isImageFirst = (row: Row) =>
    hasPictureAt(0)(row) && /^(?:\d+|P?K|TK)$/u.test(gradeKey(row[4] ?? '') ?? '');
  return isMost(rows, isImageFirst) ? imageFirst : null;
}
