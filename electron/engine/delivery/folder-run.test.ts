import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { drawPhotos } from '../../../build/bench/draw-photos.ts';
import { mountSmallDisk } from '../../../e2e/fixtures/small-disk.ts';
import { overAt } from '../../core/delivery/delivery-view.ts';
import type { RunRecord } from '../../core/delivery/run-record.ts';
import { createEngine } from '../create-engine.ts';
import { holdFiles } from '../fixtures/held-files.ts';
import { readZip } from '../fixtures/read-zip.ts';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { type WatchedEngine, watchEngine } from '../fixtures/watch-engine.ts';

const photos = 6;

/** An engine with photos that make some zips, and its journal in a folder that outlives it. */
async function openBench(former?: { readonly source?: string; readonly state: string }) {
  const source = former?.source ?? path.join(await makeTemporaryFolder(), 'photos');
  if (!former?.source) await drawPhotos(source, photos, { width: 400, height: 500 });
  const state = former?.state ?? (await makeTemporaryFolder());
  const notices: string[] = [];
  const onNotice = (sentence: string) => notices.push(sentence);
  const it = await watchEngine((options) => createEngine({ ...options, stateFolder: state, onNotice }));
  expect(await it.open(source, { requestBytes: 120_000 })).toMatchObject({ ok: true });
  return { ...it, source, state, notices };
}

async function runsOf({ engine }: WatchedEngine): Promise<readonly RunRecord[]> {
  const reply = await engine.request('runs', {});
  return reply.ok ? reply.value.runs : [];
}

async function unfinishedId({ engine }: WatchedEngine): Promise<number> {
  const reply = await engine.request('unfinishedRuns', {});
  const [run] = reply.ok ? reply.value.runs : [];
  if (!run) throw new Error('There is nothing to continue');
  return run.id;
}

/** The second zip cannot be written: the first one is there. */
async function breakOffAfterFirst({ engine }: WatchedEngine, zips: string): Promise<void> {
  const held = holdFiles((name) => name === 'photos-002.zip.part', { code: 'EACCES', only: ['rename'] });
  expect(await engine.request('pack', { folder: zips })).toMatchObject({
    ok: false,
    failure: { code: 'cannot-write' },
  });
  held.letGo();
  expect(await readdir(zips)).toEqual(['photos-001.zip']);
}

async function namesInZips(zips: string): Promise<readonly string[]> {
  const names = (await readdir(zips)).filter((name) => name.endsWith('.zip'));
  const entries = await Promise.all(
    names.map(async (name) => readZip(await readFile(path.join(zips, name)))),
  );
  return entries.flat().map(({ name }) => name);
}

const expectEachOnce = async (zips: string, { source }: { readonly source: string }) =>
  expect([...(await namesInZips(zips))].sort()).toEqual((await readdir(source)).sort());

test('zips that are saved to a folder stand in the history as handed over', async () => {
  const it = await openBench();
  const zips = path.join(await makeTemporaryFolder(), 'zips');
  expect(await it.engine.request('pack', { folder: zips })).toEqual({ ok: true, value: null });
  expect(overAt(it.run(), 'folder')).toMatchObject({ failure: null, share: 1 });
  const [run] = await runsOf(it);
  expect(run).toMatchObject({
    destination: { kind: 'folder', label: zips },
    state: 'finished',
    photos,
    delivered: photos,
    accepted: 0,
  });
  const told = await it.engine.request('runPhotos', { runId: run?.id ?? 0 });
  expect(told.ok && told.value.photos.map(({ outcome }) => outcome?.kind)).toEqual(
    Array.from({ length: photos }, () => 'delivered'),
  );
  // They are not in any system yet: the review does not call them so.
  expect(it.rows().map(({ outcome }) => outcome)).toEqual(Array.from({ length: photos }, () => null));
});

test('a run that was cut off goes on in another process: what is there is not written again', async () => {
  const it = await openBench();
  const zips = path.join(await makeTemporaryFolder(), 'zips');
  await breakOffAfterFirst(it, zips);
  await it.engine.close();
  const stamp = async () => (await stat(path.join(zips, 'photos-001.zip'))).ino;
  const before = await stamp();
  const next = await openBench(it);
  const runId = await unfinishedId(next);
  expect(await next.engine.request('resumeRun', { runId })).toEqual({ ok: true, value: null });
  expect(await stamp()).toBe(before);
  await expectEachOnce(zips, it);
  expect((await runsOf(next))[0]).toMatchObject({ id: runId, state: 'finished', delivered: photos });
});

test('a zip that was removed meanwhile is made again, and one that was replaced is found in the way', async () => {
  const it = await openBench();
  const zips = path.join(await makeTemporaryFolder(), 'zips');
  await breakOffAfterFirst(it, zips);
  const first = path.join(zips, 'photos-001.zip');
  await rm(first);
  const runId = await unfinishedId(it);
  expect(await it.engine.request('resumeRun', { runId })).toEqual({ ok: true, value: null });
  await expectEachOnce(zips, it);

  const other = path.join(await makeTemporaryFolder(), 'zips');
  await breakOffAfterFirst(it, other);
  const theirs = path.join(other, 'photos-001.zip');
  await writeFile(theirs, 'another file');
  const reply = await it.engine.request('resumeRun', { runId: await unfinishedId(it) });
  expect(reply).toMatchObject({ ok: false, failure: { code: 'zips-in-the-way', detail: theirs } });
  expect(await readFile(theirs, 'utf8')).toBe('another file');
});

test('what keeps zips from being saved at all leaves nothing in the history', async () => {
  const it = await openBench();
  const zips = await makeTemporaryFolder();
  await mkdir(zips, { recursive: true });
  await writeFile(path.join(zips, 'photos-001.zip'), 'last month');
  const failure = { code: 'zips-in-the-way', detail: path.join(zips, 'photos-001.zip') };
  expect(await it.engine.request('pack', { folder: zips })).toEqual({ ok: false, failure });
  expect(overAt(it.run(), 'folder')).toMatchObject({ failure, items: [] });
  expect(await runsOf(it)).toEqual([]);
});

test('where the journal cannot be written, zips are saved all the same, and that is said', async (context) => {
  const disk = mountSmallDisk(path.join(await makeTemporaryFolder(), 'disk'));
  if (!disk) return context.skip('it takes the right to mount a disk');
  onTestFinished(disk.unmount);
  const it = await openBench({ state: disk.folder });
  disk.fill();
  const zips = path.join(await makeTemporaryFolder(), 'zips');
  expect(await it.engine.request('pack', { folder: zips })).toEqual({ ok: true, value: null });
  await expectEachOnce(zips, it);
  // Nobody can ask for its zips: a number would be that of another run.
  expect(overAt(it.run(), 'folder')).toMatchObject({
    runId: null,
    failure: null,
    status: { kind: 'finished' },
  });
  expect(it.notices).toEqual([expect.stringMatching(/The disk is full.*The zip files are saved/)]);
  expect(await runsOf(it)).toEqual([]);
});
