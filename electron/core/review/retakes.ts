import { areFarApart, isClockSet } from '../photo/camera-clock.ts';
import { type IssueCode, isBlocking } from '../photo/issue.ts';
import type { PhotoId } from '../photo/photo.ts';
import { largestOf } from '../photo/picture-sizes.ts';
import { studentIdKey } from '../photo/student-id.ts';
import type { PhotoRow } from './photo-row.ts';

/** Photos of one student, of which one can be sent. */
export interface RetakeGroup {
  /** The student's, by `studentIdKey`. */
  readonly key: string;
  readonly studentId: string;
  /** As they were taken; those that do not say when come last. */
  readonly photos: readonly PhotoRow[];
  /** Null where nothing says for certain which one it is: then a person chooses. */
  readonly newestId: PhotoId | null;
  readonly oldestId: PhotoId | null;
  /** Where they are one portrait in several sizes. */
  readonly largestId: PhotoId | null;
  /** They say when they were taken, but the camera's clock was plainly not set. */
  readonly withoutClock: ReadonlySet<PhotoId>;
  /** Every photo is the same file once more: either may stay. */
  readonly areDoubles: boolean;
}

export type KeptRule = 'newest' | 'oldest' | 'largest';

export interface KeptChoice {
  readonly key: string;
  readonly keptId: PhotoId;
  readonly leftOutIds: readonly PhotoId[];
}

/** They say something of the student or of the other photo, not of the picture. */
const notOfThePicture: ReadonlySet<IssueCode> = new Set(['duplicate-id', 'id-not-on-roster', 'opted-out']);

function hasIssue({ issues }: PhotoRow, code: IssueCode): boolean {
  return issues.some((issue) => issue.code === code);
}

/** Would its student have a photo if only this one stayed? */
function isUsable({ issues, fixable }: PhotoRow): boolean {
  return issues.every(
    (issue) =>
      !isBlocking(issue) ||
      notOfThePicture.has(issue.code) ||
      (issue.code === 'unsupported-type' && fixable.includes('convert')),
  );
}

/** As far as is known without their bytes. Uncompressed pictures of one camera all have the same size. */
function isDouble(one: PhotoRow, other: PhotoRow): boolean {
  return (
    one.bytes === other.bytes &&
    one.takenAt === other.takenAt &&
    one.width === other.width &&
    one.height === other.height &&
    one.format === other.format &&
    one.format !== 'tiff'
  );
}

function byTimeAndFile(one: PhotoRow, other: PhotoRow): number {
  const [a, b] = [one.takenAt ?? '\uffff', other.takenAt ?? '\uffff'];
  if (a !== b) return a < b ? -1 : 1;
  return one.file < other.file ? -1 : one.file > other.file ? 1 : 0;
}

/** The one at this end of the time, if it is one alone, or one of several that are the same file. */
function pickByTime(
  usable: readonly PhotoRow[],
  rule: 'newest' | 'oldest',
  withoutClock: ReadonlySet<PhotoId>,
): PhotoId | null {
  const [first] = usable;
  if (!first) return null;
  if (usable.every((photo) => isDouble(photo, first))) return first.id;
  if (usable.some(({ id }) => withoutClock.has(id))) return null;
  const times = usable.flatMap(({ takenAt }) => takenAt ?? []);
  if (times.length < usable.length || areFarApart(times)) return null;
  const ordered = rule === 'oldest' ? usable : [...usable].reverse();
  const [best, ...others] = ordered.filter(({ takenAt }) => takenAt === ordered[0]?.takenAt);
  return best && others.every((other) => isDouble(best, other)) ? best.id : null;
}

function findWithoutClock(photos: readonly PhotoRow[], now: Date | null): ReadonlySet<PhotoId> {
  const found = photos.filter(({ takenAt }) => takenAt !== null && !isClockSet(takenAt, now));
  return new Set(found.map(({ id }) => id));
}

