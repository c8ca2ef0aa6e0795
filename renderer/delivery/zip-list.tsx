import type { DeliveryView } from '../../electron/core/delivery/delivery-view.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { classNames } from '../ui/class-names.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Panel } from '../ui/screen.tsx';
import styles from './delivery.module.css';
import { StateMark } from './state-mark.tsx';
import { type ZipRow, zipRow } from './zip-row.ts';

function ZipStateView({ name, tone, words, aside, sentShare }: ZipRow) {
  if (sentShare !== null && sentShare < 1) {
    const valueLabel = texts.zipFiles.spokenPart(words, aside);
    return <ProgressBar label={name} value={0} pending={sentShare} total={1} valueLabel={valueLabel} />;
  }
  return <StateMark tone={tone}>{words}</StateMark>;
}

/** The zips of a delivery, with what has become of each. */
export function ZipList({ run }: { readonly run: DeliveryView }) {
  // Groups of single photos are nothing that a person has to know of.
  if (run.items.length === 0 || run.destination.traits.takes === 'photos') return null;
  const rows = run.items.map((item) => zipRow(item, run));
  const hasFileNames = run.destination.traits.answers !== 'job';
  return (
    <Panel label={texts.zipFiles.list} isTight>
      <ul className={classNames(styles['zips'], hasFileNames && styles['hasFileNames'])}>
        {rows.map((row) => (
          <li key={row.number} className={styles['zip']}>
            <span className={styles['name']}>{row.name}</span>
            <span>{texts.zipFiles.photos(row.photos)}</span>
            <ZipStateView {...row} />
            <span className={styles['quiet']}>{row.aside}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
