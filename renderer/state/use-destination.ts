import { useEffect, useMemo } from 'react';
import type { DestinationKind } from '../../electron/core/delivery/delivery-view.ts';
import {
  type DestinationSummary,
  summarizeDestination,
} from '../../electron/core/ledger/destination-summary.ts';
import { isThereAlready } from '../../electron/core/ledger/standing.ts';
import { isSendable } from '../../electron/core/review/photo-standing.ts';
import { useActions, useApp } from './app-context.ts';

/**
 * Makes the photos' standings, and all that is counted by them, those at the destination that a screen is about.
 * @param sftpAddress of the server that is chosen; null where none is.
 */
export function useDestination(kind: DestinationKind, sftpAddress: string | null = null): void {
  const { ask } = useActions();
  useEffect(() => {
    if (kind !== 'sftp' && kind !== 'folder' && kind !== 'sis') return;
    if (kind !== 'sftp') void ask('chooseDestination', { destination: { kind } });
    else if (sftpAddress !== null)
      void ask('chooseDestination', { destination: { kind, address: sftpAddress } });
  }, [ask, kind, sftpAddress]);
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
