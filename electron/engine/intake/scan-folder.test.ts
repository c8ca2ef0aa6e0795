import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allow, asNobody } from '../fixtures/permissions.ts';
import { namesForHere } from '../fixtures/system-traits.ts';
import { makeFolderOf, makeTemporaryFolder, writeFiles } from '../fixtures/temporary-folder.ts';
import { testWith } from '../fixtures/test-with.ts';
import { openFilesUnder } from '../fixtures/work-in-progress.ts';
import { type FoundFile, scanFolder } from './scan-folder.ts';

const never = () => new AbortController().signal;

/** Scans; tells what is found after each step, so that a test can change the folder in the middle. */
async function scan(
  root: string,
  onFound: (found: FoundFile, count: number) => void = () => undefined,
): Promise<readonly FoundFile[]> {
  const all: FoundFile[] = [];
  for await (const found of scanFolder(root, never())) {
    all.push(found);
    onFound(found, all.length);
  }
  return all.sort((a, b) => (a.file < b.file ? -1 : 1));
}

const filesOf = (found: readonly FoundFile[]) => found.map(({ file }) => file);
const manyFiles = (count: number, folder = '') =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${folder}${1000 + index}.jpg`, 'x']));

test('sub-folders are entered, and every name comes back as the file system spells it', async () => {
  const names = namesForHere([
    '1234.jpg',
    '1234 (1).jpg',
    '.jpg',
    '-rf.jpg',
    'Klasse 5/M\u00fcller.jpg',
    'Klasse 5/Mu\u0308ller.jpg',
    'a/b/c/d/1.jpg',
    '\u{1f600}.jpg',
    '\u202e4321.jpg',
    'quote\'"$(x).jpg',
    'line\nbreak.jpg',
    `${'9'.repeat(246)}.jpg`,
  ]);
  const root = await makeFolderOf(Object.fromEntries(names.map((name) => [name, 'x'])));
  expect(await scan(root)).toEqual(names.toSorted().map((file) => ({ kind: 'file', file })));
});

test('an empty folder holds nothing', async () => {
  expect(await scan(await makeTemporaryFolder())).toEqual([]);
});

testWith('links')(
  'links within the folder are followed, and a folder is listed once, under its own name',
  async () => {
    const root = await makeFolderOf({ 'grade-5/1.jpg': 'x', 'grade-5/deep/2.jpg': 'x' });
    await symlink(root, path.join(root, 'grade-5/deep/loop'));
    await symlink('.', path.join(root, 'self'));
    await symlink('grade-5', path.join(root, 'also-5'));
    await symlink('grade-5/1.jpg', path.join(root, '4.jpg'));
    expect(await scan(root)).toEqual(
      ['4.jpg', 'grade-5/1.jpg', 'grade-5/deep/2.jpg'].map((file) => ({ kind: 'file', file })),
    );
  },
);

testWith('links')('links that lead out of the folder are told and not followed', async () => {
  const parent = await makeFolderOf({ 'photos/1.jpg': 'x', 'last-year/2.jpg': 'x', 'photos-2/3.jpg': 'x' });
  const root = path.join(parent, 'photos');
  // As Windows' own program makes a junction, too: it takes an absolute path.
  await symlink(path.join(parent, 'last-year'), path.join(root, 'away'), 'junction');
  await symlink('..', path.join(root, 'up'));
  await symlink('../last-year/2.jpg', path.join(root, '2.jpg'));
  await symlink('../photos-2', path.join(root, 'beside'));
  const outside = ['2.jpg', 'away', 'beside', 'up'].map((file) => ({ kind: 'closed', file, why: 'outside' }));
  expect(await scan(root)).toEqual([{ kind: 'file', file: '1.jpg' }, ...outside]);
  // The folder itself may be a link: that one was chosen.
  await symlink('photos', path.join(parent, 'chosen'));
  expect(await scan(path.join(parent, 'chosen'))).toEqual(await scan(root));
});

testWith('anyBytes')('names that are not UTF-8 are told as such, each of them', async () => {
  const root = await makeFolderOf({ '1.jpg': 'x', '\ufffd.jpg': 'x', 'sub/2.jpg': 'x' });
  const latin1 = (name: string) => Buffer.concat([Buffer.from(`${root}/`), Buffer.from(name, 'latin1')]);
  for (const name of ['\u00e9.jpg', 'M\u00fcller.jpg', 'M\u00f6ller.jpg', 'sub/\u00e9.jpg'])
    await writeFile(latin1(name), 'x');
  await mkdir(latin1('Caf\u00e9'));
  await writeFile(latin1('Caf\u00e9/3.jpg'), 'x');
  expect(await scan(root)).toEqual([
    { kind: 'file', file: '1.jpg' },
    { kind: 'closed', file: 'Caf\ufffd/', why: 'name' },
    { kind: 'closed', file: 'M\ufffdller (2).jpg', why: 'name' },
    { kind: 'closed', file: 'M\ufffdller.jpg', why: 'name' },
    { kind: 'file', file: 'sub/2.jpg' },
    { kind: 'closed', file: 'sub/\ufffd.jpg', why: 'name' },
    { kind: 'closed', file: '\ufffd (2).jpg', why: 'name' },
    { kind: 'file', file: '\ufffd.jpg' },
  ]);
});

testWith('links')('links that lead nowhere are told, not passed over', async () => {
  const root = await makeFolderOf({ '1.jpg': 'x' });
  await symlink('/nowhere/at/all.jpg', path.join(root, 'broken.jpg'));
  await symlink('circle-b.jpg', path.join(root, 'circle-a.jpg'));
  await symlink('circle-a.jpg', path.join(root, 'circle-b.jpg'));
  expect(await scan(root)).toEqual([
    { kind: 'file', file: '1.jpg' },
    { kind: 'closed', file: 'broken.jpg', why: 'gone' },
    { kind: 'closed', file: 'circle-a.jpg', why: 'gone' },
    { kind: 'closed', file: 'circle-b.jpg', why: 'gone' },
  ]);
});

testWith('links', 'pipes')('pipes and sockets are passed over, also behind a link', async () => {
  const root = await makeFolderOf({ '1.jpg': 'x' });
  execFileSync('mkfifo', [path.join(root, '2.jpg')]);
  await symlink('2.jpg', path.join(root, '3.jpg'));
  await symlink('/dev/zero', path.join(root, '4.jpg'));
  expect(filesOf(await scan(root))).toEqual(['1.jpg']);
});

test('a folder that vanishes while it is scanned is missing, however far the scan was', async () => {
  for (const vanishesAt of [1, 40, 150]) {
    const root = await makeFolderOf({ ...manyFiles(100), ...manyFiles(100, 'sub/') });
    const scanning = scan(root, (_, count) => {
      if (count === vanishesAt) rmSync(root, { recursive: true });
    });
    await expect(scanning).rejects.toMatchObject({ code: 'folder-missing', detail: root });
  }
});

test('a folder that vanishes behind the last file is missing as well', async () => {
  const root = await makeFolderOf({ '1.jpg': 'x' });
  const scanning = scan(root, () => rmSync(root, { recursive: true }));
  await expect(scanning).rejects.toMatchObject({ code: 'folder-missing' });
});

test('a sub-folder that vanishes is told, and the rest is found', async () => {
  const root = await makeFolderOf({ '1.jpg': 'x', 'sub/2.jpg': 'x', 'there/3.jpg': 'x' });
  const found = await scan(root, ({ file }) => {
    if (file === '1.jpg') rmSync(path.join(root, 'sub'), { recursive: true });
  });
  expect(found).toEqual([
    { kind: 'file', file: '1.jpg' },
    { kind: 'closed', file: 'sub/', why: 'gone' },
    { kind: 'file', file: 'there/3.jpg' },
  ]);
});

test('what is not there, and what is no folder, is missing', async () => {
  const root = await makeFolderOf({ '1.jpg': 'x' });
  await expect(scan(path.join(root, 'nothing'))).rejects.toMatchObject({ code: 'folder-missing' });
  await expect(scan(path.join(root, '1.jpg'))).rejects.toMatchObject({ code: 'folder-missing' });
});

testWith('links', 'modes')('without permission a folder says so, and a sub-folder is told', async () => {
  const root = await makeFolderOf({ 'closed/1.jpg': 'x', 'listed/2.jpg': 'x', '3.jpg': 'x' });
  await symlink('listed/2.jpg', path.join(root, '4.jpg'));
  await allow(0o755, root);
  await allow(0o000, path.join(root, 'closed'));
  // Its names can be read, its files cannot: they are found, and opening them will tell.
  await allow(0o444, path.join(root, 'listed'));
  const found = await asNobody(() => scan(root));
  expect(found).toEqual([
    { kind: 'file', file: '3.jpg' },
    { kind: 'closed', file: '4.jpg', why: 'no-permission' },
    { kind: 'closed', file: 'closed/', why: 'no-permission' },
    { kind: 'file', file: 'listed/2.jpg' },
  ]);
  await allow(0o000, root);
  await expect(asNobody(() => scan(root))).rejects.toMatchObject({ code: 'folder-unreadable', detail: root });
});

test('a scan that is stopped ends with the reason, and holds nothing open', async () => {
  const root = await makeFolderOf({ ...manyFiles(100), ...manyFiles(10, 'sub/') });
  const stop = new AbortController();
  const reason = new Error('enough');
  const found: FoundFile[] = [];
  const scanning = (async () => {
    for await (const next of scanFolder(root, stop.signal)) {
      found.push(next);
      if (found.length === 50) stop.abort(reason);
    }
  })();
  await expect(scanning).rejects.toBe(reason);
  expect(found.length).toBe(50);
  expect(await openFilesUnder(root)).toEqual([]);
});

test('a file that changes places during the scan breaks nothing', async () => {
  const root = await makeFolderOf(manyFiles(80));
  await mkdir(path.join(root, 'other'));
  await writeFiles(root, { 'other/a.jpg': 'x' });
  const found: string[] = [];
  for await (const { file } of scanFolder(root, never())) {
    if (found.length === 0) await rename(path.join(root, 'other/a.jpg'), path.join(root, 'other/b.jpg'));
    found.push(file);
  }
  expect(found).toContain('other/b.jpg');
});
