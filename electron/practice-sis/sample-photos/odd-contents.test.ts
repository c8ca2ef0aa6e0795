import sharp from 'sharp';
import { expect, test } from 'vitest';
import { detectFormat } from '../../core/photo/file-format.ts';
import { oddContent } from './odd-contents.ts';
import type { OddContent } from './planned-file.ts';

test.each<[OddContent, string | null]>([
  ['text', null],
  ['svg', 'svg'],
  ['pdf', 'pdf'],
  ['heic', 'heic'],
  ['huge-png', 'png'],
  ['ds-store', null],
  ['thumbs-db', null],
  ['apple-double', null],
])('%s is by its content %s', (kind, format) => {
  expect(detectFormat(oddContent(kind, 1))).toBe(format);
});

test('the huge PNG is small, whole by its checksums, and promises 3.6 billion pixels', async () => {
  const bytes = oddContent('huge-png', 1);
  expect(bytes.length).toBeLessThan(1000);
  const picture = sharp(bytes, { limitInputPixels: false });
  expect(await picture.metadata()).toMatchObject({ format: 'png', width: 60_000, height: 60_000 });
  await expect(sharp(bytes).toBuffer()).rejects.toThrow('pixel limit');
});

test('an empty file is empty', () => {
  expect(oddContent('empty', 1)).toHaveLength(0);
});

test('the same seed gives the same bytes', () => {
  expect(oddContent('heic', 3).equals(oddContent('heic', 3))).toBe(true);
  expect(oddContent('heic', 3).equals(oddContent('heic', 4))).toBe(false);
});
