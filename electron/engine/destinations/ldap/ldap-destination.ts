import { createHash } from 'node:crypto';
import type { SecureContext } from 'node:tls';
import { Attribute, Change, type Client, type Entry, ResultCodeError } from 'ldapts';
import { ldapTraits } from '../../../core/delivery/destination-traits.ts';
import { isUnprotected, type LdapAddress } from '../../../core/network/ldap/ldap-address.ts';
import { AppError } from '../../../core/shared/failure.ts';
import { photoFailureCodes, transientSystemCodes } from '../../../core/shared/system-codes.ts';
import { createTrust } from '../network/read-authorities.ts';
import type { CurrentPhoto, Person, PhotoDestination, Verdict } from '../photo-destination.ts';
import { brokenTransport, TransportError } from '../transport.ts';
import { findPeople, type SearchPeople, textsOf } from './find-people.ts';
import { keepConnection } from './keep-connection.ts';
import { connectLdap } from './ldap-connection.ts';
import { isOverLimit } from './ldap-failures.ts';
import { readRoster } from './list-people.ts';
import { openTcp } from './open-ldap-socket.ts';

export interface LdapDestinationOptions {
  readonly address: LdapAddress;
  /** A DN; Active Directory also takes `user@domain` and `DOMAIN\user`. */
  readonly bindDn: string;
  /** Kept in memory, to sign in again after a lost connection. */
  readonly password: string;
  readonly startTls: boolean;
  /** In PEM: trusted besides what this computer trusts. */
  readonly authorities: readonly string[];
  /** How long nothing may move while an answer is waited for, and connecting may take, in milliseconds. */
  readonly stallMs?: number;
}

export type LdapDestination = PhotoDestination &
  Required<Pick<PhotoDestination, 'restore' | 'roster' | 'close'>>;

const usualStallMs = 60_000;
const whoAmIOid = '1.3.6.1.4.1.4203.1.11.3';
/** Of `supportedCapabilities`: LDAP_CAP_ACTIVE_DIRECTORY_OID. */
const activeDirectoryOid = '1.2.840.113556.1.4.800';
/** The `rangeUpper` of thumbnailPhoto in Microsoft's schema. */
const mostThumbnailBytes = 102_400;
/** ldapts writes lengths in three bytes. */
const mostPhotoBytes = 16_000_000;

const transient: ReadonlySet<string> = new Set(transientSystemCodes);
const aboutOnePhoto: ReadonlySet<string> = new Set(photoFailureCodes);

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * ldapts turns every message into JSON for a debug log, whether there is one or not: that takes longer than sending the
 * photo does, and a child's photo has no place in a log.
 */
