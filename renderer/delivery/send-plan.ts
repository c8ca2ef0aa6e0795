import type { UploadPlan } from '../../electron/core/contract/views.ts';
import { isPhotoThere } from '../../electron/core/ledger/standing.ts';
import { type IssueCode, warningCodes } from '../../electron/core/photo/issue.ts';
import type { PhotoId } from '../../electron/core/photo/photo.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { standingOf } from '../../electron/core/review/photo-standing.ts';
import { formatNumber, formatTenths } from '../../electron/core/shared/locale.ts';
import { texts } from '../../electron/core/text/texts.ts';

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
  const { allInSisTitle, allReadyInSisTitle } = texts.uploadPlan;
  return blocked + changed + leftOut === 0 ? allInSisTitle : allReadyInSisTitle;
}

/** "59.9, 59.7, and 12.1 MB". Of many zips only the largest and the smallest are named. */
export function zipSizesInWords(bytes: readonly number[]): string {
  const { sizesInKB, sizesInMB, sizeRange } = texts.uploadPlan;
  const megabytes = (size: number) => formatTenths(size / 1_000_000);
  if (bytes.length === 0) return sizesInMB([formatNumber(0)]);
  if (Math.max(...bytes) < 50_000)
    return sizesInKB(bytes.map((size) => formatNumber(Math.max(1, Math.round(size / 1_000)))));
  if (bytes.length <= 4) return sizesInMB(bytes.map(megabytes));
  return sizeRange(megabytes(Math.min(...bytes)), megabytes(Math.max(...bytes)));
}

/** "486 photos in 3 zip files (59.9, 59.7, and 12.1 MB)." Fixed photos change size, and with it perhaps the number of zips. */
export function planSentence({ zips, photos }: UploadPlan, isEstimate: boolean): string {
  const sizes = zipSizesInWords(zips.map(({ bytes }) => bytes));
  return texts.uploadPlan.planned({ sizes, photos, zips: zips.length, isEstimate });
}
