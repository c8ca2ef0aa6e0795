import type { Outcome } from './outcome.ts';

/** How the reason of a photo begins that a person has marked as imported. */
export const markBegin = 'Marked as imported on ';

type Delivered = Extract<Outcome, { readonly kind: 'delivered' }>;

const whole = new RegExp(`^${markBegin}[^()]*\\. \\((.*)\\)$`, 's');

export function isMarked(outcome: Outcome | null): boolean {
  return outcome?.kind === 'delivered' && outcome.reason.startsWith(markBegin);
}

/**
 * A photo that was handed over, and of which a person says that the SIS has imported it. It stays `delivered`: imported
 * is only what the SIS's own log says.
 * @param atMs when the person said so
 */
export function markAsImported(outcome: Delivered, atMs: number): Delivered {
  if (isMarked(outcome)) return outcome;
  const when = new Date(atMs).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });
  return { ...outcome, reason: `${markBegin}${when}. (${outcome.reason})` };
}

/** As it was before. */
export function removeMark(outcome: Delivered): Delivered {
  return { ...outcome, reason: whole.exec(outcome.reason)?.[1] ?? outcome.reason };
}
