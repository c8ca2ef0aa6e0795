import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import type { Engine } from '../core/contract/contract.ts';
import { mirrorSnapshot } from '../core/contract/mirror.ts';
import { failureSentence } from '../core/text/failure-sentence.ts';
import { createEngine } from './create-engine.ts';
import { drawPicture, drawReadyJpeg, readCorners, uprightCorners } from './fixtures/draw-picture.ts';
import { draw16BitPng, drawCmykJpeg, drawOriented } from './fixtures/odd-pictures.ts';
import { privateMode } from './fixtures/permissions.ts';
import { listAll, makeFolderOf, makeTemporaryFolder } from './fixtures/temporary-folder.ts';
import { watchEngine } from './fixtures/watch-engine.ts';
import { openFilesUnder, picturesInWork } from './fixtures/work-in-progress.ts';
import { writeZip, zipOf } from './fixtures/write-zip.ts';

const secret = 'tell-nobody-4711';
const folderOf = async (...ids: readonly string[]) => {
  const photos = await Promise.all(
    ids.map(async (id, seed) => [`${id}.jpg`, await drawReadyJpeg(seed)] as const),
  );
  return makeFolderOf(Object.fromEntries(photos));
};

test.each<[string, unknown]>([
  ['an unknown request', 'deleteEverything'],
  ["a name of Object's", 'toString'],
  ['__proto__', '__proto__'],
  ['no name', undefined],
  ['a name that is a symbol', Symbol(secret)],
])('%s is a bad request, and the answer says nothing of what was sent', async (_, name) => {
  const { engine } = await watchEngine(createEngine);
  const result = await engine.request(name as 'openFolder', { paths: [secret] });
  expect(result).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
  expect(JSON.stringify(result)).not.toContain(secret);
  expect(JSON.stringify(result).length).toBeLessThan(300);
  expect((await engine.request('snapshot', {})).ok).toBe(true);
});

test('requests come as data from another process: the answer can be copied there', async () => {
  const { engine } = await watchEngine(createEngine);
  const results = [
    await engine.request('snapshot', {}),
    await engine.request('openFolder', { paths: ['/nothing/here'] }),
    await engine.request('applySafeFixes', {}),
  ];
  for (const result of results) expect(structuredClone(result)).toEqual(result);
});

test('without a folder there is nothing to fix or pack', async () => {
  const { engine } = await watchEngine(createEngine);
  const failure = { code: 'no-folder-open' };
  expect(await engine.request('applySafeFixes', {})).toMatchObject({ ok: false, failure });
  expect(await engine.request('pack', { folder: '/nothing/here' })).toMatchObject({ ok: false, failure });
  expect(await engine.request('stopFolder', {})).toEqual({ ok: true, value: null });
  expect(await engine.request('stopRun', {})).toEqual({ ok: true, value: null });
});

async function expectMirrorEqualsSnapshot(engine: Engine, mirror: () => object): Promise<void> {
  const snapshot = await engine.request('snapshot', {});
  expect(snapshot.ok && mirrorSnapshot(snapshot.value)).toEqual(mirror());
}

