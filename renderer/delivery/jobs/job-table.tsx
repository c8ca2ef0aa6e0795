import { countOf } from '../../../electron/core/shared/amounts.ts';
import { formatNumber } from '../../../electron/core/shared/locale.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/screen.tsx';
import { StateMark, type StateTone } from '../state-mark.tsx';
import { type JobRow, type RowStatus, timeInWords } from './job-rows.ts';
import styles from './jobs.module.css';

const statusTones: Readonly<Record<RowStatus, StateTone>> = {
  Finished: 'accepted',
  'Not certain': 'stalled',
  Failed: 'failed',
  'Not sent': 'failed',
  'In Progress': 'importing',
  Waiting: 'waiting',
};

function StatusView({ status, isStalled }: Pick<JobRow, 'status' | 'isStalled'>) {
  return status === 'In Progress' && isStalled ? (
    <StateMark tone="stalled">In Progress, not moving</StateMark>
  ) : (
    <StateMark tone={statusTones[status]}>{status}</StateMark>
  );
}

function importedInWords({ imported, photos, rejected }: JobRow): string {
  if (imported === null) return countOf(photos, 'photo');
  const all = `${formatNumber(imported)} of ${formatNumber(photos)}`;
  return rejected > 0 ? `${all}, ${formatNumber(rejected)} rejected` : all;
}

export interface JobTableProps {
  readonly rows: readonly JobRow[];
  readonly onSeeLog: (jobId: string) => void;
}

/** The SIS's Scheduled Jobs: those of this upload, then earlier ones. */
export function JobTable({ rows, onSeeLog }: JobTableProps) {
  const now = new Date();
  return (
    <Panel label="Scheduled Jobs" isTight>
      <table className={styles['jobs']}>
        <thead>
          <tr>
            <th scope="col">Job</th>
            <th scope="col">Status</th>
            <th scope="col">Started</th>
            <th scope="col">Ended</th>
            <th scope="col">Photos</th>
            <th scope="col">Log</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { key, jobId, zip, status, startedAt, endedAt } = row;
            return (
              <tr key={key}>
                <td>
                  {jobId ?? `Zip ${zip}`}
                  {jobId === null || zip === null ? null : (
                    <span className={styles['quiet']}> (zip {zip})</span>
                  )}
                </td>
                <td>
                  <StatusView status={status} isStalled={row.isStalled} />
                </td>
                <td>{timeInWords(startedAt, now)}</td>
                <td>{timeInWords(endedAt, now)}</td>
                <td>{importedInWords(row)}</td>
                <td>
                  {jobId === null ? null : (
                    <Button
                      variant="plain"
                      aria-label={`Log of job ${jobId}`}
                      onPress={() => onSeeLog(jobId)}
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
    </Panel>
  );
}
