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
