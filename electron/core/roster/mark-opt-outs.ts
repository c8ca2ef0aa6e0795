import type { Student } from '../roster.ts';
import { studentIdKey } from '../student-id.ts';

/** Students with those marked whose IDs stand on a list of families who want no photo. Takes no mark away. */
export function markOptOuts(students: readonly Student[], ids: Iterable<string>): readonly Student[] {
  const keys = new Set([...ids].map(studentIdKey));
  return students.map((student) =>
    keys.has(studentIdKey(student.id)) ? { ...student, isOptedOut: true } : student,
  );
}
