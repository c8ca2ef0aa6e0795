import { createHash, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hasOpenLdap, type OpenLdapServer, startOpenLdap } from '../../e2e/fixtures/open-ldap-server.ts';
import { ldapTraits } from '../../electron/core/delivery/destination-traits.ts';
import { readLdapAddress } from '../../electron/core/network/ldap/ldap-address.ts';
import { createLdapDestination } from '../../electron/engine/destinations/ldap/ldap-destination.ts';
import type { OutgoingPhoto, Person } from '../../electron/engine/destinations/photo-destination.ts';
import { timeShell } from './run-tool.ts';

/** Photos into a directory, one by one and read back, beside OpenLDAP's own tool, which only writes. */

const photoCount = 1_000;
const photoBytes = 60_000;

const students = Array.from({ length: photoCount }, (_, at) => ({
  id: String(1_000 + at),
  givenName: 'Ada',
  sn: `L${at}`,
}));

function makePhotos(): readonly OutgoingPhoto[] {
  return students.map(() => {
    const bytes = randomBytes(photoBytes);
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
}

/** A new directory without photos. @returns what the work took, in milliseconds. */
async function timeIn(work: (server: OpenLdapServer) => Promise<number>): Promise<number> {
  const server = await startOpenLdap({ students });
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}

/** Finds everybody, and for each: what is there, the photo, reading it back. */
export function timeOurDelivery(): Promise<number> {
  return timeIn(async ({ tlsPort, baseDn, photoBot, authority }) => {
    const photos = makePhotos();
    const { signal } = new AbortController();
    const startMs = performance.now();
    const destination = createLdapDestination({
      ...photoBot,
      address: readLdapAddress(`ldaps://127.0.0.1:${tlsPort}/${baseDn}?jpegPhoto?sub?(employeeNumber={id})`),
      startTls: false,
      authorities: [authority],
    });
    await destination.session(signal);
    const found = await destination.find(
      students.map(({ id }) => id),
      signal,
    );
    const deliver = async (person: Person, photo: OutgoingPhoto) => {
      const before = await destination.current(person, signal);
      await destination.put(person, photo, signal);
      const { kind } = await destination.verify(person, photo, before, signal);
      if (kind !== 'same') throw new Error(`Read back: ${kind}`);
    };
    const waiting = students.entries();
    const workers = Array.from({ length: ldapTraits.parallel }, async () => {
      for (const [at, { id }] of waiting) {
        const one = found.get(id);
        const photo = photos[at];
        if (one?.kind !== 'found' || !photo) throw new Error(`Not found: ${id}`);
        await deliver(one.person, photo);
      }
    });
    await Promise.all(workers);
    const tookMs = performance.now() - startMs;
    destination.close();
    return tookMs;
  });
}

/** The same photos from one LDIF. */
export function timeLdapmodify(work: string): Promise<number> {
  return timeIn(async ({ tlsPort, baseDn, photoBot, authority }) => {
    const at = (name: string) => path.join(work, name);
    const changes = makePhotos().map(
      ({ bytes }, index) =>
        `dn: uid=s${index},${baseDn}\nchangetype: modify\nreplace: jpegPhoto\njpegPhoto:: ${Buffer.from(bytes).toString('base64')}\n\n`,
    );
    await Promise.all([
      writeFile(at('photos.ldif'), changes.join('')),
      writeFile(at('ca.pem'), authority),
      writeFile(at('password'), photoBot.password, { mode: 0o600 }),
    ]);
    return timeShell(
      `LDAPTLS_CACERT=${at('ca.pem')} ldapmodify -x -H ldaps://127.0.0.1:${tlsPort} -D ${photoBot.bindDn} -y ${at('password')} -f ${at('photos.ldif')} >/dev/null`,
    );
  });
}

export const canBenchDirectory = hasOpenLdap;
