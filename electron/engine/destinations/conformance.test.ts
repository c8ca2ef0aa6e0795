import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  candidates,
  type DestinationCandidate,
  type DestinationWorld,
} from '../../../e2e/fixtures/destination-candidates.ts';
import { hasOpenSsh } from '../../../e2e/fixtures/open-ssh-server.ts';
import { drawPhoto } from '../../../e2e/fixtures/upload-bench.ts';
import { deliveryTo } from '../../core/delivery/delivery-view.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import type { Failure } from '../../core/shared/failure.ts';
import { illuminate } from '../../core/systems/systems.ts';
import { studentAt } from '../../practice-sis/students.ts';
import { createBatch } from '../batch/batch.ts';
import { fillBatch } from '../batch/fill-batch.ts';
import type { OpenZipDestination } from '../delivery/open-destination.ts';
import { createPhotoPreparer } from '../delivery/photo-preparer.ts';
import { createThrottle } from '../delivery/throttle.ts';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { openJournal } from '../journal/journal.ts';
import { createPublisher } from '../publisher.ts';
import type { OpenFolder } from '../review/open-folder.ts';
import { createDeliveryService } from '../services/delivery-service.ts';
import type { Destination, Parcel } from './destination.ts';
import { brokenTransport } from './transport.ts';

/**
 * What every destination must do, over real servers and a real folder, through the one loop that sends. To add a
 * destination, add a candidate: a case that cannot happen there is excluded by its name, with the reason.
 */

const cases = {
  good: 'all is good',
  twice: 'the same zip twice',
  unknown: 'an unknown student',
  limit: 'over the limit',
  right: 'no right to put anything there',
  expired: 'a sign-in that expired',
  later: 'told to come again later (429)',
  lost: 'the connection is lost after the last byte',
  killed: 'killed after the last byte, and resumed',
} as const;

const names = ['1', '2', '3', '4'].map((_, place) => `${studentAt(place).id}.jpg`);

interface Bench {
  readonly world: DestinationWorld;
  readonly source: string;
  readonly journal: string;
}

async function startBench({ start }: DestinationCandidate): Promise<Bench> {
  const world = await start();
  onTestFinished(() => world.close());
  const source = await makeTemporaryFolder();
  for (const [place, name] of names.entries()) {
    await writeFile(path.join(source, name), await drawPhoto(place + 1));
  }
  return { world, source, journal: path.join(await makeTemporaryFolder(), 'journal.sqlite') };
}

/** A folder of photos as the engine has it open. */
async function openSource(source: string): Promise<OpenFolder> {
  // Two photos a zip.
  const batch = createBatch({ preset: illuminate, roster: null, requestBytes: 9_000 });
  const locations = new Map<PhotoId, string>();
  const tempFolder = await makeTemporaryFolder();
  let count = 0;
  await fillBatch(
    {
      paths: [source],
      batch,
      unpackFolder: path.join(tempFolder, 'unpacked'),
      thumbnails: null,
      parallel: 2,
      nextId: () => String(++count),
      publish: () => undefined,
      signal: new AbortController().signal,
    },
    locations,
  );
  const locate = (id: PhotoId) => locations.get(id) ?? '';
  return { paths: [source], batch, locations, locate, tempFolder, thumbnails: null, threads: null };
}

interface Run {
  readonly failure: Failure | null;
  readonly outcomes: ReadonlyMap<string, string>;
  readonly share: number;
  readonly states: readonly string[];
}

