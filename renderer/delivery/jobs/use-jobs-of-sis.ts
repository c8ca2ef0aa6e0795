import { useCallback, useEffect, useState } from 'react';
import { hasEnded, type Job } from '../../../electron/core/delivery/job.ts';
import type { Failure } from '../../../electron/core/shared/failure.ts';
import { useActions, useApp } from '../../state/app-context.ts';

const everyMs = 3_000;

export interface JobsOfSis {
  /** Null until the SIS has answered. */
  readonly jobs: readonly Job[] | null;
  /** Why the SIS's list could not be had. */
  readonly failure: Failure | null;
  readonly refresh: () => void;
}

/** The SIS's own list: read when the screen opens and when the run changes its state, and as long as a job goes on. */
export function useJobsOfSis(): JobsOfSis {
  const isConnected = useApp((state) => state.connection.kind === 'connected');
  const runKind = useApp((state) => state.run.kind);
  const { ask } = useActions();
  const [jobs, setJobs] = useState<readonly Job[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const refresh = useCallback(async () => {
    const reply = await ask('jobs', {});
    if (reply.ok) setJobs(reply.value.jobs);
    setFailure(reply.ok ? null : reply.failure);
  }, [ask]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the run means another list.
  useEffect(() => {
    if (isConnected) void refresh();
  }, [isConnected, runKind, refresh]);

  const isGoingOn = (jobs ?? []).some((job) => !hasEnded(job));
  useEffect(() => {
    if (!isConnected || !isGoingOn) return;
    const timer = setInterval(() => void refresh(), everyMs);
    return () => clearInterval(timer);
  }, [isConnected, isGoingOn, refresh]);

  return { jobs, failure, refresh: () => void refresh() };
}
