import { useMemo, useState } from 'react';
import type { RunState } from '../../../electron/core/contract/views.ts';
import { deliveryTo, goingTo, overAt } from '../../../electron/core/delivery/delivery-view.ts';
import type { DeliveryItem } from '../../../electron/core/delivery/item-state.ts';
import type { Job } from '../../../electron/core/delivery/job.ts';
import { failureSentence } from '../../../electron/core/text/messages.ts';
import { useApp } from '../../state/app-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Footer, Screen, ScreenHeading } from '../../ui/screen.tsx';
import { haltInWords } from '../delivery-words.ts';
import { BrokenOffBanner, HaltBanner } from '../halt-banner.tsx';
import { StalledBanner } from '../stalled-banner.tsx';
import { FailedJobs } from './failed-jobs.tsx';
import { type JobRow, jobRows } from './job-rows.ts';
import { JobTable } from './job-table.tsx';
import styles from './jobs.module.css';
import { JobsButtons } from './jobs-buttons.tsx';
import { JobsLead } from './jobs-lead.tsx';
import { jobsTitle } from './jobs-words.ts';
import { LogPanel } from './log-panel.tsx';
import { NoJobs } from './no-jobs.tsx';
import { closingSentence, groupOutcomes } from './outcome-groups.ts';
import { OutcomePanel } from './outcome-panel.tsx';
import { useJobsOfSis } from './use-jobs-of-sis.ts';

const noChunks: readonly DeliveryItem[] = [];
const noJobs: readonly Job[] = [];

function chunksOf(run: RunState): readonly DeliveryItem[] {
  return deliveryTo(run, 'sis')?.items ?? noChunks;
}

/** The job that tells most just now: one that goes on, else one that failed, else the newest. */
function mostTelling(rows: readonly JobRow[]): string | null {
  const withJob = rows.filter(({ jobId }) => jobId !== null);
  const ofRun = withJob.filter(({ zip }) => zip !== null);
  const telling =
    withJob.find(({ status }) => status === 'In Progress') ??
    ofRun.find(({ status }) => status === 'Failed') ??
    ofRun.at(-1) ??
    withJob[0];
  return telling?.jobId ?? null;
}

export function JobsScreen() {
  const run = useApp((state) => state.run);
  const photos = useApp((state) => state.photos);
  const isConnected = useApp((state) => state.connection.kind === 'connected');
  const { jobs, failure, refresh } = useJobsOfSis();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chunks = chunksOf(run);
  const rows = useMemo(() => jobRows(chunks, jobs ?? noJobs), [chunks, jobs]);
  const outcomes = useMemo(() => groupOutcomes(photos.values()), [photos]);

  const selectedId =
    chosenId !== null && rows.some(({ jobId }) => jobId === chosenId) ? chosenId : mostTelling(rows);
  const selected = rows.find(({ jobId }) => jobId !== null && jobId === selectedId);
  const hasRun = run.kind !== 'none';
  const going = goingTo(run, 'sis');
  const over = overAt(run, 'sis');
  const halt = going && haltInWords(going);
  if (!hasRun && rows.length === 0 && !failure) return <NoJobs isAsking={isConnected && jobs === null} />;

  return (
    <Screen
      footer={
        <Footer actions={<JobsButtons outcomes={outcomes} />}>
          {hasRun ? <strong>{closingSentence(outcomes)}</strong> : null}
        </Footer>
      }
    >
      <ScreenHeading title={jobsTitle(run, outcomes)} lead={<JobsLead run={run} rows={rows} />} />
      <div className={styles['stack']}>
        {halt ? <HaltBanner halt={halt} /> : null}
        {going ? <StalledBanner chunks={going.items} /> : null}
        <FailedJobs rows={rows} onSeeLog={setChosenId} />
        {over ? <BrokenOffBanner run={over} /> : null}
        {failure ? (
          <Banner tone="attention" actions={<Button onPress={refresh}>Try again</Button>}>
            The SIS's list of earlier jobs is not there. {failureSentence(failure)}
          </Banner>
        ) : null}
      </div>
      {rows.length > 0 ? <JobTable rows={rows} selectedId={selectedId} onSelect={setChosenId} /> : null}
      <div className={hasRun && selectedId !== null ? styles['two'] : undefined}>
        {hasRun ? <OutcomePanel outcomes={outcomes} /> : null}
        {selectedId === null ? null : (
          <LogPanel
            key={selectedId}
            jobId={selectedId}
            isFollowed={selected?.zip === null && selected.status === 'In Progress'}
          />
        )}
      </div>
    </Screen>
  );
}
