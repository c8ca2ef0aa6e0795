import { useEffect } from 'react';
import type { RequestInput } from '../../electron/core/contract/contract.ts';
import type { DestinationKind, RunState } from '../../electron/core/delivery/delivery-view.ts';
import { sftpAddressOf } from '../settings/sftp-entry.ts';
import { useActions, useApp, useAppStore } from '../state/app-context.ts';

type Chosen = RequestInput<'chooseDestination'>['destination'];

/** @param address of the SFTP in the settings; null while it is not filled in: the SIS then stays chosen. */
export function destinationOf(method: DestinationKind, address: string | null): Chosen {
  if (method !== 'sftp') return { kind: method };
  return address === null ? null : { kind: 'sftp', address };
}

/**
 * Whether the other screens go on to say what is at `method` once its screen is left: only if something goes or went
 * there. One that was only looked at says nothing about the photos.
 */
export function staysChosen(method: DestinationKind, run: RunState): boolean {
  return (
    (run.kind === 'preparing' ? run.destination : run.kind === 'delivery' && run.destination.kind) === method
  );
}

/** What the photos are said to be at follows the delivery method. A run that goes on decides it by itself. */
export function useChosenDestination(method: DestinationKind): void {
  const address = useApp((state) => sftpAddressOf(state.settings));
  const store = useAppStore();
  const { ask } = useActions();
  useEffect(() => {
    void ask('chooseDestination', { destination: destinationOf(method, address) });
    return () => {
      if (!staysChosen(method, store.getState().run)) void ask('chooseDestination', { destination: null });
    };
  }, [ask, method, address, store]);
}
