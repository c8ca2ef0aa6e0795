import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FaultProxy, startFaultProxy } from '../../e2e/fixtures/fault-proxy.ts';
import { drawPhoto } from '../../e2e/fixtures/upload-bench.ts';
import { customPresetSchema } from '../core/systems/custom-preset.ts';
import { createEngine } from '../engine/create-engine.ts';
import { openJournal } from '../engine/journal/journal.ts';
import { readImportedPhotos } from '../practice-sis/read-imported-photos.ts';
import { type PracticeSis, startPracticeSis } from '../practice-sis/start-practice-sis.ts';
import { studentAt } from '../practice-sis/students.ts';
import { runWords } from './fixtures/run-words.ts';

const ids = [0, 1, 2, 3].map((index) => studentAt(index).id);

let top = '';
let sis: PracticeSis;
let proxy: FaultProxy;

const run = (...words: readonly string[]) =>
  runWords(words, { folder: top, environment: { PICTURE_DAY_TOKEN: 'practice' } });

const upload = (...more: readonly string[]) =>
  run('upload', 'photos', '--sis', proxy.url, '--max-bytes', '5500', '--state', 'state', '--json', ...more);
const counted = () => readImportedPhotos(path.join(top, 'sis')).map(({ studentId }) => studentId);

beforeAll(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'cli-state-'));
  await mkdir(path.join(top, 'photos'));
  for (const [index, id] of ids.entries()) {
    await writeFile(path.join(top, 'photos', `${id}.jpg`), await drawPhoto(index + 1));
  }
  sis = await startPracticeSis({ stateDir: path.join(top, 'sis'), photosPerSecond: 1_000 });
  proxy = await startFaultProxy(sis.url);
});

afterAll(async () => {
  await proxy.close();
  await sis.close();
  await rm(top, { recursive: true, force: true });
});

test('an upload that was cut off is listed, goes on with the same command, and a further one is a new one', async () => {
  const pass = { kind: 'meanwhile', act: async () => undefined } as const;
  proxy.inject('POST', /photo-imports$/, pass, { kind: 'answer', status: 401 });
  const cut = await upload();
  expect([cut.status, JSON.parse(cut.out).error.code]).toEqual([3, 'sis-unauthorized']);

  const listed = await run('resume', '--state', 'state', '--json');
  expect(listed.status).toBe(0);
  expect(JSON.parse(listed.out)).toEqual({
    runs: [
      {
        id: 1,
        startedAt: expect.stringMatching(/^\d{4}-/),
        paths: [path.join(top, 'photos')],
        destination: proxy.url,
        state: 'failed',
        photos: 4,
        accepted: 1,
      },
    ],
  });

  const other = await upload('--preset', 'otus');
  expect([other.status, other.err]).toEqual([2, expect.stringContaining('Say --preset illuminate to go on')]);
  expect(counted()).toHaveLength(1);

  const whole = await upload();
  expect(whole.status).toBe(0);
  expect(whole.err).toMatch(/Resuming the upload of "photos" from .*: the SIS has received 1 of 4 photos\./);
  const document = JSON.parse(whole.out);
  expect(document.jobs).toHaveLength(4);
  expect(document.photos.map(({ outcome }: { outcome: string }) => outcome)).toEqual(
    ids.map(() => 'imported'),
  );
  expect(counted().sort()).toEqual([...ids].sort());

  expect((await run('resume', '--state', 'state')).out).toBe('No upload is open.\n');
  const nothing = await upload();
  expect(nothing.status).toBe(0);
  expect(JSON.parse(nothing.out)).toEqual({
    jobs: [],
    photos: ids
      .toSorted()
      .map((id) => ({ file: `${id}.jpg`, studentId: id, outcome: 'imported', reason: null, already: true })),
  });
  expect(counted()).toHaveLength(4);
  expect((await upload('--again')).status).toBe(0);
  expect(counted()).toHaveLength(8);
});

test('resume with a SIS goes on by itself', async () => {
  const before = counted().length;
  proxy.inject('POST', /photo-imports$/, { kind: 'lose-answer' });
  proxy.inject('GET', /idempotencyKey=/, { kind: 'answer', status: 401 });
  expect((await upload('--again')).status).toBe(3);
  const resumed = await run('resume', '--state', 'state', '--sis', proxy.url, '--max-bytes', '5500');
  expect(resumed.status).toBe(0);
  expect(resumed.out).toContain('4 of 4 photos are in the SIS.');
  expect(counted()).toHaveLength(before + 4);
  const nothing = await run('resume', '--state', 'state', '--sis', proxy.url);
  expect([nothing.status, nothing.err]).toEqual([3, expect.stringMatching(/no upload to this SIS is open/)]);
});

