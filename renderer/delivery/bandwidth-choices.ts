import { sizeInWords } from '../../electron/core/shared/amounts.ts';
import { texts } from '../../electron/core/text/texts.ts';
import type { MenuChoice } from '../ui/menu-button.tsx';

/** Megabytes per second, decimal as everywhere. */
const bandwidthIds = ['none', '5', '2', '1', '0.5', '0.25'] as const;

export type BandwidthId = (typeof bandwidthIds)[number];

export function bytesPerSecondOf(id: BandwidthId): number | null {
  return id === 'none' ? null : Number(id) * 1_000_000;
}

export function bandwidthChoices(): readonly MenuChoice<BandwidthId>[] {
  return bandwidthIds.map((id) => {
    const bytes = bytesPerSecondOf(id);
    const { noLimitChoice, limitChoice } = texts.delivery;
    return { id, label: bytes === null ? noLimitChoice : limitChoice(sizeInWords(bytes)) };
  });
}

/** On the button that opens the choices. */
export function speedLimitInWords(id: BandwidthId): string {
  const bytes = bytesPerSecondOf(id);
  const { noSpeedLimit, speedLimit } = texts.delivery;
  return bytes === null ? noSpeedLimit : speedLimit(sizeInWords(bytes));
}

/** The choice that is in force; of a limit that is none of them, the next one below. */
export function bandwidthIdOf(bytesPerSecond: number | null): BandwidthId {
  if (bytesPerSecond === null) return 'none';
  return bandwidthIds.find((id) => (bytesPerSecondOf(id) ?? Infinity) <= bytesPerSecond) ?? '0.25';
}
