import type { IgnoredAs } from '../photo/ignored.ts';
import type { PhotoRow } from '../review/photo-row.ts';
import { countOf } from '../shared/amounts.ts';

type Words = readonly [one: string, many: string];

/** In the order in which they are listed: what people are most likely to miss comes first. */
const words: Readonly<Record<IgnoredAs, Words>> = {
  deleted: ['file in a recycle bin', 'files in a recycle bin'],
  'old-version': ['earlier version of a file', 'earlier versions of files'],
  'outside-link': ['link that leads out of the folder', 'links that lead out of the folder'],
  'raw-beside-picture': ['raw file beside its picture', 'raw files beside their pictures'],
  'heic-beside-picture': ['iPhone photo (HEIC) beside its JPEG', 'iPhone photos (HEIC) beside their JPEGs'],
  'opened-zip': ['zip that was opened', 'zips that were opened'],
  backup: ['backup copy beside its file', 'backup copies beside their files'],
  hidden: ['hidden file', 'hidden files'],
  unfinished: ['unfinished download or copy', 'unfinished downloads or copies'],
  thumbnail: ['thumbnail of another program', 'thumbnails of other programs'],
  film: ['video or sound', 'videos or sounds'],
  'no-picture': ['file that is not a picture', 'files that are not pictures'],
  index: ["photographer's list", "photographer's lists"],
  system: ["computer's own file", "computer's own files"],
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
