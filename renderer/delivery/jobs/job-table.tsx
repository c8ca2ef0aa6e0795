import { texts } from '../../../electron/core/text/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/screen.tsx';
import { StateMark, type StateTone } from '../state-mark.tsx';
import { type JobRow, type RowStatus, timeInWords } from './job-rows.ts';
import styles from './jobs.module.css';

const statusTones: Readonly<Record<RowStatus, StateTone>> = {
  Finished: 'accepted',
  unknown: 'stalled',
  Failed: 'failed',
  'not-uploaded': 'failed',
  'In Progress': 'importing',
  waiting: 'waiting',
};

function StatusView({ status, isStalled }: Pick<JobRow, 'status' | 'isStalled'>) {
  return status === 'In Progress' && isStalled ? (
    <StateMark tone="stalled">{texts.importStatus.slow}</StateMark>
  ) : (
    <StateMark tone={statusTones[status]}>{texts.importStatus.status[status]}</StateMark>
  );
}

function importedInWords({ imported, photos, rejected }: JobRow): string {
  const { importStatus } = texts;
  if (imported === null) return importStatus.photos(photos);
  return rejected > 0
    ? importStatus.importedAndRejected(imported, photos, rejected)
    : importStatus.imported(imported, photos);
}

function nameOf({ jobId, zip }: JobRow): string {
  const { importStatus } = texts;
  if (jobId === null) return importStatus.zip(zip ?? 0);
  return zip === null ? jobId : importStatus.jobOfZip(jobId, zip);
}

export interface JobTableProps {
  readonly rows: readonly JobRow[];
  readonly onSeeLog: (jobId: string) => void;
}

/** The SIS's Scheduled Jobs: those of this upload, then earlier ones. */
export function JobTable({ rows, onSeeLog }: JobTableProps) {
  const now = new Date();
  const { column, imports, showLog, showLogOf } = texts.importStatus;
  return (
    <Panel label={imports} isTight>
      <table className={styles['jobs']}>
        <thead>
          <tr>
            <th scope="col">{column.job}</th>
            <th scope="col">{column.status}</th>
            <th scope="col">{column.started}</th>
            <th scope="col">{column.ended}</th>
            <th scope="col">{column.photos}</th>
            <th scope="col">{column.log}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { key, jobId, status, startedAt, endedAt } = row;
            return (
              <tr key={key}>
                <td>{nameOf(row)}</td>
                <td>
                  <StatusView status={status} isStalled={row.isStalled} />
                </td>
                <td>{timeInWords(startedAt, now)}</td>
                <td>{timeInWords(endedAt, now)}</td>
                <td>{importedInWords(row)}</td>
                <td>
                  {jobId === null ? null : (
                    <Button variant="plain" aria-label={showLogOf(jobId)} onPress={() => onSeeLog(jobId)}>
                      {showLog}
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
