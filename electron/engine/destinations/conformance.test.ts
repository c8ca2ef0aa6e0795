import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Bench, deliver, names, type Run, startBench } from '../../../e2e/fixtures/conformance-run.ts';
import { candidates, type DestinationWorld, putting } from '../../../e2e/fixtures/destination-candidates.ts';
import { drawPhoto } from '../../../e2e/fixtures/upload-bench.ts';
import type { FailureCode } from '../../core/shared/failure.ts';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { isForPhotos } from './photo-destination.ts';
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

const each = async (world: DestinationWorld) => [...(await world.arrived())].sort();
const all = [...names].sort();

for (const candidate of candidates) {
  const { kind, traits, excluded, missing } = candidate;
  const goodEnd = traits.answers === 'nothing' ? 'delivered' : 'imported';
  const cutOff: FailureCode =
    kind === 'sis' ? 'sis-cut-off' : traits.takes === 'photos' ? 'system-cut-off' : 'sftp-cut-off';
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

  describe.skipIf(missing)(`a delivery to ${kind}`, () => {
    test('it has the functions that its traits promise', async () => {
      const { world } = await startBench(candidate);
      const destination = world.open();
      expect(traits).toEqual(destination.traits);
      const { signal } = new AbortController();
      if (isForPhotos(destination)) {
        expect(traits.answers).toBe('outcome');
        expect(await destination.session(signal)).toMatchObject({ system: expect.stringMatching(/./) });
      } else {
        expect(destination.find !== undefined).toBe(traits.canFind);
        expect(destination.verify !== undefined).toBe(traits.canVerify);
        expect(destination.watch !== undefined).toBe(traits.answers === 'job');
        expect(await destination.session(signal)).toMatchObject({ mayImport: true });
      }
      destination.close?.();
    });

    conform(cases.good, async (bench) => {
      const destination = bench.world.open();
      const run = await deliver(candidate, bench, () => destination);
      expectAllGood(run);
      if (traits.takes === 'zips') expect(run.states.length).toBeGreaterThan(1);
      expect(await each(bench.world)).toEqual(all);
    });

    conform(cases.twice, async (bench) => {
      const destination = putting(bench.world.open(), async (put) => {
        const first = await put();
        const second = await put();
        if (first && second) expect(second.kind).toBe(first.kind);
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
      expect(failure?.code).toMatch(
        /^(sis-no-permission|sftp-no-permission|system-no-permission|cannot-write)$/,
      );
      expect([...outcomes.values()]).toEqual(names.map(() => 'not-sent'));
      expect(await bench.world.arrived()).toEqual([]);
    });

    conform(cases.expired, async (bench) => {
      const destination = bench.world.expired?.() ?? bench.world.open();
      const signal = new AbortController().signal;
      await expect(destination.session(signal)).rejects.toMatchObject({ name: 'TransportError' });
      const { failure, outcomes } = await deliver(candidate, bench, () => destination);
      expect(failure?.code).toMatch(
        /^(sis-unauthorized|sftp-key-refused|system-unauthorized|sign-in-expired)$/,
      );
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
      const destination = putting(bench.world.open(), async (put) => {
        const receipt = await put();
        losses += 1;
        if (losses === 1) throw brokenTransport(cutOff);
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
      const destination = putting(bench.world.open(), async (put, signal) => {
        const receipt = await put();
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
