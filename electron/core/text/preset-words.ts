import { formatList } from '../shared/locale.ts';
import type { Preset } from '../systems/preset.ts';

const typeNames = { jpeg: 'JPEG', png: 'PNG', tiff: 'TIFF', heic: 'HEIC' } as const;

/** "JPEG and PNG". */
export function typesInWords({ accepts }: Pick<Preset, 'accepts'>): string {
  return formatList((accepts ?? ['jpeg', 'png', 'tiff']).map((format) => typeNames[format]));
}

const longestSide = 500;

/** "4:5", in the smallest whole numbers; null where the system does not mind. */
export function ratioInWords({ ratio }: Pick<Preset, 'ratio'>): string | null {
  if (ratio === null) return null;
  for (let height = 1; height < longestSide; height += 1) {
    const width = Math.round(ratio * height);
    if (width > 0 && Math.abs(width / height - ratio) < 1e-9) return `${width}:${height}`;
  }
  return `${ratio.toFixed(2)}:1`;
}
