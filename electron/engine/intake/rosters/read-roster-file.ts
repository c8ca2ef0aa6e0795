import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { RosterTable } from '../../../core/roster/roster-table.ts';
import { AppError } from '../../../core/shared/failure.ts';
import { texts } from '../../../core/text/texts.ts';
import { whyUnreadable } from '../../file-errors.ts';
import { decodeText } from '../decode-text.ts';
import { checkFileSize } from './limits.ts';
import { looksLikeUsers, openOneRosterFolder } from './one-roster-files.ts';
import { openRosterSource } from './open-roster-source.ts';
import { readOneRoster } from './read-one-roster.ts';

function toReadFailure(error: unknown, rosterPath: string, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  if (error instanceof AppError || !(error instanceof Error && 'code' in error)) return error;
  switch (whyUnreadable(error)) {
    case 'gone':
      return new AppError('roster-missing', rosterPath, { cause: error });
    case 'in-use':
      return new AppError('roster-in-use', rosterPath, { cause: error });
    case 'no-permission':
      return new AppError('roster-unreadable', rosterPath, { cause: error });
    case 'unavailable':
    case 'not-downloaded':
      return new AppError('roster-unavailable', rosterPath, { cause: error });
    default:
      return error;
  }
}

/**
 * A roster from a file, whatever its name: CSV with any delimiter and encoding, XLSX, or OneRoster as a zip; or
 * from a folder of OneRoster's files. At most 200 MB and 1,000,000 rows. Nothing of it is kept on the disk.
 * @throws AppError `roster-...`; the signal's reason if it is aborted.
 */
export async function readRosterFile(rosterPath: string, signal: AbortSignal): Promise<RosterTable> {
  try {
    const stats = await stat(rosterPath);
    const table = stats.isDirectory()
      ? await readOneRoster(await openOneRosterFolder(rosterPath, signal), signal)
      : await readFileOf(rosterPath, stats, signal);
    if (table.rows.every((row) => row.every((cell) => cell === ''))) throw new AppError('roster-empty');
    return table;
  } catch (error) {
    throw toReadFailure(error, rosterPath, signal);
  }
}

async function readFileOf(
  rosterPath: string,
  stats: { readonly size: number; isFile(): boolean },
  signal: AbortSignal,
): Promise<RosterTable> {
  // A pipe would never end.
  if (!stats.isFile()) throw new AppError('roster-not-a-list', texts.details.otherFiles.other);
  checkFileSize(stats.size);
  const bytes = await readFile(rosterPath, { signal });
  const isExport =
    /^users\.csv$/iu.test(path.basename(rosterPath)) && looksLikeUsers(decodeText(bytes.subarray(0, 4_096)));
  // Who chooses this one file means the export that it lies in.
  if (isExport) return readOneRoster(await openOneRosterFolder(path.dirname(rosterPath), signal), signal);
  return openRosterSource(bytes, signal);
}
