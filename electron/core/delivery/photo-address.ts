import { z } from 'zod';
import { readLdapAddress, showLdapAddress } from '../network/ldap/ldap-address.ts';
import { moodleFields, readMoodleSite } from '../network/moodle-address.ts';
import { assertNever } from '../shared/assert-never.ts';

const text = z.string().max(2_000);

/**
 * Where a system is that takes photos one by one, and whom an ID means there. No secrets: the password or token of each
 * is kept apart.
 */
export const photoAddressSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ldap'),
    /** An RFC 4516 URL: `ldaps://host[:port]/<base DN>?<photo attribute>?sub?<filter with {id}>`. */
    url: text,
    bindDn: text,
    /** Turns `ldap://` into an encrypted connection before anything secret goes out. */
    startTls: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('moodle'),
    /** Of the site: `https://host[/path]`. */
    url: text,
    /** The field of Moodle's users that holds the ID. */
    field: z.enum(moodleFields),
  }),
  z.strictObject({
    kind: z.literal('google'),
    /** Of the district's OAuth client for desktop apps. */
    clientId: text,
  }),
  z.strictObject({
    kind: z.literal('microsoft'),
    clientId: text,
    /** The directory (tenant) ID or one of its domains. */
    tenant: text,
  }),
]);

export type PhotoAddress = z.output<typeof photoAddressSchema>;

export type PhotoDestinationKind = PhotoAddress['kind'];

/**
 * As people know it, and as the journal and the ledger know it again: an address, without a secret.
 * @throws AppError for an address that is not one.
 */
export function photoSystemLabel(address: PhotoAddress): string {
  switch (address.kind) {
    case 'ldap':
      return showLdapAddress(readLdapAddress(address.url));
    case 'moodle':
      return readMoodleSite(address.url);
    case 'google':
      return 'Google Workspace';
    case 'microsoft':
      return `Microsoft 365 (${address.tenant})`;
    default:
      return assertNever(address);
  }
}

const photoKinds: ReadonlySet<string> = new Set(
  photoAddressSchema.options.map(({ shape }) => shape.kind.value),
);

/** Whether a destination of this kind takes photos one by one. */
export function isPhotoKind(kind: string): kind is PhotoDestinationKind {
  return photoKinds.has(kind);
}
