import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './delivery.module.css';

/**
 * `handed-over`: it is there, and nothing says yet that its photos are in the SIS. `importing`: a job goes on.
 * `stalled`: it goes on and does not move, or nobody can say what became of it.
 */
export type StateTone = 'waiting' | 'going' | 'importing' | 'accepted' | 'handed-over' | 'stalled' | 'failed';

const toneStyles: Readonly<Record<StateTone, string | undefined>> = {
  accepted: styles['isAccepted'],
  failed: styles['isFailed'],
  stalled: styles['isStalled'],
  waiting: styles['isWaiting'],
  importing: styles['isImporting'],
  going: undefined,
  'handed-over': undefined,
};

const toneMarks: Readonly<Partial<Record<StateTone, ReactNode>>> = {
  accepted: <Icon name="ready" />,
  stalled: <Icon name="attention" />,
  failed: <Icon name="blocked" />,
  importing: <span className={styles['dot']} />,
};

/** The state of a zip or of its job, in words with a mark. */
export function StateMark({ tone, children }: { readonly tone: StateTone; readonly children: ReactNode }) {
  return (
    <span className={classNames(styles['state'], toneStyles[tone])}>
      {toneMarks[tone]}
      <span>{children}</span>
    </span>
  );
}
