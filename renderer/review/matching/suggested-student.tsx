import type { ReactNode } from 'react';
import type { Suggestion } from '../../../electron/core/matching/suggest/suggestion.ts';
import { baseName } from '../../../electron/core/photo/file-name.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import type { Student } from '../../../electron/core/roster/roster.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { nameOf } from '../../photo/photo-words.ts';
import { Thumbnail } from '../../photo/thumbnail.tsx';
import { useApp, useStudentsByKey } from '../../state/app-context.ts';
import { photoOfStudent } from '../../state/whose-photo.ts';
import { Badge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { studentOf } from '../list-photos.ts';
import { placeOf, reasonOf } from './student-words.ts';
import styles from './suggested-student.module.css';

export interface SuggestedStudentProps {
  readonly photo: PhotoRow;
  readonly studentId: string;
  /** Null for a student whom the person chose. */
  readonly suggestion: Suggestion | null;
  readonly isLarge?: boolean;
  readonly children?: ReactNode;
}

/** As a question, as on its card in the gallery, where it is not certain. */
function shownName(student: Student, isQuestion: boolean): string {
  return isQuestion ? texts.photo.maybe(nameOf(student)) : nameOf(student);
}

/** The student as the roster knows them, why it may be them, how sure that is, and the photo they have already. */
export function SuggestedStudent({
  photo,
  studentId,
  suggestion,
  isLarge = false,
  children,
}: SuggestedStudentProps) {
  const student = studentOf({ studentId }, useStudentsByKey());
  const photos = useApp((state) => state.photos);
  const other = photoOfStudent(photos.values(), studentId, photo.id);
  // The sentence says it too: only what needs no second look stands out.
  const isSure = suggestion?.sureness === 'sure';
  return (
    <div className={isLarge ? styles['large'] : styles['student']}>
      <p className={styles['name']}>
        {student ? shownName(student, !isLarge && !isSure) : texts.matching.notOnRoster}
      </p>
      <p className={styles['facts']}>
        <span>{studentId}</span>
        {student && placeOf(student) !== '' ? ` · ${placeOf(student)}` : ''}
      </p>
      <p className={styles['reason']}>
        {isSure ? <Badge tone="ready">{texts.matching.certainMatch}</Badge> : null}
        {isSure ? ' ' : ''}
        {suggestion ? reasonOf(suggestion, student) : texts.matching.chosenByYou}
      </p>
      {student?.isOptedOut ? (
        <p className={styles['other']}>
          <Icon name="blocked" />
          <span>{texts.matching.optedOut}</span>
        </p>
      ) : null}
      {other ? (
        <div className={styles['other']}>
          <span className={styles['thumbnail']}>
            <Thumbnail photo={other} />
          </span>
          <span>
            {student?.givenName
              ? texts.matching.hasPhoto(student.givenName, baseName(other.file))
              : texts.matching.someoneHasPhoto(baseName(other.file))}
          </span>
        </div>
      ) : null}
      {children}
    </div>
  );
}
