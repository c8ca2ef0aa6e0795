import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeFolderOf, makeTemporaryFolder, writeFiles } from '../../fixtures/temporary-folder.ts';
import { readIndexes } from './read-indexes.ts';

type Files = Readonly<Record<string, Uint8Array | string>>;

async function read(files: Files, signal = new AbortController().signal) {
  const folder = await makeFolderOf(files);
  return readIndexes(
    Object.keys(files).map((file) => ({ file, path: path.join(folder, file) })),
    signal,
  );
}

const index = 'DISC\tIMAGES\t00001.JPG\t5\tMuñoz\tZoë\t5B\t\tAlder\t\tSTUDENT\r\n';

test('indexes are found among everything else that lies in a folder', async () => {
  const { files, lines, refused } = await read({
    'INDEX.TXT': index,
    'MASTER.TXT': index,
    'README.TXT': 'Photos by Invented Studio. See INDEX.TXT.',
    'admin/idlink.txt.txt': '"639465","00001.JPG"\r\n"TEMP_1","00002.JPG"\r\n',
    'names of photos.txt': '1234\ta.jpg\n',
    'roster.csv': 'Student ID,Last,First\n1234,Lopez,Maria\n',
    'map.dat': '1235,b.jpg',
    '1234.jpg': '1234,a.jpg',
    '._INDEX.TXT': index,
    '__MACOSX/INDEX.TXT': index,
    'empty.txt': '',
    'INDEX2.TXT': new Uint8Array([0, 1, 2, 3, 255, 254]),
  });
  expect(files).toEqual([
    'INDEX.TXT',
    'MASTER.TXT',
    'admin/idlink.txt.txt',
    'map.dat',
    'names of photos.txt',
  ]);
  expect(lines.map((line) => `${line.index} ${line.file}`)).toEqual([
    'INDEX.TXT IMAGES/00001.JPG',
    'MASTER.TXT IMAGES/00001.JPG',
    'admin/idlink.txt.txt 00001.JPG',
    'map.dat b.jpg',
    'names of photos.txt a.jpg',
  ]);
  expect(refused).toEqual([
    { index: 'INDEX2.TXT', line: 1, why: 'unreadable', text: '' },
    { index: 'admin/idlink.txt.txt', line: 2, why: 'temporary-id', text: '"TEMP_1","00002.JPG"' },
  ]);
});

test.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(index)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${index}`)],
  ['UTF-16', Buffer.from(`\ufeff${index}`, 'utf16le')],
  ['UTF-16 without a mark', Buffer.from(index, 'utf16le')],
  ['Latin-1', Buffer.from(index, 'latin1')],
])('an index in %s is read', async (_, bytes) => {
  const { lines } = await read({ 'INDEX.TXT': bytes });
  expect(lines.map(({ person }) => `${person?.givenName} ${person?.familyName}`)).toEqual(['Zoë Muñoz']);
});

test('a long list whose name says nothing is read to its end, and a long text that is none is passed over', async () => {
  const list = Array.from({ length: 20_000 }, (_, line) => `${line},${line}.jpg`).join('\r\n');
  const { lines, files } = await read({
    'list.txt': list,
    'story.txt': 'Once upon a time.\n'.repeat(20_000),
  });
  expect(files).toEqual(['list.txt']);
  expect(lines).toHaveLength(20_000);
});

test('what cannot be read is refused once and leaves the rest working', async () => {
  const folder = await makeTemporaryFolder();
  await writeFiles(folder, {
    'idlink.txt': '1,a.jpg',
    'INDEX.TXT': Buffer.alloc(21 * 1024 * 1024, '1,a.jpg\n'),
  });
  await mkdir(path.join(folder, 'MASTER.TXT'));
  const names = ['INDEX.TXT', 'MASTER.TXT', 'gone/index.txt', 'gone/README.TXT', 'gone/x.txt', 'idlink.txt'];
  const { files, lines, refused } = await readIndexes(
    names.map((file) => ({ file, path: path.join(folder, file) })),
    new AbortController().signal,
  );
  expect(files).toEqual(['idlink.txt']);
  expect(lines).toHaveLength(1);
  expect(refused.map((line) => `${line.index}: ${line.why}`)).toEqual([
    'INDEX.TXT: too-long',
    'MASTER.TXT: unreadable',
    'gone/index.txt: unreadable',
  ]);
});

test('many long indexes are read to a certain line', async () => {
  const text = Array.from({ length: 200_010 }, (_, line) => `${line},${line}.jpg`).join('\n');
  const { lines, refused } = await read({ 'a/idlink.txt': text, 'b/idlink.txt': text, 'c/idlink.txt': text });
  expect(lines).toHaveLength(400_000);
  expect(refused.map((line) => `${line.index} ${line.line}: ${line.why}`)).toEqual([
    'a/idlink.txt 200001: too-long',
    'b/idlink.txt 200001: too-long',
    'c/idlink.txt 1: too-long',
  ]);
});

test('reading can be stopped', async () => {
  await expect(read({ 'INDEX.TXT': index }, AbortSignal.abort(new Error('stopped')))).rejects.toThrow(
    'stopped',
  );
});

test('any bytes at all are read or passed over', async () => {
  const good = Buffer.from(`${index}${index}1234,a.jpg\r\n`);
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 500 }),
    fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 20 }).map((changes) => {
      const changed = Buffer.from(good);
      for (const [at, to] of changes) changed[at] = to;
      return changed;
    }),
  );
  const folder = await makeTemporaryFolder();
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      await writeFiles(folder, { 'INDEX.TXT': content });
      const { lines } = await readIndexes(
        [{ file: 'INDEX.TXT', path: path.join(folder, 'INDEX.TXT') }],
        new AbortController().signal,
      );
      for (const { file } of lines) expect(file).not.toMatch(/\\|^\/|(^|\/)\.\.(\/|$)/u);
    }),
    { numRuns: 200 },
  );
});
