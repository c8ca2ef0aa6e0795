import type { PhotoId } from '../photo/photo.ts';
import { studentIdKey } from '../photo/student-id.ts';
import type { PhotoRow } from '../review/photo-row.ts';
import type { Student } from '../roster/roster.ts';
import type { SchoolClass } from './list-classes.ts';

/** A photo of a class, before it has a number. */
export interface ClassPhoto {
  readonly photoId: PhotoId;
  readonly file: string;
  readonly student: Student;
}

export interface ClassPhotos {
  readonly photos: readonly ClassPhoto[];
  /** Students who are to have a photo, and have none in this folder. */
  readonly missing: readonly Student[];
}

/** Whether a teacher is to look at it: it has a picture, and goes to its student unless somebody says otherwise. */
export function isOnSheets(
  row: Pick<PhotoRow, 'status' | 'isLeftOut' | 'studentId' | 'width' | 'issues'>,
): boolean {
  const { status, isLeftOut, studentId, width, issues } = row;
  const hasPicture = width !== null && !issues.some(({ code }) => code === 'unreadable');
  return status !== 'ignored' && !isLeftOut && studentId !== null && hasPicture;
}

/** By `studentIdKey`, in the order of their files. */
export function rowsByStudent(rows: Iterable<PhotoRow>): ReadonlyMap<string, readonly PhotoRow[]> {
  const found = new Map<string, PhotoRow[]>();
  for (const row of rows) {
    if (row.studentId === null || !isOnSheets(row)) continue;
    const key = studentIdKey(row.studentId);
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  for (const several of found.values()) several.sort((one, other) => (one.file < other.file ? -1 : 1));
  return found;
}

/**
 * What is printed of a class, in the order of its list: each photo that is matched to one of its students, two of one
 * student beside each other. Families who opted out are neither printed nor missing.
 */
export function planSheet(
  { students }: Pick<SchoolClass, 'students'>,
  byStudent: ReadonlyMap<string, readonly PhotoRow[]>,
): ClassPhotos {
  const photos: ClassPhoto[] = [];
  const missing: Student[] = [];
  for (const student of students) {
    if (student.isOptedOut) continue;
    const rows = byStudent.get(studentIdKey(student.id)) ?? [];
    for (const { id, file } of rows) photos.push({ photoId: id, file, student });
    if (rows.length === 0) missing.push(student);
  }
  return { photos, missing };
}