function asValue({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Object.assign(Buffer.from(buffer, byteOffset, byteLength), { toJSON: () => 'a photo' });
}

function valuesOf(entry: Entry | undefined, attribute: string): readonly Buffer[] {
  const key = Object.keys(entry ?? {}).find((name) => name.toLowerCase() === attribute.toLowerCase());
  const value = (key === undefined ? undefined : entry?.[key]) ?? [];
  return (Array.isArray(value) ? value : [value]).map((one) =>
    typeof one === 'string' ? Buffer.from(one) : one,
  );
}

function photoOf(values: readonly Buffer[]): CurrentPhoto | null {
  const [first, ...others] = values;
  if (!first) return null;
  if (others.length === 0) return { version: sha256Of(first), bytes: first };
  // One photo takes the place of all of them, and they could not all be put back.
  return { version: sha256Of(Buffer.from(values.map(sha256Of).join())), bytes: null };
}

function nameSystem(root: Entry | undefined): string {
  if (!root) return 'LDAP directory';
  if (textsOf(root, 'supportedCapabilities').includes(activeDirectoryOid)) return 'Active Directory';
  if (textsOf(root, 'objectClass').includes('OpenLDAProotDSE')) return 'OpenLDAP';
  return textsOf(root, 'vendorName')[0] ?? 'LDAP directory';
}

/**
 * A directory that keeps each photo in an attribute of its student's entry. Referrals to other servers are not
 * followed.
 */
export function createLdapDestination(options: LdapDestinationOptions): LdapDestination {
  const { address, bindDn, password, startTls, authorities, stallMs = usualStallMs } = options;
  const { baseDn, photoAttribute, scope, filter } = address;
  const isThumbnail = photoAttribute.toLowerCase() === 'thumbnailphoto';
  const login = { bindDn, password };
  let trust: SecureContext | null = null;
  let refusal: TransportError | null = null;

  const kept = keepConnection(async (signal) => {
    if (isUnprotected(address, startTls)) throw new AppError('system-needs-tls', address.host);
    // After a few wrong passwords a directory locks the account: a refused one is tried again only when asked to.
    if (refusal) throw refusal;
    trust ??= createTrust(authorities);
    try {
      return await connectLdap({ address, startTls, trust, stallMs }, login, signal);
    } catch (error) {
      if (error instanceof TransportError && error.code === 'system-unauthorized') refusal = error;
      throw error;
    }
  });

  const ask = async <Value>(
    step: 'search' | 'read' | 'write',
    request: (client: Client) => Promise<Value>,
    signal: AbortSignal,
  ): Promise<Value> => (await kept.use(signal)).ask(step, request, signal);

  const readEntry = async (
    step: 'search' | 'read',
    dn: string,
    attributes: string[],
    signal: AbortSignal,
  ) => {
    const { searchEntries } = await ask(
      step,
      (client) =>
        client.search(dn, { scope: 'base', attributes, explicitBufferAttributes: [photoAttribute] }),
      signal,
    );
    return searchEntries[0];
  };

  const search =
    (signal: AbortSignal): SearchPeople =>
    (text, attributes, mostEntries) =>
      ask(
        'search',
        async (client) => {
          try {
            const sizeLimit = mostEntries ?? 0;
            const found = await client.search(baseDn, {
              scope,
              filter: text,
              attributes: [...attributes],
              sizeLimit,
            });
            return found.searchEntries;
          } catch (error) {
            if (isOverLimit(error)) return null;
            throw error;
          }
        },
        signal,
      );

  const current = async ({ key }: Person, signal: AbortSignal): Promise<CurrentPhoto | null> =>
    photoOf(valuesOf(await readEntry('read', key, [photoAttribute], signal), photoAttribute));

  const replace = async ({ key }: Person, values: Buffer[], signal: AbortSignal): Promise<void> => {
    const modification = new Attribute({ type: photoAttribute, values });
    await ask(
      'write',
      (client) => client.modify(key, new Change({ operation: 'replace', modification })),
      signal,
    );
  };

  /** As the directory says it, where it can. */
  const whoAmI = (signal: AbortSignal): Promise<string> =>
    ask(
      'search',
      async (client) => {
        try {
          const { value = '' } = await client.exop(whoAmIOid);
          return value.replace(/^(dn|u):/i, '');
        } catch (error) {
          if (error instanceof ResultCodeError) return bindDn;
          throw error;
        }
      },
      signal,
    );

  return {
    traits: ldapTraits,
    async session(signal) {
      refusal = null;
      const user = await whoAmI(signal);
      if (user === '') throw brokenTransport('system-unauthorized');
      const facts = ['objectClass', 'supportedCapabilities', 'vendorName'];
      const root = await readEntry('search', '', facts, signal);
      await readEntry('search', baseDn, ['1.1'], signal);
      return { system: nameSystem(root), user };
    },
    async isReachable(signal) {
      try {
        (await openTcp(address, stallMs, signal)).destroy();
        return true;
      } catch (error) {
        signal.throwIfAborted();
        if (error instanceof TransportError) return false;
        throw error;
      }
    },
    find: (ids, signal) => findPeople(ids, filter, search(signal)),
    current,
    async put(person, { bytes }, signal) {
      if (bytes.length > mostPhotoBytes) throw brokenTransport('photo-refused', 'it has more than 16 MB');
      try {
        await replace(person, [asValue(bytes)], signal);
      } catch (error) {
        const isTooBig = isThumbnail && bytes.length > mostThumbnailBytes;
        if (!isTooBig || !(error instanceof TransportError) || error.code !== 'photo-refused') throw error;
        throw brokenTransport('photo-refused', 'it has more than 102,400 bytes');
      }
    },
    async verify(person, { sha256 }, _before, signal): Promise<Verdict> {
      try {
        const now = await current(person, signal);
        return now?.version === sha256 ? { kind: 'same', version: sha256 } : { kind: 'other', current: now };
      } catch (error) {
        if (!(error instanceof TransportError) || transient.has(error.code)) throw error;
        if (aboutOnePhoto.has(error.code)) return { kind: 'other', current: null };
        return { kind: 'unknown', failure: { code: error.code, detail: error.detail } };
      }
    },
    async restore(person, former, signal) {
      if (former && former.bytes === null) throw new Error('There is nothing to put back');
      await replace(person, former?.bytes ? [asValue(former.bytes)] : [], signal);
    },
    roster: (signal) => ask('search', (client) => readRoster(client, address), signal),
    close: kept.close,
  };
}
