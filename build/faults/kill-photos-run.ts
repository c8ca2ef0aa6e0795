import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startOpenLdap } from '../../e2e/fixtures/open-ldap-server.ts';
import { readLdapAddress } from '../../electron/core/network/ldap/ldap-address.ts';
import { createLdapDestination } from '../../electron/engine/destinations/ldap/ldap-destination.ts';
import { drawReadyJpeg } from '../../electron/engine/fixtures/draw-picture.ts';
import { startCommandLine } from './kill-run.ts';

export interface PhotoKillSum {
  /** Kills that met the command line at work. */
  readonly kills: number;
  readonly uploads: number;
  /** Students who have not the photo that the folder has for them. */
  readonly lost: number;
  /** Students without a photo in the folder whose photo is another one now. */
  readonly strangers: number;
  /** Reports that say something else than the directory has. */
  readonly wrong: readonly string[];
}

const { signal } = new AbortController();
const photoCount = 60;
const firstId = 1_000;
/** Of these students the folder has photos; as many others lie between them. */
const ids = Array.from({ length: photoCount }, (_, at) => String(firstId + 2 * at));
const otherIds = ids.map((id) => String(Number(id) + 1));

interface Report {
  readonly photos: readonly { readonly file: string; readonly outcome: string }[];
}

function readReport(out: string): Report | null {
  try {
    const report = JSON.parse(out) as Partial<Report>;
    return report.photos ? { photos: report.photos } : null;
  } catch {
    return null;
  }
}

/**
 * Uploads photos one by one to OpenLDAP, kills the command line at random moments, and lets it go on, until there were
 * so many kills. What counts is what the directory has in the end.
 */
export async function killPhotosUpTo(
  count: number,
  random: () => number,
  onUpload: (sum: PhotoKillSum) => void = () => undefined,
): Promise<PhotoKillSum> {
  const top = await mkdtemp(path.join(tmpdir(), 'kill-photos-'));
  const theirs = await drawReadyJpeg(9_999);
  const server = await startOpenLdap({
    // Some have a photo already: ours takes its place.
    students: Array.from({ length: 2 * photoCount }, (_, at) => ({
      id: String(firstId + at),
      givenName: 'Ada',
      sn: `L${at}`,
      photos: at % 3 === 0 ? [theirs] : [],
    })),
  });
  const url = `ldaps://127.0.0.1:${server.tlsPort}/${server.baseDn}?jpegPhoto?sub?(employeeNumber={id})`;
  const ca = path.join(top, 'ca.pem');
  await writeFile(ca, server.authority);
  const reading = createLdapDestination({
    ...server.reader,
    address: readLdapAddress(url),
    startTls: false,
    authorities: [server.authority],
  });
  const versionsOf = async (wanted: readonly string[]) => {
    const found = await reading.find(wanted, signal);
    const versions = new Map<string, string | null>();
    for (const [id, person] of found) {
      if (person.kind !== 'found') throw new Error(`${id} is ${person.kind}`);
      versions.set(id, (await reading.current(person.person, signal))?.version ?? null);
    }
    return versions;
  };
  const start = (folder: string, stateDir: string) => {
    const words = ['upload', folder, '--to', url, '--bind-dn', server.photoBot.bindDn, '--ca', ca];
    return startCommandLine([...words, '--state', stateDir, '--json'], {
      PICTURE_DAY_TOKEN: server.photoBot.password,
    });
  };

  let rounds = 0;
  let wholeMs = 0;
  const uploadOnce = async (): Promise<PhotoKillSum> => {
    rounds += 1;
    const folder = path.join(top, `photos-${rounds}`);
    const stateDir = path.join(top, `state-${rounds}`);
    await mkdir(folder);
    const hashes = new Map<string, string>();
    for (const [at, id] of ids.entries()) {
      const bytes = await drawReadyJpeg(rounds * photoCount + at);
      hashes.set(id, createHash('sha256').update(bytes).digest('hex'));
      await writeFile(path.join(folder, `${id}.jpg`), bytes);
    }
    const others = await versionsOf(otherIds);
    let kills = 0;
    let last: { readonly out: string; readonly err: string; readonly status: number | null };
    const startMs = performance.now();
    for (;;) {
      const { child, ended } = start(folder, stateDir);
      // The first upload takes the time; the first third is its start, where nothing is sent yet.
      const isKilled = wholeMs > 0 && (kills === 0 || (kills < 5 && random() < 0.7));
      if (isKilled) {
        await Promise.race([sleep((0.3 + 0.7 * random()) * wholeMs), ended]);
        child.kill('SIGKILL');
      }
      last = await ended;
      if (last.status !== null || readReport(last.out)) break;
      kills += 1;
    }
    if (wholeMs === 0) wholeMs = performance.now() - startMs;
    const now = await versionsOf(ids);
    const report = readReport(last.out);
    const imported = report?.photos.filter(({ outcome }) => outcome === 'imported').length;
    const isWhole = imported === photoCount;
    const after = await versionsOf(otherIds);
    return {
      kills,
      uploads: 1,
      lost: ids.filter((id) => now.get(id) !== hashes.get(id)).length,
      strangers: otherIds.filter((id) => after.get(id) !== others.get(id)).length,
      wrong: isWhole
        ? []
        : [`${imported} of ${photoCount} said to be imported (${last.status}): ${last.err}`],
    };
  };

  let sum: PhotoKillSum = { kills: 0, uploads: 0, lost: 0, strangers: 0, wrong: [] };
  try {
    while (sum.uploads === 0 || sum.kills < count) {
      const one = await uploadOnce();
      sum = {
        kills: sum.kills + one.kills,
        uploads: sum.uploads + one.uploads,
        lost: sum.lost + one.lost,
        strangers: sum.strangers + one.strangers,
        wrong: [...sum.wrong, ...one.wrong],
      };
      onUpload(sum);
    }
    return sum;
  } finally {
    reading.close();
    await server.close();
    await rm(top, { recursive: true, force: true });
  }
}
