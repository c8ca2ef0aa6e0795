import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import type { Student } from '../../../electron/core/roster/roster.ts';
import { subtitleOf } from '../../photo/photo-words.ts';
import { hasSuggestion } from '../../state/whose-photo.ts';
import { MaybeStudent } from './maybe-student.tsx';

export interface CardSubtitleProps {
  readonly photo: PhotoRow;
  readonly student: Student | null;
}

/** Under a photo's title: the student's ID and grade, or who it may be, as a question. */
export function CardSubtitle({ photo, student }: CardSubtitleProps) {
  return <small>{hasSuggestion(photo) ? <MaybeStudent photo={photo} /> : subtitleOf(photo, student)}</small>;
}
