import fc from 'fast-check';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { archiveBytes } from '../../core/systems/archive-size.ts';
import { layOutZip } from './stored-zip.ts';

function write(files: Readonly<Record<string, Uint8Array>>): Buffer {
  const entries = Object.entries(files).map(([name, content]) => ({ name, bytes: content.length }));
  const target = Buffer.alloc(archiveBytes(entries), 0xaa);
  const zip = layOutZip(target, entries);
  for (const [place, content] of Object.values(files).entries()) {
    zip.content(place).set(content);
    zip.fill(place);
  }
  zip.close();
  return target;
}

async function writeWithJszip(files: Readonly<Record<string, Uint8Array>>): Promise<Buffer> {
  const zip = new JSZip();
  const date = new Date(Date.UTC(1980, 0, 1));
  for (const [name, content] of Object.entries(files)) {
    zip.file(name, content, { binary: true, createFolders: false, date });
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE', platform: 'DOS' });
}

const anyFiles = fc.dictionary(
  fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9-]{1,20}\.jpg$/),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((id) => `${id.replaceAll('/', '')}.png`),
  ),
  fc.uint8Array({ maxLength: 300 }),
  { minKeys: 1, maxKeys: 8, noNullPrototype: true },
);

test('a zip is the one that jszip makes of the same files, byte for byte, whatever lay in its room before', async () => {
  await fc.assert(
    fc.asyncProperty(anyFiles, async (files) => {
      expect(write(files).equals(await writeWithJszip(files))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a zip of nothing is the end record alone', () => {
  expect(write({}).toString('latin1')).toBe(`PK\x05\x06${'\0'.repeat(18)}`);
});

test('a room that is not of the size of the zip is a bug', () => {
  expect(() => layOutZip(Buffer.alloc(100), [{ name: 'a.jpg', bytes: 10 }])).toThrow(/size/);
});
