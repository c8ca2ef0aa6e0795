import { stat } from 'node:fs/promises';
import path from 'node:path';
import { archiveKind } from '../../core/photo/file-format.ts';
import { isPhotoName } from '../../core/photo/named-id.ts';
import { AppError } from '../../core/shared/failure.ts';
import { toFolderFailure, whyUnreadable } from '../file-errors.ts';
import { type Found, openZipsAmong } from './open-zips-among.ts';
import { readPart } from './read-part.ts';
import { scanFolder } from './scan-folder.ts';
import { isZip, unpackZip } from './unpack-zip.ts';

async function* openOne(folder: string, unpackFolder: string, signal: AbortSignal): AsyncGenerator<Found> {
  const refuse = (error: unknown) => {
    throw toFolderFailure(error, folder);
  };
  const stats = await stat(folder).catch(refuse);
  if (stats.isDirectory()) {
    for await (const found of scanFolder(folder, signal)) {
      const why = found.kind === 'closed' ? found.why : null;
      yield { file: found.file, path: path.join(folder, found.file), why };
    }
    return;
  }
  if (!stats.isFile() || !(await isZip(folder).catch(refuse))) {
    const kind = stats.isFile() ? archiveKind(await readPart(folder, { start: 0, length: 512 })) : null;
    throw kind === null ? new AppError('not-a-folder-or-zip', folder) : new AppError('other-archive', kind);
  }
  for await (const { file, path: place } of unpackZip(folder, unpackFolder, signal)) {
    yield { file, path: place, why: null };
  }
}

async function* openLoose(chosen: string, signal: AbortSignal): AsyncGenerator<Found> {
  const name = path.basename(chosen);
  const stats = await stat(chosen).catch(whyUnreadable);
  if (typeof stats === 'string') yield { file: name, path: chosen, why: stats };
  else if (stats.isFile()) yield { file: name, path: chosen, why: null };
  else if (stats.isDirectory()) {
    for await (const found of scanFolder(chosen, signal)) {
      const why = found.kind === 'closed' ? found.why : null;
      yield { file: `${name}/${found.file}`, path: path.join(chosen, found.file), why };
    }
  }
}

/**
 * What lies in a folder, or in a zip as if it were one; zips in it are opened too, see `openZipsAmong`.
 * @param unpackFolder where a zip's files go.
 * @throws AppError `folder-...`, `not-a-folder-or-zip`, `other-archive`, `zip-...`, `disk-full`; the signal's reason if
 *   aborted.
 */
export function openFolder(folder: string, unpackFolder: string, signal: AbortSignal): AsyncGenerator<Found> {
  return openZipsAmong(openOne(folder, unpackFolder, signal), unpackFolder, signal);
}

/** One path is a folder or a zip; several are loose files, and folders beside each other. */
export async function* openPaths(
  paths: readonly string[],
  unpackFolder: string,
  signal: AbortSignal,
): AsyncGenerator<Found> {
  const [first, ...more] = paths;
  if (first !== undefined && more.length === 0 && !(await isLoosePicture(first))) {
    yield* openFolder(first, unpackFolder, signal);
    return;
  }
  async function* all() {
    for (const chosen of paths) yield* openLoose(chosen, signal);
  }
  yield* openZipsAmong(all(), unpackFolder, signal);
}

/** A single file that is no zip: one photo, dropped by itself. */
async function isLoosePicture(chosen: string): Promise<boolean> {
  const stats = await stat(chosen).catch(() => null);
  return stats?.isFile() === true && isPhotoName(chosen);
}
