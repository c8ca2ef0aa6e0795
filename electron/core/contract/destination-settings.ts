import {
  type DestinationAddress,
  emptySftpAddress,
  firstFolderId,
  firstSftpId,
  firstSisId,
  freshDestinationName,
  type NamedDestination,
  type SftpDestinationAddress,
  type SingleConnection,
} from '../delivery/named-destination.ts';
import { customPresetId, findPreset } from '../systems/custom-preset.ts';
import { usualRequestBytes } from '../systems/preset.ts';
import { illuminate } from '../systems/systems.ts';

import type { RequestInput } from './contract.ts';

/** The part of the settings that is about where photos go. */
export interface DestinationSettings extends SingleConnection {
  readonly destinations: readonly NamedDestination[];
  readonly currentDestination: string;
}

type Listed = Pick<DestinationSettings, 'destinations' | 'currentDestination'>;

/** The one whose rules photos are checked by; null while there is none. */
export function currentDestinationOf({ destinations, currentDestination }: Listed): NamedDestination | null {
  return destinations.find(({ id }) => id === currentDestination) ?? destinations[0] ?? null;
}

type Of<Kind extends DestinationAddress['kind']> = NamedDestination & {
  readonly address: Extract<DestinationAddress, { kind: Kind }>;
};

/** The current one, or the first one of this kind. */
function inUse<Kind extends DestinationAddress['kind']>(settings: Listed, kind: Kind): Of<Kind> | null {
  const isOfKind = (destination: NamedDestination | null): destination is Of<Kind> =>
    destination?.address.kind === kind;
  const current = currentDestinationOf(settings);
  return isOfKind(current) ? current : (settings.destinations.find(isOfKind) ?? null);
}

/** The SIS that the app signs in at. */
export const sisInUse = (settings: Listed) => inUse(settings, 'sis');

/** The SFTP server of "Other delivery options". */
export const sftpInUse = (settings: Listed) => inUse(settings, 'sftp');

const limitKeys = [
  'presetId',
  'customPreset',
  'ratioTolerance',
  'requestBytes',
  'bytesPerSecond',
] as const satisfies readonly (keyof SingleConnection)[];

const sftpKeys = {
  sftpServer: 'server',
  sftpUser: 'user',
  sftpFolder: 'folder',
  sftpMakesFolder: 'makesFolder',
  sftpKeyPath: 'keyPath',
  sftpHostKey: 'hostKey',
} as const satisfies Partial<Record<keyof SingleConnection, keyof SftpDestinationAddress>>;

export type Limits = Pick<NamedDestination, (typeof limitKeys)[number]>;

function limitsOf({ presetId, customPreset, ratioTolerance, requestBytes, bytesPerSecond }: Limits): Limits {
  return { presetId, customPreset, ratioTolerance, requestBytes, bytesPerSecond };
}

/** What the engine checks and packs by, for one destination or as the settings say it. */
export function rulesOf({
  presetId,
  customPreset,
  ratioTolerance,
  requestBytes,
}: Omit<Limits, 'bytesPerSecond'>): RequestInput<'setRules'> {
  const rules = { presetId, ratioTolerance, requestBytes };
  return presetId === customPresetId ? { ...rules, customPreset } : rules;
}

function sftpFieldsOf(address: SftpDestinationAddress) {
  return {
    sftpServer: address.server,
    sftpUser: address.user,
    sftpFolder: address.folder,
    sftpMakesFolder: address.makesFolder,
    sftpKeyPath: address.keyPath,
    sftpHostKey: address.hostKey,
  };
}

/**
 * Most of the app knows one connection: its fields become those of the current destination, or of the first one of their
 * kind.
 */
export function alignSettings<Settings extends DestinationSettings>(settings: Settings): Settings {
  const current = currentDestinationOf(settings);
  return {
    ...settings,
    currentDestination: current?.id ?? '',
    sisUrl: sisInUse(settings)?.address.url ?? '',
    ...sftpFieldsOf(sftpInUse(settings)?.address ?? emptySftpAddress),
    ...(current ? limitsOf(current) : {}),
  };
}

