import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { drawPicture } from '../../electron/engine/fixtures/draw-picture.ts';
import { drawCmykJpeg, readHeicFixture } from '../../electron/engine/fixtures/odd-pictures.ts';
import { studentsUpTo } from '../../electron/practice-sis/students.ts';

export const photoKinds = ['JPEG', 'PNG', 'TIFF', 'CMYK', 'HEIC'] as const;

export type PhotoKind = (typeof photoKinds)[number];

const size = { width: 640, height: 800 };

const kinds: Readonly<
  Record<PhotoKind, { readonly extension: string; readonly draw: () => Promise<Buffer> }>
> = {
  JPEG: {
    extension: 'jpg',
    draw: () =>
      drawPicture({ ...size, seed: 1 })
        .jpeg()
        .toBuffer(),
  },
  PNG: {
    extension: 'png',
    draw: () =>
      drawPicture({ ...size, seed: 2 })
        .png()
        .toBuffer(),
  },
  TIFF: {
    extension: 'tif',
    draw: () =>
      drawPicture({ ...size, seed: 3 })
        .tiff()
        .toBuffer(),
  },
  CMYK: { extension: 'jpg', draw: () => drawCmykJpeg({ ...size, seed: 4 }) },
  // Nothing here can write one: the picture of the engine's own tests.
  HEIC: { extension: 'heic', draw: () => readHeicFixture('drawn') },
};

const activeIds = (count: number): readonly string[] =>
  studentsUpTo(count * 2)
    .flatMap(({ id, status }) => (status === 'active' ? [id] : []))
    .slice(0, count);

/** One photo of each kind. Gives the file of each. */
export async function drawPhotoKinds(folder: string): Promise<Readonly<Record<PhotoKind, string>>> {
  await mkdir(folder, { recursive: true });
  const ids = activeIds(photoKinds.length);
  const files = photoKinds.map((kind, at) => [kind, `${ids[at]}.${kinds[kind].extension}`] as const);
  for (const [kind, file] of files) await writeFile(path.join(folder, file), await kinds[kind].draw());
  return Object.fromEntries(files) as Record<PhotoKind, string>;
}

export interface LargeFolder {
  readonly photos: number;
  /** Of all its files. */
  readonly bytes: number;
}

// With room for the zip's own bytes, and for what is around a zip in its request.
const largestBytes = 59_900_000;
const large = { width: 1_200, height: 1_500 };

/** Photos that fill one zip of 59 to 60 MB: noise does not shrink, and each is cut out of it elsewhere. */
export async function drawLargeFolder(folder: string): Promise<LargeFolder> {
  await mkdir(folder, { recursive: true });
  const step = 8;
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const canvas = { width: large.width + 100 * step, height: large.height, channels: 3 as const };
  const pixels = await sharp({ create: { ...canvas, background: '#808080', noise } })
    .raw()
    .toBuffer();
  let bytes = 0;
  let photos = 0;
  for (const id of activeIds(100)) {
    const cut = { left: photos * step, top: 0, ...large };
    const photo = await sharp(pixels, { raw: canvas }).extract(cut).jpeg({ quality: 92 }).toBuffer();
    if (bytes + photo.length > largestBytes) break;
    await writeFile(path.join(folder, `${id}.jpg`), photo);
    bytes += photo.length;
    photos += 1;
  }
  return { photos, bytes };
}
