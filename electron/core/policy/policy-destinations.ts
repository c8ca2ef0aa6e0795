import { z } from 'zod';
import {
  type DestinationAddress,
  emptySftpAddress,
  folderAddressSchema,
  isSameName,
  type NamedDestination,
  namedDestinationSchema,
  sisAddressSchema,
} from '../delivery/named-destination.ts';
import { photoAddressSchema } from '../delivery/photo-address.ts';
import { readWebAddress, tidyWebAddress } from '../network/web-address.ts';
import { findPreset, presets } from '../systems/custom-preset.ts';
import { requestLimit } from '../systems/preset.ts';
import { illuminate } from '../systems/systems.ts';

const sisAddress = sisAddressSchema.extend({
  url: z.string().refine((url) => readWebAddress(url) !== null, {
    error:
      'must begin with https:// (or http://), without a user name or password, such as "https://sis.example.org"',
  }),
});

const sftpAddress = z.strictObject({
  kind: z.literal('sftp'),
  server: z.string().min(1).max(300),
  user: z.string().max(300).default(''),
  folder: z.string().max(1_000).default(''),
  hostKey: z
    .string()
    .regex(/^SHA256:[A-Za-z0-9+/]{43}=?$/)
    .optional(),
});

export const policyDestinationSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  address: z.discriminatedUnion('kind', [
    sisAddress,
    sftpAddress,
    folderAddressSchema,
    ...photoAddressSchema.options,
  ]),
  preset: z.enum(presets.map(({ id }) => id)).optional(),
  idColumn: z.string().max(1_000).optional(),
});

export type PolicyDestination = z.output<typeof policyDestinationSchema>;

export const policyDestinationsSchema = z
  .array(policyDestinationSchema)
  .min(1)
  .max(50)
  .refine(
    (list) =>
      list.every(({ name }, place) => list.slice(0, place).every((other) => !isSameName(other.name, name))),
    { error: 'must not name two destinations the same' },
  );

/**
 * 53 bits of FNV-1a over the address: a destination whose address an administrator changes is another one, so that no
 * password that a person gave for the former address goes to the new one.
 */
function idOf(address: DestinationAddress): string {
  const prime = 0x0100_0000_01b3n;
  let hash = 0xcbf2_9ce4_8422_2325n;
  for (const character of JSON.stringify(address)) {
    hash = ((hash ^ BigInt(character.codePointAt(0) ?? 0)) * prime) & 0xffff_ffff_ffff_ffffn;
  }
  return `it-${hash.toString(36)}`;
}

function addressOf(address: PolicyDestination['address']): DestinationAddress {
  switch (address.kind) {
    case 'sis':
      return { kind: 'sis', url: tidyWebAddress(address.url) };
    case 'sftp':
      return { ...emptySftpAddress, ...address, hostKey: address.hostKey ?? '' };
    default:
      return address;
  }
}

/** The list that an administrator has set, without what is left to the person. */
export function managedDestinations(list: readonly PolicyDestination[]): readonly NamedDestination[] {
  const made: NamedDestination[] = [];
  for (const { name, address: given, preset: presetId = illuminate.id, idColumn = '' } of list) {
    const address = addressOf(given);
    const preset = findPreset(presetId) ?? illuminate;
    const { hostKey: _, ...place } = { hostKey: '', ...address };
    const id = idOf(place.kind === 'folder' ? { kind: 'folder' } : (place as DestinationAddress));
    // Zips for two systems have no address to tell them by.
    const isTaken = made.some((known) => known.id === id) || place.kind === 'folder';
    made.push(
      namedDestinationSchema.parse({
        id: isTaken ? `${id}-${made.length}` : id,
        name,
        address,
        presetId: preset.id,
        ratioTolerance: preset.ratioTolerance,
        requestBytes: requestLimit(preset, null, null),
        idColumn,
      }),
    );
  }
  return made;
}
