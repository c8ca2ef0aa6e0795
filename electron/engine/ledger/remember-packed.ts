import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { AppError, toFailure } from '../../core/shared/failure.ts';
import type { CustomPreset } from '../../core/systems/custom-preset.ts';
import { chunkFileName } from '../../core/systems/upload-body.ts';
import { failureSentence } from '../../core/text/messages.ts';
import { inFolderReason, notRememberedSentence } from '../../core/text/messages-ledger.ts';
import type { Batch } from '../batch/batch.ts';
import type { Journal } from '../journal/journal.ts';
import type { PackedRun } from '../run/run-pack.ts';
import { createPhotoSettler } from '../run/settle-photos.ts';
import type { RunScope } from '../run/workshop.ts';

/** Zips that are whole in a folder, and what they were made of. */
export interface SavedZips {
  readonly packed: PackedRun;
  readonly batch: Batch;
  readonly scope: RunScope;
  /** What was chosen: the photos' folder, a zip, or files. */
  readonly paths: readonly string[];
  readonly folderKey: string;
  /** Where the zips are. */
  readonly target: string;
  readonly isWhole: boolean;
}

export interface RememberOptions {
  readonly journal: Journal;
  readonly customPreset: () => CustomPreset | null;
  readonly onNotice: (sentence: string) => void;
}

/**
 * Writes down that zips were saved in a folder: in the history, and in the ledger as handed over. The zips are there
 * whatever becomes of that, so a failure is only said.
 */
export function rememberPacked(
  { journal, customPreset, onNotice }: RememberOptions,
  { packed, batch, scope, paths, folderKey, target, isWhole }: SavedZips,
): void {
  const { preset, requestBytes } = batch.rules();
  try {
    const run = journal.begin({
      folderKey,
      folderName: path.basename(paths[0] ?? ''),
      paths,
      destination: { kind: 'folder', label: target },
      user: null,
      presetId: preset.id,
      customPreset: customPreset(),
      requestBytes,
      isWhole,
    });
    const settler = createPhotoSettler({ batch, journal: run, scope });
    for (const { chunk, bytes, sha256 } of packed.zips) {
      const { number } = chunk;
      const photos = settler.journalPhotos(chunk, packed.prepared);
      run.sending({ number, idempotencyKey: randomUUID(), bytes, photos }, 1);
      const zip = { name: chunkFileName(number), photos: photos.length, bytes, sha256 };
      run.delivered(number, zip, inFolderReason);
    }
    settler.keepRest(packed.prepared);
    run.end('finished', null);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    onNotice(notRememberedSentence(failureSentence(toFailure(error))));
  }
}
