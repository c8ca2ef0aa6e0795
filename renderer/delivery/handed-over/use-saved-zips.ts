import { useCallback, useEffect, useRef, useState } from 'react';
import type { SavedZips } from '../../../electron/core/delivery/saved-zip.ts';
import type { Failure } from '../../../electron/core/shared/failure.ts';
import { useActions } from '../../state/app-context.ts';

export interface SavedZipList {
  /** Null until every file has been looked at. */
  readonly saved: SavedZips | null;
  readonly failure: Failure | null;
  readonly refresh: () => Promise<void>;
}

/**
 * The zips that a run saved, as they are on the disk now: read again whenever the window is used again, since a person
 * deletes and moves files elsewhere.
 * @param edition another one means other outcomes
 */
export function useSavedZips(runId: number, edition = ''): SavedZipList {
  const { ask } = useActions();
  const [saved, setSaved] = useState<SavedZips | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const lastAsked = useRef(0);

  const refresh = useCallback(async () => {
    lastAsked.current += 1;
    const asked = lastAsked.current;
    const reply = await ask('savedZips', { runId });
    // An earlier answer may come later.
    if (asked !== lastAsked.current) return;
    if (reply.ok) setSaved(reply.value);
    setFailure(reply.ok ? null : reply.failure);
  }, [ask, runId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another edition means other outcomes.
  useEffect(() => {
    const look = () => void refresh();
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [refresh, edition]);

  return { saved, failure, refresh };
}
