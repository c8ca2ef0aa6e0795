import type { MenuChoice } from '../ui/menu-button.tsx';

export type BandwidthId = 'none' | '5' | '2' | '1' | '0.5' | '0.25';

/** Named by megabytes per second, decimal as everywhere. */
export const bandwidthChoices: readonly MenuChoice<BandwidthId>[] = [
  { id: 'none', label: 'As fast as it goes' },
  { id: '5', label: 'At most 5 MB/s' },
  { id: '2', label: 'At most 2 MB/s' },
  { id: '1', label: 'At most 1 MB/s' },
  { id: '0.5', label: 'At most 500 KB/s' },
  { id: '0.25', label: 'At most 250 KB/s' },
];

export function bytesPerSecondOf(id: BandwidthId): number | null {
  return id === 'none' ? null : Number(id) * 1_000_000;
}

/** The choice that is in force; of a limit that is none of them, the next one below. */
export function bandwidthIdOf(bytesPerSecond: number | null): BandwidthId {
  if (bytesPerSecond === null) return 'none';
  const fitting = bandwidthChoices.find(({ id }) => (bytesPerSecondOf(id) ?? Infinity) <= bytesPerSecond);
  return fitting?.id ?? '0.25';
}
