import { baseName, splitExtension } from '../../../electron/core/photo/file-name.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import type { KeptRule, RetakeGroup } from '../../../electron/core/review/retakes.ts';
import { countOf } from '../../../electron/core/shared/amounts.ts';
import { formatDate, formatNumber, formatPixels } from '../../../electron/core/shared/locale.ts';

/** "Sep 14, 10:12 AM"; with the year or the seconds where the others of the group need them to differ. */
export function takenInWords(takenAt: string, others: readonly (string | null)[]): string {
  // A camera knows no time zone.
  const timeMs = Date.parse(`${takenAt}Z`);
  if (Number.isNaN(timeMs)) return takenAt;
  const known = others.filter((other) => other !== null && other !== takenAt);
  const isSameMinute = known.some((other) => other?.startsWith(takenAt.slice(0, 16)));
  const isOtherYear = known.some((other) => other?.slice(0, 4) !== takenAt.slice(0, 4));
  const date = formatDate(timeMs, isOtherYear ? 'day-and-year' : 'day', 'UTC');
  return `${date}, ${formatDate(timeMs, isSameMinute ? 'time-with-seconds' : 'time', 'UTC')}`;
}

/** What a computer or a person writes behind the name of a second one: "104233 (2).jpg", "104233-retake.jpg". */
const laterName = /(?:\(([2-9]|1\d)\)|[ _-](copy|retake|makeup)|[ _-]r[2-9]?)$/i;

/** Only a hint: a name says nothing for certain. */
export function nameHint(file: string): string | null {
  const match = laterName.exec(splitExtension(baseName(file)).stem);
  return match ? `File name ends with "${match[0].trim()}": probably the retake.` : null;
}

/** The badge under a photo: "Newest, Sep 14, 10:12 AM". */
export function timeInWords(
  photo: PhotoRow,
  { photos, newestId, oldestId, largestId, withoutClock, areDoubles }: RetakeGroup,
): string {
  if (areDoubles) return 'Identical copies';
  if (largestId !== null)
    return `${photo.id === largestId ? 'Larger' : 'Smaller'}, ${formatPixels({ width: photo.width ?? 0, height: photo.height ?? 0 })}`;
  if (photo.takenAt === null) return 'Date unknown';
  const when = takenInWords(
    photo.takenAt,
    photos.map(({ takenAt }) => takenAt),
  );
  if (withoutClock.has(photo.id)) return 'Camera clock not set';
  if (photo.id === newestId) return `Newest, ${when}`;
  return photo.id === oldestId && photos.length > 2 ? `First, ${when}` : when;
}

const ruleNames: Readonly<Record<KeptRule, string>> = {
  newest: 'newest',
  oldest: 'first',
  largest: 'larger size',
};

/** "Keep the newest for all 31 students". */
export function ruleLabel(rule: KeptRule, students: number): string {
  return `Keep the ${ruleNames[rule]} for ${students === 1 ? '' : 'all '}${countOf(students, 'student')}`;
}

/** What one choice for all leaves to a person. Null where it leaves nothing. */
export function undecidedSentence(undecided: number): string | null {
  if (undecided === 0) return null;
  return undecided === 1
    ? '1 student waits for you: the photos do not say for certain which one is newer.'
    : `${formatNumber(undecided)} students wait for you: their photos do not say for certain which one is newer.`;
}
