import { useCallback } from 'react';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import { kindLabels } from '../../electron/core/delivery/system-choices.ts';
import { destinationKey, namedDestinationKey } from '../../electron/core/ledger/destination-key.ts';
import { type DestinationSummary, summaryInWords } from '../../electron/core/ledger/destination-summary.ts';
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

/** "Uploaded through its API. 486 of 512 photos, last sent Nov 3." */
export function useReadyWords(): (destination: NamedDestination) => string {
  const summaries = useApp(({ ledger }) => ledger.destinations);
  return useCallback(
    (destination) => {
      const summary = findSummary(summaries, destination);
      const sent = summary ? summaryInWords(summary) : '';
      const kind = kindLabels[destination.address.kind];
      return sent === '' ? `${kind}.` : `${kind}. ${sent}.`;
    },
    [summaries],
  );
}
