import sharp, { type Sharp } from 'sharp';
import { chooseBackdrop, paintBackdrop } from './backdrop.ts';
import { addGrain, type Grain } from './grain.ts';
import { choosePortrait, placePortrait } from './portraits.ts';
import { randomFrom } from './random.ts';
import type { Shot } from './shot.ts';

/** Raw RGB pixels, 3 bytes each. */
export interface Picture {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}

// Composed a little smaller than the picture and enlarged: a lens draws no edge as sharp as a pen.
const sharpness = 0.8;
const widestDrawing = 800;

/** The same seed and shot always give the same pixels. */
export async function takePhoto(seed: number, shot: Shot, grain: Grain): Promise<Picture> {
  const { student, sitting, width, height } = shot;
  const id = Number(student.id);
  const random = randomFrom(seed, id, sitting + 1);
  const drawnWidth = Math.min(Math.round(width * sharpness), widestDrawing);
  const drawn = { width: drawnWidth, height: Math.round((drawnWidth * height) / width) };
  const portrait = await placePortrait(random, choosePortrait(randomFrom(seed, id), student), shot, drawn);
  const backdrop = await paintBackdrop(random, chooseBackdrop(random), drawn);
  const composed = await fromRaw({ ...drawn, pixels: backdrop })
    .composite([portrait])
    .removeAlpha()
    .raw()
    .toBuffer();
  const pixels = await fromRaw({ ...drawn, pixels: composed })
    .resize(width, height, { kernel: 'cubic', fit: 'fill' })
    .raw()
    .toBuffer();
  addGrain(random, pixels, width, grain, 1.7);
  return { pixels, width, height };
}

export function fromRaw({ pixels, width, height }: Picture): Sharp {
  return sharp(pixels, { raw: { width, height, channels: 3 }, limitInputPixels: false });
}
