import { sftpInUse, sisInUse } from '../../electron/core/contract/destination-settings.ts';
import type { SecretKind, SecretState } from '../../electron/core/contract/shell-contract.ts';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import type { SettingsSlice } from './store.ts';

const unknown: SecretState = { isKept: false, isRemembered: true };

type Known = Pick<SettingsSlice, 'settings' | 'secrets'>;

export function secretStateOf(
  { secrets }: Pick<Known, 'secrets'>,
  destination: Pick<NamedDestination, 'id'> | null,
  kind: SecretKind,
): SecretState {
  return (destination && secrets[destination.id]?.[kind]) ?? unknown;
}

/** Of the SIS in use. */
export function tokenStateOf(state: Known): SecretState {
  return secretStateOf(state, state.settings && sisInUse(state.settings), 'secret');
}

/** Of the SFTP server in use. */
export function sftpSecretStateOf(state: Known, kind: SecretKind): SecretState {
  return secretStateOf(state, state.settings && sftpInUse(state.settings), kind);
}