/** Delivers what is in the source; goes on with what the journal has open. */
async function deliver(
  { traits, kind }: DestinationCandidate,
  { source, journal: file }: Bench,
  destination: () => Destination,
  { signal, journal: other = file }: { readonly signal?: AbortSignal; readonly journal?: string } = {},
): Promise<Run> {
  const journal = openJournal(other);
  const publisher = createPublisher();
  const folder = await openSource(source);
  const opened: OpenZipDestination = {
    takes: 'zips',
    record: { kind, label: `${kind} of this test` },
    user: null,
    destination,
    isAttended: false,
    deliveredReason: 'handed over',
    tellsDelivered: true,
  };
  const work = createDeliveryService({
    publisher,
    journal,
    customPreset: () => null,
    wait: (_delayMs, stop) => sleep(1, undefined, { signal: stop }).catch(() => stop.throwIfAborted()),
    random: Math.random,
    pollMs: 1,
    pace: createThrottle().pace,
    maximumProbes: 3,
    watchLimitMs: Number.POSITIVE_INFINITY,
  });
  try {
    const [open] = journal.unfinished();
    const running = signal ?? new AbortController().signal;
    const planned = open
      ? await work.resume(open.id, opened, folder, running)
      : await work.begin(opened, folder, { isWhole: true, isAgain: false });
    const scope = (row: Parameters<typeof planned.restored.isIn>[0]) => !planned.restored.isIn(row);
    const { batch, locate, tempFolder } = folder;
    const fixed = path.join(tempFolder, 'fixed');
    const preparer = createPhotoPreparer({
      batch,
      scope,
      locate,
      folder: fixed,
      parallel: 2,
      signal: running,
    });
    const failure = await work.run(opened, planned, { folder, preparer, scope, signal: running });
    const view = deliveryTo(publisher.state().run, kind);
    expect(view?.destination.traits).toEqual(traits);
    expect(view?.phase).toBe('over');
    return {
      failure,
      outcomes: new Map(batch.rows().map(({ file: name, outcome }) => [name, outcome?.kind ?? 'none'])),
      share: view?.share ?? 0,
      states: view?.items.map(({ state }) => state.kind) ?? [],
    };
  } finally {
    publisher.close();
    journal.close();
  }
}

/** With another way of putting. */
function putting(
  destination: Destination,
  put: (real: Destination['put'], parcel: Parcel, signal: AbortSignal) => ReturnType<Destination['put']>,
): Destination {
  return { ...destination, put: (parcel, signal) => put(destination.put, parcel, signal) };
}

const each = async (world: DestinationWorld) => [...(await world.arrived())].sort();
const all = [...names].sort();

