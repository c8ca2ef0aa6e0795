import { useEffect, useMemo } from 'react';
import type { RequestInput } from '../../electron/core/contract/contract.ts';
import type { DestinationKind, RunState } from '../../electron/core/delivery/delivery-view.ts';
import {
  type DestinationSummary,
  summarizeDestination,
} from '../../electron/core/ledger/destination-summary.ts';
import { isThereAlready } from '../../electron/core/ledger/standing.ts';
import { isSendable } from '../../electron/core/review/photo-standing.ts';
import { useActions, useApp, useAppStore } from './app-context.ts';

type Chosen = RequestInput<'chooseDestination'>['destination'];

/** @param sftpAddress null while it is not filled in: then nothing is chosen. */
export function destinationOf(kind: DestinationKind, sftpAddress: string | null): Chosen {
  if (kind !== 'sftp') return { kind };
  return sftpAddress === null ? null : { kind, address: sftpAddress };
}

/**
 * Whether the other screens go on to say what is at `kind` once its screen is left: only if something goes or went
 * there. One that was only looked at says nothing about the photos.
 */
export function staysChosen(kind: DestinationKind, run: RunState): boolean {
  return (
    (run.kind === 'preparing' ? run.destination : run.kind === 'delivery' && run.destination.kind) === kind
  );
}

/**
 * Makes the photos' standings, and all that is counted by them, those at the destination that a screen is about.
 * @param sftpAddress of the server that is chosen; null where none is.
 */
export function useDestination(kind: DestinationKind, sftpAddress: string | null = null): void {
  const store = useAppStore();
  const { ask } = useActions();
  useEffect(() => {
    void ask('chooseDestination', { destination: destinationOf(kind, sftpAddress) });
    return () => {
      if (!staysChosen(kind, store.getState().run)) void ask('chooseDestination', { destination: null });
    };
  }, [ask, kind, sftpAddress, store]);
}

/** How much of the open folder is at that destination, after every decision; null where there is none. */
export function useDestinationSummary(): DestinationSummary | null {
  const destination = useApp((state) => state.ledger.destination);
  const photos = useApp((state) => state.photos);
  return useMemo(() => {
    if (!destination) return null;
    const standings = [...photos.values()].flatMap((photo) => {
      const { atDestination } = photo;
      return atDestination && (isSendable(photo) || isThereAlready(atDestination)) ? [atDestination] : [];
    });
    return summarizeDestination(destination, standings);
  }, [destination, photos]);
}
