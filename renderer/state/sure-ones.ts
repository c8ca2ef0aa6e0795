import type { SuggestionReason } from '../../electron/core/matching/suggest/suggestion.ts';
import { studentIdKey } from '../../electron/core/photo/student-id.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import type { Assignment } from './decisions.ts';
import { hasSuggestion } from './whose-photo.ts';

export interface SureOnes {
  /** Safe to be accepted together: one photo for each student, and only students without another photo. */
  readonly assignments: readonly Assignment[];
  /** Sure by themselves, but their student has another photo, or would get two: each needs a look. */
  readonly contested: number;
}

export function chooseSure(photos: Iterable<PhotoRow>): SureOnes {
  const taken = new Map<string, number>();
  const take = (studentId: string) =>
    taken.set(studentIdKey(studentId), (taken.get(studentIdKey(studentId)) ?? 0) + 1);
  const sure: { readonly photoId: string; readonly studentId: string }[] = [];
  for (const photo of photos) {
    if (photo.isLeftOut || photo.status === 'ignored') continue;
    if (hasSuggestion(photo) && photo.suggestion?.sureness === 'sure') {
      sure.push({ photoId: photo.id, studentId: photo.suggestion.studentId });
      take(photo.suggestion.studentId);
    } else if (photo.studentId !== null) take(photo.studentId);
  }
  const assignments = sure.filter(({ studentId }) => taken.get(studentIdKey(studentId)) === 1);
  return { assignments, contested: sure.length - assignments.length };
}

/** All photos whose suggestion rests on this, such as the ones whose IDs differ by zeros alone. */
export function assignmentsBy(
  photos: Iterable<PhotoRow>,
  kind: SuggestionReason['kind'],
): readonly Assignment[] {
  const assignments: Assignment[] = [];
  for (const photo of photos) {
    if (hasSuggestion(photo) && photo.suggestion?.reason.kind === kind) {
      assignments.push({ photoId: photo.id, studentId: photo.suggestion.studentId });
    }
  }
  return assignments;
}
