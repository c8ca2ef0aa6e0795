import { type ReactNode, useState } from 'react';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { photoAddress } from '../../photo/photo-address.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './retakes.module.css';

export interface SidePhotoProps {
  readonly photo: PhotoRow;
  /** Heard in place of the picture. */
  readonly name: string;
  readonly isProposed?: boolean;
  readonly children: ReactNode;
}

/** One of several photos that are compared. */
export function SidePhoto({ photo, name, isProposed = false, children }: SidePhotoProps) {
  const [missing, setMissing] = useState<string | null>(null);
  const source = photoAddress(photo.isFixed ? 'fixed' : 'large', photo);
  return (
    <li className={classNames(styles['photo'], isProposed && styles['proposed'])}>
      <span className={styles['picture']}>
        {missing === source ? (
          <Icon name="picture" size={40} />
        ) : (
          <img src={source} alt={name} draggable={false} onError={() => setMissing(source)} />
        )}
      </span>
      <span className={styles['file']} title={photo.file}>
        {photo.file}
      </span>
      {children}
    </li>
  );
}
