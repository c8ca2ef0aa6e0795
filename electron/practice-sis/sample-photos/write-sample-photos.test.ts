import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import exifReader from 'exifreader';
import sharp, { type OutputInfo } from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planFolder } from './folder-plan.ts';
import { makeGrain } from './grain.ts';
import type { About, PlannedFile } from './planned-file.ts';
import { contentBytes, writeSamplePhotos } from './write-sample-photos.ts';

let work: string;
let written: Map<string, Buffer>;
const plan = planFolder({ count: 60, seed: 1 });

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'sample-photos-'));
  // Odd files alone: the right ones are alike, and drawing them takes the longest.
  written = new Map();
  for (const { file, about, content } of plan) {
    if (about !== 'right') written.set(file, await contentBytes(content, 1, makeGrain(1)));
  }
});

afterAll(() => rm(work, { recursive: true, force: true }));

function samplesOf(about: About): readonly (readonly [file: string, bytes: Buffer])[] {
  const files = plan.filter((planned) => planned.about === about);
  expect(files.length).toBeGreaterThan(0);
  return files.map(({ file }) => [file, written.get(file) as Buffer]);
}

function sampleOf(about: About): readonly [file: string, bytes: Buffer] {
  return samplesOf(about)[0] as readonly [string, Buffer];
}

async function decode(bytes: Buffer): Promise<OutputInfo> {
  return (await sharp(bytes).raw().toBuffer({ resolveWithObject: true })).info;
}

test('a folder is written whole, and the same seed writes the same bytes', async () => {
  const [one, other, third] = ['one', 'other', 'third'].map((name) => path.join(work, name)) as [
    string,
    string,
    string,
  ];
  const progress: (readonly [number, number])[] = [];
  const { files } = await writeSamplePhotos({
    folder: one,
    count: 4,
    seed: 5,
    onProgress: (done, total) => progress.push([done, total]),
  });
  expect(await filesIn(one)).toEqual(files.map(({ file }) => file).toSorted());
  expect(progress).toEqual(files.map((_, index) => [index + 1, files.length]));

  await writeSamplePhotos({ folder: other, count: 4, seed: 5 });
  expect(await hashOf(other)).toBe(await hashOf(one));
  await writeSamplePhotos({ folder: third, count: 4, seed: 6 });
  expect(await hashOf(third)).not.toBe(await hashOf(one));
});

test('right photos decode to their end, are 4:5, sRGB, upright and as large as real ones', async () => {
  const rights = plan.filter(({ about }) => about === 'right');
  const forms = new Map<string, PlannedFile>();
  for (const planned of rights) {
    const { content } = planned;
    if (content.kind === 'picture') forms.set(`${content.encoding.kind} ${content.shot.width}`, planned);
  }
  expect([...forms.keys()].map((form) => form.split(' ')[0])).toEqual(
    expect.arrayContaining(['jpeg', 'png', 'tiff']),
  );
  for (const { file, content } of forms.values()) {
    const bytes = await contentBytes(content, 1, makeGrain(1));
    const metadata = await sharp(bytes).metadata();
    expect(metadata.width / metadata.height, file).toBe(0.8);
    expect(metadata.space, file).toBe('srgb');
    expect(metadata.orientation ?? 1, file).toBe(1);
    expect(metadata.width, file).toBeGreaterThanOrEqual(640);
    expect((await decode(bytes)).width, file).toBe(metadata.width);
    expect(bytes.length, file).toBeGreaterThan(120_000);
    if (metadata.format === 'jpeg') expect(bytes.length, file).toBeLessThan(600_000);
  }
});

test.each<[About, object]>([
  ['wrong-extension', { format: 'png' }],
  ['low-resolution', { width: 240, height: 300 }],
  ['not-srgb', { format: 'jpeg', space: 'cmyk' }],
  ['many-pages', { format: 'tiff', pages: 2, width: 640, height: 800 }],
  ['sideways', { orientation: 6, width: 800, height: 640, autoOrient: { width: 640, height: 800 } }],
])('%s is what it says', async (about, expected) => {
  const [, bytes] = sampleOf(about);
  expect(await sharp(bytes).metadata()).toMatchObject(expected);
  await decode(bytes);
});