for (const candidate of candidates) {
  const { kind, traits, excluded } = candidate;
  const goodEnd = traits.answers === 'job' ? 'imported' : 'delivered';
  const expectAllGood = ({ failure, outcomes, share }: Run) => {
    expect(failure).toBeNull();
    expect([...outcomes.values()]).toEqual(names.map(() => goodEnd));
    expect(share).toBe(1);
  };
  const conform = (name: string, work: (bench: Bench) => Promise<void>) => {
    const why = excluded[name];
    if (why === undefined) test(name, async () => work(await startBench(candidate)));
    else test(`${name}: excluded, since ${why}`, () => expect(Object.values(cases)).toContain(name));
  };

  describe.skipIf(kind === 'sftp' && !hasOpenSsh())(`a delivery to ${kind}`, () => {
    test('it has the functions that its traits promise', async () => {
      const { world } = await startBench(candidate);
      const destination = world.open();
      expect(traits).toEqual(destination.traits);
      expect(destination.find !== undefined).toBe(traits.canFind);
      expect(destination.verify !== undefined).toBe(traits.canVerify);
      expect(destination.watch !== undefined).toBe(traits.answers === 'job');
      expect(await destination.session(new AbortController().signal)).toMatchObject({ mayImport: true });
      destination.close?.();
    });

    conform(cases.good, async (bench) => {
      const destination = bench.world.open();
      const run = await deliver(candidate, bench, () => destination);
      expectAllGood(run);
      expect(run.states.length).toBeGreaterThan(1);
      expect(await each(bench.world)).toEqual(all);
    });

    conform(cases.twice, async (bench) => {
      const destination = putting(bench.world.open(), async (real, parcel, signal) => {
        const first = await real(parcel, signal);
        const second = await real(parcel, signal);
        expect(second.kind).toBe(first.kind);
        return second;
      });
      expectAllGood(await deliver(candidate, bench, () => destination));
      expect(await each(bench.world)).toEqual(all);
    });

    conform(cases.unknown, async (bench) => {
      await writeFile(path.join(bench.source, '999999999.jpg'), await drawPhoto(9));
      const destination = bench.world.open();
      const { failure, outcomes } = await deliver(candidate, bench, () => destination);
      expect(failure).toBeNull();
      expect(outcomes.get('999999999.jpg')).toBe('rejected');
      expect(names.map((name) => outcomes.get(name))).toEqual(names.map(() => 'imported'));
      expect(await each(bench.world)).toEqual(all);
    });

    conform(cases.limit, async (bench) => {
      bench.world.refuseNextAsTooBig?.();
      const destination = bench.world.open();
      const run = await deliver(candidate, bench, () => destination);
      expectAllGood(run);
      expect(run.states).toContain('replanned');
      expect(await each(bench.world)).toEqual(all);
    });

    conform(cases.right, async (bench) => {
      const destination = await bench.world.withoutRight();
      const { failure, outcomes } = await deliver(candidate, bench, () => destination);
      expect(failure?.code).toMatch(/^(sis-no-permission|sftp-no-permission|cannot-write)$/);
      expect([...outcomes.values()]).toEqual(names.map(() => 'not-sent'));
      expect(await bench.world.arrived()).toEqual([]);
    });

    conform(cases.expired, async (bench) => {
      const destination = bench.world.expired?.() ?? bench.world.open();
      const signal = new AbortController().signal;
      await expect(destination.session(signal)).rejects.toMatchObject({ name: 'TransportError' });
      const { failure, outcomes } = await deliver(candidate, bench, () => destination);
      expect(failure?.code).toMatch(/^(sis-unauthorized|sftp-key-refused)$/);
      expect([...outcomes.values()]).toEqual(names.map(() => 'not-sent'));
      // The next sign-in sends all of it.
      const renewed = bench.world.open();
      expectAllGood(await deliver(candidate, bench, () => renewed));
      expect(await each(bench.world)).toEqual(all);
    });

    conform(cases.later, async (bench) => {
      bench.world.putOffNext?.();
      const destination = bench.world.open();
      expectAllGood(await deliver(candidate, bench, () => destination));
      expect(await each(bench.world)).toEqual(all);
    });

    conform(cases.lost, async (bench) => {
      let losses = 0;
      const destination = putting(bench.world.open(), async (real, parcel, signal) => {
        const receipt = await real(parcel, signal);
        losses += 1;
        if (losses === 1) throw brokenTransport(kind === 'sis' ? 'sis-cut-off' : 'sftp-cut-off');
        return receipt;
      });
      expectAllGood(await deliver(candidate, bench, () => destination));
      expect(losses).toBeGreaterThan(1);
      expect(await each(bench.world)).toEqual(all);
    });

    conform(cases.killed, async (bench) => {
      const killing = new AbortController();
      const left = path.join(await makeTemporaryFolder(), 'journal.sqlite');
      let puts = 0;
      const destination = putting(bench.world.open(), async (real, parcel, signal) => {
        const receipt = await real(parcel, signal);
        puts += 1;
        if (puts < 2) return receipt;
        // What the disk has at this moment is all that a killed process leaves.
        await copyFile(bench.journal, left);
        killing.abort(new Error('killed'));
        throw signal.reason;
      });
      await deliver(candidate, bench, () => destination, { signal: killing.signal });
      const next = bench.world.open();
      const run = await deliver(candidate, bench, () => next, { journal: left });
      expect(run.failure).toBeNull();
      expect(run.share).toBe(1);
      expect(await each(bench.world)).toEqual(all);
    });
  });
}
