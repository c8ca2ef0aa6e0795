import type { IgnoredAs } from '../../photo/ignored.ts';
import type { PhotoRow } from '../../review/photo-row.ts';
import { countOf } from '../../shared/amounts.ts';

type Words = readonly [one: string, many: string];

/** In the order in which they are listed: what people are most likely to miss comes first. */
const words: Readonly<Record<IgnoredAs, Words>> = {
  deleted: ['file in a recycle bin', 'files in a recycle bin'],
  'old-version': ['earlier version of a file', 'earlier versions of files'],
  'outside-link': ['link to a place outside the folder', 'links to places outside the folder'],
  'raw-beside-picture': ['raw file next to its JPEG', 'raw files next to their JPEGs'],
  'heic-beside-picture': ['iPhone photo (HEIC) next to its JPEG', 'iPhone photos (HEIC) next to their JPEGs'],
  'opened-zip': ['zip file that was opened', 'zip files that were opened'],
  backup: ['backup copy of another file', 'backup copies of other files'],
  hidden: ['hidden file', 'hidden files'],
  unfinished: ['unfinished download or copy', 'unfinished downloads or copies'],
  thumbnail: ['thumbnail file', 'thumbnail files'],
  film: ['video or audio file', 'video or audio files'],
  'no-picture': ['file that is not a photo', 'files that are not photos'],
  index: ["photographer's list", "photographer's lists"],
  system: ['system file', 'system files'],
};

const kinds = Object.keys(words) as readonly IgnoredAs[];

/** What was passed over, by why: "12 files in a recycle bin". Empty where nothing was. */
export function passedOverInWords(rows: Iterable<Pick<PhotoRow, 'ignoredAs'>>): readonly string[] {
  const counts = new Map<IgnoredAs, number>();
  for (const { ignoredAs } of rows) {
    if (ignoredAs !== undefined) counts.set(ignoredAs, (counts.get(ignoredAs) ?? 0) + 1);
  }
  return kinds.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [countOf(count, ...words[kind])];
  });
}