test('a sideways photo shows the same as the upright one once it is turned', async () => {
  const [, bytes] = sampleOf('sideways');
  const { content } = plan.find(({ about }) => about === 'sideways') as PlannedFile;
  if (content.kind !== 'picture') throw new Error('It has to be a picture.');
  const upright = await contentBytes({ ...content, encoding: { kind: 'png' } }, 1, makeGrain(1));
  const small = async (of: Buffer): Promise<Buffer> =>
    sharp(await sharp(of).autoOrient().toBuffer())
      .resize(8, 10, { fit: 'fill' })
      .raw()
      .toBuffer();
  const [turned, wanted] = [await small(bytes), await small(upright)];
  const differences = turned.map((value, index) => Math.abs(value - (wanted[index] as number)));
  expect(Math.max(...differences)).toBeLessThan(12);
});

test('names are wrong in one way each', () => {
  expect(sampleOf('wrong-extension')[0]).toMatch(/\.jpg$/);
  expect(sampleOf('name-not-an-id')[0]).toMatch(/IMG_\d{4}\.JPG$/);
  expect(sampleOf('too-many-pixels')[0]).toMatch(/\d{6}\.png$/);
});

test('the ratio is off by more than 2 %, the size is not', async () => {
  const { width, height } = await sharp(sampleOf('ratio')[1]).metadata();
  expect(Math.abs(width / height / 0.8 - 1)).toBeGreaterThan(0.02);
  expect(Math.min(width / 320, height / 400)).toBeGreaterThan(1);
});

test('an unreadable photo has a good header and ends early', async () => {
  const [, bytes] = sampleOf('unreadable');
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 640, height: 800 });
  await expect(decode(bytes)).rejects.toThrow();
});

test('a place is told in EXIF: in the ocean', async () => {
  const { GPSLatitude, GPSLongitude } = exifReader.load(sampleOf('location-data')[1]);
  expect([GPSLatitude?.description, GPSLongitude?.description]).toEqual([0, 0]);
});

test('a photo named by the camera has its student in EXIF', async () => {
  const { ImageDescription } = exifReader.load(sampleOf('name-not-an-id')[1]);
  expect(ImageDescription?.description).toMatch(/\w+, \w+/);
});

test('two students have the same bytes, two photos of one student differ', () => {
  const [[, one], [, other]] = samplesOf('same-picture') as [[string, Buffer], [string, Buffer]];
  expect(one.equals(other)).toBe(true);
  const [[, first], [, second]] = samplesOf('duplicate-id') as [[string, Buffer], [string, Buffer]];
  expect(first.equals(second)).toBe(false);
});

test('what is no picture is none, and what is empty is empty', async () => {
  expect(sampleOf('empty-file')[1]).toHaveLength(0);
  await expect(sharp(sampleOf('unsupported-type')[1]).metadata()).rejects.toThrow();
});

test('the file that is too big for a zip is one that is sent as it is', () => {
  const big = planFolder({ count: 100, seed: 1 }).find(({ about }) => about === 'too-big-for-a-zip');
  if (big?.content.kind !== 'picture') throw new Error('It has to be a picture.');
  expect(big.content.encoding).toEqual({ kind: 'jpeg', bytesBehind: 60_000_000 });
});

test('a folder that holds anything is left as it is', async () => {
  const folder = path.join(work, 'somebodys');
  await mkdir(folder);
  await writeFile(path.join(folder, 'letter.txt'), 'Dear all');
  await expect(writeSamplePhotos({ folder, count: 1 })).rejects.toMatchObject({ code: 'not-empty' });
  expect(await readdir(folder)).toEqual(['letter.txt']);
});

test('cancelling stops it with what was written so far', async () => {
  const folder = path.join(work, 'cancelled');
  const cancel = new AbortController();
  const writing = writeSamplePhotos({
    folder,
    count: 30,
    signal: cancel.signal,
    onProgress: (done) => {
      if (done === 2) cancel.abort();
    },
  });
  await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
  const files = await filesIn(folder);
  expect(files.length).toBeGreaterThanOrEqual(2);
  expect(files.length).toBeLessThan(6);
});

test.each([0, -1, 1.5, Number.NaN])('%d photos cannot be drawn', async (count) => {
  await expect(writeSamplePhotos({ folder: path.join(work, 'none'), count })).rejects.toThrow(RangeError);
});

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}

async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await filesIn(folder)) {
    hash.update(`${file}\0`).update(await readFile(path.join(folder, file)));
  }
  return hash.digest('hex');
}
