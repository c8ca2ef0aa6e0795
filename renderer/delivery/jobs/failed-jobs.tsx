import { failureReason } from '../../../electron/core/delivery/outcome.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import type { JobRow } from './job-rows.ts';
import { useJobLog } from './use-job-log.ts';

function FailedJob({ jobId, onSeeLog }: { readonly jobId: string; readonly onSeeLog: () => void }) {
  const reason = failureReason(useJobLog(jobId, false));
  return (
    <Banner tone="blocked" actions={<Button onPress={onSeeLog}>{texts.importStatus.showLog}</Button>}>
      <strong>{texts.importStatus.jobFailed(jobId)}</strong> {reason ?? texts.importStatus.noReason}
    </Banner>
  );
}

export interface FailedJobsProps {
  readonly rows: readonly JobRow[];
  readonly onSeeLog: (jobId: string) => void;
}

/** Why jobs of this upload failed, as their logs say. */
export function FailedJobs({ rows, onSeeLog }: FailedJobsProps) {
  return rows.map(({ key, jobId, zip, status }) =>
    jobId !== null && zip !== null && status === 'Failed' ? (
      <FailedJob key={key} jobId={jobId} onSeeLog={() => onSeeLog(jobId)} />
    ) : null,
  );
}
