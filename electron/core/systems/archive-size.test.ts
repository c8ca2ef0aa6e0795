import fc from 'fast-check';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { archiveBytes, archiveEntryBytes, emptyArchiveBytes } from './archive-size.ts';

interface File {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Packs as `engine/pack/write-zip.ts` does. */
async function packedBytes(files: readonly File[]): Promise<number> {
  const zip = new JSZip();
  for (const { name, content } of files) {
    zip.file(name, content, { binary: true, createFolders: false, date: new Date(Date.UTC(1980, 0, 1)) });
  }
  const packed = await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE', platform: 'DOS' });
  return packed.length;
}

const predictedBytes = (files: readonly File[]) =>
  archiveBytes(files.map(({ name, content }) => ({ name, bytes: content.length })));

const filesNamed = (id: fc.Arbitrary<string>) =>
  fc.uniqueArray(
    fc.record({ name: id.map((stem) => `${stem}.jpg`), content: fc.uint8Array({ maxLength: 2_000 }) }),
    { selector: ({ name }) => name, maxLength: 30 },
  );

const studentId = fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/);

test('a zip has the size that was predicted, to the byte', async () => {
  await fc.assert(
    fc.asyncProperty(filesNamed(studentId), async (files) => {
      expect(await packedBytes(files)).toBe(predictedBytes(files));
    }),
  );
});

test('a zip has the size that was predicted even if the roster has IDs that are not ASCII', async () => {
  const rosterId = fc.string({ unit: 'grapheme', minLength: 1 }).map((id) => id.replaceAll('/', '-'));
  await fc.assert(
    fc.asyncProperty(filesNamed(rosterId), async (files) => {
      expect(await packedBytes(files)).toBe(predictedBytes(files));
    }),
  );
});

test.each([
  ['nothing', [], emptyArchiveBytes],
  ['an empty file', [{ name: '1.jpg', bytes: 0 }], 22 + 76 + 2 * 5],
  ['one photo', [{ name: '1234.jpg', bytes: 81_234 }], 22 + 81_234 + 76 + 2 * 8],
  [
    'two photos',
    [
      { name: '1234.jpg', bytes: 100 },
      { name: '98765432109876543210.jpg', bytes: 200 },
    ],
    22 + 100 + 76 + 2 * 8 + 200 + 76 + 2 * 24,
  ],
])('a zip of %s is as long as its headers and its files', (_, entries, size) => {
  expect(archiveBytes(entries)).toBe(size);
});

test('each entry adds to a zip what it adds alone', () => {
  const entry = fc.record({ name: fc.string({ unit: 'grapheme' }), bytes: fc.nat(60_000_000) });
  fc.assert(
    fc.property(fc.array(entry), entry, (entries, last) => {
      expect(archiveBytes([...entries, last])).toBe(archiveBytes(entries) + archiveEntryBytes(last));
    }),
  );
});
