import { destinationLabel } from '../delivery/destination-label.ts';
import type { NamedDestination } from '../delivery/named-destination.ts';
import { destinationKey } from './destination-key.ts';

/** As the ledger knows a destination of the settings; null while its address is not filled in. */
export function namedDestinationKey(
  named: Pick<NamedDestination, 'address' | 'presetId' | 'customPreset'>,
): string | null {
  const { address, presetId, customPreset } = named;
  const label = destinationLabel(named);
  if (label === null) return null;
  return destinationKey({
    destination: { kind: address.kind, label },
    presetId,
    customName: customPreset.name,
  });
}
