import { countOf, sizeInWords } from '../../../electron/core/shared/amounts.ts';
import { Panel } from '../../ui/screen.tsx';
import styles from './other-ways.module.css';

export interface ZipRowsProps {
  readonly zips: readonly {
    readonly name: string;
    readonly photos: number;
    readonly bytes: number;
    readonly aside: string;
  }[];
}

export function ZipRows({ zips }: ZipRowsProps) {
  if (zips.length === 0) return null;
  return (
    <Panel label="Zips" isTight>
      <ul className={styles['zips']}>
        {zips.map(({ name, photos, bytes, aside }) => (
          <li key={name}>
            <strong>{name}</strong>
            <span>
              {countOf(photos, 'photo')}, {sizeInWords(bytes)}
            </span>
            <span className={styles['quiet']}>{aside}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
