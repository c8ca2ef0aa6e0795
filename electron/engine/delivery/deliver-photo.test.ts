import { expect, test } from 'vitest';
import { drawPhoto, outgoing, signal } from '../../../e2e/fixtures/cloud-bench.ts';
import { ada, open } from '../../../e2e/fixtures/google-bench.ts';
import { type DeliveryStatus, transitionStatus } from '../../core/delivery/delivery.ts';
import type { CurrentPhoto } from '../destinations/photo-destination.ts';
import { deliverPhoto, type PhotoToDeliver } from './deliver-photo.ts';
import { createRunGate, type StatusStore } from './run-gate.ts';
import { createBudget } from './sender.ts';

/** One photo on its way to Google, which removes the former photo before it takes another one. */
async function startBench() {
  const { destination, google, clock } = await open();
  let status: DeliveryStatus = { kind: 'running' };
  const store: StatusStore = {
    model: () => ({ status }),
    dispatch(event) {
      status = transitionStatus(status, event);
    },
  };
  const { wait } = clock;
  const isReachable = () => Promise.resolve(true);
  const gate = createRunGate({ store, wait, signal, isReachable, isAttended: false, maximumProbes: 1 });
  const sender = { destination: () => destination, gate, random: () => 0.5, budget: createBudget() };
  const formers: (CurrentPhoto | null)[] = [];
  return {
    destination,
    google,
    gate,
    formers,
    deliver: async (seed: number, change: Partial<PhotoToDeliver> = {}) =>
      deliverPhoto(sender, {
        photo: outgoing(await drawPhoto(seed)),
        person: ada,
        last: undefined,
        isAgain: false,
        mayBeThere: false,
        onReplace: async (before) => void formers.push(before),
        onUnsure: () => undefined,
        ...change,
      }),
    shows: async (seed: number) => {
      const photo = outgoing(await drawPhoto(seed));
      return (await destination.verify(ada, photo, undefined, signal)).kind === 'same';
    },
  };
}

test.each([false, true])(
  'a photo that comes while the run is paused before ours goes (asked for: %s)',
  async (isAgain) => {
    const it = await startBench();
    await it.deliver(1);
    let isPaused = false;
    const end = await it.deliver(2, {
      isAgain,
      onReplace: async (before) => {
        it.formers.push(before);
        if (isPaused) return;
        isPaused = true;
        it.gate.pause();
        await it.destination.put(ada, outgoing(await drawPhoto(3)), signal);
        // Once it waits.
        setImmediate(() => it.gate.continue());
      },
    });
    expect(end).toMatchObject({ outcome: { kind: isAgain ? 'imported' : 'not-sent' } });
    expect(await it.shows(isAgain ? 2 : 3)).toBe(true);
    // Of the first photo none, then the first, then the one that came meanwhile.
    expect(new Set(it.formers.map((former) => former?.version)).size).toBe(isAgain ? 3 : 2);
  },
);

test('a refusal of all photos that comes when the former one was removed brings that one back', async () => {
  const it = await startBench();
  await it.deliver(1);
  it.google.answerNext('PUT', { status: 403, reason: 'accessNotConfigured' });
  expect(await it.deliver(2)).toMatchObject({ kind: 'failed', failure: { code: 'system-not-set-up' } });
  expect(await it.shows(1)).toBe(true);
});
