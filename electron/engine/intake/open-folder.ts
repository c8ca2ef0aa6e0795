import { stat } from 'node:fs/promises';
import path from 'node:path';
import { archiveKind } from '../../core/archive-kind.ts';
import { isPhotoName } from '../../core/check-photo.ts';
import { AppError } from '../../core/failure.ts';
import type { WhyUnreadable } from '../../core/photo.ts';
import { toFolderFailure, whyUnreadable } from '../file-errors.ts';
import { readPart } from './read-part.ts';
import { scanFolder } from './scan-folder.ts';
import { isZip, unpackZip } from './unpack-zip.ts';

/** Something found in the chosen folder or zip. */
export interface Found {
  /** Relative to the chosen folder, with `/`. */
  readonly file: string;
  /** Where its content lies. */
  readonly path: string;
  /** Set where it cannot even be opened. */
  readonly why: WhyUnreadable | null;
}

/**
 * What lies in a folder, or in a zip as if it were one.
 * @param unpackFolder where a zip's files go.
 * @throws AppError `folder-...`, `not-a-folder-or-zip`, `zip-...`, `disk-full`; the signal's reason if aborted.
 */
export async function* openFolder(
  folder: string,
  unpackFolder: string,
  signal: AbortSignal,
): AsyncGenerator<Found> {
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
  for await (const unpacked of unpackZip(folder, unpackFolder, signal)) yield { ...unpacked, why: null };
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
  for (const chosen of paths) yield* openLoose(chosen, signal);
}

/** A single file that is no zip: one photo, dropped by itself. */
async function isLoosePicture(chosen: string): Promise<boolean> {
  const stats = await stat(chosen).catch(() => null);
  return stats?.isFile() === true && isPhotoName(chosen);
}
