import type { IgnoredAs } from '../photo/ignored.ts';
import type { PhotoRow } from '../review/photo-row.ts';
import { texts } from './texts.ts';

/** In the order in which they are listed: what people are most likely to miss comes first. */
const kinds = Object.keys({
  deleted: true,
  'old-version': true,
  'outside-link': true,
  'raw-beside-picture': true,
  'heic-beside-picture': true,
  'opened-zip': true,
  backup: true,
  hidden: true,
  unfinished: true,
  thumbnail: true,
  film: true,
  'no-picture': true,
  index: true,
  system: true,
} satisfies Record<IgnoredAs, true>) as readonly IgnoredAs[];

/** What was passed over, by why: "12 files in a recycle bin". Empty where nothing was. */
export function passedOverInWords(rows: Iterable<Pick<PhotoRow, 'ignoredAs'>>): readonly string[] {
  const counts = new Map<IgnoredAs, number>();
  for (const { ignoredAs } of rows) {
    if (ignoredAs !== undefined) counts.set(ignoredAs, (counts.get(ignoredAs) ?? 0) + 1);
  }
  return kinds.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [texts.ignored.passedOver[kind](count)];
  });
}
