import { readFile } from 'node:fs/promises';
import { factsOf, type Photo } from '../../core/photo/photo.ts';
import { withFileInMemory } from '../images/memory-budget.ts';
import { withPicture } from '../images/open-picture.ts';
import type { Pixels } from './pixels.ts';

/** Enough for faces in a group, and for what is blurred to look blurred. */
const longestSide = 800;

/** The picture of a photo that was decoded before: upright, sRGB, and no larger than faces need. Null where it is gone. */
export async function readPixels(photo: Photo, path: string): Promise<Pixels | null> {
  if (factsOf(photo) === null) return null;
  try {
    return await withFileInMemory(photo.bytes, async () =>
      withPicture(await readFile(path), 'errors', async (picture) => {
        const { data, info } = await picture
          .autoOrient()
          .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
          .flatten({ background: 'white' })
          .toColorspace('srgb')
          .raw()
          .toBuffer({ resolveWithObject: true });
        return { data: toRgb(data, info.channels), width: info.width, height: info.height };
      }),
    );
  } catch {
    return null;
  }
}

/** In memory of its own, to be handed to a thread; a gray picture has one number for each pixel. */
function toRgb(data: Buffer, channels: number): Uint8Array {
  if (channels === 3) return new Uint8Array(data);
  const pixels = data.length / channels;
  const rgb = new Uint8Array(pixels * 3);
  for (let pixel = 0; pixel < pixels; pixel += 1)
    rgb.fill(data[pixel * channels] ?? 0, pixel * 3, pixel * 3 + 3);
  return rgb;
}
