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

/**
 * A crop of one picture laid over another: as large for its size, around the same place, of the same ratio. On a
 * picture of the same size it is the same crop.
 */
export function copyCrop(box: CropBox, from: Size, to: Size): CropBox {
  const ratio = box.width / box.height;
  const widest = (size: Size) => Math.min(size.width, size.height * ratio);
  const share = Math.min(1, box.width / widest(from));
  const width = Math.max(1, Math.round(widest(to) * share));
  const height = Math.max(1, Math.min(to.height, Math.round(width / ratio)));
  const start = (middle: number, length: number, whole: number) =>
    Math.min(Math.max(0, Math.round(middle * whole - length / 2)), whole - length);
  return {
    left: start((box.left + box.width / 2) / from.width, width, to.width),
    top: start((box.top + box.height / 2) / from.height, height, to.height),
    width,
    height,
  };
}

/** The largest size of the same ratio that fits; never larger than it was. */
export function shrunkSize({ width, height }: Size, largest: Size): Size {
  const scale = Math.min(1, largest.width / width, largest.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
