import type { Student } from '../../electron/core/roster.ts';
import type { PhotoRow } from '../../electron/core/views.ts';
import { useStudentsByKey } from '../app-context.ts';
import { studentOf } from '../review/list-photos.ts';
import { nameOf, subtitleOf } from '../review/photo-words.ts';
import styles from './card-subtitle.module.css';
import { hasSuggestion } from './whose-photo.ts';

export interface CardSubtitleProps {
  readonly photo: PhotoRow;
  readonly student: Student | null;
}

/** Under a photo's title: the student's ID and grade, or who it may be, as a question. */
export function CardSubtitle({ photo, student }: CardSubtitleProps) {
  const students = useStudentsByKey();
  if (!photo.suggestion || !hasSuggestion(photo)) return <small>{subtitleOf(photo, student)}</small>;
  const suggested = studentOf({ studentId: photo.suggestion.studentId }, students);
  return (
    <small className={styles['maybe']}>
      <span>{suggested ? nameOf(suggested) : photo.suggestion.studentId}?</span>
    </small>
  );
}
