import { useMemo, useState } from 'react';
import type { RunState } from '../../../electron/core/contract/views.ts';
import { deliveryTo, goingTo, overAt } from '../../../electron/core/delivery/delivery-view.ts';
import type { DeliveryItem } from '../../../electron/core/delivery/item-state.ts';
import type { Job } from '../../../electron/core/delivery/job.ts';
import { failureSentence } from '../../../electron/core/text/failure-sentence.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { useApp } from '../../state/app-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Footer, Screen, ScreenHeading } from '../../ui/screen.tsx';
import { haltInWords } from '../delivery-words.ts';
import { BrokenOffBanner, HaltBanner } from '../halt-banner.tsx';
import { StalledBanner } from '../stalled-banner.tsx';
import { FailedJobs } from './failed-jobs.tsx';
import { jobRows } from './job-rows.ts';
import { JobTable } from './job-table.tsx';
import styles from './jobs.module.css';
import { JobsButtons } from './jobs-buttons.tsx';
import { JobsLead } from './jobs-lead.tsx';
import { jobsTitle } from './jobs-words.ts';
import { LogDialog } from './log-panel.tsx';
import { NoJobs } from './no-jobs.tsx';
import { closingSentence, groupOutcomes } from './outcome-groups.ts';
import { ResultsPanel } from './results-panel.tsx';
import { useJobsOfSis } from './use-jobs-of-sis.ts';

const noChunks: readonly DeliveryItem[] = [];
const noJobs: readonly Job[] = [];

function chunksOf(run: RunState): readonly DeliveryItem[] {
  return deliveryTo(run, 'sis')?.items ?? noChunks;
}

/** Step 4: what became of the photos first, and the SIS's own jobs and logs when they are asked for. */
export function JobsScreen() {
  const run = useApp((state) => state.run);
  const photos = useApp((state) => state.photos);
  const isConnected = useApp((state) => state.connection.kind === 'connected');
  const { jobs, failure, refresh } = useJobsOfSis();
  const [logId, setLogId] = useState<string | null>(null);
  const [isDetailed, setDetailed] = useState(false);
  const chunks = chunksOf(run);
  const rows = useMemo(() => jobRows(chunks, jobs ?? noJobs), [chunks, jobs]);
  const outcomes = useMemo(() => groupOutcomes(photos.values()), [photos]);

  const { importStatus } = texts;
  const logRow = rows.find(({ jobId }) => jobId !== null && jobId === logId);
  const hasRun = run.kind !== 'none';
  const going = goingTo(run, 'sis');
  const over = overAt(run, 'sis');
  const halt = going && haltInWords(going);
  if (!hasRun && rows.length === 0 && !failure) return <NoJobs isAsking={isConnected && jobs === null} />;

  return (
    <Screen
      footer={
        <Footer actions={<JobsButtons outcomes={outcomes} />}>
          {/* It stays where it is while results come in above it. */}
          {hasRun && rows.length > 0 ? (
            <Button aria-expanded={isDetailed} onPress={() => setDetailed(!isDetailed)}>
              {isDetailed ? importStatus.hideDetails : importStatus.showDetails}
            </Button>
          ) : null}
          {going ? <strong>{closingSentence(outcomes)}</strong> : null}
        </Footer>
      }
    >
      <ScreenHeading title={jobsTitle(run, outcomes)} lead={<JobsLead run={run} rows={rows} />} />
      <div className={styles['stack']}>
        {halt ? <HaltBanner halt={halt} /> : null}
        {going ? <StalledBanner chunks={going.items} /> : null}
        <FailedJobs rows={rows} onSeeLog={setLogId} />
        {over ? <BrokenOffBanner run={over} /> : null}
        {failure ? (
          <Banner tone="attention" actions={<Button onPress={refresh}>{importStatus.tryAgain}</Button>}>
            {importStatus.listFailed(failureSentence(failure))}
          </Banner>
        ) : null}
      </div>
      {rows.length > 0 && (isDetailed || !hasRun) ? <JobTable rows={rows} onSeeLog={setLogId} /> : null}
      {run.kind === 'delivery' ? (
        <ResultsPanel
          key={run.runId}
          outcomes={outcomes}
          destination={run.destination}
          isOver={run.phase === 'over'}
        />
      ) : null}
      <LogDialog
        log={
          logRow && logId !== null
            ? { jobId: logId, isFollowed: logRow.zip === null && logRow.status === 'In Progress' }
            : null
        }
        onClose={() => setLogId(null)}
      />
    </Screen>
  );
}
