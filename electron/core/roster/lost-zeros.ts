import { studentIdKey } from '../photo/student-id.ts';
import type { LostZeros } from './roster-table.ts';

/** Fills an ID of digits alone up with zeros. IDs with letters, and longer ones, stay as they are. */
export function padId(id: string, digits: number): string {
  return /^[0-9]+$/.test(id) ? id.padStart(digits, '0') : id;
}

function withoutZeros(id: string): string {
  let start = 0;
  while (id[start] === '0' && start < id.length - 1) start += 1;
  return studentIdKey(start === 0 ? id : id.slice(start));
}

function sameLength(ids: readonly string[]): number | null {
  const length = ids[0]?.length ?? 0;
  return length > 0 && ids.every((id) => id.length === length) ? length : null;
}

/**
 * Photos whose ID is on the roster but for zeros in front. Where two students differ by zeros alone nobody can tell
 * whose zeros are lost, and these are not counted. If zeros are missing on both sides, the side that misses more.
 */
export function findLostZeros(rosterIds: Iterable<string>, photoIds: ReadonlySet<string>): LostZeros | null {
  const photos = Map.groupBy(photoIds, withoutZeros);
  const onRoster = new Set<string>();
  const byDigits = new Map<string, Set<string>>();
  for (const id of rosterIds) {
    const key = studentIdKey(id);
    const digits = withoutZeros(key);
    if (!photos.has(digits)) continue;
    onRoster.add(key);
    byDigits.set(digits, (byDigits.get(digits) ?? new Set()).add(id));
  }
  const longer = { photos: [] as string[], roster: [] as string[] };
  for (const [digits, ids] of photos) {
    const [student, another] = byDigits.get(digits) ?? [];
    if (student === undefined || another !== undefined) continue;
    for (const id of ids) {
      if (onRoster.has(studentIdKey(id))) continue;
      if (id.length < student.length) longer.roster.push(student);
      else longer.photos.push(id);
    }
  }
  const shorter = longer.roster.length >= longer.photos.length ? 'photos' : 'roster';
  const found = shorter === 'photos' ? longer.roster : longer.photos;
  return found.length === 0 ? null : { photos: found.length, digits: sameLength(found), shorter };
}
