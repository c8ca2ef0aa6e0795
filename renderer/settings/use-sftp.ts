import { useState } from 'react';
import type { Settings } from '../../electron/core/contract/settings.ts';
import type { ShellInput } from '../../electron/core/contract/shell-contract.ts';
import type { Failure } from '../../electron/core/shared/failure.ts';
import { useActions, useAppStore } from '../state/app-context.ts';
import { sftpSecretStateOf } from '../state/secret-states.ts';
import { changeAt, settingsAt } from './destination-saving.ts';
import { missingForSftp } from './sftp-entry.ts';

export interface SftpDealings {
  readonly isGoing: boolean;
  readonly failure: Failure | null;
  /** What is still to be filled in. */
  readonly missing: string | null;
  /** To be compared with the one that the person was given; null where nothing is asked. */
  readonly fingerprint: string | null;
  start(what?: ShellInput<'sendToSftp'>): Promise<boolean>;
  /** The fingerprint is the right one: kept, and begun again. */
  agree(): Promise<void>;
  refuse(): void;
  /** The server that was agreed to is not the one that answers any more. */
  forgetHostKey(): Promise<void>;
}

/**
 * Signing in to an SFTP server, with the question about its fingerprint when it is met first.
 * @param destination the one in use if absent.
 */
export function useSftp(
  request: 'checkSftp' | 'sendToSftp',
  onDone: () => void,
  destination?: string,
): SftpDealings {
  const { askShell, changeSettings, refreshSettings } = useActions();
  const store = useAppStore();
  const [isGoing, setGoing] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const [fingerprint, setFingerprint] = useState<string | null>(null);
  const [begun, setBegun] = useState<ShellInput<'sendToSftp'>>({});

  const at = destination === undefined ? {} : { destination };
  const seen = (settings: Settings | null) =>
    settings && destination !== undefined ? settingsAt(settings, destination) : settings;
  const keepHostKey = (sftpHostKey: string) => {
    const change = { sftpHostKey };
    return changeSettings(destination === undefined ? change : changeAt(destination, change));
  };

  const start = async (what: ShellInput<'sendToSftp'> = {}) => {
    setBegun(what);
    setFailure(null);
    setFingerprint(null);
    // Who presses the button straight from a field has only just left it.
    await refreshSettings();
    const state = store.getState();
    const lacking =
      state.settings && missingForSftp(state.settings, sftpSecretStateOf(state, 'secret').isKept);
    setMissing(lacking);
    if (lacking !== null) return false;
    setGoing(true);
    const reply = await (request === 'checkSftp'
      ? askShell(request, at)
      : askShell(request, { ...at, ...what }));
    setGoing(false);
    if (reply.ok) onDone();
    else if (reply.failure.code === 'sftp-host-key-new' && reply.failure.detail) {
      setFingerprint(reply.failure.detail);
    } else if (reply.failure.code !== 'cancelled') setFailure(reply.failure);
    return reply.ok;
  };

  return {
    isGoing,
    failure,
    missing,
    fingerprint,
    start,
    async agree() {
      if (fingerprint === null) return;
      if (await keepHostKey(fingerprint)) await start(begun);
    },
    refuse: () => setFingerprint(null),
    async forgetHostKey() {
      if (seen(store.getState().settings)?.sftpHostKey === '') return;
      await keepHostKey('');
      setFailure(null);
    },
  };
}
