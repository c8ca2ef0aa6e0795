import { composeSftpAddress, readSftpAddress, showSftpAddress } from '../network/sftp/sftp-address.ts';
import { findPreset } from '../systems/custom-preset.ts';
import type { NamedDestination } from './named-destination.ts';
import { photoSystemLabel } from './photo-address.ts';

/** As the journal calls it: an address without secrets. Null while it is not filled in. */
export function destinationLabel({
  address,
  presetId,
  customPreset,
}: Pick<NamedDestination, 'address' | 'presetId' | 'customPreset'>): string | null {
  switch (address.kind) {
    case 'sis':
      return address.url || null;
    case 'folder':
      // What counts is the system that the zips are for, not the folder.
      return findPreset(presetId, customPreset)?.name ?? presetId;
    default:
      try {
        if (address.kind !== 'sftp') return photoSystemLabel(address) || null;
        return showSftpAddress(readSftpAddress(composeSftpAddress(address)));
      } catch {
        return null;
      }
  }
}
