import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type {
  SavedFile,
  SavedPart,
  SavedZip,
  SavedZips,
  UploadTarget,
} from '../../core/delivery/saved-zip.ts';
import type { DeliveredZip } from '../../core/network/sftp/email-text.ts';
import { AppError } from '../../core/shared/failure.ts';
import { findPreset } from '../../core/systems/custom-preset.ts';
import { hashFile } from '../destinations/folder/folder-destination.ts';
import type { Journal } from '../journal/journal.ts';
import type { SavedZipRecords } from '../journal/saved-zip-rows.ts';

/** The zips that runs saved in folders, for a person to upload by hand: what of them is still there as it was saved. */
export interface SavedZipService {
  list(runId: number): Promise<SavedZips>;
  /**
   * Where such a file lies. A page never learns or names a path: it says which zip of which run.
   * @throws AppError `saved-file-missing` or `saved-file-changed`; `bad-request` where the run has no such file.
   */
  locate(runId: number, zip: number, part: SavedPart): Promise<string>;
}

interface Expected {
  readonly part: SavedPart;
  readonly name: string;
  /** Null where they were not written down. */
  readonly bytes: number | null;
  readonly sha256: string | null;
}

function filesOf({ name, bytes, sha256, mapName, mapSha256 }: DeliveredZip): readonly Expected[] {
  const zip: Expected = { part: 'zip', name, bytes, sha256 };
  if (mapName === undefined) return [zip];
  return [zip, { part: 'map', name: mapName, bytes: null, sha256: mapSha256 ?? null }];
}

/** Another one means that the file was written to, or is another file. */
async function stampOf(file: string): Promise<{ readonly bytes: number; readonly stamp: string } | null> {
  // Gone, or on a drive that is away: it cannot be handed over either way.
  const found = await lstat(file).catch(() => null);
  // What a link leads to is not what was saved here.
  if (!found?.isFile()) return null;
  const { size, mtimeMs, ctimeMs, ino } = found;
  return { bytes: size, stamp: [size, mtimeMs, ctimeMs, ino].join(' ') };
}

function targetOf({ presetId, customPreset, zips }: SavedZipRecords): UploadTarget {
  const preset = findPreset(presetId, customPreset ?? undefined);
  const mapFile = preset?.mapFile ?? null;
  const isThere = mapFile?.place === 'in-zip' || zips.some(({ zip }) => zip.mapName !== undefined);
  return {
    presetId,
    name: preset?.name ?? presetId,
    page: preset?.uploadPage ?? null,
    mapFile: mapFile && isThere ? { name: mapFile.name, place: mapFile.place } : null,
  };
}

export function createSavedZipService(journal: Pick<Journal, 'savedZips'>): SavedZipService {
  /** What a file held when it was last read whole, or is being read: a drag has no time to read 60 MB. */
  const known = new Map<string, { readonly stamp: string; readonly sha256: Promise<string | null> }>();
  const hashOf = async (file: string, stamp: string): Promise<string | null> => {
    const before = known.get(file);
    const reading = before?.stamp === stamp ? before : { stamp, sha256: hashFile(file).catch(() => null) };
    known.set(file, reading);
    const sha256 = await reading.sha256;
    // What could not be read just now may be read the next time.
    if (sha256 === null && known.get(file) === reading) known.delete(file);
    return sha256;
  };
  const look = async (folder: string, { part, name, bytes, sha256 }: Expected): Promise<SavedFile> => {
    const file = path.join(folder, name);
    const found = await stampOf(file);
    if (!found) return { part, name, state: 'missing' };
    if (bytes !== null && found.bytes !== bytes) return { part, name, state: 'changed' };
    if (sha256 === null) return { part, name, state: 'there' };
    const held = await hashOf(file, found.stamp);
    return { part, name, state: held === null ? 'missing' : held === sha256 ? 'there' : 'changed' };
  };

  return {
    async list(runId) {
      const records = journal.savedZips(runId);
      const zips: SavedZip[] = [];
      // One after the other: they lie on one disk.
      for (const { number, zip, counts } of records.zips) {
        const files: SavedFile[] = [];
        for (const expected of filesOf(zip)) files.push(await look(records.folder, expected));
        zips.push({ number, photos: zip.photos, bytes: zip.bytes, files, ...counts });
      }
      return { startedMs: records.startedMs, target: targetOf(records), zips };
    },
    async locate(runId, number, part) {
      const { folder, zips } = journal.savedZips(runId);
      const saved = zips.find((zip) => zip.number === number);
      const expected = saved && filesOf(saved.zip).find((file) => file.part === part);
      if (!expected) throw new AppError('bad-request', 'this upload saved no such file');
      const { name, state } = await look(folder, expected);
      if (state !== 'there') throw new AppError(`saved-file-${state}`, name);
      return path.join(folder, name);
    },
  };
}
