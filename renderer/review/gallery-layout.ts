import { largestPhotoSize } from '../../electron/core/contract/settings.ts';

// In units of the text's size, so that cards grow with it.
const smallestCardRem = 5;
const growthPerStep = 1.2;
const captionRem = 4;
/** From this width on, a wider gallery has larger cards, and not only more of them. */
const usualWidthRem = 38;

export const cardGaps = { betweenPx: 6, belowPx: 8, paddingPx: 4 } as const;

export interface GalleryLayout {
  readonly columns: number;
  readonly cardWidth: number;
  /** With the gap below it. */
  readonly rowHeight: number;
}

/** @param photoSize the person's choice, from 1 to `largestPhotoSize`. */
export function layoutGallery(width: number, remPx: number, photoSize: number): GalleryLayout {
  const { betweenPx, belowPx, paddingPx } = cardGaps;
  const step = Math.min(Math.max(photoSize, 1), largestPhotoSize) - 1;
  const room = Math.sqrt(Math.max(1, width / (usualWidthRem * remPx)));
  const wanted = smallestCardRem * remPx * growthPerStep ** step * room;
  const fitting = (width + betweenPx) / (wanted + betweenPx);
  // Where hardly two fit, one alone would be twice as large as wanted, and not seen whole.
  const columns = Math.max(1, fitting < 2 ? Math.round(fitting) : Math.floor(fitting));
  const cardWidth = (width - betweenPx * (columns - 1)) / columns;
  const pictureHeight = (cardWidth - 2 * paddingPx) * 1.25;
  const rowHeight = Math.max(1, Math.round(pictureHeight + captionRem * remPx + 2 * paddingPx + belowPx));
  return { columns, cardWidth, rowHeight };
}
