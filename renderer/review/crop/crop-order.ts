import type { PhotoId } from '../../../electron/core/photo/photo.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';

/** The photos that the crop dialog leads through, as they stood when it was opened. */
export interface CropOrder {
  readonly ids: readonly PhotoId[];
  /** Several were selected: one after the other is what was asked for. */
  readonly isSeries: boolean;
}

/**
 * The selected photos in the list's order, or the whole list where one is selected. A photo that is cropped may leave
 * the list, where it shows a problem that is then solved; so the order is kept from the beginning.
 */
export function cropOrder(photos: readonly PhotoRow[], selection: ReadonlySet<PhotoId>): CropOrder {
  const shown = photos.filter(({ width }) => width !== null).map(({ id }) => id);
  const selected = shown.filter((id) => selection.has(id));
  return selected.length > 1 ? { ids: selected, isSeries: true } : { ids: shown, isSeries: false };
}

/** The nearest one before or after that is still there; null at the end. */
export function neighborIn(
  { ids }: CropOrder,
  id: PhotoId,
  isForward: boolean,
  isThere: (id: PhotoId) => boolean,
): PhotoId | null {
  const at = ids.indexOf(id);
  const others = isForward ? ids.slice(at + 1) : ids.slice(0, Math.max(0, at)).reverse();
  return others.find(isThere) ?? null;
}
