import { texts } from '../../core/text/texts.ts';
import { createFolderDestination } from '../destinations/folder/folder-destination.ts';
import type { OpenZipDestination } from './open-destination.ts';

/**
 * @param isBegun whether zips of the same run are there already: a new run does not begin beside others.
 * @throws AppError `zips-in-the-way`, `cannot-write` or `disk-full`.
 */
export async function openFolderDestination(
  folder: string,
  isBegun: boolean,
  signal: AbortSignal,
): Promise<OpenZipDestination> {
  const destination = createFolderDestination(folder, isBegun);
  await destination.session(signal);
  return {
    takes: 'zips',
    record: { kind: 'folder', label: folder },
    user: null,
    destination: () => destination,
    isAttended: false,
    deliveredReason: texts.outcome.inFolder,
    tellsDelivered: false,
  };
}
