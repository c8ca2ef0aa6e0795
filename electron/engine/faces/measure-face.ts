import type { Face } from '../../core/photo/faces/face.ts';
import type { FaceMeasures } from '../../core/photo/faces/judge-face.ts';
import type { Pixels } from './pixels.ts';

/** Faces are compared at one size, whatever the picture's: 0 to 255, one number for each pixel. */
const measuredSide = 96;

/** By how many neighbors a pixel is blurred again (Crete et al.); even ones are as good, odd ones are centered. */
const blurLength = 9;

function luma(data: Uint8Array, at: number): number {
  return (
    0.2126 * (data[at] as number) + 0.7152 * (data[at + 1] as number) + 0.0722 * (data[at + 2] as number)
  );
}

/** How many pixels there are of each brightness, from 0 to 255. */
function countLumas({ data, width, height }: Pixels, box: Face['box'], step: number): Uint32Array {
  const counts = new Uint32Array(256);
  const bottom = Math.min(height, Math.round(box.top + box.height));
  const right = Math.min(width, Math.round(box.left + box.width));
  for (let y = Math.max(0, Math.round(box.top)); y < bottom; y += step) {
    for (let x = Math.max(0, Math.round(box.left)); x < right; x += step) {
      const at = Math.round(luma(data, (y * width + x) * 3));
      counts[at] = (counts[at] as number) + 1;
    }
  }
  return counts;
}

const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);

/** The brightness that so large a share lies below. */
function percentile(counts: Uint32Array, share: number): number {
  let left = sum(counts) * share;
  return Math.max(
    0,
    counts.findIndex((count) => {
      left -= count;
      return left < 0;
    }),
  );
}

/** From this brightness on, a pixel shows nothing anymore. */
const white = 250;

/** The middle of the box: hair and what is behind a head are at its edges. */
function middleOf({ left, top, width, height }: Face['box']): Face['box'] {
  return { left: left + width * 0.15, top: top + height * 0.15, width: width * 0.7, height: height * 0.7 };
}

/** The face at one size, brightness only, by the mean of what falls onto each pixel. */
function shrinkFace({ data, width, height }: Pixels, box: Face['box']): Float32Array {
  const gray = new Float32Array(measuredSide * measuredSide);
  const clamp = (value: number, most: number) => Math.min(most - 1, Math.max(0, Math.floor(value)));
  for (let y = 0; y < measuredSide; y += 1) {
    const fromY = clamp(box.top + (y * box.height) / measuredSide, height);
    const toY = Math.max(fromY + 1, clamp(box.top + ((y + 1) * box.height) / measuredSide, height));
    for (let x = 0; x < measuredSide; x += 1) {
      const fromX = clamp(box.left + (x * box.width) / measuredSide, width);
      const toX = Math.max(fromX + 1, clamp(box.left + ((x + 1) * box.width) / measuredSide, width));
      let total = 0;
      for (let row = fromY; row < toY; row += 1) {
        for (let column = fromX; column < toX; column += 1) total += luma(data, (row * width + column) * 3);
      }
      gray[y * measuredSide + x] = total / ((toY - fromY) * (toX - fromX));
    }
  }
  return gray;
}

/**
 * How much of the differences between neighbors is gone once the picture is blurred: nearly all in a sharp picture,
 * little in one that was blurred already (Crete et al., "The Blur Effect: Perception and Estimation with a New
 * No-Reference Perceptual Blur Metric", 2007). 0 is sharp, 1 is nothing but blur.
 * @param stride from one pixel to the next of a line. @param across from one line to the next.
 */
function blurAlong(gray: Float32Array, stride: number, across: number): number {
  const half = (blurLength - 1) / 2;
  let differences = 0;
  let kept = 0;
  for (let line = 0; line < measuredSide; line += 1) {
    let formerBlurred = 0;
    for (let index = half; index < measuredSide - half; index += 1) {
      const at = line * across + index * stride;
      let total = 0;
      for (let shift = -half; shift <= half; shift += 1) total += gray[at + shift * stride] as number;
      const blurred = total / blurLength;
      if (index > half) {
        const difference = Math.abs((gray[at] as number) - (gray[at - stride] as number));
        differences += difference;
        kept += Math.max(0, difference - Math.abs(blurred - formerBlurred));
      }
      formerBlurred = blurred;
    }
  }
  return differences === 0 ? 1 : (differences - kept) / differences;
}

/** @param face in pixels of this picture. */
export function measureFace(pixels: Pixels, face: Face): FaceMeasures {
  const middle = middleOf(face.box);
  const inFace = countLumas(pixels, middle, 1);
  const whole = { left: 0, top: 0, width: pixels.width, height: pixels.height };
  const inPicture = countLumas(pixels, whole, 3);
  const gray = shrinkFace(pixels, face.box);
  return {
    lights: percentile(inFace, 0.98),
    pictureLights: percentile(inPicture, 0.98),
    clippedShare: sum(inFace.subarray(white)) / Math.max(1, sum(inFace)),
    blur: Math.max(blurAlong(gray, 1, measuredSide), blurAlong(gray, measuredSide, 1)),
    side: Math.min(face.box.width, face.box.height),
  };
}
