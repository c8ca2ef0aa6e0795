import { type MouseEvent, memo } from 'react';
import type { PhotoId } from '../../electron/core/photo/photo.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import type { Student } from '../../electron/core/roster/roster.ts';
import { PhotoBadge, PhotoProblems } from '../photo/photo-badge.tsx';
import { titleOf } from '../photo/photo-words.ts';
import { Thumbnail } from '../photo/thumbnail.tsx';
import styles from './gallery.module.css';
import { CardSubtitle } from './matching/maybe-student.tsx';

export interface PhotoCardProps {
  readonly photo: PhotoRow;
  readonly showsFace: boolean;
  readonly student: Student | null;
  /** From 1. */
  readonly column: number;
  readonly isSelected: boolean;
  readonly isCurrent: boolean;
  readonly onClick: (event: MouseEvent, id: PhotoId) => void;
}

export const PhotoCard = memo(function PhotoCard(props: PhotoCardProps) {
  const { photo, showsFace, student, column, isSelected, isCurrent, onClick } = props;
  return (
    <div
      role="gridcell"
      className={styles['card']}
      data-photo={photo.id}
      aria-colindex={column}
      aria-selected={isSelected}
      tabIndex={isCurrent ? 0 : -1}
      onClick={(event) => onClick(event, photo.id)}
    >
      {/* The student first, for those who hear it; the picture is drawn above. */}
      <b title={photo.file}>{titleOf(photo, student)}</b>
      <CardSubtitle photo={photo} student={student} />
      <PhotoProblems photo={photo} />
      <span className={styles['picture']}>
        <Thumbnail photo={photo} isFace={showsFace} />
        <span className={styles['badge']}>
          <PhotoBadge photo={photo} />
        </span>
      </span>
    </div>
  );
});
