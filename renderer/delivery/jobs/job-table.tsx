import { countOf } from '../../../electron/core/shared/amounts.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/screen.tsx';
import { type JobRow, type RowStatus, timeInWords } from './job-rows.ts';
import styles from './jobs.module.css';

function StatusView({ status, isStill }: { readonly status: RowStatus; readonly isStill: boolean }) {
  switch (status) {
    case 'Finished':
      return (
        <span className={classNames(styles['state'], styles['isFinished'])}>
          <Icon name="ready" /> Finished
        </span>
      );
    case 'Not certain':
      return (
        <span className={classNames(styles['state'], styles['isUnsure'])}>
          <Icon name="attention" /> Not certain
        </span>
      );
    case 'Failed':
    case 'Not sent':
      return (
        <span className={classNames(styles['state'], styles['isFailed'])}>
          <Icon name="blocked" /> {status}
        </span>
      );
    case 'In Progress':
      if (isStill)
        return (
          <span className={classNames(styles['state'], styles['isUnsure'])}>
            <Icon name="attention" /> In Progress, not moving
          </span>
        );
      return (
        <span className={classNames(styles['state'], styles['isGoing'])}>
          <span className={styles['dot']} /> In Progress
        </span>
      );
    case 'Waiting':
      return <span className={classNames(styles['state'], styles['isWaiting'])}>Waiting</span>;
  }
}

function importedInWords({ imported, photos, rejected }: JobRow): string {
  if (imported === null) return countOf(photos, 'photo');
  const all = `${imported.toLocaleString('en-US')} of ${photos.toLocaleString('en-US')}`;
  return rejected > 0 ? `${all}, ${rejected.toLocaleString('en-US')} rejected` : all;
}

export interface JobTableProps {
  readonly rows: readonly JobRow[];
  readonly selectedId: string | null;
  readonly onSelect: (jobId: string) => void;
}

/** The SIS's Scheduled Jobs: those of this upload, then earlier ones. */
export function JobTable({ rows, selectedId, onSelect }: JobTableProps) {
  const now = new Date();
  return (
    <Panel label="Scheduled Jobs" isTight>
      <section
        className={styles['scroll']}
        aria-label="List of jobs"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <table className={styles['jobs']}>
          <thead>
            <tr>
              <th scope="col">Job</th>
              <th scope="col">Status</th>
              <th scope="col">Started</th>
              <th scope="col">Ended</th>
              <th scope="col">Imported</th>
              <th scope="col">Log</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { key, jobId, zip, status, startedAt, endedAt } = row;
              const isSelected = jobId !== null && jobId === selectedId;
              return (
                <tr key={key} aria-current={isSelected ? 'true' : undefined}>
                  <td>
                    {jobId ?? <span className={styles['quiet']}>none yet</span>}
                    {zip === null ? null : <span className={styles['quiet']}> (zip {zip})</span>}
                  </td>
                  <td>
                    <StatusView status={status} isStill={row.isStill} />
                  </td>
                  <td>{timeInWords(startedAt, now)}</td>
                  <td>{timeInWords(endedAt, now)}</td>
                  <td>{importedInWords(row)}</td>
                  <td>
                    {jobId === null ? null : (
                      <Button
                        variant="plain"
                        aria-label={`Log of job ${jobId}`}
                        aria-pressed={isSelected}
                        onPress={() => onSelect(jobId)}
                      >
                        Log
                      </Button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}
