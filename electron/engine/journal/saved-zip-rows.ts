import { z } from 'zod';
import { markBegin, uploadMarkBegin } from '../../core/delivery/import-mark.ts';
import type { ZipCounts } from '../../core/delivery/saved-zip.ts';
import type { DeliveredZip } from '../../core/network/sftp/email-text.ts';
import { AppError } from '../../core/shared/failure.ts';
import { type CustomPreset, customPresetSchema } from '../../core/systems/custom-preset.ts';
import type { JournalAccess } from './journal-access.ts';
import { json, zipSchema } from './journal-rows.ts';

/** A zip that a run saved in a folder, as it was written down. */
export interface SavedZipRecord {
  readonly number: number;
  readonly zip: DeliveredZip;
  readonly counts: ZipCounts;
}

/** The zips that a run saved, where they lie, and which system they were made for. */
export interface SavedZipRecords {
  readonly startedMs: number;
  readonly folder: string;
  readonly presetId: string;
  readonly customPreset: CustomPreset | null;
  readonly zips: readonly SavedZipRecord[];
}

const runRow = z.object({
  started_ms: z.number(),
  destination: z.string(),
  preset_id: z.string(),
  custom_preset: json(customPresetSchema).nullable(),
});

const savedRow = z
  .object({
    number: z.number(),
    zip: json(zipSchema),
    uploaded: z.number(),
    marked: z.number(),
    delivered: z.number(),
    imported: z.number(),
    rejected: z.number(),
  })
  .transform(({ number, zip, delivered, ...counts }): SavedZipRecord => {
    const open = delivered - counts.marked - counts.uploaded;
    return { number, zip, counts: { open, ...counts } };
  });

const countWhere = (condition: string) => `coalesce(sum(photos.outcome ${condition}), 0)`;

/** @throws AppError `bad-request` for a run that is not there, or that went anywhere but into a folder. */
export function readSavedZips({ rows }: JournalAccess, runId: number): SavedZipRecords {
  const [run] = rows(
    runRow,
    "SELECT started_ms, destination, preset_id, custom_preset FROM runs WHERE id = ? AND destination_kind = 'folder'",
    runId,
  );
  if (!run) throw new AppError('bad-request', 'this upload saved no zip files');
  const zips = rows(
    savedRow,
    `SELECT chunks.number, chunks.zip,
       ${countWhere(`= 'delivered' AND photos.reason LIKE '${uploadMarkBegin}%'`)} AS uploaded,
       ${countWhere(`= 'delivered' AND photos.reason LIKE '${markBegin}%'`)} AS marked,
       ${countWhere("= 'delivered'")} AS delivered,
       ${countWhere("= 'imported'")} AS imported,
       ${countWhere("= 'rejected'")} AS rejected
     FROM chunks LEFT JOIN photos ON photos.run_id = chunks.run_id AND photos.chunk = chunks.number
     WHERE chunks.run_id = ? AND chunks.state = 'done' AND chunks.zip IS NOT NULL
     GROUP BY chunks.number ORDER BY chunks.number`,
    runId,
  );
  return {
    startedMs: run.started_ms,
    folder: run.destination,
    presetId: run.preset_id,
    customPreset: run.custom_preset,
    zips,
  };
}