test('all changes, one after the other, make what a snapshot shows', async () => {
  const { engine, open, mirror, changes } = await watchEngine(createEngine);
  await open(await folderOf('1', '2', '3'));
  await expectMirrorEqualsSnapshot(engine, mirror);

  const png = await drawPicture().png().toBuffer();
  const twins = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.png`, png]));
  const second = await makeFolderOf({ ...twins, 'a/7.jpg': png, 'text.jpg': 'text', '.DS_Store': 'x' });
  await open(second);
  await expectMirrorEqualsSnapshot(engine, mirror);
  expect(mirror().photos.size).toBe(33);

  await engine.request('applySafeFixes', {});
  await expectMirrorEqualsSnapshot(engine, mirror);
  await writeFile(path.join(second, '3.png'), await drawPicture({ seed: 9 }).png().toBuffer());
  await writeFile(path.join(second, '5.png'), '');
  await engine.request('pack', { folder: await makeTemporaryFolder() });
  await expectMirrorEqualsSnapshot(engine, mirror);
  await open('/nothing/here');
  await expectMirrorEqualsSnapshot(engine, mirror);
  expect(mirror()).toMatchObject({ folder: { kind: 'failed' }, photos: new Map() });

  const versions = changes().map(({ version }) => version);
  expect(versions).toEqual(versions.map((_, index) => (versions[0] ?? 0) + index));
});

test('a listener that left hears nothing more', async () => {
  const { engine, open } = await watchEngine(createEngine);
  const heard: number[] = [];
  const leave = engine.subscribe(({ version }) => heard.push(version));
  await open(await folderOf('1'));
  const before = heard.length;
  expect(before).toBeGreaterThan(0);
  leave();
  await open(await folderOf('2'));
  expect(heard.length).toBe(before);
});

test('photo ids are never used twice, and say nothing of the file', async () => {
  const { open, rows } = await watchEngine(createEngine);
  await open(await folderOf('1234', '5678'));
  const first = rows().map(({ id }) => id);
  await open(await folderOf('1234', '5678'));
  const all = [...first, ...rows().map(({ id }) => id)];
  expect(new Set(all).size).toBe(4);
  for (const id of all) expect(id).not.toMatch(/1234|5678|\//);
});

const failures: readonly (readonly [string, () => Promise<string>, string])[] = [
  ['an empty folder', () => makeTemporaryFolder(), 'folder-empty'],
  ['a folder of junk', () => makeFolderOf({ '.DS_Store': 'x', 'a/Thumbs.db': 'x' }), 'folder-empty'],
  ['nothing at all', async () => '/nothing/here', 'folder-missing'],
  ['a text', async () => path.join(await makeFolderOf({ 'a.zip': 'text' }), 'a.zip'), 'not-a-folder-or-zip'],
  ['an empty zip', async () => path.join(await makeFolderOf({ a: zipOf({}) }), 'a'), 'folder-empty'],
  [
    'half a zip',
    async () =>
      path.join(await makeFolderOf({ a: zipOf({ '1.jpg': Buffer.alloc(999) }).subarray(0, 500) }), 'a'),
    'zip-damaged',
  ],
  [
    'a zip that leads out',
    async () => {
      const photo = await drawReadyJpeg();
      return path.join(await makeFolderOf({ a: zipOf({ '1.jpg': photo, '../../2.jpg': photo }) }), 'a');
    },
    'zip-unsafe-name',
  ],
];

test.each(failures)('%s fails with a sentence, and the next folder opens', async (_, make, code) => {
  const { engine, open, mirror, tempFolderParent, rows } = await watchEngine(createEngine);
  const folder = await make();
  const result = await open(folder);
  expect(result).toMatchObject({ ok: false, failure: { code } });
  expect(mirror().folder).toMatchObject({ kind: 'failed', paths: [folder], failure: { code } });
  expect(result.ok ? '' : failureSentence(result.failure)).toMatch(/^[A-Z].*\.$/);
  expect((await listAll(tempFolderParent)).filter((file) => file.includes('unpacked'))).toEqual([]);
  expect(await engine.request('pack', { folder })).toMatchObject({ failure: { code: 'no-folder-open' } });
  expect(await open(await folderOf('1'))).toEqual({ ok: true, value: null });
  expect(rows().map(({ status }) => status)).toEqual(['ready']);
});

test('a zip is read like a folder, and its unpacked files go with it', async () => {
  const { engine, open, rows, tempFolderParent } = await watchEngine(createEngine);
  const names = ['5a/1234.jpg', '__MACOSX/5a/._1234.jpg', '5b/0099.jpg', '5b/0099.jpg'];
  const photos = await Promise.all(names.map((_, seed) => drawReadyJpeg(seed)));
  const zip = writeZip(names.map((name, index) => ({ name, content: photos[index] ?? Buffer.of() })));
  const file = path.join(await makeFolderOf({ 'lab.zip': zip }), 'lab.zip');
  expect(await open(file)).toEqual({ ok: true, value: null });
  expect(rows().map((row) => [row.file, row.status, row.issues.map(({ code }) => code)])).toEqual([
    ['5a/1234.jpg', 'ready', []],
    ['5b/0099.jpg', 'blocked', ['duplicate-id']],
    ['5b/0099.jpg', 'blocked', ['duplicate-id']],
    ['__MACOSX/5a/._1234.jpg', 'ignored', []],
  ]);
  expect((await listAll(tempFolderParent)).length).toBeGreaterThan(4);
  await open(await folderOf('1'));
  expect((await listAll(tempFolderParent)).length).toBe(1);
  await engine.close();
  expect(await listAll(tempFolderParent)).toEqual([]);
  expect(await readFile(file)).toEqual(zip);
});

test('the temporary folder is private, and what a killed run left is removed', async () => {
  const parent = await makeTemporaryFolder();
  // No process has this number: it is beyond the largest.
  await mkdir(path.join(parent, 'picture-day-99999999-abc/folder-1'), { recursive: true });
  await writeFile(path.join(parent, 'picture-day-99999999-abc/folder-1/1.jpg'), 'a photo');
  await mkdir(path.join(parent, `picture-day-${process.ppid}-of-another-run`));
  await mkdir(path.join(parent, 'somebody-elses'));
  const engine = await createEngine({ tempFolderParent: parent });
  onTestFinished(() => engine.close());
  const names = await readdir(parent);
  expect(names.length).toBe(3);
  expect(names).toEqual(
    expect.arrayContaining([`picture-day-${process.ppid}-of-another-run`, 'somebody-elses']),
  );
  const own = names.find((name) => name.startsWith(`picture-day-${process.pid}-`)) ?? '';
  expect((await stat(path.join(parent, own))).mode & 0o777).toBe(privateMode(0o700));
});

test('a temporary folder that cannot be made is told', async () => {
  const file = path.join(await makeFolderOf({ file: 'x' }), 'file');
  await expect(createEngine({ tempFolderParent: file })).rejects.toMatchObject({
    code: 'cannot-write',
    detail: file,
  });
  const gone = path.join(await makeTemporaryFolder(), 'gone');
  await expect(createEngine({ tempFolderParent: gone })).rejects.toMatchObject({ code: 'cannot-write' });
});

test('thumbnails are kept upright, small and sRGB, one for each picture that is whole', async () => {
  const { open, rows, tempFolderParent } = await watchEngine((options) =>
    createEngine({ ...options, keepsThumbnails: true }),
  );
  const size = { width: 400, height: 500 };
  const whole = await drawPicture(size).jpeg().toBuffer();
  await open(
    await makeFolderOf({
      '1.jpg': whole,
      '2.jpg': await drawOriented(6, size),
      '3.png': await draw16BitPng(size),
      '4.jpg': await drawCmykJpeg(size),
      '5.jpg': whole.subarray(0, whole.length / 2),
      'no-id-at-all.jpg': whole,
      '6.jpg': 'text',
    }),
  );
  const kept = (await listAll(tempFolderParent)).filter((file) => file.endsWith('.jpg'));
  const expected = rows().filter(({ file }) => !['5.jpg', '6.jpg'].includes(file));
  expect(kept.map((file) => path.basename(file)).sort()).toEqual(
    expected.map(({ id }) => `${id}.jpg`).sort(),
  );
  for (const file of kept) {
    const bytes = await readFile(path.join(tempFolderParent, file));
    expect(await sharp(bytes).metadata()).toMatchObject({
      format: 'jpeg',
      width: 240,
      height: 300,
      space: 'srgb',
    });
    expect(await readCorners(bytes)).toEqual(uprightCorners);
  }
});

/** A zip of one picture many times: cheap to write, slow to check. */
async function slowZip(): Promise<string> {
  const picture = await drawPicture({ width: 600, height: 750 }).png({ compressionLevel: 0 }).toBuffer();
  const names = Array.from({ length: 80 }, (_, index) => [`${index}.png`, picture] as const);
  return path.join(await makeFolderOf({ a: zipOf(Object.fromEntries(names)) }), 'a');
}

test.each(['scanning', 'checking'] as const)(
  'stopping while %s says cancelled, and leaves nothing running',
  async (kind) => {
    const { engine, open, until, mirror, tempFolderParent } = await watchEngine(createEngine);
    const opening = open(await slowZip());
    await until(({ folder }) => folder.kind === kind);
    expect(await engine.request('stopFolder', {})).toEqual({ ok: true, value: null });
    expect(picturesInWork()).toBe(0);
    expect(await openFilesUnder(tempFolderParent)).toEqual([]);
    expect(await opening).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(mirror().folder).toMatchObject({ kind: 'failed', failure: { code: 'cancelled' } });
    expect(await open(await folderOf('1'))).toEqual({ ok: true, value: null });
  },
);

test('another folder takes the place of one that is still being checked', async () => {
  const { open, until, rows, mirror } = await watchEngine(createEngine);
  const slow = open(await slowZip());
  await until(({ folder }) => folder.kind === 'checking');
  expect(await open(await folderOf('1'))).toEqual({ ok: true, value: null });
  expect(await slow).toEqual({ ok: false, failure: { code: 'cancelled' } });
  expect(rows().map(({ file }) => file)).toEqual(['1.jpg']);
  expect(mirror().folder.kind).toBe('checked');
});

test('closing in the middle of a check ends it and removes the temporary folder', async () => {
  const { engine, open, until, tempFolderParent } = await watchEngine(createEngine);
  const opening = open(await slowZip());
  await until(({ folder }) => folder.kind === 'checking');
  await engine.close();
  expect(await opening).toEqual({ ok: false, failure: { code: 'cancelled' } });
  expect(await listAll(tempFolderParent)).toEqual([]);
  expect(picturesInWork()).toBe(0);
});
