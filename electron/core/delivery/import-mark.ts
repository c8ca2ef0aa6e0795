import { formatDate } from '../shared/locale.ts';
import type { Outcome } from './outcome.ts';

/** How the reason of a photo begins that a person has marked as imported. */
export const markBegin = 'Marked as imported on ';

/** The same of a photo whose zip a person has uploaded on the system's own page. */
export const uploadMarkBegin = 'Marked as uploaded on ';

type Delivered = Extract<Outcome, { readonly kind: 'delivered' }>;

const markPattern = (begin: string) => new RegExp(`^${begin}[^()]*\\. \\((.*)\\)$`, 's');
const importMark = markPattern(markBegin);
const uploadMark = markPattern(uploadMarkBegin);

function addMark(begin: string, outcome: Delivered, atMs: number): Delivered {
  const when = formatDate(atMs, 'day-and-time');
  return { ...outcome, reason: `${begin}${when}. (${outcome.reason})` };
}

export function isMarked(outcome: Outcome | null): boolean {
  return outcome?.kind === 'delivered' && outcome.reason.startsWith(markBegin);
}

/**
 * A photo that was handed over, and of which a person says that the SIS has imported it. It stays `delivered`: imported
 * is only what the SIS's own log says.
 * @param atMs when the person said so
 */
export function markAsImported(outcome: Delivered, atMs: number): Delivered {
  return isMarked(outcome) ? outcome : addMark(markBegin, outcome, atMs);
}

/** As it was before. A mark that it was uploaded stays. */
export function removeMark(outcome: Delivered): Delivered {
  return { ...outcome, reason: importMark.exec(outcome.reason)?.[1] ?? outcome.reason };
}

/** A photo in a zip that a person says they uploaded on the system's own page. What the import made of it is open. */
export function markAsUploaded(outcome: Delivered, atMs: number): Delivered {
  const isSaid = isMarked(outcome) || outcome.reason.startsWith(uploadMarkBegin);
  return isSaid ? outcome : addMark(uploadMarkBegin, outcome, atMs);
}

/** As it was before. One that is marked as imported stays so: that mark is removed first. */
export function removeUploadMark(outcome: Delivered): Delivered {
  return { ...outcome, reason: uploadMark.exec(outcome.reason)?.[1] ?? outcome.reason };
}
