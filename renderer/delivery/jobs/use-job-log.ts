import { useEffect, useMemo, useState } from 'react';
import type { LogLine } from '../../../electron/core/delivery/job.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { mergeLines } from './log-view.ts';

const everyMs = 2_000;
const noLines: readonly LogLine[] = [];

/**
 * A job's log: what the SIS has of it, then what comes. The lines of this run's jobs come by themselves;
 * other jobs are asked as long as they go on.
 */
export function useJobLog(jobId: string, isFollowed: boolean): readonly LogLine[] {
  const live = useApp((state) => state.logs.get(jobId)) ?? noLines;
  const { ask } = useActions();
  const [fetched, setFetched] = useState<{ readonly jobId: string; readonly lines: readonly LogLine[] }>();

  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let after = 0;
    const read = async () => {
      const reply = await ask('jobLog', { jobId, after });
      if (!isCurrent) return;
      const added = reply.ok ? reply.value.lines : noLines;
      if (reply.ok) after = reply.value.nextAfter;
      setFetched((known) => ({
        jobId,
        lines: mergeLines(known?.jobId === jobId ? known.lines : noLines, added),
      }));
      if (added.length > 0) await read();
      else if (isFollowed) timer = setTimeout(() => void read(), everyMs);
    };
    void read();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [jobId, isFollowed, ask]);

  return useMemo(
    () => mergeLines(fetched?.jobId === jobId ? fetched.lines : noLines, live),
    [fetched, live, jobId],
  );
}
