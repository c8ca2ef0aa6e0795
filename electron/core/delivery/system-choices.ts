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
  /** The product's name; null for a kind of system, which `destinationKinds` has the words for. */
  readonly name: string | null;
  readonly kind: NamedDestinationKind;
  readonly presetId: string;
}

/** Systems that take photos from programs; all others take zip files on a page of their own. */
const withApi = new Set([illuminate.id, 'moodle']);

const zipSystems: readonly SystemChoice[] = presets
  .filter(({ id, unit }) => unit === 'zips' && !withApi.has(id))
  .map(({ id, name }) => ({ id, name, kind: 'folder', presetId: id }));

/** What each system is called there, the ones that most schools have first. */
export const systemChoices: readonly SystemChoice[] = [
  { id: illuminate.id, name: illuminate.name, kind: 'sis', presetId: illuminate.id },
  ...zipSystems,
  { id: 'moodle', name: 'Moodle', kind: 'moodle', presetId: 'moodle' },
  { id: 'moodle-zips', name: null, kind: 'folder', presetId: 'moodle' },
  { id: 'active-directory', name: 'Active Directory', kind: 'ldap', presetId: 'active-directory' },
  { id: 'ldap', name: null, kind: 'ldap', presetId: 'ldap' },
  { id: 'google', name: 'Google Workspace', kind: 'google', presetId: 'google-workspace' },
  { id: 'microsoft', name: 'Microsoft 365', kind: 'microsoft', presetId: 'microsoft-365' },
  { id: 'sftp', name: null, kind: 'sftp', presetId: illuminate.id },
  { id: 'other-sis', name: null, kind: 'sis', presetId: illuminate.id },
  { id: 'other-zips', name: null, kind: 'folder', presetId: customPresetId },
];

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

/**
 * A new destination for the system that a person chose.
 * @param label what the choice is called. @param random a number from 0 to 1.
 */
export function makeDestination(
  { kind, presetId }: SystemChoice,
  label: string,
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

export type MissingAddress =
  | 'sis-address'
  | 'sftp-server'
  | 'sftp-user'
  | 'directory-address'
  | 'moodle-address'
  | 'client-id'
  | 'tenant';

/** What a destination still needs before photos can be sent there; null for nothing. */
export function missingAddress({ address }: Pick<NamedDestination, 'address'>): MissingAddress | null {
  switch (address.kind) {
    case 'sis':
      return address.url === '' ? 'sis-address' : null;
    case 'sftp':
      if (address.server === '') return 'sftp-server';
      return address.user === '' ? 'sftp-user' : null;
    case 'folder':
      return null;
    case 'ldap':
      return address.url === '' ? 'directory-address' : null;
    case 'moodle':
      return address.url === '' ? 'moodle-address' : null;
    case 'google':
      return address.clientId === '' ? 'client-id' : null;
    case 'microsoft':
      if (address.tenant === '') return 'tenant';
      return address.clientId === '' ? 'client-id' : null;
  }
}

/** Whether photos go there one by one, to people whom the system knows by an ID of its own. */
export function isPhotoSystem({ address: { kind } }: Pick<NamedDestination, 'address'>): boolean {
  return kind !== 'sis' && kind !== 'sftp' && kind !== 'folder';
}
