import type { PhotoRow } from '../../electron/core/photo-row.ts';
import { useStudentsByKey } from '../app-context.ts';
import { studentOf } from '../review/list-photos.ts';
import { nameOf } from '../review/photo-words.ts';
import styles from './maybe-student.module.css';
import { hasSuggestion } from './whose-photo.ts';

/** Whose photo it may be, as a question; nothing where nobody is suggested. */
export function MaybeStudent({ photo }: { readonly photo: PhotoRow }) {
  const students = useStudentsByKey();
  if (!photo.suggestion || !hasSuggestion(photo)) return null;
  const suggested = studentOf({ studentId: photo.suggestion.studentId }, students);
  return (
    <span className={styles['maybe']}>{suggested ? nameOf(suggested) : photo.suggestion.studentId}?</span>
  );
}
