import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { type Student, studentAt } from '../../electron/practice-sis/students.ts';

function* activeStudents(): Generator<Student> {
  for (let index = 0; ; index += 1) {
    const student = studentAt(index);
    if (student.status === 'active') yield student;
  }
}

/** A comment segment right behind the start makes every copy a file of its own. */
function withComment(jpeg: Buffer, comment: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(comment.length + 2);
  const segment = [Buffer.from([0xff, 0xfe]), length, Buffer.from(comment, 'latin1')];
  return Buffer.concat([jpeg.subarray(0, 2), ...segment, jpeg.subarray(2)]);
}

async function drawNoise(width: number, height: number, sigma: number, quality: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma } as const;
  return sharp({ create: { width, height, channels: 3, background: '#808080', noise } })
    .blur(0.8)
    .withExif({ IFD0: { Make: 'Bench', Orientation: '1' } })
    .jpeg({ quality })
    .toBuffer();
}

const variants = 20;

/** Photos of 1200 x 1500 pixels and about 0.4 MB, unless told, under the IDs of the practice SIS's students. */
export async function drawPhotos(
  folder: string,
  count: number,
  { width, height } = { width: 1200, height: 1500 },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const pictures = await Promise.all(
    Array.from({ length: variants }, () => drawNoise(width, height, 26, 87)),
  );
  const students = activeStudents();
  for (let index = 0; index < count; index += 1) {
    const picture = pictures[index % variants] ?? Buffer.alloc(0);
    const { id } = students.next().value;
    await writeFile(path.join(folder, `${id}.jpg`), withComment(picture, id));
  }
}

/** Many small photos, 500 in a folder: what counts is their number. */
export async function drawManyPhotos(folder: string, count: number): Promise<void> {
  const picture = await drawNoise(640, 800, 1, 20);
  for (let index = 0; index < count; index += 1) {
    const parent = path.join(folder, `grade-${Math.floor(index / 500)}`);
    if (index % 500 === 0) await mkdir(parent, { recursive: true });
    const id = String(200_000 + index);
    await writeFile(path.join(parent, `${id}.jpg`), withComment(picture, id));
  }
}

/** Photos of the right size that cost little to draw and to decode, under these names. */
export async function drawNamedPhotos(folder: string, files: readonly string[]): Promise<void> {
  const picture = await drawNoise(640, 800, 1, 20);
  for (const [index, file] of files.entries()) {
    const place = path.join(folder, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, withComment(picture, String(index)));
  }
}
