import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { zipPresets } from '../core/systems/custom-preset.ts';
import { drawPicture, readCorners, uprightCorners } from '../engine/fixtures/draw-picture.ts';
import { drawOriented } from '../engine/fixtures/odd-pictures.ts';
import { readZip } from '../engine/fixtures/read-zip.ts';
import { makeFolderOf, makeTemporaryFolder } from '../engine/fixtures/temporary-folder.ts';
import { testZip } from '../engine/fixtures/test-zip.ts';
import { runWords } from './fixtures/run-words.ts';

const run = (...words: readonly string[]) => runWords(words);

interface PackDocument {
  readonly zips: readonly {
    readonly file: string;
    readonly bytes: number;
    readonly photos: number;
    readonly mapFile?: string;
  }[];
  readonly left: readonly { readonly file: string; readonly issues: readonly string[] }[];
}

async function pack(folder: string, preset: string, ...words: readonly string[]) {
  const out = path.join(await makeTemporaryFolder(), 'zips');
  const {
    status,
    out: text,
    err,
  } = await run('pack', folder, '--out', out, '--preset', preset, '--json', ...words);
  if (status > 1) throw new Error(err);
  const document: PackDocument = JSON.parse(text);
  const zips = await Promise.all(
    document.zips.map(async (zip) => {
      const content = await readFile(zip.file);
      expect(content.length).toBe(zip.bytes);
      return { ...zip, entries: await readZip(content), readers: await testZip(zip.file) };
    }),
  );
  return { status, document, zips, files: (await readdir(out)).sort() };
}

const draw = (seed: number) =>
  drawPicture({ width: 640, height: 800, seed }).jpeg({ quality: 92 }).toBuffer();

const school = {
  'grade-5/0123.jpg': await draw(1),
  'grade-5/A-7.JPEG': await draw(2),
  'grade-6/88.jpg': await draw(3),
  'grade-6/Thumbs.db': 'x',
};

const names = ['0123.jpg', 'A-7.jpg', '88.jpg'];
const tabbed = '0123\t0123.jpg\r\nA-7\tA-7.jpg\r\n88\t88.jpg\r\n';
const listed = '0123,0123.jpg\r\nA-7,A-7.jpg\r\n88,88.jpg\r\n';

const maps: Readonly<
  Record<string, { readonly inZip?: string; readonly beside?: string; readonly text: string }>
> = {
  powerschool: { beside: 'photos-001-map.txt', text: tabbed },
  destiny: { inZip: 'idlink.txt', text: listed },
  schoollogic: { beside: 'photos-001-lookup.txt', text: listed },
  koha: { inZip: 'idlink.txt', text: listed },
};

test.each(zipPresets.map(({ id }) => id))(
  'pack --preset %s: names, map file and a zip that opens everywhere',
  async (id) => {
    const { zips, files, document } = await pack(await makeFolderOf(school), id);
    expect(document.left).toEqual([]);
    const [zip] = zips;
    if (!zip || zips.length !== 1) throw new Error('One zip was expected');
    const map = maps[id];
    expect(zip.photos).toBe(3);
    expect(zip.entries.map(({ name }) => name)).toEqual([...(map?.inZip ? [map.inZip] : []), ...names]);
    expect(zip.entries.some(({ method, flags }) => method !== 0 || (flags & 8) !== 0)).toBe(false);
    expect(files).toEqual([...(map?.beside ? [map.beside] : []), 'photos-001.zip']);
    if (map?.inZip) expect(zip.entries[0]?.content).toEqual(Buffer.from(map.text));
    if (map?.beside) expect(await readFile(zip.mapFile ?? '')).toEqual(Buffer.from(map.text));
    expect(zip.readers).toContain('python3');
  },
);

test.each([
  ['destiny', 20_000],
  ['infinite-campus', 35_000],
  ['aeries', 100_000],
  ['koha', 550_000],
])('photos for %s have at most %i bytes', async (id, limit) => {
  const { zips } = await pack(await makeFolderOf(school), id);
  for (const { name, content } of zips.flatMap(({ entries }) => entries)) {
    if (!name.endsWith('.jpg')) continue;
    expect(content.length).toBeLessThanOrEqual(limit);
    expect((await sharp(content).metadata()).format).toBe('jpeg');
  }
});

