import type { PhotoId } from '../../core/photo/photo.ts';
import type { PreparedPhoto } from '../pack/prepare-photo.ts';
import type { Courier } from './courier.ts';
import type { OutcomeRecorder } from './outcome-recorder.ts';
import { createPhotoCourier } from './photo-courier.ts';
import type { RunGate } from './run-gate.ts';
import type { DeliveryRunOptions } from './run-options.ts';
import type { RunStore } from './run-store.ts';
import { createBudget } from './sender.ts';
import { createZipCourier } from './zip-courier.ts';

interface CourierParts extends DeliveryRunOptions {
  readonly store: RunStore;
  readonly gate: RunGate;
  readonly recorder: OutcomeRecorder;
  readonly prepared: Map<PhotoId, PreparedPhoto>;
  readonly watchSignal: AbortSignal;
}

/** The courier for what the destination takes. */
export function openCourier(parts: CourierParts): Courier {
  const { opened, batch, restored, gate, random, preparer } = parts;
  const { refresh } = preparer;
  const budget = createBudget();
  if (opened.takes === 'zips') {
    const sender = { destination: opened.destination, gate, random, budget };
    return createZipCourier({ ...parts, ...opened, sender, refresh }, restored.chunks);
  }
  const sender = { destination: opened.destination, gate, random, budget };
  return createPhotoCourier(
    {
      ...parts,
      sender,
      refresh,
      studentIdOf: batch.studentIdOf,
      recipientOf: opened.recipientOf,
      setOutcome: batch.setOutcome,
      isAgain: parts.isAgain || !parts.isWhole,
    },
    restored.chunks,
  );
}
