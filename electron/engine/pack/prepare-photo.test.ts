import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawJpeg, drawPicture } from '../fixtures/draw-picture.ts';
import { allow, asNobody } from '../fixtures/permissions.ts';
import { listAll, makeFolderOf, makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { testWith } from '../fixtures/test-with.ts';
import { hashBytes } from '../images/decode-photo.ts';
import {
  type CheckedPhoto,
  cannotRender,
  fileChanged,
  preparePhoto,
  readUnchanged,
} from './prepare-photo.ts';

async function check(
  content: Buffer,
  fixes: CheckedPhoto['fixes'] = [],
  limit: CheckedPhoto['limit'] = null,
): Promise<CheckedPhoto> {
  const folder = await makeFolderOf({ '1234.png': content });
  const file = path.join(folder, '1234.png');
  const sha256 = hashBytes(content);
  return { photoId: '7', name: '1234.jpg', path: file, bytes: content.length, sha256, fixes, limit };
}

const convert = [{ kind: 'convert' }] as const;

test('a photo that needs no new bytes is the original, and no copy is made', async () => {
  const photo = await check(await drawJpeg(), [{ kind: 'extension' }]);
  const work = await makeTemporaryFolder();
  const { fixes: _, limit: __, ...original } = photo;
  expect(await preparePhoto(photo, path.join(work, '7.jpg'))).toEqual(original);
  expect(await listAll(work)).toEqual([]);
});

test('a fixed copy is a JPEG in the temporary folder, with its own size and hash; the original stays', async () => {
  const png = await drawPicture().png().toBuffer();
  const photo = await check(png, convert);
  const rendered = path.join(await makeTemporaryFolder(), '7.jpg');
  const prepared = await preparePhoto(photo, rendered);
  const bytes = await readFile(rendered);
  expect(prepared).toEqual({
    photoId: '7',
    name: '1234.jpg',
    path: rendered,
    bytes: bytes.length,
    sha256: hashBytes(bytes),
  });
  expect((await sharp(bytes).metadata()).format).toBe('jpeg');
  expect(await readFile(photo.path)).toEqual(png);
});

test('a file that changed or went since its check is not prepared', async () => {
  const photo = await check(await drawPicture().png().toBuffer(), convert);
  const rendered = path.join(await makeTemporaryFolder(), '7.jpg');
  await writeFile(photo.path, await drawPicture({ seed: 2 }).png().toBuffer());
  expect(await preparePhoto(photo, rendered)).toBe(fileChanged);
  await rm(photo.path);
  expect(await preparePhoto(photo, rendered)).toBe(fileChanged);
  expect(await readUnchanged(photo.path, photo.sha256)).toBe(fileChanged);
});

test.each([
  ['a frame beside the picture', [{ kind: 'crop', box: { left: 30, top: 0, width: 40, height: 50 } }]],
  ['a size that no JPEG has', [{ kind: 'convert' }]],
] as const)('a photo that cannot be rendered is told so, and no copy is left: %s', async (_, fixes) => {
  const size = fixes[0].kind === 'crop' ? {} : { width: 2, height: 70_000 };
  const photo = await check(await drawPicture(size).png().toBuffer(), fixes);
  const work = await makeTemporaryFolder();
  expect(await preparePhoto(photo, path.join(work, '7.jpg'))).toBe(cannotRender);
  expect(await listAll(work)).toEqual([]);
});

test('a copy that cannot be written is a failure in plain words', async () => {
  const photo = await check(await drawPicture().png().toBuffer(), convert);
  const work = await makeTemporaryFolder();
  const nowhere = path.join(work, 'no', '7.jpg');
  await expect(preparePhoto(photo, nowhere)).rejects.toMatchObject({ code: 'cannot-write', detail: nowhere });
});

testWith('modes')('so is one in a folder that may only be read', async () => {
  const photo = await check(await drawPicture().png().toBuffer(), convert);
  const work = await makeTemporaryFolder();
  for (const folder of [path.dirname(photo.path), work]) await allow(0o555, folder);
  const closed = asNobody(() => preparePhoto(photo, path.join(work, '7.jpg')));
  await expect(closed).rejects.toMatchObject({ code: 'cannot-write' });
});

const smallest = { width: 40, height: 50 };

test.each([
  ['that fits stays as it is', 1_000_000, 1_000_000, 'original'],
  ['is made small enough', 20_000, 20_000, 'fits'],
  ['that only should be smaller goes, as near as it comes', 300, null, 'goes'],
  ['that cannot be made small enough is told so', 300, 300, 'over'],
] as const)('a photo %s', async (_, aimBytes, refusedAboveBytes, end) => {
  const limit = { aimBytes, refusedAboveBytes, smallest };
  const content = await drawPicture({ width: 400, height: 500 }).jpeg({ quality: 95 }).toBuffer();
  const photo = await check(content, [], limit);
  const prepared = await preparePhoto(photo, path.join(await makeTemporaryFolder(), '7.jpg'));
  if (typeof prepared === 'string') throw new Error(prepared);
  expect(prepared.path === photo.path).toBe(end === 'original');
  expect(prepared.bytes <= aimBytes).toBe(end === 'original' || end === 'fits');
  expect(prepared.isOverLimit ?? false).toBe(end === 'over');
  expect((await readFile(prepared.path)).length).toBe(prepared.bytes);
  expect(await readFile(photo.path)).toEqual(content);
});

test('a small picture that would only grow keeps its bytes', async () => {
  const content = await drawPicture({ width: 40, height: 50 }).jpeg({ quality: 20 }).toBuffer();
  const limit = { aimBytes: 200, refusedAboveBytes: null, smallest };
  const photo = await check(content, [], limit);
  expect(await preparePhoto(photo, path.join(await makeTemporaryFolder(), '7.jpg'))).toMatchObject({
    sha256: photo.sha256,
  });
});
