import { type Fix, type FixKind, safeFixKinds } from '../../electron/core/photo/fix.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import type { SafeFixPlan } from '../../electron/core/review/safe-fix-plan.ts';
import { texts } from '../../electron/core/text/texts.ts';

/**
 * What the button for one photo says: all that it will do. Null where there is nothing that needs no judgement.
 * @param ratio as people say it: "4:5".
 */
export function offerForOne(
  photo: PhotoRow,
  ratio: string,
): { readonly label: string; readonly kinds: readonly FixKind[] } | null {
  if (photo.fixable.length === 0 || photo.isLeftOut) return null;
  const kinds = safeFixKinds.filter((kind) => photo.fixable.includes(kind));
  return { label: texts.fixes.offer(kinds, ratio), kinds };
}

/** What is left for a person to decide: "3 photos still can't be uploaded". Empty where nothing is. */
export function remainderInWords({ photoIds, blockedAfter, warnedAfter }: SafeFixPlan): string {
  if (blockedAfter === 0 && warnedAfter === 0) return '';
  const { remainderAfterFixes, remainderWithoutFixes } = texts.fixes;
  return photoIds.length > 0
    ? remainderAfterFixes(blockedAfter, warnedAfter)
    : remainderWithoutFixes(blockedAfter, warnedAfter);
}

/** "Cropped and rotated upright". */
export function describeFixes(fixes: readonly Fix[]): string {
  return texts.fixes.done(fixes.map(({ kind }) => kind));
}
