import type { FailureCode } from '../../core/shared/failure.ts';
import { createPacker } from '../pack/packer.ts';
import type { Courier } from './courier.ts';
import { createChunkSource, type SourceOptions } from './pack-planned.ts';
import type { RestoredChunk } from './restore-run.ts';
import { createDeliveries, type DeliveryOptions } from './send-zips.ts';

/** These concern one zip; after anything else, the next zip would fare no better. */
export const zipFailures: ReadonlySet<FailureCode> = new Set(['sis-too-big', 'sis-refused']);

type ZipCourierOptions = Omit<DeliveryOptions, 'packer'> & Omit<SourceOptions, 'packer'>;

/** @param restored the zips of the run that are known from before. */
export function createZipCourier(options: ZipCourierOptions, restored: readonly RestoredChunk[]): Courier {
  const { store, journal, sender } = options;
  const packer = createPacker(() =>
    store.model().items.reduce((most, { chunk }) => Math.max(most, chunk.archiveBytes), 0),
  );
  const deliveries = createDeliveries({ ...options, packer }, restored);
  const source = createChunkSource({ ...options, packer });

  return {
    watchAccepted() {
      for (const { chunk, state } of restored) {
        if (state.kind === 'accepted') deliveries.watch(chunk, state.job);
      }
    },
    async settle() {
      const late = await deliveries.lookForLate();
      if (late) return late;
      let failure = null;
      for (const one of restored.filter(({ state }) => state.kind === 'confirming')) {
        failure ??= await deliveries.clearUp(one);
        if (failure && !zipFailures.has(failure.code)) return failure;
      }
      return failure;
    },
    async next() {
      const ready = await source.next();
      if (!ready) return null;
      const { chunk, packed } = ready;
      return { chunk, send: () => deliveries.send(chunk, packed), release: packed.release };
    },
    settleLate: deliveries.lookForLate,
    close: packer.close,
    watched: deliveries.watched,
    forgetUnsent() {
      if (sender.destination().traits.canFind) return;
      for (const { number, zip } of journal.chunks()) if (!zip) journal.forget(number);
    },
    async takeBack({ code }) {
      const { withdraw } = sender.destination();
      if (code !== 'disk-full' || !withdraw) return;
      for (const { chunk, state } of store.model().items) {
        if (state.kind !== 'delivered') continue;
        await withdraw([state.zip]);
        journal.forget(chunk.number);
        store.report(chunk.number, { kind: 'withdraw' });
      }
    },
  };
}
