import { useState } from 'react';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import { photoAddress } from './photo-address.ts';
import styles from './thumbnail.module.css';

export interface ThumbnailProps {
  readonly photo: PhotoRow;
  /** In a table's row. */
  readonly isSmall?: boolean;
  /** Zoomed to the student's face, where that is known. */
  readonly isFace?: boolean;
}

/** As it will be sent. The name stands beside it, so it says nothing itself. */
export function Thumbnail({ photo, isSmall = false, isFace = false }: ThumbnailProps) {
  const [missing, setMissing] = useState<string | null>(null);
  const source = photoAddress(isFace && photo.head ? 'face' : 'thumbnail', photo);
  return (
    <span
      className={classNames(styles['frame'], photo.isLeftOut && styles['dimmed'], isSmall && styles['small'])}
    >
      {missing === source ? (
        <Icon name="picture" size={isSmall ? 16 : 32} />
      ) : (
        <img src={source} alt="" decoding="async" draggable={false} onError={() => setMissing(source)} />
      )}
    </span>
  );
}
