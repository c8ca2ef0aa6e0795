import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { nameOf } from '../../photo/photo-words.ts';
import { useStudentsByKey } from '../../state/app-context.ts';
import { hasSuggestion } from '../../state/whose-photo.ts';
import { studentOf } from '../list-photos.ts';
import styles from './maybe-student.module.css';

/** Whose photo it may be, as a question; nothing where nobody is suggested. */
export function MaybeStudent({ photo }: { readonly photo: PhotoRow }) {
  const students = useStudentsByKey();
  if (!photo.suggestion || !hasSuggestion(photo)) return null;
  const suggested = studentOf({ studentId: photo.suggestion.studentId }, students);
  return (
    <span className={styles['maybe']}>{suggested ? nameOf(suggested) : photo.suggestion.studentId}?</span>
  );
}
