import { studentIdKey } from '../../electron/core/photo/student-id.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import {
  isChangedSinceUpload,
  isGoing,
  isGoingAgain,
  isInQuestion,
  needsAttention,
  standingOf,
} from '../../electron/core/review/photo-standing.ts';
import type { Student } from '../../electron/core/roster/roster.ts';
import type { ReviewFilter, ReviewSort, SortKey } from '../state/store.ts';
import { hasSuggestion } from '../state/whose-photo.ts';

export type StudentsByKey = ReadonlyMap<string, Student>;

export function studentOf(photo: Pick<PhotoRow, 'studentId'>, students: StudentsByKey): Student | null {
  return photo.studentId === null ? null : (students.get(studentIdKey(photo.studentId)) ?? null);
}

/** Whether a filter shows a photo. Junk is never shown; left-out photos only as such, and under All photos. */
export function isShown(photo: PhotoRow, filter: ReviewFilter): boolean {
  if (photo.status === 'ignored') return false;
  switch (filter.kind) {
    case 'everything':
      return true;
    case 'ready':
    case 'left-out':
    case 'blocked':
    case 'changed':
    case 'in-sis':
    case 'handed-over':
      return standingOf(photo) === filter.kind;
    case 'warned':
      return standingOf(photo) === 'attention';
    case 'fixed':
      return photo.isFixed && isInQuestion(photo);
    case 'changed-since':
      return isChangedSinceUpload(photo);
    case 'attention':
      return needsAttention(photo);
    case 'issue':
      return (
        (filter.isGoing ? isGoing(photo) : isInQuestion(photo)) &&
        photo.issues.some(({ code }) => code === filter.code)
      );
    case 'again':
      return isGoingAgain(photo);
    case 'suggested':
      return hasSuggestion(photo);
    case 'from-sheets':
      return filter.photoIds.includes(photo.id);
    case 'no-photo':
      return false;
  }
}

/** Text that sorts as people count: "img 9" before "img 10". */
export function naturalKey(text: string): string {
  return text.toLowerCase().replace(/[0-9]+/g, (digits) => digits.padStart(12, '0'));
}

/** Makes the key of each text once: a list is sorted again with every change of a few of its photos. */
export function rememberNaturalKeys(): typeof naturalKey {
  const keys = new Map<string, string>();
  return (text) => {
    const known = keys.get(text);
    if (known !== undefined) return known;
    const key = naturalKey(text);
    keys.set(text, key);
    return key;
  };
}

/** Whether the order hangs on what the roster says. */
export function isSortedByStudent({ key }: ReviewSort): boolean {
  return key === 'student' || key === 'grade';
}

const statusOrder = { blocked: 0, attention: 1, ready: 2, ignored: 3 } as const;

function sortValue(
  photo: PhotoRow,
  key: SortKey,
  students: StudentsByKey,
  keyOf: typeof naturalKey,
): string | number {
  // What has no student comes last, whatever the alphabet.
  const last = '\uffff';
  switch (key) {
    case 'file':
      return keyOf(photo.file);
    case 'student': {
      const student = studentOf(photo, students);
      return student ? `${student.familyName}\u0000${student.givenName}`.toLowerCase() : last;
    }
    case 'id':
      return photo.studentId === null ? last : keyOf(photo.studentId);
    case 'grade': {
      const grade = studentOf(photo, students)?.grade;
      return grade ? keyOf(grade) : last;
    }
    case 'issues':
      return `${statusOrder[photo.status]}${photo.issues[0]?.code ?? ''}`;
    case 'size':
      return photo.bytes;
  }
}

/**
 * A sorted copy; equal ones stay in the order they came. Each value is made once: lists go to 50,000.
 * @param keyOf `naturalKey`, or the one of `rememberNaturalKeys`.
 */
export function sortPhotos(
  photos: readonly PhotoRow[],
  { key, isDescending }: ReviewSort,
  students: StudentsByKey,
  keyOf: typeof naturalKey = naturalKey,
): readonly PhotoRow[] {
  const valued = photos.map((photo) => ({ photo, value: sortValue(photo, key, students, keyOf) }));
  const sign = isDescending ? -1 : 1;
  valued.sort((one, other) => (one.value === other.value ? 0 : one.value < other.value ? -sign : sign));
  return valued.map(({ photo }) => photo);
}

/** What a search looks at: the file's name, the student's name both ways round (also a suggested one's), and the ID. */
export function searchText(photo: PhotoRow, students: StudentsByKey): string {
  const student =
    studentOf(photo, students) ?? (photo.suggestion ? studentOf(photo.suggestion, students) : null);
  const name = student ? `${student.givenName} ${student.familyName} ${student.givenName}` : '';
  return `${photo.file}\n${photo.studentId ?? ''}\n${name}`.toLowerCase();
}

export function plainQuery(query: string): string {
  return query.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** The next photo of the list that needs attention, around the corner too; null where it is the only one, or none. */
export function nextNeeding(photos: readonly PhotoRow[], from: number, isForwards: boolean): PhotoRow | null {
  const count = photos.length;
  const start = from < 0 && !isForwards ? 0 : from;
  for (let step = 1; step <= count; step += 1) {
    const at = (start + (isForwards ? step : -step) + count * 2) % count;
    const photo = photos[at];
    if (photo && at !== from && needsAttention(photo)) return photo;
  }
  return null;
}
