import { stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../core/failure.ts';
import { whyUnreadable } from '../file-errors.ts';
import { scanFolder } from './scan-folder.ts';
import { isZip, unpackZip } from './unpack-zip.ts';

/** Something found in the chosen folder or zip. */
export interface Found {
  /** Relative to the chosen folder, with `/`. */
  readonly file: string;
  /** Where its content lies. */
  readonly path: string;
  /** Set where it cannot even be opened. */
  readonly why: 'damaged' | 'no-permission' | 'gone' | null;
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
    const isClosed = whyUnreadable(error) === 'no-permission';
    throw new AppError(isClosed ? 'folder-unreadable' : 'folder-missing', folder, { cause: error });
  };
  const stats = await stat(folder).catch(refuse);
  if (stats.isDirectory()) {
    for await (const found of scanFolder(folder, signal)) {
      const why = found.kind === 'closed' ? found.why : null;
      yield { file: found.file, path: path.join(folder, found.file), why };
    }
    return;
  }
  if (!stats.isFile() || !(await isZip(folder).catch(refuse)))
    throw new AppError('not-a-folder-or-zip', folder);
  for await (const unpacked of unpackZip(folder, unpackFolder, signal)) yield { ...unpacked, why: null };
}
