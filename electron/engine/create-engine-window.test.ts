import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import { drawPhoto, openUploadBench, type UploadBench } from '../../e2e/fixtures/upload-bench.ts';
import { AppError, type Result } from '../core/shared/failure.ts';

/** What a window asks beside what the command line does. */

let bench: UploadBench | undefined;

afterEach(async () => {
  await bench?.close();
  bench = undefined;
});

function answerOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new AppError(result.failure.code, result.failure.detail);
  return result.value;
}

async function open(photos = 4): Promise<UploadBench> {
  bench = await openUploadBench({ photos });
  answerOf(await bench.connect());
  return bench;
}

async function openFolder(it: UploadBench): Promise<ReadonlyMap<string, string>> {
  answerOf(await it.engine.request('openFolder', { paths: [it.folder] }));
  return new Map((await it.snapshot()).photos.map(({ file, id }) => [file, id]));
}

test('what is left out is not sent, until it is taken back', async () => {
  const it = await open();
  const ids = await openFolder(it);
  const [first = '', second = ''] = [...ids.values()];
  const [file = ''] = [...ids.keys()];
  expect(
    answerOf(await it.engine.request('leaveOut', { photoIds: [first, second, first, 'nobody'] })),
  ).toEqual({
    photos: 2,
  });
  answerOf(await it.engine.request('takeBack', { photoIds: [second] }));
  expect((await it.snapshot()).steps.undo).toEqual({ kind: 'take-back', photos: 1 });
  expect(answerOf(await it.engine.request('plan', {})).photos).toBe(3);
  answerOf(await it.engine.request('upload', {}));
  expect(it.imported()).toHaveLength(3);
  expect((await it.outcomes())[file]).toBe('left-out: You skipped it.');
});

test('undo and redo go through decisions of every kind', async () => {
  const it = await open(1);
  await writeFile(
    path.join(it.folder, '77.jpg'),
    await sharp(await drawPhoto(7))
      .resize(500, 500)
      .jpeg()
      .toBuffer(),
  );
  const id = (await openFolder(it)).get('77.jpg') ?? '';
  const rowOf = async () => (await it.snapshot()).photos.find((row) => row.id === id);
  const codes = async () => (await rowOf())?.issues.map(({ code }) => code);
  expect(await codes()).toEqual(['id-not-on-roster', 'ratio']);
  answerOf(await it.engine.request('applySafeFixes', { photoIds: [id] }));
  expect(await codes()).toEqual(['id-not-on-roster']);
  answerOf(await it.engine.request('leaveOut', { photoIds: [id] }));
  answerOf(await it.engine.request('undo', {}));
  expect(await rowOf()).toMatchObject({ isLeftOut: false, isFixed: true, fixable: [] });
  answerOf(await it.engine.request('undo', {}));
  expect(await rowOf()).toMatchObject({ isFixed: false, fixable: ['crop'] });
  answerOf(await it.engine.request('redo', {}));
  expect(await codes()).toEqual(['id-not-on-roster']);
});

test('a picture comes small, large, and as it will be with its fixes', async () => {
  const it = await open(1);
  const wide = await sharp(await drawPhoto(3))
    .resize(1_600, 1_200, { fit: 'fill' })
    .jpeg()
    .toBuffer();
  await writeFile(path.join(it.folder, '88.jpg'), wide);
  await writeFile(path.join(it.folder, '99.jpg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const ids = await openFolder(it);
  const sizes = [];
  for (const kind of ['thumbnail', 'large', 'fixed'] as const) {
    const { bytes } = answerOf(
      await it.engine.request('picture', { photoId: ids.get('88.jpg') ?? '', kind }),
    );
    const { format, width, height } = await sharp(bytes).metadata();
    sizes.push([format, width, height]);
  }
  expect(sizes).toEqual([
    ['jpeg', 240, 180],
    ['jpeg', 1_000, 750],
    ['jpeg', 960, 1_200],
  ]);
  for (const photoId of [ids.get('99.jpg') ?? '', '../../etc/passwd', 'nobody']) {
    const result = await it.engine.request('picture', { photoId, kind: 'large' });
    expect(result).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
  }
});

test('loose files are opened together, and a single photo by itself', async () => {
  const it = await open(3);
  const files = it.students.map(({ id }) => path.join(it.folder, `${id}.jpg`));
  const inside = path.join(it.folder, 'more');
  await mkdir(inside);
  await writeFile(path.join(inside, '55.jpg'), await drawPhoto(55));
  answerOf(await it.engine.request('openFolder', { paths: [...files.slice(0, 2), inside, '/no/such.jpg'] }));
  expect((await it.snapshot()).photos.map(({ file }) => file)).toEqual([
    `${it.students[0]?.id}.jpg`,
    `${it.students[1]?.id}.jpg`,
    'more/55.jpg',
    'such.jpg',
  ]);
  answerOf(await it.engine.request('openFolder', { paths: files.slice(0, 1) }));
  expect((await it.snapshot()).photos).toHaveLength(1);
});

test('other rules check again what is open', async () => {
  const it = await open(1);
  await writeFile(
    path.join(it.folder, '66.jpg'),
    await sharp(await drawPhoto(6))
      .resize(600, 800)
      .jpeg()
      .toBuffer(),
  );
  const id = (await openFolder(it)).get('66.jpg');
  const codes = async () => {
    const row = (await it.snapshot()).photos.find((photo) => photo.id === id);
    return row?.issues.map(({ code }) => code);
  };
  expect(await codes()).toEqual(['id-not-on-roster', 'ratio']);
  answerOf(await it.engine.request('setRules', { ratioTolerance: 0.1 }));
  expect(await codes()).toEqual(['id-not-on-roster']);
  answerOf(await it.engine.request('setRules', { requestBytes: 2_000 }));
  expect(await codes()).toEqual(['id-not-on-roster', 'too-big-for-a-zip']);
  expect(await it.engine.request('setRules', { presetId: 'abacus' })).toMatchObject({ ok: false });
});

test('the roster is given, and only the chosen photos are sent', async () => {
  const it = await open(3);
  const { students } = answerOf(await it.engine.request('students', {}));
  expect(students).toHaveLength(512);
  expect(students[0]).toMatchObject({ id: '104233', givenName: 'Nia', grade: '6', homeRoom: '6D' });
  const [only = ''] = [...(await openFolder(it)).values()];
  answerOf(await it.engine.request('upload', { photoIds: [only] }));
  expect(it.imported()).toEqual([it.students[0]?.id]);
  expect(Object.values(await it.outcomes())).toEqual(['imported', 'none', 'none']);
});

test('of two folders opened at once the last one is open, and an opening that is stopped at once is stopped', async () => {
  const it = await open(2);
  const other = path.join(it.folder, 'other');
  await mkdir(other);
  await writeFile(path.join(other, '44.jpg'), await drawPhoto(44));
  const results = await Promise.all([
    it.engine.request('openFolder', { paths: [it.folder] }),
    it.engine.request('openFolder', { paths: [other] }),
  ]);
  expect(results).toMatchObject([{ ok: false, failure: { code: 'cancelled' } }, { ok: true }]);
  expect((await it.snapshot()).photos.map(({ file }) => file)).toEqual(['44.jpg']);
  const opening = it.engine.request('openFolder', { paths: [it.folder] });
  await it.engine.request('stopFolder', {});
  expect(await opening).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
});

test('an engine that is closed does nothing any more', async () => {
  const it = await open(1);
  await it.engine.close();
  expect(await it.engine.request('openFolder', { paths: [it.folder] })).toMatchObject({
    ok: false,
    failure: { code: 'engine-gone' },
  });
});
