import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { readCodedParts } from '../../core/photo/heic-coded-parts.ts';
import { readHeicHeader } from '../../core/photo/heic-header.ts';
import type { Photo } from '../../core/photo/photo.ts';
import { readCorners, uprightCorners } from '../fixtures/draw-picture.ts';
import { readHeicFixture } from '../fixtures/odd-pictures.ts';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { probePhoto } from '../intake/probe-photo.ts';
import { decodePhoto } from './decode-photo.ts';
import { decodeHeic } from './heic.ts';
import { withPicture } from './open-picture.ts';
import { renderPhoto } from './render-photo.ts';

const names = ['drawn', 'turned', 'several', 'located'] as const;

async function decode(content: Uint8Array, folder: string) {
  const file = path.join(folder, '1.heic');
  await writeFile(file, content);
  const photo: Photo = { id: '1', file: '1.heic', isIgnored: false, ...(await probePhoto(file)) };
  return { header: photo.examination, ...(await decodePhoto(photo, file)) };
}

const facts = {
  format: 'heic',
  width: 64,
  height: 80,
  orientation: 1,
  isSrgb: true,
  pages: 1,
  hasLocation: false,
};

test.each([
  ['drawn', {}],
  ['turned', {}],
  ['several', { pages: 2 }],
  ['located', { hasLocation: true }],
] as const)('the facts of a HEIC: %s', async (name, change) => {
  const { header, examination, thumbnail } = await decode(
    await readHeicFixture(name),
    await makeTemporaryFolder(),
  );
  expect(header).toEqual({ kind: 'header', facts: { ...facts, ...change } });
  expect(examination).toMatchObject({ kind: 'decoded', facts: { ...facts, ...change } });
  expect(await readCorners(thumbnail ?? Buffer.of())).toEqual(uprightCorners);
});

test.each(names)('the primary image of a HEIC becomes an upright sRGB JPEG: %s', async (name) => {
  const rendered = await renderPhoto(await readHeicFixture(name), [{ kind: 'convert' }]);
  expect(await sharp(rendered).metadata()).toMatchObject({
    format: 'jpeg',
    width: 64,
    height: 80,
    space: 'srgb',
  });
  expect((await sharp(rendered).metadata()).exif).toBeUndefined();
  expect(await readCorners(rendered)).toEqual(uprightCorners);
});

test('the colours of a phone are brought to sRGB, not taken for it', async () => {
  const bytes = await readHeicFixture('located');
  const redOf = async (picture: Sharp) => (await picture.raw().toBuffer())[0] ?? 0;
  const tiff = await decodeHeic(bytes);
  expect((await sharp(tiff).metadata()).icc?.length).toBeGreaterThan(100);
  const asStored = tiff[tiff.length - 64 * 80 * 3] ?? 0;
  const converted = await redOf(sharp(await renderPhoto(bytes, [])));
  // Display P3 reaches further: the same red is a larger number in sRGB.
  expect(converted).toBeGreaterThan(asStored + 5);
});

test.each(names)('a large HEIC takes less memory and shows the same, to the last bit: %s', async (name) => {
  const bytes = await readHeicFixture(name);
  expect(Buffer.from(await decodeHeic(bytes, 0)).equals(await decodeHeic(bytes))).toBe(true);
});

test('a HEIC that is cut off is noticed, wherever that is', async () => {
  const folder = await makeTemporaryFolder();
  for (const name of ['drawn', 'located'] as const) {
    const whole = await readHeicFixture(name);
    for (const cut of [1, 2, 10, 100, 300]) {
      const { examination } = await decode(whole.subarray(0, whole.length - cut), folder);
      expect([name, cut, examination]).toMatchObject([name, cut, { kind: 'unreadable', why: 'damaged' }]);
    }
  }
});

test('a block of zeros within the coded picture is noticed, wherever it is', async () => {
  const folder = await makeTemporaryFolder();
  for (const name of ['drawn', 'located'] as const) {
    const whole = await readHeicFixture(name);
    const part = readCodedParts(whole)[0]?.part ?? { start: 0, length: 0 };
    expect(part.length).toBeGreaterThan(200);
    for (const share of [0.1, 0.5, 0.8]) {
      const at = part.start + Math.floor(part.length * share);
      const bytes = Buffer.from(whole).fill(0, at, at + 32);
      expect((await decode(bytes, folder)).examination).toMatchObject({ kind: 'unreadable', why: 'damaged' });
    }
  }
});