test.each([
  ['koha', [200, 250]],
  // It refuses no size.
  ['gibbon', [640, 800]],
] as const)('photos of 640 x 800 for %s have %j pixels', async (id, size) => {
  const { zips } = await pack(await makeFolderOf(school), id);
  const photos = zips.flatMap(({ entries }) => entries.filter(({ name }) => name.endsWith('.jpg')));
  expect(photos).toHaveLength(3);
  for (const { content } of photos) {
    const { width, height } = await sharp(content).metadata();
    expect([width, height]).toEqual(size);
  }
});

test.each([
  ['moodle', 1],
  ['koha', 1],
  ['gibbon', 1],
  // Nobody knows whether it turns them: a person is asked.
  ['illuminate', 6],
])('a photo that lies on its side is packed for %s with the orientation %i', async (id, orientation) => {
  const folder = await makeFolderOf({ '88.jpg': await drawOriented(6, { width: 640, height: 800 }) });
  const { zips, status } = await pack(folder, id);
  const photo = zips.flatMap(({ entries }) => entries).find(({ name }) => name === '88.jpg');
  const facts = await sharp(photo?.content).metadata();
  expect(facts.orientation ?? 1).toBe(orientation);
  if (orientation === 1) {
    expect(facts.height).toBeGreaterThan(facts.width);
    expect(await readCorners(photo?.content ?? Buffer.alloc(0))).toEqual(uprightCorners);
    expect(
      (await check({ '88.jpg': await drawOriented(6, { width: 640, height: 800 }) }, id))['88.jpg'],
    ).not.toContain('sideways');
  } else expect(status).toBe(1);
});

test('for Moodle, whose importer keeps the square in the middle, --fix crops to a square that keeps the head', async () => {
  const { zips } = await pack(await makeFolderOf(school), 'moodle', '--fix');
  const [photo] = zips.flatMap(({ entries }) => entries);
  const { width, height } = await sharp(photo?.content).metadata();
  expect([width, height]).toEqual([640, 640]);
});

test('a limit of 4 MB makes many zips, each with its own list', async () => {
  const photos: Record<string, Buffer> = {};
  for (let id = 100; id < 112; id += 1) {
    photos[`${id}.jpg`] = await drawPicture({ width: 900, height: 1_200, seed: id })
      .jpeg({ quality: 99 })
      .toBuffer();
  }
  const { zips, files } = await pack(await makeFolderOf(photos), 'schoollogic');
  expect(zips.length).toBeGreaterThan(1);
  for (const { bytes, entries, mapFile } of zips) {
    expect(bytes).toBeLessThanOrEqual(4_000_000);
    const lines = entries.map(({ name }) => `${path.parse(name).name},${name}\r\n`);
    expect(await readFile(mapFile ?? '', 'utf8')).toBe(lines.join(''));
  }
  expect(zips.flatMap(({ entries }) => entries.map(({ name }) => name))).toEqual(Object.keys(photos));
  expect(files.length).toBe(zips.length * 2);
});

async function check(photos: Readonly<Record<string, Buffer>>, preset: string) {
  const { out } = await run('check', await makeFolderOf(photos), '--preset', preset, '--json');
  const found: readonly { file: string; issues: readonly string[] }[] = JSON.parse(out).photos;
  return Object.fromEntries(found.map(({ file, issues }) => [file, issues]));
}

