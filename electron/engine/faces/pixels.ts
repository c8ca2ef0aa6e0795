import type { CropBox, QuarterTurns } from '../../core/photo/picture-size.ts';

/** Raw RGB, three bytes for each pixel. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A picture laid into a square, and how to get from there back to the picture: `x = (squareX - left) * scale`. */
export interface Squared {
  /** -1 to 1, three numbers for each pixel, as the model takes them. */
  readonly values: Float32Array;
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** Shrinks by the mean of what falls onto each pixel, and fills what is left of the square with black. */
export function laySquare({ data, width, height }: Pixels, side: number): Squared {
  const scale = Math.max(width, height) / side;
  const [drawnWidth, drawnHeight] = [width, height].map((length) =>
    Math.max(1, Math.min(side, Math.round(length / scale))),
  ) as [number, number];
  const left = Math.floor((side - drawnWidth) / 2);
  const top = Math.floor((side - drawnHeight) / 2);
  const values = new Float32Array(side * side * 3).fill(-1);
  for (let y = 0; y < drawnHeight; y += 1) {
    const [fromY, toY] = span(y, height, drawnHeight);
    for (let x = 0; x < drawnWidth; x += 1) {
      const [fromX, toX] = span(x, width, drawnWidth);
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let row = fromY; row < toY; row += 1) {
        for (let at = (row * width + fromX) * 3; at < (row * width + toX) * 3; at += 3) {
          red += data[at] as number;
          green += data[at + 1] as number;
          blue += data[at + 2] as number;
        }
      }
      const half = ((toY - fromY) * (toX - fromX) * 255) / 2;
      const target = ((top + y) * side + left + x) * 3;
      values[target] = red / half - 1;
      values[target + 1] = green / half - 1;
      values[target + 2] = blue / half - 1;
    }
  }
  return { values, left, top, scale };
}

function span(index: number, from: number, to: number): [number, number] {
  const start = Math.floor((index * from) / to);
  return [start, Math.max(start + 1, Math.floor(((index + 1) * from) / to))];
}

/** A part of a picture, as far as it lies inside. */
export function cutPixels(
  { data, width, height }: Pixels,
  box: CropBox,
): Pixels & { left: number; top: number } {
  const left = Math.max(0, Math.floor(box.left));
  const top = Math.max(0, Math.floor(box.top));
  const right = Math.min(width, Math.ceil(box.left + box.width));
  const bottom = Math.min(height, Math.ceil(box.top + box.height));
  const cut = new Uint8Array(Math.max(0, right - left) * Math.max(0, bottom - top) * 3);
  for (let y = top; y < bottom; y += 1) {
    cut.set(data.subarray((y * width + left) * 3, (y * width + right) * 3), (y - top) * (right - left) * 3);
  }
  return { data: cut, width: right - left, height: bottom - top, left, top };
}

/** Clockwise. */
export function turnPixels({ data, width, height }: Pixels, turns: QuarterTurns): Pixels {
  if (turns === 0) return { data, width, height };
  const isAcross = turns % 2 === 1;
  const turned = new Uint8Array(data.length);
  const [newWidth, newHeight] = isAcross ? [height, width] : [width, height];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const newX = turns === 1 ? height - 1 - y : turns === 2 ? width - 1 - x : y;
      const newY = turns === 1 ? x : turns === 2 ? height - 1 - y : width - 1 - x;
      const source = (y * width + x) * 3;
      const target = (newY * newWidth + newX) * 3;
      turned[target] = data[source] as number;
      turned[target + 1] = data[source + 1] as number;
      turned[target + 2] = data[source + 2] as number;
    }
  }
  return { data: turned, width: newWidth, height: newHeight };
}
