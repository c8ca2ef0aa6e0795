import { type Student, studentsUpTo } from './students.ts';

export interface Roster {
  readonly students: readonly Student[];
  find(studentId: string): Student | undefined;
}

export function createRoster(studentCount: number): Roster {
  if (!Number.isSafeInteger(studentCount) || studentCount < 0) {
    throw new RangeError(`The number of students must be a whole number, not ${studentCount}`);
  }
  const students = studentsUpTo(studentCount);
  const byId = new Map(students.map((student) => [student.id, student]));
  return { students, find: (studentId) => byId.get(studentId) };
}
