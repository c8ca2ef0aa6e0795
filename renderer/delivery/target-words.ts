import { useCallback } from 'react';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import { destinationKey, namedDestinationKey } from '../../electron/core/ledger/destination-key.ts';
import type { DestinationSummary } from '../../electron/core/ledger/destination-summary.ts';
import { dayInWords } from '../../electron/core/shared/dates.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useApp } from '../state/app-context.ts';

/** The summary that is about this destination, however it was spelled when something went there. */
export function findSummary(
  summaries: readonly DestinationSummary[],
  named: NamedDestination,
): DestinationSummary | null {
  const { presetId, customPreset, address } = named;
  const key = namedDestinationKey(named);
  if (key === null) return null;
  const isMeant = ({ destination }: DestinationSummary) =>
    destination.kind === address.kind &&
    destinationKey({ destination, presetId, customName: customPreset.name }) === key;
  return summaries.find(isMeant) ?? null;
}

/** "486 of 512 photos, last sent Nov 3" or "yesterday". Empty where none is there. */
export function summaryInWords(
  { photos, inSis, handedOver, lastMs }: DestinationSummary,
  nowMs: number = Date.now(),
): string {
  if (lastMs === null) return '';
  return texts.board.photosThere(inSis + handedOver, photos, dayInWords(lastMs, nowMs));
}

/** "Uploaded through its API. 486 of 512 photos, last sent Nov 3." */
export function useReadyWords(): (destination: NamedDestination) => string {
  const summaries = useApp(({ ledger }) => ledger.destinations);
  return useCallback(
    (destination) => {
      const summary = findSummary(summaries, destination);
      const soFar = summary ? summaryInWords(summary) : '';
      return texts.severalSystems.ready(texts.destinationKinds.kinds[destination.address.kind], soFar);
    },
    [summaries],
  );
}
