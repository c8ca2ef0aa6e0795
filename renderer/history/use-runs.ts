import { useCallback, useEffect, useState } from 'react';
import type { PhotoRecord, RunRecord } from '../../electron/core/delivery/run-record.ts';
import type { Failure } from '../../electron/core/shared/failure.ts';
import { useActions, useApp } from '../state/app-context.ts';

export interface Runs {
  /** Newest first; null until the engine has answered. */
  readonly runs: readonly RunRecord[] | null;
  readonly failure: Failure | null;
  readonly refresh: () => Promise<void>;
}

/** Every upload ever: read when the screen opens, and whenever an upload begins or ends. */
export function useRuns(): Runs {
  const runKind = useApp((state) => state.run.kind);
  const { ask } = useActions();
  const [runs, setRuns] = useState<readonly RunRecord[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const refresh = useCallback(async () => {
    const reply = await ask('runs', {});
    if (reply.ok) setRuns(reply.value.runs);
    setFailure(reply.ok ? null : reply.failure);
  }, [ask]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the upload means another list.
  useEffect(() => {
    void refresh();
  }, [runKind, refresh]);

  return { runs, failure, refresh };
}

/**
 * The photos of one upload; null until they are there.
 * @param edition another one means other outcomes
 */
export function useRunPhotos(runId: number, edition: string): readonly PhotoRecord[] | null {
  const { ask, valueOrToast } = useActions();
  const runKind = useApp((state) => state.run.kind);
  const [photos, setPhotos] = useState<readonly PhotoRecord[] | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it may have just ended, or a log of it was pasted.
  useEffect(() => {
    let isCurrent = true;
    void valueOrToast(ask('runPhotos', { runId })).then((reply) => {
      if (isCurrent) setPhotos(reply?.value.photos ?? []);
    });
    return () => {
      isCurrent = false;
    };
  }, [runId, edition, runKind, ask, valueOrToast]);

  return photos;
}
