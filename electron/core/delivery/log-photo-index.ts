import { baseName, splitExtension } from '../photo/file-name.ts';
import { readStudentId, studentIdKey } from '../photo/student-id.ts';

/** A photo of a run, as a log may name it. */
export interface LoggedPhoto {
  /** Its path in the folder that was opened. */
  readonly file: string;
  /** In the zip. */
  readonly name: string | null;
  readonly studentId: string | null;
}

/** A photo's place in the list that was given; `several` where a name or an ID fits more than one. */
export type Found = number | 'several';

export interface PhotoIndex {
  byName(name: string): Found | null;
  byId(id: string): Found | null;
  /** Of an ID that lost the zeros at its beginning, or has more of them. */
  byIdWithoutZeros(id: string): Found | null;
  /** The most words (`wordsOf`) that the name of a picture has. */
  readonly mostWords: number;
}

const word = /\.?[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*/gu;
const asciiWord = /\.?[a-z\d][a-z\d._-]*/gi;
const isAscii = /^[\t -~]*$/;

/** The words of a line, as names and IDs are looked for; also an extension that stands behind a bracket. */
export function wordsOf(line: string): RegExpStringIterator<RegExpExecArray> {
  return line.matchAll(isAscii.test(line) ? asciiWord : word);
}

const isDigits = (id: string) => /^\d+$/.test(id);
const withoutZeros = (id: string) => id.replace(/^0+(?=.)/, '');
const nameKey = (name: string) =>
  baseName(name)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.jpeg$/, '.jpg');

function largest(counts: readonly number[]): number {
  return counts.reduce((most, count) => Math.max(most, count), 1);
}

/** Finds a run's photos by the names and IDs in a log. Upper and lower case do not matter. */
export function indexPhotos(photos: readonly LoggedPhoto[]): PhotoIndex {
  const names = new Map<string, Found>();
  const ids = new Map<string, Found>();
  const bare = new Map<string, Found>();
  const add = (map: Map<string, Found>, key: string, place: number) => {
    const known = map.get(key);
    map.set(key, known === undefined || known === place ? place : 'several');
  };
  for (const [place, { name, studentId }] of photos.entries()) {
    if (name !== null) add(names, nameKey(name), place);
    if (studentId === null) continue;
    const id = studentIdKey(studentId);
    add(ids, id, place);
    if (isDigits(id)) add(bare, withoutZeros(id), place);
  }
  const sent = new Set(names.keys());
  for (const [place, { file, studentId }] of photos.entries()) {
    const key = nameKey(file);
    const named = readStudentId(file);
    // A file named with another student's ID went under its own student's: in a log, that name means the other one.
    const isOfOther =
      named !== null && (studentId === null || studentIdKey(named) !== studentIdKey(studentId));
    if (!isOfOther && !sent.has(key)) add(names, key, place);
  }
  const mostWords = largest(Array.from(names.keys(), (name) => [...wordsOf(name)].length));
  return {
    mostWords: Math.min(mostWords, 12),
    byName: (name) => names.get(nameKey(name)) ?? null,
    byId: (id) => ids.get(studentIdKey(id)) ?? null,
    byIdWithoutZeros: (id) => (isDigits(id) ? (bare.get(withoutZeros(id)) ?? null) : null),
  };
}

/** The name without a picture's file extension, empty for an extension alone; null for what is no picture's name. */
export function pictureStem(name: string): string | null {
  if (!name.includes('.')) return null;
  const { stem, extension } = splitExtension(name);
  return /^\.(?:jpe?g|png|tiff?|gif|bmp|hei[cf]|webp)$/.test(extension) ? stem : null;
}