test('a state folder that another upload uses is refused, and resume needs one', async () => {
  const journal = openJournal(path.join(top, 'state', 'journal.sqlite'));
  const refused = await upload();
  journal.close();
  expect([refused.status, JSON.parse(refused.out).error.code]).toEqual([3, 'state-in-use']);
  expect(refused.err).toMatch(/Another upload is using this state folder/);
  expect((await run('resume')).status).toBe(2);
});

test('a damaged journal stops the upload, and is put aside only for who says so', async () => {
  await mkdir(path.join(top, 'damaged'));
  const journal = path.join(top, 'damaged', 'journal.sqlite');
  await writeFile(journal, 'no database at all '.repeat(500));
  const words = ['upload', 'photos', '--sis', proxy.url, '--state', 'damaged'];
  const before = counted().length;
  const stopped = await run(...words);
  expect([stopped.status, stopped.err]).toEqual([
    3,
    expect.stringMatching(/journal\.sqlite is damaged.*Nothing was uploaded.*\n.*--start-over/),
  ]);
  expect([counted().length, existsSync(journal)]).toEqual([before, true]);
  const { status, err } = await run(...words, '--start-over');
  expect(status).toBe(0);
  expect(err).toMatch(/was damaged\. It was saved as .*journal\.damaged-/);
});

test('resume goes on with loose files of a system that somebody described, as they were begun in the window', async () => {
  const names = ids.map((id, index) => (index === 3 ? `${id}.png` : `${id}.jpg`));
  await mkdir(path.join(top, 'loose'));
  const files = names.map((name) => path.join(top, 'loose', name));
  for (const [index, file] of files.entries()) await writeFile(file, await drawPhoto(index + 20));
  const journalFolder = path.join(top, 'window');
  const engine = await createEngine({ journalFolder, keepsFinishedRuns: true });
  await writeFile(
    files[3] ?? '',
    await sharp(await drawPhoto(23))
      .png()
      .toBuffer(),
  );
  const customPreset = customPresetSchema.parse({ accepts: ['jpeg'] });
  await engine.request('connect', { url: proxy.url, token: 'practice' });
  await engine.request('openFolder', {
    paths: files,
    presetId: 'custom',
    customPreset,
    requestBytes: 5_500,
  });
  const pass = { kind: 'meanwhile', act: async () => undefined } as const;
  proxy.inject('POST', /photo-imports$/, pass, { kind: 'answer', status: 401 });
  expect(await engine.request('upload', {})).toMatchObject({ ok: false });
  await engine.close();

  const listed = await run('resume', '--state', 'window');
  expect(listed.out).toContain(`${files[0]} and 3 more`);
  const resumed = await run('resume', '--state', 'window', '--sis', proxy.url, '--json');
  expect(JSON.parse(resumed.out).photos).toEqual(
    [...names]
      .sort()
      .map((file) =>
        expect.objectContaining({ file, outcome: file.endsWith('.png') ? 'not-sent' : 'imported' }),
      ),
  );
  expect(resumed.err).toContain('the SIS has received 1 of 3 photos');
});

test('an upload of a few photos that goes on is not everything, and says so', async () => {
  const engine = await createEngine({ journalFolder: path.join(top, 'few'), keepsFinishedRuns: true });
  await engine.request('connect', { url: proxy.url, token: 'practice' });
  await engine.request('openFolder', { paths: [path.join(top, 'photos')], requestBytes: 5_500 });
  const opened = await engine.request('snapshot', {});
  const photoIds = opened.ok ? opened.value.photos.slice(0, 2).map(({ id }) => id) : [];
  const pass = { kind: 'meanwhile', act: async () => undefined } as const;
  proxy.inject('POST', /photo-imports$/, pass, { kind: 'answer', status: 401 });
  expect(await engine.request('upload', { photoIds })).toMatchObject({ ok: false });
  await engine.close();
  const few = await run('upload', 'photos', '--sis', proxy.url, '--max-bytes', '5500', '--state', 'few');
  expect(few.status).toBe(1);
  expect(few.out).toContain('2 of 4 photos are in the SIS.');
  expect(few.out).toContain(`Not part of the upload that went on\n  ${ids[2]}.jpg\n  ${ids[3]}.jpg`);
});

test('an empty name is no state folder', async () => {
  expect((await run('upload', 'photos', '--sis', proxy.url, '--state', '')).status).toBe(2);
  expect(existsSync(path.join(top, 'journal.sqlite'))).toBe(false);
});
