import { z } from 'zod';
import { moodleFields } from '../network/moodle-address.ts';

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
