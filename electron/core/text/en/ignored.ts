import type { IgnoredAs } from '../../photo/ignored.ts';
import { countOf } from '../../shared/amounts.ts';

const counted = (one: string, many: string) => (files: number) => countOf(files, one, many);

/** What was passed over, by why: "12 files in a recycle bin". */
export const passedOver: Readonly<Record<IgnoredAs, (files: number) => string>> = {
  deleted: counted('file in a recycle bin', 'files in a recycle bin'),
  'old-version': counted('earlier version of a file', 'earlier versions of files'),
  'outside-link': counted('link to a place outside the folder', 'links to places outside the folder'),
  'raw-beside-picture': counted('raw file next to its JPEG', 'raw files next to their JPEGs'),
  'heic-beside-picture': counted(
    'iPhone photo (HEIC) next to its JPEG',
    'iPhone photos (HEIC) next to their JPEGs',
  ),
  'opened-zip': counted('zip file that was opened', 'zip files that were opened'),
  backup: counted('backup copy of another file', 'backup copies of other files'),
  hidden: counted('hidden file', 'hidden files'),
  unfinished: counted('unfinished download or copy', 'unfinished downloads or copies'),
  thumbnail: counted('thumbnail file', 'thumbnail files'),
  film: counted('video or audio file', 'video or audio files'),
  'no-picture': counted('file that is not a photo', 'files that are not photos'),
  index: counted("photographer's list", "photographer's lists"),
  system: counted('system file', 'system files'),
};
