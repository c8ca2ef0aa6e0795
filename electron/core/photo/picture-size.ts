/** In pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A part of the upright picture, in pixels from its upper left corner. */
export interface CropBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Clockwise. */
export type QuarterTurns = 0 | 1 | 2 | 3;

export function addTurns(turns: QuarterTurns, more: QuarterTurns): QuarterTurns {
  return ((turns + more) % 4) as QuarterTurns;
}

/** The size on which a frame is set: upright, and turned by hand. */
export function turnedSize({ width, height }: Size, turns: QuarterTurns): Size {
  return turns % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** The part of a frame that lies on the picture; at least a pixel of it. */
export function clampBox(box: CropBox, { width, height }: Size): CropBox {
  const left = Math.min(Math.max(0, box.left), width - 1);
  const top = Math.min(Math.max(0, box.top), height - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.min(box.left + box.width, width) - left),
    height: Math.max(1, Math.min(box.top + box.height, height) - top),
  };
}

/** The largest size of the same ratio that fits; never larger than it was. */
export function shrunkSize({ width, height }: Size, largest: Size): Size {
  const scale = Math.min(1, largest.width / width, largest.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