function hasOwnLimits({ presetId, requestBytes, ratioTolerance }: SingleConnection): boolean {
  return (
    presetId !== illuminate.id ||
    requestBytes !== usualRequestBytes ||
    ratioTolerance !== illuminate.ratioTolerance
  );
}

/** What earlier versions kept, as a list: the SIS first, which the app signed in at. */
export function migrateConnection(single: SingleConnection): readonly NamedDestination[] {
  const { sisUrl, sftpServer } = single;
  const common = { idColumn: '', ...limitsOf(single) };
  const system = findPreset(single.presetId, single.customPreset)?.name ?? 'SIS';
  const made: NamedDestination[] = [];
  const add = (id: string, name: string, address: DestinationAddress) =>
    made.push({ id, name: freshDestinationName(made, name), address, ...common });
  if (sisUrl !== '') add(firstSisId, system, { kind: 'sis', url: sisUrl });
  if (sftpServer !== '') add(firstSftpId, 'SFTP server', sftpAddressOf(single));
  // Only a system was chosen: its zips are saved, and uploaded by hand.
  if (made.length === 0 && hasOwnLimits(single)) add(firstFolderId, system, { kind: 'folder' });
  return made;
}

function sftpAddressOf(single: SingleConnection): SftpDestinationAddress {
  return {
    kind: 'sftp',
    server: single.sftpServer,
    user: single.sftpUser,
    folder: single.sftpFolder,
    makesFolder: single.sftpMakesFolder,
    keyPath: single.sftpKeyPath,
    hostKey: single.sftpHostKey,
  };
}

const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);

/**
 * A change of the single connection's fields reaches the destination that they stand for; where there is none yet, one is
 * made.
 * @param wanted `before`, with any of its fields changed.
 */
export function changeDestinations<Settings extends DestinationSettings>(
  before: Settings,
  wanted: Settings,
): Settings {
  let { destinations } = wanted;
  const put = (changed: NamedDestination) => {
    destinations = destinations.some(({ id }) => id === changed.id)
      ? destinations.map((known) => (known.id === changed.id ? changed : known))
      : [...destinations, changed];
  };
  const listed = (): Listed => ({ destinations, currentDestination: wanted.currentDestination });
  const isChanged = (key: keyof SingleConnection) => differs(before[key], wanted[key]);
  const make = (id: string, name: string, address: DestinationAddress): NamedDestination => ({
    id,
    name: freshDestinationName(destinations, name),
    address,
    idColumn: '',
    ...limitsOf(wanted),
  });
  if (isChanged('sisUrl')) {
    const sis = sisInUse(listed());
    const address = { kind: 'sis', url: wanted.sisUrl } as const;
    if (sis) put({ ...sis, address });
    else if (wanted.sisUrl !== '') {
      put(make(firstSisId, findPreset(wanted.presetId, wanted.customPreset)?.name ?? 'SIS', address));
    }
  }
  if ((Object.keys(sftpKeys) as (keyof typeof sftpKeys)[]).some(isChanged)) {
    const sftp = sftpInUse(listed());
    const address = sftpAddressOf(wanted);
    put(sftp ? { ...sftp, address } : make(firstSftpId, 'SFTP server', address));
  }
  const current = currentDestinationOf(listed());
  if (current) {
    const limits = Object.fromEntries(limitKeys.filter(isChanged).map((key) => [key, wanted[key]]));
    if (Object.keys(limits).length > 0) put({ ...current, ...limits });
  }
  return alignSettings({ ...wanted, destinations });
}

/**
 * As the file holds them. Earlier versions find the one SIS and the one SFTP server there whose secrets they read, never
 * another destination's address: it would get a token that is not its own.
 */
export function settingsForFile<Settings extends DestinationSettings>(settings: Settings): Settings {
  const find = (wanted: string) => settings.destinations.find(({ id }) => id === wanted)?.address;
  const [sis, sftp] = [find(firstSisId), find(firstSftpId)];
  return {
    ...settings,
    sisUrl: sis?.kind === 'sis' ? sis.url : '',
    ...sftpFieldsOf(sftp?.kind === 'sftp' ? sftp : emptySftpAddress),
  };
}
