import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { type Student, studentAt } from '../../electron/practice-sis/students.ts';

/** The marker of a JPEG's tables of 8-bit steps, each in a segment of its own. */
const quantization = Buffer.from([0xff, 0xdb, 0x00, 0x43]);

function* activeStudents(): Generator<Student> {
  for (let index = 0; ; index += 1) {
    const student = studentAt(index);
    if (student.status === 'active') yield student;
  }
}

/** Copies whose pixels differ without being encoded again: digits of the number are added to steps of quantization. */
function makeVariant(jpeg: Buffer, number: number): Buffer {
  const variant = Buffer.from(jpeg);
  // Each table of 64 steps lies behind its marker, length and number; the first step is that of a block's mean.
  const tables: number[] = [];
  for (let at = variant.indexOf(quantization); at !== -1; at = variant.indexOf(quantization, at + 1)) {
    tables.push(at + 5);
  }
  const [brightness = 0, colour = 0] = tables;
  for (const [digit, at] of [brightness, colour, brightness + 1, brightness + 2].entries()) {
    variant[at] = (variant[at] ?? 0) + (Math.floor(number / 16 ** digit) % 16);
  }
  return variant;
}

async function drawNoise(width: number, height: number, sigma: number, quality: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma } as const;
  return sharp({ create: { width, height, channels: 3, background: '#808080', noise } })
    .blur(0.8)
    .withExif({ IFD0: { Make: 'Bench', Orientation: '1' } })
    .jpeg({ quality })
    .toBuffer();
}

// The first step of a JPEG's transform behind the mean: it costs each block a few bits.
const slope = (place: number) => Math.cos((Math.PI * (2 * (place % 8) + 1)) / 16);

/** In a colour, each block with a slope in both directions: the four steps that make variants all show in it. */
function drawSlopes(width: number, height: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const light = 30 * (slope(at % width) + slope(Math.floor(at / width)));
    pixels.set([60 + light, 110 + light, 180 + light], at * 3);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .withExif({ IFD0: { Make: 'Bench', Orientation: '1' } })
    .jpeg({ quality: 20 })
    .toBuffer();
}

const pictureCount = 20;

/** Photos of 1200 x 1500 pixels and about 0.4 MB, unless told, under the IDs of the practice SIS's students. */
export async function drawPhotos(
  folder: string,
  count: number,
  { width, height } = { width: 1200, height: 1500 },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const pictures = await Promise.all(
    Array.from({ length: pictureCount }, () => drawNoise(width, height, 26, 87)),
  );
  const students = activeStudents();
  for (let index = 0; index < count; index += 1) {
    const picture = pictures[index % pictureCount] ?? Buffer.alloc(0);
    const { id } = students.next().value;
    await writeFile(path.join(folder, `${id}.jpg`), makeVariant(picture, index));
  }
}

/** Many small photos, 500 in a folder: what counts is their number. */
export async function drawManyPhotos(folder: string, count: number): Promise<void> {
  const picture = await drawSlopes(640, 800);
  for (let index = 0; index < count; index += 1) {
    const parent = path.join(folder, `grade-${Math.floor(index / 500)}`);
    if (index % 500 === 0) await mkdir(parent, { recursive: true });
    const id = String(200_000 + index);
    await writeFile(path.join(parent, `${id}.jpg`), makeVariant(picture, index));
  }
}

/** Photos of the right size that cost little to draw and to decode, under these names. */
export async function drawNamedPhotos(folder: string, files: readonly string[]): Promise<void> {
  const picture = await drawSlopes(640, 800);
  for (const [index, file] of files.entries()) {
    const place = path.join(folder, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, makeVariant(picture, index));
  }
}
