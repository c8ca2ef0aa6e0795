import { baseName, splitExtension } from '../../../electron/core/photo/file-name.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import type { RetakeGroup } from '../../../electron/core/review/retakes.ts';
import { formatDate, formatPixels } from '../../../electron/core/shared/locale.ts';
import { texts } from '../../../electron/core/text/texts.ts';

/** "Sep 14, 10:12 AM"; with the year or the seconds where the others of the group need them to differ. */
export function takenInWords(takenAt: string, others: readonly (string | null)[]): string {
  // A camera knows no time zone.
  const timeMs = Date.parse(`${takenAt}Z`);
  if (Number.isNaN(timeMs)) return takenAt;
  const known = others.filter((other) => other !== null && other !== takenAt);
  const isSameMinute = known.some((other) => other?.startsWith(takenAt.slice(0, 16)));
  const isOtherYear = known.some((other) => other?.slice(0, 4) !== takenAt.slice(0, 4));
  const date = formatDate(timeMs, isOtherYear ? 'day-and-year' : 'day', 'UTC');
  const time = formatDate(timeMs, isSameMinute ? 'time-with-seconds' : 'time', 'UTC');
  return texts.duplicates.take.at(date, time);
}

/** What a computer or a person writes behind the name of a second one: "104233 (2).jpg", "104233-retake.jpg". */
const laterName = /(?:\(([2-9]|1\d)\)|[ _-](copy|retake|makeup)|[ _-]r[2-9]?)$/i;

/** Only a hint: a name says nothing for certain. */
export function nameHint(file: string): string | null {
  const match = laterName.exec(splitExtension(baseName(file)).stem);
  return match ? texts.duplicates.take.nameHint(match[0].trim()) : null;
}

/** The badge under a photo: "Newest, Sep 14, 10:12 AM". */
export function timeInWords(
  photo: PhotoRow,
  { photos, newestId, oldestId, largestId, withoutClock, areDoubles }: RetakeGroup,
): string {
  const words = texts.duplicates.take;
  if (areDoubles) return words.identical;
  if (largestId !== null) {
    const pixels = formatPixels({ width: photo.width ?? 0, height: photo.height ?? 0 });
    return photo.id === largestId ? words.larger(pixels) : words.smaller(pixels);
  }
  if (photo.takenAt === null) return words.dateUnknown;
  const when = takenInWords(
    photo.takenAt,
    photos.map(({ takenAt }) => takenAt),
  );
  if (withoutClock.has(photo.id)) return words.clockNotSet;
  if (photo.id === newestId) return words.newest(when);
  return photo.id === oldestId && photos.length > 2 ? words.first(when) : when;
}

/** What one choice for all leaves to a person. Null where it leaves nothing. */
export function undecidedSentence(undecided: number): string | null {
  return undecided === 0 ? null : texts.duplicates.retakes.undecided(undecided);
}
