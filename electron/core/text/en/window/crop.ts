import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';

export const title = (photo: string) => `Crop: ${photo}`;
/** Opens the dialog. */
export const open = 'Crop…';
/** Heard in place of the picture, and of the box that is moved over it. */
export const picture = (photo: string) => `${photo}, upright`;
export const box = 'Crop';
export const remove = 'Remove crop';
export const apply = 'Apply';
export const applyAndNext = 'Apply and next';
export const applyToSelected = (photos: number) => `Apply to all ${formatNumber(photos)} selected`;
export const previousPhoto = 'Previous photo';
export const nextPhoto = 'Next photo';
/** Which of the photos that the arrows lead through: "Photo 3 of 30". */
export const place = (at: number, photos: number) => `Photo ${formatNumber(at)} of ${formatNumber(photos)}`;
export const saved = (photos: number) =>
  photos === 1
    ? "Crop saved. Your original file isn't changed."
    : `Crop saved for ${countOf(photos, 'photo')}. Your original files aren't changed.`;
export const removed = 'Crop removed.';
export const nothingToCrop = 'Select photos with a preview to crop.';
export const zoom = 'Zoom';
export const rotateLeft = 'Rotate left';
export const rotateRight = 'Rotate right';
export const moveButtons = 'Move the crop';
export const move = {
  up: 'Move crop up',
  left: 'Move crop left',
  right: 'Move crop right',
  down: 'Move crop down',
};
export const guides = 'Guides';
export const guideLines = 'Guide lines';
export const guide = { head: 'Head', thirds: 'Thirds', none: 'None' };
/** Below the size of the crop, such as "640 × 800". */
export const pixelsUploaded = 'pixels will be uploaded';
export const blurry = (smallest: string) => `May look blurry: less than ${smallest}`;
/** With the keys in place of `{zoomIn}`, `{zoomOut}` and `{rotate}`. */
export const hint =
  "Drag to move, drag a corner to resize, or use the arrow keys (Shift moves faster), {zoomIn} and {zoomOut} to zoom, {rotate} to rotate. Your original file isn't changed.";

/** Where a crop lies: percent from the left and from the top, 0 to 100; null where it fills that direction. */
export interface CropPlace {
  readonly width: number;
  readonly height: number;
  readonly across: number | null;
  readonly down: number | null;
  readonly isTooSmall: boolean;
}

function edge(percent: number | null, start: string, end: string): string | null {
  if (percent === null) return null;
  if (percent <= 0) return `at the ${start} edge`;
  if (percent >= 100) return `at the ${end} edge`;
  return `${formatNumber(percent)} percent from the ${start}`;
}

/** For a screen reader: "Crop of 640 by 800 pixels, at the left edge, 20 percent from the top." */
export function described({ width, height, across, down, isTooSmall }: CropPlace): string {
  const place = [edge(across, 'left', 'right'), edge(down, 'top', 'bottom')].filter(
    (words) => words !== null,
  );
  const where = place.length === 0 ? 'the whole photo' : place.join(', ');
  return `Crop of ${width} by ${height} pixels, ${where}.${isTooSmall ? ' It may look blurry.' : ''}`;
}
