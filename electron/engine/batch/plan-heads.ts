import type { HeadsCentered } from '../../core/contract/views.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import { turnedSize } from '../../core/photo/picture-size.ts';
import { centerHead, type HeadPlacing } from '../../core/review/center-head.ts';
import type { Batch } from './batch.ts';
import { type Choose, chooseFixes, crop } from './choose.ts';

export interface HeadPlan extends Omit<HeadsCentered, 'photos'> {
  /** What is decided for each photo that has a picture. */
  readonly choices: ReadonlyMap<PhotoId, Choose>;
}

const cropAsUsual = chooseFixes(() => ['crop']);

/** A crop for each of these photos, with its head where it is asked to be. */
export function planHeads(batch: Batch, ids: readonly PhotoId[], placing: HeadPlacing): HeadPlan {
  const { preset } = batch.rules();
  const minimum = { width: preset.minimumWidth, height: preset.minimumHeight };
  const choices = new Map<PhotoId, Choose>();
  let [centered, nearest, faceless] = [0, 0, 0];
  for (const id of ids) {
    if (!batch.get(id)) continue;
    const { width, height, turns, head, isLeftOut, ignoredAs, fixable } = batch.row(id);
    if (width === null || height === null || isLeftOut || ignoredAs) continue;
    const options = { ...placing, ratio: preset.ratio, minimum };
    const placed = head ? centerHead(turnedSize({ width, height }, turns), head, options) : null;
    if (placed) {
      choices.set(id, crop(placed.box));
      if (placed.isExact) centered += 1;
      else nearest += 1;
    } else {
      if (fixable.includes('crop')) choices.set(id, cropAsUsual);
      faceless += 1;
    }
  }
  return { choices, centered, nearest, faceless };
}
