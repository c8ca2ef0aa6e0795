import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import type { Student } from '../../../electron/core/roster/roster.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { nameOf, subtitleOf } from '../../photo/photo-words.ts';
import { useStudentsByKey } from '../../state/app-context.ts';
import { hasSuggestion } from '../../state/whose-photo.ts';
import { studentOf } from '../list-photos.ts';
import styles from './maybe-student.module.css';

/** Whose photo it may be, as a question; nothing where nobody is suggested. */
export function MaybeStudent({ photo }: { readonly photo: PhotoRow }) {
  const students = useStudentsByKey();
  if (!photo.suggestion || !hasSuggestion(photo)) return null;
  const suggested = studentOf({ studentId: photo.suggestion.studentId }, students);
  const name = suggested ? nameOf(suggested) : photo.suggestion.studentId;
  return <span className={styles['maybe']}>{texts.photo.maybe(name)}</span>;
}

interface CardSubtitleProps {
  readonly photo: PhotoRow;
  readonly student: Student | null;
}

/** Under a photo's title: the student's ID and grade, or who it may be, as a question. */
export function CardSubtitle({ photo, student }: CardSubtitleProps) {
  return <small>{hasSuggestion(photo) ? <MaybeStudent photo={photo} /> : subtitleOf(photo, student)}</small>;
}
