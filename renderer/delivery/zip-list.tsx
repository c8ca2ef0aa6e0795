import type { DeliveryView } from '../../electron/core/delivery/delivery-view.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Panel } from '../ui/screen.tsx';
import styles from './delivery.module.css';
import { type ZipRow, type ZipTone, zipRow } from './zip-row.ts';

const toneStyles: Readonly<Record<ZipTone, string | undefined>> = {
  accepted: styles['isAccepted'],
  failed: styles['isFailed'],
  still: styles['isStill'],
  waiting: styles['isWaiting'],
  going: undefined,
  'handed-over': undefined,
};

function ZipStateView({ name, tone, words, aside, sentShare }: ZipRow) {
  if (sentShare !== null && sentShare < 1) {
    return (
      <ProgressBar label={name} value={0} pending={sentShare} total={1} valueLabel={`${words}: ${aside}`} />
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

/** The zips of a delivery, with what has become of each. */
export function ZipList({ run }: { readonly run: DeliveryView }) {
  if (run.items.length === 0) return null;
  const rows = run.items.map((item) => zipRow(item, run));
  const hasFileNames = run.destination.traits.answers !== 'job';
  return (
    <Panel label="Zips" isTight>
      <ul className={classNames(styles['zips'], hasFileNames && styles['hasFileNames'])}>
        {rows.map((row) => (
          <li key={row.number} className={styles['zip']}>
            <span className={styles['name']}>{row.name}</span>
            <span>{countOf(row.photos, 'photo')}</span>
            <ZipStateView {...row} />
            <span className={styles['quiet']}>{row.aside}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
