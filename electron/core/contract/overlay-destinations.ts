import {
  type DestinationAddress,
  emptySftpAddress,
  firstSftpId,
  firstSisId,
  freshDestinationName,
  type NamedDestination,
  namedDestinationSchema,
  type SftpDestinationAddress,
} from '../delivery/named-destination.ts';
import { tidyWebAddress } from '../network/web-address.ts';
import { managedDestinations } from '../policy/policy-destinations.ts';
import { largestZipBytes, type Policy, type PolicyKey, policySettingNames } from '../policy/policy-schema.ts';
import { AppError } from '../shared/failure.ts';
import { findPreset } from '../systems/custom-preset.ts';

type List = readonly NamedDestination[];

const find = (list: List, id: string) => list.find((destination) => destination.id === id) ?? null;
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function refuse(key: PolicyKey): never {
  throw new AppError('policy-setting', policySettingNames[key]);
}

/** A fingerprint that was agreed to for another server says nothing of the managed one. */
function overlaySftp(own: SftpDestinationAddress, policy: Policy): SftpDestinationAddress {
  const { sftpServer = own.server, sftpUser, sftpFolder, sftpHostKey } = policy;
  return {
    ...own,
    server: sftpServer,
    user: sftpUser ?? own.user,
    folder: sftpFolder ?? own.folder,
    hostKey: sftpHostKey ?? (sftpServer === own.server ? own.hostKey : ''),
  };
}

/** Only the first one of a kind whose address is managed is left: the others could not be sent to. */
function overlayKind(
  list: List,
  kind: 'sis' | 'sftp',
  fallback: { readonly id: string; readonly name: string },
  change: (own: DestinationAddress | null) => DestinationAddress,
): List {
  const first = list.find(({ address }) => address.kind === kind);
  if (!first) {
    const name = freshDestinationName(list, fallback.name);
    const made = namedDestinationSchema.parse({ id: fallback.id, name, address: change(null) });
    return kind === 'sis' ? [made, ...list] : [...list, made];
  }
  return list.flatMap((destination) => {
    if (destination.address.kind !== kind) return [destination];
    return destination === first ? [{ ...destination, address: change(destination.address) }] : [];
  });
}

/** What is the person's own in a destination that IT has set. */
function overlayPersonal(managed: NamedDestination, own: NamedDestination | null): NamedDestination {
  if (!own) return managed;
  const { bytesPerSecond } = own;
  if (managed.address.kind !== 'sftp' || own.address.kind !== 'sftp') return { ...managed, bytesPerSecond };
  const { keyPath, hostKey, makesFolder, user } = own.address;
  const address = {
    ...managed.address,
    user: managed.address.user || user,
    keyPath,
    makesFolder,
    hostKey: managed.address.hostKey || hostKey,
  };
  return { ...managed, bytesPerSecond, address };
}

function overlayLimits(list: List, policy: Policy): List {
  const { preset } = policy;
  const requestBytes = largestZipBytes(policy);
  if (preset === undefined && requestBytes === null) return list;
  return list.map((destination) => ({
    ...destination,
    ...(preset === undefined ? {} : { presetId: preset }),
    ...(requestBytes === null ? {} : { requestBytes }),
  }));
}

/** The destinations that hold: the person's own, with what is managed over them. */
export function overlayDestinations(own: List, policy: Policy): List {
  const { destinations, sisAddress, preset = '', sftpServer } = policy;
  if (destinations !== undefined) {
    const managed = managedDestinations(destinations);
    const seen = managed.map((destination) => overlayPersonal(destination, find(own, destination.id)));
    return overlayLimits(seen, policy);
  }
  let list = own;
  if (sisAddress !== undefined) {
    const url = tidyWebAddress(sisAddress);
    const name = findPreset(preset)?.name ?? 'SIS';
    list = overlayKind(list, 'sis', { id: firstSisId, name }, () => ({ kind: 'sis', url }));
  }
  if (sftpServer !== undefined) {
    list = overlayKind(list, 'sftp', { id: firstSftpId, name: 'SFTP server' }, (address) =>
      overlaySftp(address?.kind === 'sftp' ? address : emptySftpAddress, policy),
    );
  }
  return overlayLimits(list, policy);
}

