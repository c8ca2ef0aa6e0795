import type { Suggestion } from '../../../electron/core/matching/suggest/suggestion.ts';
import type { Student } from '../../../electron/core/roster/roster.ts';
import { suggestionLabel, suggestionSentence } from '../../../electron/core/text/suggestion-words.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { nameOf } from '../../photo/photo-words.ts';

/** "grade 5, homeroom 5B", or that the person works there; empty where the roster does not say. */
export function placeOf({
  grade,
  homeRoom,
  isStaff,
}: Pick<Student, 'grade' | 'homeRoom' | 'isStaff'>): string {
  if (isStaff) return texts.sheetDialogs.staff;
  if (grade && homeRoom) return texts.photo.gradeAndHomeroom(grade, homeRoom);
  if (grade) return texts.photo.grade(grade);
  return homeRoom ? texts.photo.homeroom(homeRoom) : '';
}

/** Why this student, and how sure that is; also for an ID that the roster has no more. */
export function reasonOf(suggestion: Suggestion, student: Student | null): string {
  return suggestionSentence(
    suggestion,
    student ?? { id: suggestion.studentId, givenName: '', familyName: suggestion.studentId },
  );
}

/** "Use 104233: Maria Lopez, grade 5": a button that says exactly what it does. */
export function acceptLabel(studentId: string, student: Student | null): string {
  return student === null
    ? texts.matching.accept(studentId)
    : suggestionLabel({ studentId: student.id }, student);
}

/** "Keep 104233: Maria Lopez, as the file name says". */
export function keepLabel(studentId: string, student: Student | null): string {
  return student ? texts.matching.keepStudent(studentId, nameOf(student)) : texts.matching.keep(studentId);
}

/** "Yes, this is Maria"; with the ID where others who may be meant are called the same. */
export function yesLabel(
  studentId: string,
  student: Student | null,
  others: readonly (Student | null)[],
): string {
  if (!student) return texts.matching.yes(studentId);
  const called = student.preferredName || student.givenName || nameOf(student);
  const hasNamesake = others.some(
    (other) => other && other.id !== studentId && nameOf(other) === nameOf(student),
  );
  return hasNamesake ? texts.matching.yesWithId(called, studentId) : texts.matching.yes(called);
}