function keyOf({ studentId }: PhotoRow): string {
  return studentIdKey(studentId ?? '');
}

/** Some systems take `0123` and `123` for one student: then such photos count as two photos of one student. */
function splitByStudent(rows: readonly PhotoRow[]): readonly (readonly PhotoRow[])[] {
  const keys = new Map(rows.map((row) => [row.file, keyOf(row)]));
  const isOneStudent = rows.some((row) =>
    row.issues.some(
      (issue) =>
        issue.code === 'duplicate-id' &&
        issue.files.some((file) => keys.has(file) && keys.get(file) !== keyOf(row)),
    ),
  );
  return isOneStudent ? [rows] : [...Map.groupBy(rows, keyOf).values()];
}

/**
 * Students with several photos that are not left out, by their IDs. Nothing is proposed where a photo does not say
 * when it was taken, where one cannot be used, where one is another student's as well, which is an alarm, or where the
 * IDs differ by zeros: they may be two students whom the system cannot tell apart. Nor by time where a camera's clock
 * was not set.
 * @param now what is taken later comes from such a clock; null where that is not to be asked.
 */
export function groupRetakes(rows: Iterable<PhotoRow>, now: Date | null = null): readonly RetakeGroup[] {
  const doubled = [...rows].filter(
    (row) => row.studentId !== null && !row.isLeftOut && hasIssue(row, 'duplicate-id'),
  );
  return [...Map.groupBy(doubled, (row) => keyOf(row).replace(/^0+(?=[0-9])/, '')).values()]
    .flatMap(splitByStudent)
    .filter((photos) => photos.length > 1)
    .map((found) => {
      const photos = found.toSorted(byTimeAndFile);
      const [first] = photos;
      const usable = photos.filter(isUsable);
      const isAlarm = photos.some((photo) => hasIssue(photo, 'same-picture'));
      const withoutClock = findWithoutClock(photos, now);
      const isUnsure = isAlarm || new Set(photos.map(keyOf)).size > 1;
      return {
        key: first ? keyOf(first) : '',
        studentId: first?.studentId ?? '',
        photos,
        newestId: isUnsure ? null : pickByTime(usable, 'newest', withoutClock),
        oldestId: isUnsure ? null : pickByTime(usable, 'oldest', withoutClock),
        largestId: isUnsure || usable.length < photos.length ? null : (largestOf(photos)?.id ?? null),
        withoutClock,
        areDoubles: photos.every((photo) => first !== undefined && isDouble(photo, first)),
      };
    })
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** One photo kept for each student for whom it is certain which one; the others wait for a person. */
export function chooseKept(groups: readonly RetakeGroup[], rule: KeptRule): readonly KeptChoice[] {
  return groups.flatMap((group) => {
    const { key, photos } = group;
    const keptId = group[`${rule}Id`];
    if (keptId === null) return [];
    return [{ key, keptId, leftOutIds: photos.map(({ id }) => id).filter((id) => id !== keptId) }];
  });
}

/**
 * The same picture under several students' IDs: all but one of them are wrong. A picture that very many have is told
 * of by a few of its files only, as its issue names them.
 */
export function groupSamePictures(rows: Iterable<PhotoRow>): readonly (readonly PhotoRow[])[] {
  const rootOf = new Map<string, string>();
  const find = (file: string): string => {
    let root = file;
    for (let next = rootOf.get(root); next !== undefined && next !== root; next = rootOf.get(root))
      root = next;
    rootOf.set(file, root);
    return root;
  };
  const alarmed: PhotoRow[] = [];
  for (const row of rows) {
    if (row.isLeftOut) continue;
    for (const issue of row.issues) {
      if (issue.code !== 'same-picture') continue;
      alarmed.push(row);
      for (const file of issue.files) rootOf.set(find(file), find(row.file));
    }
  }
  const groups = Map.groupBy(alarmed, ({ file }) => find(file));
  return [...groups.values()].map((photos) => [...photos].sort(byTimeAndFile));
}
