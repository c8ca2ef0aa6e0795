import type { ClassKind } from './list-classes.ts';

/** A photo as it was when its number was printed: its file then, and what it showed (SHA-256 of its bytes). */
export interface NumberedPhoto {
  readonly number: number;
  readonly file: string;
  readonly sha256: string;
}

/**
 * The numbers that a class' photos have on every sheet that is ever printed of it. A number is given once: a sheet that a
 * teacher brings back weeks later still means the same photos.
 */
export interface KeptSheet {
  /** `classKey`. */
  readonly key: string;
  /** What people type before the numbers: one word with a letter in it. */
  readonly code: string;
  /** By number. */
  readonly photos: readonly NumberedPhoto[];
}

function sameCode(code: string): string {
  return code.toLowerCase();
}

/**
 * "5B" for homeroom 5B, "R204" for homeroom 204, "G5" for grade 5. It has a letter, so that no code can be taken for a
 * number, and is one word.
 */
function plainCode(by: ClassKind, name: string): string {
  const word = name.replace(/[^\p{L}\p{N}]+/gu, '');
  if (word === '') return by === 'homeroom' ? 'NoRoom' : 'NoGrade';
  if (by === 'grade') return `G${word}`;
  return /\p{L}/u.test(word) ? word : `R${word}`;
}

/** A code that no other class has: "5B", or "5Bx2" where "5 B" is another class. */
export function chooseCode(by: ClassKind, name: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map(sameCode));
  const wanted = plainCode(by, name);
  let code = wanted;
  for (let count = 2; used.has(sameCode(code)); count += 1) code = `${wanted}x${count}`;
  return code;
}

/** Whether people mean this sheet by what they typed. */
export function isCodeOf({ code }: Pick<KeptSheet, 'code'>, typed: string): boolean {
  return sameCode(code) === sameCode(typed);
}

type Printed = Pick<NumberedPhoto, 'file' | 'sha256'>;

function isSame(one: Printed, other: Printed): boolean {
  return one.file === other.file && one.sha256 === other.sha256;
}

/**
 * The sheet with numbers for these photos too: those that had one keep it, the others get the next ones in their order.
 * A file that holds another picture now is another photo.
 */
export function numberPhotos(sheet: KeptSheet, photos: readonly Printed[]): KeptSheet {
  const known = matchNumbers(sheet, photos);
  let last = sheet.photos.at(-1)?.number ?? 0;
  const added = photos.flatMap((photo, place) => {
    if (known[place] !== null) return [];
    last += 1;
    return [{ number: last, file: photo.file, sha256: photo.sha256 }];
  });
  return added.length === 0 ? sheet : { ...sheet, photos: [...sheet.photos, ...added] };
}

/** The number of each of these photos; null for those that have none yet. No number is of two photos. */
export function matchNumbers(sheet: KeptSheet, photos: readonly Printed[]): readonly (number | null)[] {
  const key = ({ file, sha256 }: Printed) => `${sha256} ${file}`;
  const exact = new Map(sheet.photos.map((kept) => [key(kept), kept.number]));
  const here = new Set(photos.map(key));
  // A file that was only renamed shows what it showed, under a name that no numbered photo has.
  const renamed = new Map<string, number[]>();
  for (const kept of sheet.photos) {
    if (here.has(key(kept))) continue;
    renamed.set(kept.sha256, [...(renamed.get(kept.sha256) ?? []), kept.number]);
  }
  return photos.map((photo) => exact.get(key(photo)) ?? renamed.get(photo.sha256)?.shift() ?? null);
}

/** What became of a numbered photo since: `changed` has another picture under the same file name. */
export type FoundNumber =
  | { readonly kind: 'found'; readonly number: number; readonly place: number }
  | { readonly kind: 'changed'; readonly number: number; readonly place: number }
  | { readonly kind: 'gone'; readonly number: number };

/** @param photos of the folder now; `place` is one in it. */
export function findNumbered(
  sheet: KeptSheet,
  number: number,
  photos: readonly { readonly file: string; readonly sha256: string | null }[],
): FoundNumber {
  const kept = sheet.photos.find((one) => one.number === number);
  if (!kept) return { kind: 'gone', number };
  const ofFile = photos.findIndex(({ file }) => file === kept.file);
  const there = photos[ofFile];
  if (there && there.sha256 === kept.sha256) return { kind: 'found', number, place: ofFile };
  const alike = photos.flatMap(({ sha256 }, place) => (sha256 === kept.sha256 ? [place] : []));
  const others = alike.filter((place) => !sheet.photos.some((one) => isNamed(one, photos[place])));
  const [only, second] = others.length > 0 ? others : alike;
  if (only !== undefined && second === undefined) return { kind: 'found', number, place: only };
  return there ? { kind: 'changed', number, place: ofFile } : { kind: 'gone', number };
}

function isNamed(
  one: NumberedPhoto,
  photo: { readonly file: string; readonly sha256: string | null } | undefined,
): boolean {
  return (
    photo !== undefined && photo.sha256 !== null && isSame(one, { file: photo.file, sha256: photo.sha256 })
  );
}
