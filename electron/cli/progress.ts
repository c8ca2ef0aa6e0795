import type { Mirror } from '../core/contract/mirror.ts';
import type { RunState } from '../core/contract/views.ts';
import { countThere, type DeliveryView, waitingItem } from '../core/delivery/delivery-view.ts';
import { type DeliveryItem, measureProgress } from '../core/delivery/item-state.ts';
import { durationInWords, sizeInWords } from '../core/shared/amounts.ts';
import { assertNever } from '../core/shared/assert-never.ts';
import { failureSentence } from '../core/text/failure-sentence.ts';
import { texts } from '../core/text/texts.ts';
import { printable, type Terminal } from './terminal.ts';

export interface Progress {
  /** Shows how far it is. */
  show(text: string, share: number | null): void;
  /** A line that stays. */
  print(text: string): void;
  end(): void;
}

const lineEveryMs = 5_000;
const barWidth = 24;

function bar(share: number): string {
  // A folder without bytes, or a SIS that counts wrongly, must not end an upload.
  const known = Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
  const filled = Math.floor(known * barWidth);
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${String(Math.floor(known * 100)).padStart(3)}%`;
}

/** A bar that is written over on a terminal; elsewhere a line when the work changes, and now and then. */
export function createProgress(
  { err, clearLine, isInteractive, columns }: Terminal,
  now: () => number,
): Progress {
  let lastPhase = '';
  let lastMs = Number.NEGATIVE_INFINITY;
  const clear = () => {
    if (isInteractive && lastPhase !== '') clearLine();
  };
  return {
    show(text, share) {
      const line = share === null ? text : `${bar(share)} ${text}`;
      if (isInteractive) {
        clearLine();
        err(printable(line).slice(0, Math.max(20, columns - 1)));
        lastPhase = text;
        return;
      }
      const phase = text.replace(/[\d.,]+/g, '');
      if (phase === lastPhase && now() - lastMs < lineEveryMs) return;
      lastPhase = phase;
      lastMs = now();
      err(`${text}\n`);
    },
    print(text) {
      clear();
      err(`${text}\n`);
    },
    end: clear,
  };
}

function showUpload(items: readonly DeliveryItem[], progress: Progress): void {
  const { photos, settledPhotos, acceptedPhotos, bytes, sentBytes } = measureProgress(items);
  if (photos > 0 && acceptedPhotos === photos) {
    progress.show(texts.cliProgress.importing(settledPhotos, photos), settledPhotos / photos);
    return;
  }
  progress.show(
    texts.cliProgress.sent(sizeInWords(sentBytes), sizeInWords(bytes), acceptedPhotos, photos),
    sentBytes / bytes,
  );
}

function showWaiting({ status, items }: DeliveryView, progress: Progress): boolean {
  if (status.kind === 'waiting-for-network') {
    progress.show(texts.cliProgress.waitingForNetwork(failureSentence(status.failure)), null);
    return true;
  }
  const waiting = waitingItem(items);
  if (!waiting) return false;
  const delay = durationInWords(waiting.delayMs);
  progress.show(texts.details.tryingAgain(failureSentence(waiting.failure), delay), null);
  return true;
}

function showDelivery(run: DeliveryView, progress: Progress): void {
  const { items, destination } = run;
  const { traits } = destination;
  if (showWaiting(run, progress) || items.length === 0) return;
  const { bytes, sentBytes } = measureProgress(items);
  const there = countThere(items);
  if (traits.answers === 'job') showUpload(items, progress);
  else if (traits.usesNetwork) {
    const sizes = [sizeInWords(sentBytes), sizeInWords(bytes)] as const;
    const words = texts.cliProgress.delivered[traits.takes](...sizes, there, items.length);
    progress.show(words, bytes > 0 ? sentBytes / bytes : null);
  } else progress.show(texts.cliProgress.packed[traits.takes](there, items.length), there / items.length);
}

function showRun(run: RunState, progress: Progress): void {
  switch (run.kind) {
    case 'preparing':
      progress.show(texts.cliProgress.preparing(run.prepared, run.total), run.prepared / run.total);
      break;
    case 'delivery':
      if (run.phase !== 'over') showDelivery(run, progress);
      break;
    case 'none':
      break;
    default:
      assertNever(run);
  }
}

/** Shows what the engine is doing just now. */
export function showMirror({ folder, run }: Mirror, progress: Progress): void {
  if (folder.kind === 'scanning') progress.show(texts.cliProgress.found(folder.found), null);
  else if (folder.kind === 'checking' && folder.total > 0) {
    progress.show(texts.cliProgress.checked(folder.decoded, folder.total), folder.decoded / folder.total);
  } else showRun(run, progress);
}
