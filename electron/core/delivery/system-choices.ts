import { customPresetId, emptyCustomPreset, findPreset, presets } from '../systems/custom-preset.ts';
import { requestLimit } from '../systems/preset.ts';
import { illuminate } from '../systems/systems.ts';
import {
  type DestinationAddress,
  emptySftpAddress,
  freshDestinationId,
  freshDestinationName,
  type NamedDestination,
  type NamedDestinationKind,
} from './named-destination.ts';

/** One answer to "What system is it?". */
export interface SystemChoice {
  readonly id: string;
  readonly label: string;
  readonly kind: NamedDestinationKind;
  readonly presetId: string;
}

/** Systems that take photos from programs; all others take zip files on a page of their own. */
const withApi = new Set([illuminate.id, 'moodle']);

const zipSystems: readonly SystemChoice[] = presets
  .filter(({ id, unit }) => unit === 'zips' && !withApi.has(id))
  .map(({ id, name }) => ({ id, label: name, kind: 'folder', presetId: id }));

/** What each system is called there, the ones that most schools have first. */
export const systemChoices: readonly SystemChoice[] = [
  { id: illuminate.id, label: illuminate.name, kind: 'sis', presetId: illuminate.id },
  ...zipSystems,
  { id: 'moodle', label: 'Moodle', kind: 'moodle', presetId: 'moodle' },
  { id: 'moodle-zips', label: 'Moodle, with zip files', kind: 'folder', presetId: 'moodle' },
  { id: 'active-directory', label: 'Active Directory', kind: 'ldap', presetId: 'active-directory' },
  { id: 'ldap', label: 'Another LDAP directory', kind: 'ldap', presetId: 'ldap' },
  { id: 'google', label: 'Google Workspace', kind: 'google', presetId: 'google-workspace' },
  { id: 'microsoft', label: 'Microsoft 365', kind: 'microsoft', presetId: 'microsoft-365' },
  { id: 'sftp', label: 'SFTP server', kind: 'sftp', presetId: illuminate.id },
  { id: 'other-sis', label: 'Another SIS with the photo API', kind: 'sis', presetId: illuminate.id },
  { id: 'other-zips', label: 'Another system, with zip files', kind: 'folder', presetId: customPresetId },
];

export const kindLabels: Readonly<Record<NamedDestinationKind, string>> = {
  sis: 'Uploaded through its API',
  sftp: 'Zip files sent by SFTP',
  folder: 'Zip files that you save and upload yourself',
  ldap: 'Photos written to the directory',
  moodle: 'Photos uploaded one by one',
  google: 'Photos uploaded one by one',
  microsoft: 'Photos uploaded one by one',
};

/** Nothing is filled in yet. */
export function emptyAddress(kind: NamedDestinationKind): DestinationAddress {
  switch (kind) {
    case 'sis':
      return { kind, url: '' };
    case 'sftp':
      return emptySftpAddress;
    case 'folder':
      return { kind };
    case 'ldap':
      return { kind, url: '', bindDn: '', startTls: false };
    case 'moodle':
      return { kind, url: '', field: 'idnumber' };
    case 'google':
      return { kind, clientId: '' };
    case 'microsoft':
      return { kind, clientId: '', tenant: '' };
  }
}

/** A new destination for the system that a person chose. @param random a number from 0 to 1. */
export function makeDestination(
  { kind, label, presetId }: SystemChoice,
  known: readonly NamedDestination[],
  random: number,
): NamedDestination {
  const name = freshDestinationName(known, label);
  const customPreset = { ...emptyCustomPreset, name: label };
  // A system without a preset of its own is held to nothing that is not known.
  const preset = findPreset(presetId) ?? findPreset(customPresetId, customPreset) ?? illuminate;
  return {
    id: freshDestinationId(known, kind, random),
    name,
    address: emptyAddress(kind),
    idColumn: '',
    presetId: preset.id,
    customPreset,
    ratioTolerance: preset.ratioTolerance,
    requestBytes: requestLimit(preset, null, null),
    bytesPerSecond: null,
  };
}

/** What a destination still needs before photos can be sent there; null for nothing. */
export function missingAddress({ address }: Pick<NamedDestination, 'address'>): string | null {
  switch (address.kind) {
    case 'sis':
      return address.url === '' ? 'Enter its address.' : null;
    case 'sftp':
      if (address.server === '') return 'Enter the name of the SFTP server.';
      return address.user === '' ? 'Enter the user name for the SFTP server.' : null;
    case 'folder':
      return null;
    case 'ldap':
      return address.url === '' ? 'Enter the address of the directory.' : null;
    case 'moodle':
      return address.url === '' ? 'Enter the address of Moodle.' : null;
    case 'google':
      return address.clientId === '' ? 'Enter the client ID.' : null;
    case 'microsoft':
      if (address.tenant === '') return 'Enter the tenant.';
      return address.clientId === '' ? 'Enter the client ID.' : null;
  }
}

/** Whether photos go there one by one, to people whom the system knows by an ID of its own. */
export function isPhotoSystem({ address: { kind } }: Pick<NamedDestination, 'address'>): boolean {
  return kind !== 'sis' && kind !== 'sftp' && kind !== 'folder';
}
