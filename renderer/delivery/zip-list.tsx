import type { DeliveryStatus } from '../../electron/core/delivery/delivery.ts';
import type { DeliveryItem } from '../../electron/core/delivery/item-state.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Panel } from '../ui/screen.tsx';
import styles from './upload.module.css';
import { type ZipRow, type ZipTone, zipRow } from './zip-row.ts';

const toneStyles: Readonly<Record<ZipTone, string | undefined>> = {
  accepted: styles['isAccepted'],
  failed: styles['isFailed'],
  still: styles['isStill'],
  waiting: styles['isWaiting'],
  going: undefined,
};

function ZipStateView({ number, tone, words, aside, sentShare }: ZipRow) {
  if (sentShare !== null && sentShare < 1) {
    return (
      <ProgressBar
        label={`Zip ${number}`}
        value={0}
        pending={sentShare}
        total={1}
        valueLabel={`${words}: ${aside}`}
      />
    );
  }
  return (
    <span className={classNames(styles['state'], toneStyles[tone])}>
      {tone === 'accepted' ? <Icon name="ready" /> : null}
      {tone === 'still' ? <Icon name="attention" /> : null}
      {tone === 'failed' ? <Icon name="blocked" /> : null}
      <span>{words}</span>
    </span>
  );
}

export interface ZipListProps {
  readonly chunks: readonly DeliveryItem[];
  readonly life: DeliveryStatus['kind'];
}

export function ZipList({ chunks, life }: ZipListProps) {
  if (chunks.length === 0) return null;
  return (
    <Panel label="Zips" isTight>
      <ul className={styles['zips']}>
        {chunks
          .map((chunk) => zipRow(chunk, life))
          .map((row) => (
            <li key={row.number} className={styles['zip']}>
              <span className={styles['name']}>Zip {row.number}</span>
              <span>{countOf(row.photos, 'photo')}</span>
              <ZipStateView {...row} />
              <span className={styles['quiet']}>{row.aside}</span>
            </li>
          ))}
      </ul>
    </Panel>
  );
}
