import type { RunDestination } from '../delivery/run-record.ts';
import { dayInWords } from '../shared/dates.ts';
import { formatNumber } from '../shared/locale.ts';
import type { StandingAtDestination } from './standing.ts';

/** How much of the open folder is at one destination. */
export interface DestinationSummary {
  /** As it was spelled last. */
  readonly destination: RunDestination;
  /** Photos of the folder that can be sent, or are there: not those that are blocked, left out or passed over. */
  readonly photos: number;
  /** Of these, in the SIS exactly as they would be sent now. */
  readonly inSis: number;
  /** Of these, delivered exactly as they would be sent now. */
  readonly handedOver: number;
  /** Of these, of students of whom another photo is there, or this one in another state. */
  readonly changed: number;
  /** When the last of them arrived, in milliseconds since 1970; null where none did. */
  readonly lastMs: number | null;
}

/** @param standings of the photos that count. */
export function summarizeDestination(
  destination: RunDestination,
  standings: Iterable<StandingAtDestination>,
): DestinationSummary {
  let [photos, inSis, handedOver, changed] = [0, 0, 0, 0];
  let lastMs: number | null = null;
  for (const standing of standings) {
    photos += 1;
    if (standing.kind === 'new') continue;
    if (standing.kind === 'in-sis') inSis += 1;
    else if (standing.kind === 'handed-over') handedOver += 1;
    else changed += 1;
    if (standing.kind !== 'changed-since') lastMs = Math.max(lastMs ?? 0, standing.sinceMs);
  }
  return { destination, photos, inSis, handedOver, changed, lastMs };
}

/** "486 of 503 uploaded, yesterday." or "486 of 503 delivered, Nov 3." Empty where none is there. */
export function uploadedSentence(
  { photos, inSis, handedOver, lastMs }: DestinationSummary,
  nowMs: number,
): string {
  if (lastMs === null) return '';
  const there = formatNumber(inSis + handedOver);
  const done = inSis > 0 ? 'uploaded' : 'delivered';
  return `${there} of ${formatNumber(photos)} ${done}, ${dayInWords(lastMs, nowMs)}.`;
}
