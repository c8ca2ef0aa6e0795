import type { UploadPlan } from '../../electron/core/contract/views.ts';
import { isPhotoThere } from '../../electron/core/ledger/standing.ts';
import { type IssueCode, warningCodes } from '../../electron/core/photo/issue.ts';
import type { PhotoId } from '../../electron/core/photo/photo.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { standingOf } from '../../electron/core/review/photo-standing.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { formatList, formatNumber, formatTenths } from '../../electron/core/shared/locale.ts';

export interface SendPlan {
  /** Ready ones and those with warnings only, as far as they are not in the SIS already. */
  readonly photoIds: readonly PhotoId[];
  readonly bytes: number;
  /** By the person, and nothing else. */
  readonly leftOut: number;
  /** They do not go until something about them is mended. */
  readonly blocked: number;
  /** They would go, were they not there. */
  readonly alreadyInSis: number;
  /** None of the folder is in the SIS already: all that goes can be asked for as a whole. */
  readonly isWhole: boolean;
  /** Their files changed after they were decided about: they wait for an answer. */
  readonly changed: number;
  readonly warned: number;
  readonly warnings: readonly { readonly code: IssueCode; readonly photos: number }[];
  /** Fixes change sizes: those of the plan are then about right only. */
  readonly isAboutRight: boolean;
}

/** @param isThere whether a photo need not go. */
export function planToSend(
  photos: Iterable<PhotoRow>,
  isThere: (photo: PhotoRow) => boolean = isPhotoThere,
): SendPlan {
  const photoIds: PhotoId[] = [];
  const byCode = new Map<IssueCode, number>();
  const plan = {
    bytes: 0,
    leftOut: 0,
    blocked: 0,
    alreadyInSis: 0,
    isWhole: true,
    changed: 0,
    warned: 0,
    isAboutRight: false,
  };
  for (const photo of photos) {
    const standing = standingOf(photo);
    if (standing === null) continue;
    const isAlreadyThere = isThere(photo);
    if (isAlreadyThere) plan.isWhole = false;
    if (standing === 'left-out') plan.leftOut += 1;
    else if (standing === 'blocked') plan.blocked += 1;
    else if (standing === 'changed') plan.changed += 1;
    else if (isAlreadyThere) plan.alreadyInSis += 1;
    else {
      photoIds.push(photo.id);
      plan.bytes += photo.bytes;
      if (photo.fixes.length > 0) plan.isAboutRight = true;
      if (photo.issues.length > 0) plan.warned += 1;
      for (const code of new Set(photo.issues.map((issue) => issue.code)))
        byCode.set(code, (byCode.get(code) ?? 0) + 1);
    }
  }
  const warnings = warningCodes.flatMap((code) => {
    const count = byCode.get(code);
    return count === undefined ? [] : [{ code, photos: count }];
  });
  return { ...plan, photoIds, warnings };
}

/** Over the upload's screen where all that can go has arrived. */
export function nothingNewTitle({
  blocked,
  changed,
  leftOut,
}: Pick<SendPlan, 'blocked' | 'changed' | 'leftOut'>): string {
  return blocked + changed + leftOut === 0
    ? 'Everything in this folder is in the SIS already'
    : 'Everything that can be uploaded is in the SIS already';
}

/** "59.9, 59.7, and 12.1 MB". Of many zips only the largest and the smallest are named. */
export function zipSizesInWords(bytes: readonly number[]): string {
  const megabytes = (size: number) => formatTenths(size / 1_000_000);
  if (bytes.length === 0) return '0 MB';
  if (Math.max(...bytes) < 50_000)
    return `${formatList(bytes.map((size) => String(Math.max(1, Math.round(size / 1_000)))))} KB`;
  if (bytes.length <= 4) return `${formatList(bytes.map(megabytes))} MB`;
  return `${megabytes(Math.min(...bytes))} to ${megabytes(Math.max(...bytes))} MB`;
}

/** "486 photos in 3 zips (59.9, 59.7, and 12.1 MB)." Fixed photos change size, and with it perhaps the number of zips. */
export function planSentence({ zips, photos }: UploadPlan, isAboutRight: boolean): string {
  const about = isAboutRight ? 'about ' : '';
  const sizes = zipSizesInWords(zips.map(({ bytes }) => bytes));
  return `${countOf(photos, 'photo')} in ${about}${countOf(zips.length, 'zip')} (${about}${sizes}).`;
}

/** Warnings of photos that are sent: "9 are not 4:5". */
export function warningClause(code: IssueCode, photos: number, ratio = '4:5'): string {
  const [are, have, say] = photos === 1 ? ['is', 'has', 'says'] : ['are', 'have', 'say'];
  const count = formatNumber(photos);
  const clauses: Readonly<Partial<Record<IssueCode, string>>> = {
    ratio: `${are} not ${ratio}`,
    'low-resolution': `${have} few pixels and may look blurred`,
    sideways: `${are} stored sideways`,
    'wrong-extension': `${have} the wrong ending in the name`,
    'not-srgb': `${have} colours made for printing`,
    'many-pages': `${have} several pages, of which the first one goes`,
    'location-data': `${say} where the picture was taken`,
    'no-face': `${have} no face that was found`,
    'several-faces': `${have} more than one face`,
    'face-sideways': `${have} a face that is sideways`,
    'face-blurred': `${have} a blurry face`,
    'face-dark': `${have} a face that is too dark`,
    'face-bright': `${have} a face that is too bright`,
  };
  return `${count} ${clauses[code] ?? `${are} unusual`}`;
}

/** Behind `warningSentence` of one kind, before the link "look at them". */
export function goesAllTheSame(photos: number): string {
  return photos === 1
    ? 'It goes all the same, unless you leave it out:'
    : 'They go all the same, unless you leave them out:';
}

/** "it" or "them", behind "look at ". */
export function thoseInWords(photos: number): 'it' | 'them' {
  return photos === 1 ? 'it' : 'them';
}

/** "9 of them are not 4:5." Several kinds are left to a list. */
export function warningSentence(
  { warned, warnings }: Pick<SendPlan, 'warned' | 'warnings'>,
  ratio = '4:5',
): string | null {
  const [only, ...others] = warnings;
  if (!only) return null;
  if (others.length > 0)
    return warned === 1
      ? '1 of them is not quite right and goes all the same, unless you leave it out:'
      : `${formatNumber(warned)} of them are not quite right and go all the same, unless you leave them out:`;
  const [count, ...clause] = warningClause(only.code, only.photos, ratio).split(' ');
  return `${count} of them ${clause.join(' ')}.`;
}