/** The same HEIC with a property that cuts a part out: of its width and height, around a center moved by so much. */
function withCut(
  heic: Buffer,
  [width, height, right, down]: readonly [number, number, number, number],
): Buffer {
  const clap = Buffer.alloc(40);
  clap.writeUInt32BE(40, 0);
  clap.write('clap', 4, 'latin1');
  for (const [index, value] of [width, 1, height, 1, right, 1, down, 1].entries())
    clap.writeInt32BE(value, 8 + index * 4);
  const at = (type: string) => heic.indexOf(type) - 4;
  const [container, association] = [at('ipco'), at('ipma')];
  const properties: string[] = [];
  for (
    let from = container + 8;
    from < container + heic.readUInt32BE(container);
    from += heic.readUInt32BE(from)
  )
    properties.push(heic.toString('latin1', from + 4, from + 8));
  // As last property, and as last one of the only item.
  const count = association + 18;
  const changed = Buffer.from(heic);
  changed.writeUInt8((heic[count] ?? 0) + 1, count);
  for (const box of ['ipco', 'iprp', 'meta'])
    changed.writeUInt32BE(heic.readUInt32BE(at(box)) + (box === 'ipco' ? 40 : 41), at(box));
  changed.writeUInt32BE(heic.readUInt32BE(association) + 1, association);
  const end = count + 1 + (heic[count] ?? 0);
  return Buffer.concat([
    changed.subarray(0, container + heic.readUInt32BE(container)),
    clap,
    changed.subarray(container + heic.readUInt32BE(container), end),
    Buffer.of(0x80 | (properties.length + 1)),
    changed.subarray(end),
  ]);
}

/** Where the picture's data lies has moved by what was put before it. */
function moved(heic: Buffer, by: number): Buffer {
  const location = heic.indexOf('iloc') - 4;
  const copy = Buffer.from(heic);
  const data = heic.indexOf('mdat') + 4;
  for (let at = location + 8; at < location + heic.readUInt32BE(location) - 3; at += 1) {
    if (heic.readUInt32BE(at) !== data - by) continue;
    copy.writeUInt32BE(data, at);
    return copy;
  }
  throw new Error('The place of the picture was not found');
}

test.each([
  ['drawn', [32, 40, 0, 0]],
  ['drawn', [200, 40, 0, 0]],
  ['drawn', [64, 80, 20, -30]],
  ['drawn', [16, 20, 1, 1]],
  ['turned', [64, 80, 0, 0]],
  ['turned', [60, 200, 0, 0]],
] as const)('check and picture agree on a HEIC that cuts itself: %s, %j', async (name, cut) => {
  const bytes = moved(withCut(await readHeicFixture(name), cut), 41);
  const { examination } = await decode(bytes, await makeTemporaryFolder());
  const { width, height } = await sharp(await renderPhoto(bytes, [])).metadata();
  expect(examination).toMatchObject({ kind: 'decoded', facts: { width, height } });
});

test('a HEIC that claims to be enormous is never decoded', async () => {
  const bytes = Buffer.from(await readHeicFixture('drawn'));
  const size = bytes.indexOf('ispe') + 8;
  bytes.writeUInt32BE(60_000, size);
  bytes.writeUInt32BE(60_000, size + 4);
  const { examination, thumbnail } = await decode(bytes, await makeTemporaryFolder());
  expect(examination).toMatchObject({ kind: 'header', facts: { width: 60_000, height: 60_000 } });
  expect(thumbnail).toBeNull();
  await expect(withPicture(bytes, 'errors', async () => null)).rejects.toThrow();
});

test('nothing else waits while a HEIC is decoded', async () => {
  const bytes = await readHeicFixture('drawn');
  let longestMs = 0;
  let lastMs = performance.now();
  const timer = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - lastMs);
    lastMs = performance.now();
  }, 1);
  const startMs = performance.now();
  await decodeHeic(bytes);
  clearInterval(timer);
  expect(longestMs).toBeGreaterThan(0);
  expect(longestMs).toBeLessThan((performance.now() - startMs) * 0.8);
});

test('a header of random bytes breaks nothing', async () => {
  const whole = await readHeicFixture('located');
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(whole.length), (changes, length) => {
      const bytes = Buffer.from(whole);
      for (const [at, value] of changes) bytes[at] = value;
      const header = readHeicHeader(bytes.subarray(0, length));
      expect(header === null || header.width >= 1).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

test('a HEIC with random damage is decoded or unreadable, and never more', async () => {
  const folder = await makeTemporaryFolder();
  const whole = await readHeicFixture('drawn');
  const property = fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
    const bytes = Buffer.from(whole);
    bytes[at] = value;
    const { examination } = await decode(bytes, folder);
    expect(['decoded', 'unreadable', 'unsupported', 'header']).toContain(examination.kind);
  });
  await fc.assert(property, { numRuns: 12 });
});
