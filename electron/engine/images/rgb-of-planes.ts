/** One component of a picture, a byte for each value, row by row. */
export interface Plane {
  readonly bytes: Uint8Array;
  /** From one row to the next, in bytes. */
  readonly stride: number;
}

/** Red and blue shares of brightness, by the matrix coefficients of ITU-T H.273, 8.3. */
const sharesOf: Readonly<Record<number, readonly [red: number, blue: number]>> = {
  1: [0.2126, 0.0722],
  5: [0.299, 0.114],
  6: [0.299, 0.114],
  9: [0.2627, 0.0593],
};

export function isKnownMatrix(matrix: number): boolean {
  return sharesOf[matrix] !== undefined;
}

/** Values beyond a byte have the nearest one. */
const clamped = new Uint8Array(1_024);
for (let at = 0; at < clamped.length; at += 1) clamped[at] = Math.min(255, Math.max(0, at - 384));

/**
 * Brightness and two colors of full range, each color once for 2 x 2 pixels, as red, green and blue: as libheif
 * itself does, to the last bit. Writes into `rgb`, three bytes for each pixel.
 */
export function fillRgb(
  rgb: Uint8Array,
  [luma, blueness, redness]: readonly [Plane, Plane, Plane],
  { width, height }: { readonly width: number; readonly height: number },
  matrix: number,
): void {
  const [red, blue] = sharesOf[matrix] ?? [0.299, 0.114];
  const green = 1 - red - blue;
  const redFromRed = Math.round(512 * (1 - red));
  const blueFromBlue = Math.round(512 * (1 - blue));
  const greenFromBlue = Math.round((-512 * blue * (1 - blue)) / green);
  const greenFromRed = Math.round((-512 * red * (1 - red)) / green);
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    const row = y * luma.stride;
    const [blueRow, redRow] = [(y >> 1) * blueness.stride, (y >> 1) * redness.stride];
    for (let x = 0; x < width; x += 1) {
      const bright = (luma.bytes[row + x] as number) + 384;
      const cb = (blueness.bytes[blueRow + (x >> 1)] as number) - 128;
      const cr = (redness.bytes[redRow + (x >> 1)] as number) - 128;
      rgb[to] = clamped[bright + ((redFromRed * cr + 128) >> 8)] as number;
      rgb[to + 1] = clamped[bright + ((greenFromBlue * cb + greenFromRed * cr + 128) >> 8)] as number;
      rgb[to + 2] = clamped[bright + ((blueFromBlue * cb + 128) >> 8)] as number;
      to += 3;
    }
  }
}
