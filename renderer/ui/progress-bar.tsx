import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  /** Its name for those who hear the screen. */
  readonly label: string;
  /** Out of `total`; left out while nobody knows how much there is. */
  readonly value?: number | undefined;
  readonly total?: number | undefined;
  /** What is further than `value` but not certain yet (sent, not accepted): drawn paler behind it. */
  readonly pending?: number | undefined;
  /** Said instead of a percentage. */
  readonly valueLabel?: string | undefined;
}

function share(value: number, total: number): string {
  return `${total > 0 ? Math.min(100, (value / total) * 100) : 0}%`;
}

export function ProgressBar({ label, value, total = 100, pending, valueLabel }: ProgressBarProps) {
  return (
    <AriaProgressBar
      aria-label={label}
      className={styles['bar'] ?? ''}
      isIndeterminate={value === undefined}
      maxValue={Math.max(1, total)}
      {...(value === undefined ? {} : { value })}
      {...(valueLabel === undefined ? {} : { valueLabel })}
    >
      {value === undefined ? (
        <span className={styles['wandering']} />
      ) : (
        <>
          {pending === undefined ? null : (
            <span className={styles['pending']} style={{ width: share(pending, total) }} />
          )}
          <span className={styles['value']} style={{ width: share(value, total) }} />
        </>
      )}
    </AriaProgressBar>
  );
}
