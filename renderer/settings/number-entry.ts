import type { Size } from '../../electron/core/photo/picture-size.ts';
import { texts } from '../../electron/core/text/texts.ts';

/** A number that somebody typed, with a comma or a point; null if it is none. */
export function readNumber(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : null;
}

export type NumberCheck =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'wrong'; readonly sentence: string };

/** A number within limits, both included. */
export function checkNumber(text: string, minimum: number, maximum: number): NumberCheck {
  const value = readNumber(text);
  return value === null || value < minimum || value > maximum
    ? { kind: 'wrong', sentence: texts.settingsPhotos.numberBetween(minimum, maximum) }
    : { kind: 'number', value };
}

/** "4:5", "360 x 480"; null if it is no such pair. */
function readPair(text: string): Size | null {
  const match = /^(\d{1,5})\s*[:x×*/]\s*(\d{1,5})$/i.exec(text.trim());
  const [width, height] = [Number(match?.[1]), Number(match?.[2])];
  return width > 0 && height > 0 ? { width, height } : null;
}

type PairCheck =
  | { readonly kind: 'pair'; readonly value: Size | null }
  | { readonly kind: 'wrong'; readonly sentence: string };

/** A pair, or nothing. */
export function checkPair(text: string, example: string): PairCheck {
  const value = readPair(text);
  if (value === null && text.trim() !== '') {
    return { kind: 'wrong', sentence: texts.settingsPhotos.inFormat(example) };
  }
  return { kind: 'pair', value };
}
