import { type Random, randomFrom } from './random.ts';

const tableSize = 1 << 16;

/** A sensor's noise, made once and used for every picture from another place on. */
export type Grain = Int8Array;

export function makeGrain(seed: number): Grain {
  const random = randomFrom(seed, 0x67_72_61);
  // The sum of four even throws is near enough to a bell curve.
  return Int8Array.from({ length: tableSize }, () =>
    Math.round((random.next() + random.next() + random.next() + random.next() - 2) * 55),
  );
}

/**
 * Lays noise over raw RGB pixels, in place: as an even picture that is drawn has none, it would compress to
 * a fraction of a photo's size. `strength` 1 is a good camera's.
 */
export function addGrain(
  random: Random,
  pixels: Buffer,
  width: number,
  grain: Grain,
  strength: number,
): void {
  // Clamped: noise stops at black and white.
  const clamped = new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, pixels.length);
  const rowBytes = width * 3;
  const amount = strength / 12;
  for (let row = 0; row < pixels.length; row += rowBytes) {
    let place = random.whole(0, tableSize - 1);
    let coarse = random.whole(0, tableSize - 1);
    const end = Math.min(row + rowBytes, pixels.length);
    for (let index = row; index < end; index += 3) {
      place = (place + 1) & (tableSize - 1);
      coarse = (coarse + 3) & (tableSize - 1);
      const value = (grain[place] as number) * amount;
      const tint = (grain[coarse] as number) * amount * 0.4;
      clamped[index] = (clamped[index] as number) + value + tint;
      clamped[index + 1] = (clamped[index + 1] as number) + value;
      clamped[index + 2] = (clamped[index + 2] as number) + value - tint;
    }
  }
}
