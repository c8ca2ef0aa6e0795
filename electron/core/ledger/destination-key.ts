import { destinationLabel } from '../delivery/destination-label.ts';
import type { NamedDestination } from '../delivery/named-destination.ts';
import type { RunDestination } from '../delivery/run-record.ts';
import { plainSisAddress } from '../network/same-sis.ts';
import { readSftpAddress } from '../network/sftp/sftp-address.ts';
import { assertNever } from '../shared/assert-never.ts';
import { customPresetId } from '../systems/custom-preset.ts';

/** What `destinationKey` needs of a run or of what is chosen in the window. */
export interface KeyedDestination {
  readonly destination: RunDestination;
  /** The system that zips in a folder are for. */
  readonly presetId: string;
  /** Its name, where the preset is the custom one. */
  readonly customName?: string | undefined;
}

/** Host names mean the same in any case, the rest of an address does not. */
function sftpKey(label: string): string {
  try {
    const { user, host, port, folder } = readSftpAddress(label);
    return `${user}@${host.toLowerCase().replace(/\.$/, '')}:${port} ${folder}`;
  } catch {
    // A label that an older version wrote in a way of its own is only itself.
    return label;
  }
}

/**
 * The same for two destinations that are one and the same, however they are spelled: a SIS by its address, an SFTP by
 * user, host, port and folder. Zips in a folder go wherever a person imports them: what counts is the system, not the
 * folder.
 */
export function destinationKey({
  destination: { kind, label },
  presetId,
  customName,
}: KeyedDestination): string {
  switch (kind) {
    case 'sis':
      return `sis ${plainSisAddress(label)}`;
    case 'sftp':
      return `sftp ${sftpKey(label)}`;
    case 'folder':
      return presetId === customPresetId && customName !== undefined
        ? `folder ${presetId} ${customName.trim().toLowerCase()}`
        : `folder ${presetId}`;
    case 'ldap':
    case 'moodle':
    case 'google':
    case 'microsoft':
      // Their addresses are written in one way only, by the code that reads them.
      return `${kind} ${label}`;
    default:
      return assertNever(kind);
  }
}

/** As the ledger knows a destination of the settings; null while its address is not filled in. */
export function namedDestinationKey(
  named: Pick<NamedDestination, 'address' | 'presetId' | 'customPreset'>,
): string | null {
  const { address, presetId, customPreset } = named;
  const label = destinationLabel(named);
  if (label === null) return null;
  return destinationKey({
    destination: { kind: address.kind, label },
    presetId,
    customName: customPreset.name,
  });
}
