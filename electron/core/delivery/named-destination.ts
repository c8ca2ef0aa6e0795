import { z } from 'zod';
import { type CustomPreset, customPresetSchema, emptyCustomPreset } from '../systems/custom-preset.ts';
import { largestRequestBytes, usualRequestBytes } from '../systems/preset.ts';
import { illuminate } from '../systems/systems.ts';
import { photoAddressSchema } from './photo-address.ts';

/** A SIS with the API that Picture Day uploads to. */
export const sisAddressSchema = z.strictObject({ kind: z.literal('sis'), url: z.string().max(2_000) });

export const sftpAddressSchema = z.strictObject({
  kind: z.literal('sftp'),
  /** The server's name, with `:port` where it is not 22. */
  server: z.string().max(300),
  user: z.string().max(300),
  /** Empty: the folder that the account opens in. */
  folder: z.string().max(1_000),
  makesFolder: z.boolean(),
  /** Where the private key lies; empty to sign in with a password. The key itself is never kept. */
  keyPath: z.string().max(32_767),
  /** The fingerprint of the server's host key, once a person has agreed to it. */
  hostKey: z.string().max(200),
});

/** A system without an API: zips are saved in a folder, and a person uploads them on the system's own page. */
export const folderAddressSchema = z.strictObject({ kind: z.literal('folder') });

export const destinationAddressSchema = z.discriminatedUnion('kind', [
  sisAddressSchema,
  sftpAddressSchema,
  folderAddressSchema,
  ...photoAddressSchema.options,
]);

export type DestinationAddress = z.output<typeof destinationAddressSchema>;
export type NamedDestinationKind = DestinationAddress['kind'];
export type SftpDestinationAddress = z.output<typeof sftpAddressSchema>;

/** What photos and zips for one destination are held to. Sizes in bytes, the tolerance as a share. */
export const destinationLimits = {
  presetId: z.string().max(100),
  /** The person's own system, for the preset `custom`. */
  customPreset: customPresetSchema,
  ratioTolerance: z.number().min(0).max(1),
  requestBytes: z.int().min(1_000_000).max(largestRequestBytes),
  /** What is sent at most, so that others can use the network too; null: as fast as it goes. */
  bytesPerSecond: z.int().min(10_000).nullable(),
};

/** Names its secrets, too: it never means another destination. */
export const destinationIdSchema = z.string().regex(/^[a-z0-9-]{1,40}$/);

export const namedDestinationSchema = z.strictObject({
  id: destinationIdSchema,
  name: z.string().trim().min(1).max(100),
  address: destinationAddressSchema,
  /** The roster's column with the IDs that the destination goes by; empty: the IDs that photos are named by. */
  idColumn: z.string().max(1_000).default(''),
  presetId: destinationLimits.presetId.default(illuminate.id),
  customPreset: customPresetSchema.default(emptyCustomPreset),
  ratioTolerance: destinationLimits.ratioTolerance.default(illuminate.ratioTolerance),
  requestBytes: destinationLimits.requestBytes.default(usualRequestBytes),
  bytesPerSecond: destinationLimits.bytesPerSecond.default(null),
});

/** One place where a person sends photos, as the settings keep it. Its secrets are kept apart, under its ID. */
export type NamedDestination = z.output<typeof namedDestinationSchema>;

export const mostDestinations = 50;

export const emptySftpAddress: SftpDestinationAddress = {
  kind: 'sftp',
  server: '',
  user: '',
  folder: '',
  makesFolder: false,
  keyPath: '',
  hostKey: '',
};

/** The IDs of the one SIS and the one SFTP server that earlier versions knew: their secrets lie where those look. */
export const firstSisId = 'main';
export const firstSftpId = 'sftp';
export const firstFolderId = 'zips';

const firstIds: Readonly<Partial<Record<NamedDestinationKind, string>>> = {
  sis: firstSisId,
  sftp: firstSftpId,
  folder: firstFolderId,
};

/** @param random a number from 0 to 1. */
export function freshDestinationId(
  known: readonly Pick<NamedDestination, 'id'>[],
  kind: NamedDestinationKind,
  random: number,
): string {
  const first = firstIds[kind];
  const isTaken = (id: string) => known.some((other) => other.id === id);
  if (first !== undefined && !isTaken(first)) return first;
  const id = `d-${Math.floor(random * 36 ** 8).toString(36)}`;
  return isTaken(id) ? `${id}-${known.length}` : id;
}

/** "Koha", or "Koha 2" where there is one already. */
export function freshDestinationName(
  known: readonly Pick<NamedDestination, 'name'>[],
  wanted: string,
): string {
  const isTaken = (name: string) => known.some((other) => isSameName(other.name, name));
  if (!isTaken(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    if (!isTaken(`${wanted} ${number}`)) return `${wanted} ${number}`;
  }
}

/** Names are typed on a command line: their case and surrounding spaces do not count. */
export function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** What the settings said before they held a list. */
export interface SingleConnection {
  readonly sisUrl: string;
  readonly presetId: string;
  readonly customPreset: CustomPreset;
  readonly ratioTolerance: number;
  readonly requestBytes: number;
  readonly bytesPerSecond: number | null;
  readonly sftpServer: string;
  readonly sftpUser: string;
  readonly sftpFolder: string;
  readonly sftpMakesFolder: boolean;
  readonly sftpKeyPath: string;
  readonly sftpHostKey: string;
}
