import type { Mirror } from '../core/contract/mirror.ts';
import type { RunState } from '../core/contract/views.ts';
import { type ChunkView, measureProgress } from '../core/delivery/upload-state.ts';
import { countOf, durationInWords, sizeInWords } from '../core/shared/amounts.ts';
import { assertNever } from '../core/shared/assert-never.ts';
import { failureSentence } from '../core/text/messages.ts';
import { printable, type Terminal } from './terminal.ts';

export interface Progress {
  /** Shows how far it is. */
  show(text: string, share: number | null): void;
  /** A line that stays. */
  say(text: string): void;
  end(): void;
}

const lineEveryMs = 5_000;
const barWidth = 24;

function bar(share: number): string {
  // A folder without bytes, or a SIS that counts wrongly, must not end an upload.
  const known = Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
  const filled = Math.floor(known * barWidth);
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${String(Math.floor(known * 100)).padStart(3)} %`;
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
    say(text) {
      clear();
      err(`${text}\n`);
    },
    end: clear,
  };
}

function showChunks(chunks: readonly ChunkView[], progress: Progress): void {
  const { photos, settledPhotos, acceptedPhotos, bytes, sentBytes } = measureProgress(chunks);
  const waiting = chunks.find(({ state }) => state.kind === 'waiting')?.state;
  if (waiting?.kind === 'waiting') {
    const seconds = durationInWords(waiting.delayMs);
    progress.show(`${failureSentence(waiting.failure)} Trying again in ${seconds}.`, null);
    return;
  }
  if (photos > 0 && acceptedPhotos === photos) {
    progress.show(
      `The SIS is importing: ${settledPhotos} of ${countOf(photos, 'photo')}`,
      settledPhotos / photos,
    );
    return;
  }
  progress.show(
    `Sent ${sizeInWords(sentBytes)} of ${sizeInWords(bytes)}, accepted ${acceptedPhotos} of ${countOf(photos, 'photo')}`,
    sentBytes / bytes,
  );
}

function showRun(run: RunState, progress: Progress): void {
  switch (run.kind) {
    case 'preparing':
      progress.show(`Preparing ${run.prepared} of ${countOf(run.total, 'photo')}`, run.prepared / run.total);
      break;
    case 'packing':
      progress.show(
        `Packed ${run.zips.length} of ${countOf(run.planned, 'zip')}`,
        run.zips.length / run.planned,
      );
      break;
    case 'uploading':
      if (run.life.kind === 'waiting-for-network') {
        progress.show(`${failureSentence(run.life.failure)} Going on as soon as it can be reached.`, null);
      } else if (run.chunks.length > 0) showChunks(run.chunks, progress);
      break;
    case 'delivering': {
      if (run.waiting) {
        const delay = durationInWords(run.waiting.delayMs);
        progress.show(`${failureSentence(run.waiting.failure)} Trying again in ${delay}.`, null);
        break;
      }
      const sent = run.zips.reduce((total, { sentBytes }) => total + sentBytes, 0);
      const bytes = run.zips.reduce((total, zip) => total + zip.bytes, 0);
      const there = run.zips.filter(({ state }) => state === 'there').length;
      const words = `Sent ${sizeInWords(sent)} of ${sizeInWords(bytes)}, ${there} of ${countOf(run.zips.length, 'zip')} on the SFTP`;
      progress.show(words, bytes > 0 ? sent / bytes : null);
      break;
    }
    case 'none':
    case 'packed':
    case 'uploaded':
    case 'delivered':
      break;
    default:
      assertNever(run);
  }
}

/** Shows what the engine is doing just now. */
export function showMirror({ folder, run }: Mirror, progress: Progress): void {
  if (folder.kind === 'scanning') progress.show(`Found ${countOf(folder.found, 'file')}`, null);
  else if (folder.kind === 'checking' && folder.total > 0) {
    progress.show(
      `Checked ${folder.decoded} of ${countOf(folder.total, 'photo')}`,
      folder.decoded / folder.total,
    );
  } else showRun(run, progress);
}