/** What a person says of the managed server's fingerprint is kept with the server that it belongs to. */
function keepSftp(
  own: SftpDestinationAddress,
  seen: SftpDestinationAddress,
  wanted: SftpDestinationAddress,
  policy: Policy,
): SftpDestinationAddress {
  const { sftpUser, sftpFolder, sftpHostKey } = policy;
  if (wanted.server !== seen.server) refuse('sftpServer');
  if (sftpUser !== undefined && wanted.user !== sftpUser) refuse('sftpUser');
  if (sftpFolder !== undefined && wanted.folder !== sftpFolder) refuse('sftpFolder');
  if (sftpHostKey !== undefined && wanted.hostKey !== sftpHostKey) refuse('sftpHostKey');
  const isAgreed = sftpHostKey === undefined && wanted.hostKey !== seen.hostKey;
  return {
    ...wanted,
    server: isAgreed ? wanted.server : own.server,
    user: sftpUser === undefined ? wanted.user : own.user,
    folder: sftpFolder === undefined ? wanted.folder : own.folder,
    hostKey: isAgreed ? wanted.hostKey : own.hostKey,
  };
}

function keepAddress(
  own: DestinationAddress | null,
  seen: DestinationAddress | null,
  wanted: DestinationAddress,
  policy: Policy,
): DestinationAddress {
  if (wanted.kind === 'sis' && policy.sisAddress !== undefined) {
    if (seen?.kind !== 'sis' || wanted.url !== seen.url) refuse('sisAddress');
    return own?.kind === 'sis' ? own : { kind: 'sis', url: '' };
  }
  if (wanted.kind === 'sftp' && policy.sftpServer !== undefined) {
    if (seen?.kind !== 'sftp') refuse('sftpServer');
    return keepSftp(own?.kind === 'sftp' ? own : emptySftpAddress, seen, wanted, policy);
  }
  return wanted;
}

/** Nothing of a list that IT has set can be changed but what is the person's own: that is kept under the same ID. */
function keepPersonal(own: List, wanted: List, policy: Policy): List {
  const managed = managedDestinations(policy.destinations ?? []);
  if (wanted.length !== managed.length) refuse('destinations');
  const kept = managed.map((destination) => {
    const asked = find(wanted, destination.id) ?? refuse('destinations');
    const held = overlayLimits([overlayPersonal(destination, asked)], policy)[0];
    if (!isSame(sorted(held), sorted(asked))) refuse('destinations');
    return asked;
  });
  return [...kept, ...own.filter(({ id }) => !find(managed, id))];
}

/** The order of keys means nothing. */
function sorted(destination: NamedDestination | undefined): unknown {
  const entries = (value: object) => Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return destination && [entries(destination.address), entries({ ...destination, address: null })];
}

/**
 * What is kept when a person changes destinations that are seen through the policy.
 * @throws AppError `policy-setting` if the change is of something that is managed.
 */
export function keepOwnDestinations(own: List, wanted: List, policy: Policy): List {
  const { preset, destinations } = policy;
  if (destinations !== undefined) return keepPersonal(own, wanted, policy);
  const largest = largestZipBytes(policy);
  const seen = overlayDestinations(own, policy);
  for (const { id, address } of seen) {
    if (find(wanted, id)) continue;
    if (address.kind === 'sis' && policy.sisAddress !== undefined) refuse('sisAddress');
    if (address.kind === 'sftp' && policy.sftpServer !== undefined) refuse('sftpServer');
  }
  const kept = wanted.flatMap((destination): List => {
    const [before, shown] = [find(own, destination.id), find(seen, destination.id)];
    if (preset !== undefined && destination.presetId !== preset) refuse('preset');
    if (largest !== null && destination.requestBytes !== largest) refuse('largestZipMegabytes');
    const address = keepAddress(before?.address ?? null, shown?.address ?? null, destination.address, policy);
    // Made by the policy alone, and nothing of it is the person's own.
    if (!before && shown && isSame(shown, destination)) return [];
    return [
      {
        ...destination,
        address,
        presetId: preset === undefined ? destination.presetId : (before?.presetId ?? preset),
        requestBytes: largest === null ? destination.requestBytes : (before?.requestBytes ?? largest),
      },
    ];
  });
  return [...kept, ...own.filter(({ id }) => !find(seen, id))];
}
