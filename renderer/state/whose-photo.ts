import type { Suggestion } from '../../electron/core/matching/suggest/suggestion.ts';
import type { Issue } from '../../electron/core/photo/issue.ts';
import type { PhotoId } from '../../electron/core/photo/photo.ts';
import { studentIdKey } from '../../electron/core/photo/student-id.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { isIncluded } from '../../electron/core/review/photo-standing.ts';

/** Says that nobody knows whose photo it is. */
export function isAboutStudent({ code }: Issue): boolean {
  return code === 'name-not-an-id' || code === 'id-not-on-roster';
}

/** Its name says one student, and the photographer's list another, or nothing that can be read. */
export function isDisputed({ issues }: PhotoRow): boolean {
  return issues.some(({ code }) => code === 'index-disagrees');
}

/**
 * Somebody has to say whose photo it is: its name does not, or the photographer's index says something else, or it
 * is one of several and may be another student's. Photos that wait for another answer come later.
 */
export function needsStudent(photo: PhotoRow): boolean {
  if (!isIncluded(photo)) return false;
  if (isDisputed(photo) || photo.issues.some(isAboutStudent)) return true;
  // One of several may be another student's; that both are the same one's is a choice of retakes.
  const { suggestion, studentId, idFrom } = photo;
  if (suggestion === null || suggestion.studentId === studentId || idFrom === 'person') return false;
  return photo.issues.some(({ code }) => code === 'duplicate-id');
}

export function hasSuggestion(photo: PhotoRow): boolean {
  return photo.suggestion !== null && needsStudent(photo);
}

/** With what the index says, which nobody else may have suggested for a photo whose name is an ID. */
export function withIndexed(photo: PhotoRow, suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const studentId = photo.indexStudentId;
  if (studentId === null || suggestions.some((known) => known.studentId === studentId)) return suggestions;
  const indexed: Suggestion = {
    studentId,
    sureness: 'likely',
    reason: { kind: 'index', found: studentId, isExact: true },
  };
  return [indexed, ...suggestions];
}

/** The one after it in the list that needs a student; from the top again at the end. Null where it is the last. */
export function nextToMatch(photos: readonly PhotoRow[], currentId: PhotoId): PhotoRow | null {
  const at = photos.findIndex(({ id }) => id === currentId);
  const others = [...photos.slice(at + 1), ...photos.slice(0, Math.max(0, at))];
  return others.find((photo) => photo.id !== currentId && needsStudent(photo)) ?? null;
}

/** Another photo of the folder that goes under this student's ID. */
export function photoOfStudent(
  photos: Iterable<PhotoRow>,
  studentId: string,
  exceptId: PhotoId,
): PhotoRow | null {
  const key = studentIdKey(studentId);
  for (const photo of photos) {
    if (photo.studentId === null || photo.isLeftOut || photo.id === exceptId) continue;
    if (studentIdKey(photo.studentId) === key && photo.status !== 'ignored') return photo;
  }
  return null;
}
