import { useState } from 'react';
import type { PhotoId } from '../../electron/core/photo.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './thumbnail.module.css';

export interface ThumbnailProps {
  readonly photoId: PhotoId;
  readonly isDimmed: boolean;
}

/** The name stands beside it, so it says nothing itself. */
export function Thumbnail({ photoId, isDimmed }: ThumbnailProps) {
  const [isMissing, setMissing] = useState(false);
  return (
    <span className={classNames(styles['frame'], isDimmed && styles['dimmed'])}>
      {isMissing ? (
        <Icon name="picture" size={32} />
      ) : (
        <img
          src={`photo://thumbnail/${photoId}`}
          alt=""
          decoding="async"
          draggable={false}
          onError={() => setMissing(true)}
        />
      )}
    </span>
  );
}
