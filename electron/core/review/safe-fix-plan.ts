import { type Fix, type FixKind, isAsked, safeFixKinds } from '../photo/fix.ts';
import { type Issue, isBlocking } from '../photo/issue.ts';
import type { PhotoId } from '../photo/photo.ts';
import { turnedSize } from '../photo/picture-size.ts';
import type { Preset } from '../systems/preset.ts';
import type { PhotoRow } from './photo-row.ts';
import { isInQuestion, needsAttention, verdictOf } from './photo-standing.ts';
import { cropToRatio, issuesAfter } from './plan-fixes.ts';

/** What applying every safe fix to a list of photos would do, before anything is done. */
export interface SafeFixPlan {
  /** Photos that would be changed. */
  readonly photoIds: readonly PhotoId[];
  /** How many photos get each kind of fix, the most frequent first. */
  readonly kinds: readonly { readonly kind: FixKind; readonly photos: number }[];
  /** Photos of the list that still can't be uploaded afterwards. */
  readonly blockedAfter: number;
  /** Photos of the list that will then be uploaded with a warning. */
  readonly warnedAfter: number;
}

/** The row's fixes that a person chose, and every fix that it offers. */
function withOfferedFixes(
  { fixes, fixable, width, height, turns }: PhotoRow,
  preset: Preset,
): readonly Fix[] {
  const chosen = fixes.filter((fix) => isAsked(fix) && !fixable.some((kind) => kind === fix.kind));
  const size = width === null || height === null ? null : turnedSize({ width, height }, turns);
  const offered = fixable.flatMap((kind): readonly Fix[] => {
    if (kind === 'crop') {
      return size && preset.ratio !== null ? [{ kind, box: cropToRatio(size, preset.ratio) }] : [];
    }
    if (kind === 'shrink') return preset.largest ? [{ kind, ...preset.largest }] : [];
    return [{ kind }];
  });
  // A crop is made on the turned picture, and what it leaves is made smaller.
  const order: readonly Fix['kind'][] = ['turn', 'crop', 'shrink'];
  return [...chosen, ...offered].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

/** What is still wrong with a photo once every fix that it offers is applied. */
export function issuesAfterSafeFixes(photo: PhotoRow, preset: Preset): readonly Issue[] {
  const { width, height, fixable, issues } = photo;
  if (fixable.length === 0 || width === null || height === null) return issues;
  return issuesAfter(issues, withOfferedFixes(photo, preset), { width, height }, preset);
}

/** Photos that were skipped, or have arrived as they are, are left alone. */
export function planSafeFixes(photos: readonly PhotoRow[], preset: Preset): SafeFixPlan {
  const photoIds: PhotoId[] = [];
  const counts = new Map<FixKind, number>();
  let blockedAfter = 0;
  let warnedAfter = 0;
  for (const photo of photos) {
    if (!isInQuestion(photo) || verdictOf(photo) === null) continue;
    if (photo.fixable.length > 0) photoIds.push(photo.id);
    for (const kind of photo.fixable) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (!needsAttention(photo)) continue;
    const left = issuesAfterSafeFixes(photo, preset);
    if (photo.isChanged || left.some(isBlocking)) blockedAfter += 1;
    else if (left.length > 0) warnedAfter += 1;
  }
  const kinds = safeFixKinds
    .map((kind) => ({ kind, photos: counts.get(kind) ?? 0 }))
    .filter((one) => one.photos > 0)
    .sort((one, other) => other.photos - one.photos);
  return { photoIds, kinds, blockedAfter, warnedAfter };
}
