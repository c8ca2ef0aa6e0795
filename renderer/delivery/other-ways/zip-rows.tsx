import { itemName } from '../../../electron/core/delivery/delivery-view.ts';
import type { DeliveryItem } from '../../../electron/core/delivery/item-state.ts';
import { countOf, sizeInWords } from '../../../electron/core/shared/amounts.ts';
import { Panel } from '../../ui/screen.tsx';
import styles from './other-ways.module.css';

export interface ZipRowsProps {
  readonly zips: readonly { readonly item: DeliveryItem; readonly aside: string }[];
}

export function ZipRows({ zips }: ZipRowsProps) {
  if (zips.length === 0) return null;
  return (
    <Panel label="Zips" isTight>
      <ul className={styles['zips']}>
        {zips.map(({ item, aside }) => (
          <li key={item.number}>
            <strong>{itemName(item)}</strong>
            <span>
              {countOf(item.photos, 'photo')}, {sizeInWords(item.archiveBytes)}
            </span>
            <span className={styles['quiet']}>{aside}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