test('the checks are those of the system', async () => {
  const photos = {
    '1.jpg': await drawPicture({ width: 640, height: 800 }).jpeg().toBuffer(),
    '2.png': await drawPicture({ width: 400, height: 600, seed: 2 }).png().toBuffer(),
    '3.jpg': await drawPicture({ width: 200, height: 300, seed: 3 }).jpeg().toBuffer(),
    '003.jpg': await drawPicture({ width: 640, height: 480, seed: 4 }).jpeg().toBuffer(),
  };
  const small = ['low-resolution'];
  expect(await check(photos, 'illuminate')).toEqual({
    '1.jpg': [],
    '2.png': ['ratio'],
    '3.jpg': ['ratio', 'low-resolution'],
    '003.jpg': ['ratio'],
  });
  expect(await check(photos, 'destiny')).toEqual({ '1.jpg': [], '2.png': [], '3.jpg': small, '003.jpg': [] });
  expect(await check(photos, 'powerschool')).toEqual({
    '1.jpg': ['ratio'],
    '2.png': ['unsupported-type'],
    '3.jpg': [],
    '003.jpg': ['ratio'],
  });
  expect(await check(photos, 'infinite-campus')).toMatchObject({
    '3.jpg': ['duplicate-id'],
    '003.jpg': ['duplicate-id', 'ratio'],
  });
  expect(await check(photos, 'gibbon')).toEqual({
    '1.jpg': [],
    '2.png': ['ratio'],
    '3.jpg': ['ratio', ...small],
    '003.jpg': ['ratio'],
  });
});

test('--fix makes a JPEG of what the system does not take', async () => {
  const photos = { '2.png': await drawPicture({ width: 400, height: 600 }).png().toBuffer() };
  const { zips, document } = await pack(await makeFolderOf(photos), 'powerschool', '--fix');
  expect(document.left).toEqual([]);
  expect(zips[0]?.entries.map(({ name }) => name)).toEqual(['2.jpg']);
});

async function writePreset(text: string): Promise<string> {
  const file = path.join(await makeTemporaryFolder(), 'tills.json');
  await writeFile(file, text);
  return file;
}

test('a system that nobody knows is described in a file', async () => {
  const preset = await writePreset(
    JSON.stringify({
      name: 'Lunch tills',
      leadingZeros: 'dropped',
      mapFile: { name: 'photos.csv', separator: ';', lineEnd: '\n', quotes: 'always', header: 'ID;Photo' },
      maximumArchiveBytes: 150_000,
      maximumPhotoBytes: 40_000,
    }),
  );
  const { zips } = await pack(await makeFolderOf(school), preset);
  const [first] = zips;
  expect(zips.flatMap(({ entries }) => entries.map(({ name }) => name))).toContain('123.jpg');
  expect(first?.entries[0]?.content.toString()).toMatch(/^ID;Photo\n"123";"123\.jpg"\n/);
  for (const { bytes } of zips) expect(bytes).toBeLessThanOrEqual(150_000);
});

test('a photo that cannot be made small enough is in no zip, and that is said', async () => {
  const preset = await writePreset(JSON.stringify({ name: 'Lunch tills', maximumPhotoBytes: 5_000 }));
  const grainy = await drawPicture({ width: 320, height: 400 }).jpeg({ quality: 95 }).toBuffer();
  const folder = await makeFolderOf({ '88.jpg': grainy });
  const { status, document } = await pack(folder, preset);
  expect(status).toBe(1);
  expect(document).toEqual({ zips: [], left: [{ file: '88.jpg', issues: ['too-big-for-a-zip'] }] });
  const { out } = await run('pack', folder, '--out', await makeTemporaryFolder(), '--preset', preset);
  expect(out).toMatch(/Lunch tills accepts photos up to 5 KB\. This one is still \d+ KB/);
});

test.each([
  ['that is not there', null, /cannot be read/],
  ['that is no JSON', 'photos', /is not JSON/],
  ['with a mistake', '{"maximumPhotoBytes": "much"}', /does not work: maximumPhotoBytes: /],
])('a preset file %s is wrong usage', async (_, text, sentence) => {
  const preset = text === null ? '/no/such/preset.json' : await writePreset(text);
  const { status, err } = await run('check', await makeFolderOf(school), '--preset', preset);
  expect(status).toBe(2);
  expect(err).toMatch(sentence);
});

test('where to go with the zips is said', async () => {
  const { out } = await run(
    'pack',
    await makeFolderOf(school),
    '--out',
    await makeTemporaryFolder(),
    '--preset',
    'powerschool',
  );
  expect(out).toContain('with photos-001-map.txt');
  expect(out).toContain(
    'Now upload them in PowerSchool SIS, on its page "Import Pictures (Photo Management)".',
  );
});
