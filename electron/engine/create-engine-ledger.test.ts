import { cp, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import {
  type BenchOptions,
  drawPhoto,
  idsOf,
  openReadyBench,
  sorted,
  type UploadBench,
} from '../../e2e/fixtures/upload-bench.ts';
import type { PhotoRow } from '../core/review/photo-row.ts';
import { studentAt } from '../practice-sis/students.ts';

let bench: UploadBench | undefined;

async function ready(options: BenchOptions = {}): Promise<UploadBench> {
  bench = await openReadyBench({ photos: 4, ...options });
  return bench;
}

afterEach(async () => {
  await bench?.close();
  bench = undefined;
});

const rowsOf = async (it: UploadBench) => (await it.snapshot()).photos;
const kindsOf = async (it: UploadBench) =>
  Object.fromEntries((await rowsOf(it)).map(({ file, atDestination }) => [file, atDestination?.kind]));
const firstOf = async (it: UploadBench): Promise<PhotoRow> => {
  const [first] = await rowsOf(it);
  if (!first) throw new Error('There is no photo');
  return first;
};
const everyOne = (it: UploadBench, kind: string) =>
  Object.fromEntries(it.students.map(({ id }) => [`${id}.jpg`, kind]));
const upload = (it: UploadBench, input: { photoIds?: string[]; again?: boolean } = {}) =>
  it.engine.request('upload', input);
const planned = async (it: UploadBench, again = false) => {
  const plan = await it.engine.request('plan', { again });
  return plan.ok ? plan.value.photos : plan;
};

test('what an upload brought is told as soon as it is there, and again when its folder is opened again', async () => {
  const it = await ready();
  expect(await kindsOf(it)).toEqual(everyOne(it, 'new'));
  const before = Date.now();
  expect(await upload(it)).toMatchObject({ ok: true });
  expect(await kindsOf(it)).toEqual(everyOne(it, 'in-sis'));
  await it.restartEngine();
  const [row] = await rowsOf(it);
  expect(row).toMatchObject({
    outcome: null,
    atDestination: { kind: 'in-sis', runId: 1, isMarked: false, isCertain: true },
  });
  const { ledger } = await it.snapshot();
  expect(ledger).toMatchObject({
    destination: { kind: 'sis', label: it.proxy.url },
    destinations: [{ photos: 4, inSis: 4, handedOver: 0, changed: 0 }],
    arrivedStudents: 4,
  });
  expect(ledger.destinations[0]?.lastMs).toBeGreaterThanOrEqual(before);
});

test('before anybody has signed in, it is told of where the photos went last', async () => {
  const it = await ready();
  await upload(it);
  await it.restartEngine();
  const url = it.proxy.url;
  await it.engine.request('connect', { url: 'http://127.0.0.1:9', token: 'practice' });
  expect((await it.snapshot()).connection.kind).toBe('failed');
  expect((await it.snapshot()).ledger.destination).toEqual({ kind: 'sis', label: url });
  expect(await kindsOf(it)).toEqual(everyOne(it, 'in-sis'));
});

test('a picture that is turned, or of another student, has changed since; undone, it has not', async () => {
  const it = await ready();
  await upload(it);
  const { id, studentId } = await firstOf(it);
  await it.engine.request('turn', { photoIds: [id], quarterTurns: 1 });
  expect((await firstOf(it)).atDestination).toMatchObject({
    kind: 'changed-since',
    arrival: 'imported',
    change: { kind: 'fixes' },
  });
  expect(await planned(it)).toBe(1);
  await it.engine.request('undo', {});
  expect((await firstOf(it)).atDestination?.kind).toBe('in-sis');
  const other = studentAt(9).id;
  await it.engine.request('assign', { students: [{ photoId: id, studentId: other }] });
  expect((await firstOf(it)).atDestination).toMatchObject({
    kind: 'changed-since',
    change: { kind: 'student', sentAs: studentId },
  });
  expect(await upload(it)).toMatchObject({ ok: true });
  expect(it.imported().filter((one) => one === other)).toHaveLength(1);
  expect(it.imported()).toHaveLength(5);
  // Nothing that can be sent takes the picture away from the student who had it by mistake.
  expect((await firstOf(it)).atDestination).toMatchObject({ kind: 'in-sis', alsoSentAs: studentId });
});

test('the plan has what would be sent; what a person chooses goes in any case', async () => {
  const it = await ready();
  expect(await planned(it)).toBe(4);
  await upload(it);
  expect([await planned(it), await planned(it, true)]).toEqual([0, 4]);
  await upload(it);
  expect(it.imported()).toHaveLength(4);
  expect((await it.snapshot()).run).toMatchObject({ phase: 'over', failure: null, items: [] });
  expect((await firstOf(it)).outcome).toEqual({ kind: 'imported', already: true });
  const { id, studentId } = await firstOf(it);
  await upload(it, { photoIds: [id] });
  expect(it.imported().filter((one) => one === studentId)).toHaveLength(2);
  expect((await firstOf(it)).outcome).toEqual({ kind: 'imported' });
  await upload(it, { again: true });
  expect(it.imported()).toHaveLength(9);
});

test('the history says how many an upload sent, not how many were there', async () => {
  const it = await ready();
  await upload(it);
  await writeFile(path.join(it.folder, `${studentAt(20).id}.jpg`), await drawPhoto(60));
  await it.engine.request('openFolder', { paths: [it.folder] });
  await upload(it);
  const runs = await it.engine.request('runs', {});
  expect(runs.ok && runs.value.runs.map(({ photos, imported }) => [photos, imported])).toEqual([
    [1, 1],
    [4, 4],
  ]);
});

test('a photo keeps the name of its student, also when no roster knows it any more', async () => {
  const it = await ready();
  await upload(it);
  const [student] = it.students;
  const reply = await it.engine.request('studentPhotos', { studentId: student?.id ?? '' });
  expect(reply).toMatchObject({
    value: { photos: [{ studentName: `${student?.givenName} ${student?.familyName}` }] },
  });
});

test('an upload that was to send all again goes on with sending all again', async () => {
  const it = await ready({ requestBytes: 5_500 });
  await upload(it);
  it.proxy.inject(
    'POST',
    /photo-imports$/,
    { kind: 'meanwhile', act: async () => undefined },
    { kind: 'answer', status: 401 },
  );
  expect(await upload(it, { again: true })).toMatchObject({ failure: { code: 'sis-unauthorized' } });
  await it.restartEngine();
  const open = await it.engine.request('unfinishedRuns', {});
  const [run] = open.ok ? open.value.runs : [];
  expect(run).toMatchObject({ isAgain: true, isOpenFolder: true });
  expect(await it.engine.request('resumeRun', { runId: run?.id ?? 0 })).toMatchObject({ ok: true });
  expect(sorted(it.imported())).toEqual(sorted([...idsOf(it), ...idsOf(it)]));
});

test('an upload that goes on passes over what another folder brought meanwhile', async () => {
  const it = await ready({ requestBytes: 5_500 });
  it.proxy.inject('POST', /photo-imports$/, { kind: 'answer', status: 401 });
  expect(await upload(it)).toMatchObject({ ok: false });
  const last = (await rowsOf(it)).at(-1);
  const other = path.join(it.folder, '../other');
  await mkdir(other);
  await cp(path.join(it.folder, last?.file ?? ''), path.join(other, last?.file ?? ''));
  await it.connect();
  await it.engine.request('openFolder', { paths: [other] });
  expect(await upload(it)).toMatchObject({ ok: true });
  await rm(other, { recursive: true });
  await it.restartEngine();
  const open = await it.engine.request('unfinishedRuns', {});
  const run = open.ok ? open.value.runs.find(({ isOpenFolder }) => isOpenFolder) : undefined;
  expect(await it.engine.request('resumeRun', { runId: run?.id ?? 0 })).toMatchObject({ ok: true });
  expect(sorted(it.imported())).toEqual(idsOf(it));
  expect((await rowsOf(it)).at(-1)?.outcome).toEqual({ kind: 'imported', already: true });
});

test.each<[string, (from: string, to: string) => Promise<unknown>]>([
  ['renamed', (from, to) => rename(from, to)],
  // As to another drive: another path, and files with other times and numbers.
  [
    'copied elsewhere and deleted',
    async (from, to) => {
      await cp(from, to, { recursive: true });
      await rm(from, { recursive: true });
    },
  ],
  ['reached by a link', (from, to) => symlink(from, to, 'junction')],
])('photos of a folder that is %s are in the SIS, and none is sent again', async (_, move) => {
  const it = await ready();
  await upload(it);
  const elsewhere = path.join(it.folder, '../elsewhere', 'Fall 2026');
  await mkdir(path.dirname(elsewhere));
  await move(it.folder, elsewhere);
  expect(await it.engine.request('openFolder', { paths: [elsewhere] })).toMatchObject({ ok: true });
  await vi.waitFor(async () => expect((await it.snapshot()).folder.kind).toBe('checked'), 30_000);
  expect(await kindsOf(it)).toEqual(everyOne(it, 'in-sis'));
  expect(await planned(it)).toBe(0);
  expect(await upload(it)).toMatchObject({ ok: true });
  expect(sorted(it.imported())).toEqual(idsOf(it));
});

test('zips that are saved in a folder are handed over, for the system that they are for', async () => {
  const it = await ready();
  const target = path.join(it.folder, '../zips');
  await it.engine.request('pack', { folder: target });
  // At the SIS there is nothing of it.
  expect(await kindsOf(it)).toEqual(everyOne(it, 'new'));
  await it.engine.request('chooseDestination', { destination: { kind: 'folder' } });
  expect(await kindsOf(it)).toEqual(everyOne(it, 'handed-over'));
  expect((await it.snapshot()).ledger).toMatchObject({
    destination: { kind: 'folder' },
    destinations: [{ destination: { kind: 'folder' }, photos: 4, handedOver: 4, inSis: 0 }],
  });
  // Zips can be made again, however often.
  expect(await planned(it)).toBe(4);
  await it.engine.request('setRules', { presetId: 'otus' });
  expect(new Set(Object.values(await kindsOf(it)))).toEqual(new Set(['new']));
  await it.engine.request('chooseDestination', { destination: { kind: 'sis' } });
  const { destination, edition } = (await it.snapshot()).ledger;
  expect(destination?.kind).toBe('sis');
  // Chosen once more, it is no news.
  await it.engine.request('chooseDestination', { destination: { kind: 'sis' } });
  expect((await it.snapshot()).ledger.edition).toBe(edition);
  const runs = await it.engine.request('runs', {});
  expect(runs).toMatchObject({
    value: { runs: [{ destination: { kind: 'folder', label: target }, state: 'finished', delivered: 4 }] },
  });
  expect(await it.engine.request('unfinishedRuns', {})).toMatchObject({ value: { runs: [] } });
});

test('students of whom a photo arrived are told in parts, whatever folder brought it', async () => {
  const it = await ready();
  await upload(it);
  const empty = path.join(it.folder, '../other');
  await mkdir(empty);
  await writeFile(path.join(empty, `${studentAt(30).id}.jpg`), await drawPhoto(61));
  await it.engine.request('openFolder', { paths: [empty] });
  const { edition } = (await it.snapshot()).ledger;
  expect(await it.engine.request('arrivedStudents', { from: 1 })).toEqual({
    ok: true,
    value: { students: idsOf(it).slice(1), total: 4, edition },
  });
  expect((await it.snapshot()).ledger).toMatchObject({
    arrivedStudents: 4,
    destinations: [{ photos: 1, inSis: 0, lastMs: null }],
  });
  await it.engine.request('chooseDestination', {
    destination: { kind: 'sftp', address: 'sftp://school@sftp.example.org/photos' },
  });
  expect(await it.engine.request('arrivedStudents', {})).toMatchObject({ value: { total: 0 } });
});

test('a file that comes into the open folder, and a run that is deleted, change where photos stand', async () => {
  const it = await ready({ isLive: true });
  const late = path.join(it.folder, `${studentAt(40).id}.jpg`);
  await upload(it);
  await writeFile(late, await drawPhoto(70));
  await vi.waitFor(async () => expect(await rowsOf(it)).toHaveLength(5), { timeout: 20_000 });
  await vi.waitFor(
    async () =>
      expect((await it.snapshot()).ledger.destinations).toMatchObject([{ photos: 5, inSis: 4, changed: 0 }]),
    { timeout: 20_000 },
  );
  await it.engine.request('deleteRun', { runId: 1 });
  expect((await it.snapshot()).ledger).toMatchObject({
    destinations: [{ photos: 5, inSis: 0 }],
    arrivedStudents: 0,
  });
  expect(await kindsOf(it)).toEqual({ ...everyOne(it, 'new'), [path.basename(late)]: 'new' });
});

test('where the SIS does not answer, what the ledger knows holds', async () => {
  const it = await ready();
  await upload(it);
  it.proxy.inject('GET', /idempotencyKey=/, { kind: 'answer', status: 500 });
  expect(await upload(it)).toMatchObject({ ok: true });
  expect(it.imported()).toHaveLength(4);
});
