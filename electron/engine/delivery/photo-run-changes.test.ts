import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { portrait, startMoodleBench } from '../../../e2e/fixtures/moodle/moodle-run-bench.ts';
import { failureSentence } from '../../core/text/failure-sentence.ts';
import { makeFolderOf, makeTemporaryFolder } from '../fixtures/temporary-folder.ts';

const server = /server\.php/;
const upload = /upload\.php/;
const shared = failureSentence({ code: 'photo-shared' });

test('a file that takes the place of an assigned one during the run goes to nobody else’s profile', async () => {
  const it = await startMoodleBench({ '1001': 1, '1002': 2 });
  await rm(path.join(it.folder, '1001.jpg'));
  await it.open(it.folder);
  // A person said so, by looking at the picture that was there.
  const { id: photoId } = it.row('1002.jpg');
  await it.engine.request('assign', { students: [{ photoId, studentId: '1001' }] });
  it.proxy.inject('POST', server, ...passing(1), {
    kind: 'meanwhile',
    act: async () => writeFile(path.join(it.folder, '1002.jpg'), await portrait(7)),
  });
  await it.send(it.throughProxy);
  expect(it.account('1001').picture).toBe(0);
  expect(it.account('1002').picture).toBe(0);
  expect(it.outcome('1002')).toMatchObject({ kind: 'not-sent', reason: expect.stringContaining('changed') });
});

test('a photo that somebody puts there while the run is paused stays', async () => {
  const it = await startMoodleBench({ '1001': 1 });
  it.proxy.inject('POST', upload, { kind: 'silence' });
  const sent = it.send(it.throughProxy);
  await until(() => it.proxy.seen.some((line) => upload.test(line)));
  await it.engine.request('pauseRun', {});
  await it.putByHand('1001', 5);
  await it.engine.request('continueRun', {});
  await sent;
  expect(await it.shows('1001', 5)).toBe(true);
  expect(it.outcome('1001')).toMatchObject({
    kind: 'not-sent',
    reason: failureSentence({ code: 'photo-newer' }),
  });
});

test('asked for by name, it replaces that one too, and undo brings that one back', async () => {
  const it = await startMoodleBench({ '1001': 1 });
  it.proxy.inject('POST', upload, { kind: 'silence' });
  const sent = it.send({ ...it.throughProxy, again: true });
  await until(() => it.proxy.seen.some((line) => upload.test(line)));
  await it.engine.request('pauseRun', {});
  await it.putByHand('1001', 5);
  await it.engine.request('continueRun', {});
  await sent;
  expect(await it.shows('1001', 1)).toBe(true);
  await it.engine.request('undoPhotos', { ...it.access, ...it.throughProxy });
  expect(await it.shows('1001', 5)).toBe(true);
});

test('a run that is stopped between sending a photo and reading it back says so, and finds it there later', async () => {
  const it = await startMoodleBench({ '1001': 1 }, { journalFolder: await makeTemporaryFolder() });
  it.server.beforeUpdate = () => void it.engine.request('stopRun', {});
  expect(await it.send()).toMatchObject({ failure: { code: 'cancelled' } });
  expect(it.outcome('1001')).toMatchObject({ kind: 'unconfirmed' });
  const runs = await it.engine.request('unfinishedRuns', {});
  const runId = runs.ok ? runs.value.runs[0]?.id : undefined;
  it.server.beforeUpdate = () => undefined;
  // The server goes on with what it was sent, though nobody waits for its answer.
  await expect.poll(() => it.server.received.updated.length).toBe(1);
  expect(await it.send({ runId })).toMatchObject({ ok: true });
  expect(it.outcome('1001')).toEqual({ kind: 'imported' });
  expect(it.server.received.updated).toHaveLength(1);
});

test('a network that goes between sending a photo and reading it back leaves it not confirmed', async () => {
  const it = await startMoodleBench({ '1001': 1 }, { isAttended: false, wait: async () => undefined });
  it.server.beforeUpdate = () => void it.proxy.goOffline();
  expect(await it.send(it.throughProxy)).toMatchObject({ ok: false });
  expect(it.outcome('1001')).toMatchObject({ kind: 'unconfirmed' });
});

test('undo after another folder was opened puts nothing back', async () => {
  const it = await startMoodleBench({ '1001': 1 });
  await it.send();
  await it.open(await makeFolderOf({ '1001.jpg': await portrait(3) }));
  expect(await it.engine.request('undoPhotos', it.access)).toMatchObject({
    failure: { code: 'nothing-to-undo' },
  });
  expect(await it.shows('1001', 1)).toBe(true);
});

test('undo reaches back over a stop, and there is nothing left to undo after it', async () => {
  const people = Object.fromEntries(
    Array.from({ length: 12 }, (_, place) => [String(1001 + place), place + 1]),
  );
  const it = await startMoodleBench(people, { journalFolder: await makeTemporaryFolder() });
  it.server.beforeUpdate = () => {
    if (it.server.received.updated.length === 6) void it.engine.request('stopRun', {});
  };
  await it.send();
  it.server.beforeUpdate = () => undefined;
  const runs = await it.engine.request('unfinishedRuns', {});
  await it.send({ runId: runs.ok ? runs.value.runs[0]?.id : undefined });
  expect(it.rows().every(({ outcome }) => outcome?.kind === 'imported')).toBe(true);
  expect(await it.engine.request('undoPhotos', it.access)).toMatchObject({ value: { restored: 12 } });
  expect(Object.keys(people).filter((id) => it.account(id).picture !== 0)).toEqual([]);
  expect(await it.engine.request('undoPhotos', it.access)).toMatchObject({
    failure: { code: 'nothing-to-undo' },
  });
});

test('two photos that lead to one person are said in the rehearsal too', async () => {
  const it = await startMoodleBench({ '1001': 1, '1002': 2, '1003': 3 });
  const roster = await makeFolderOf({
    'roster.csv': 'Student ID,Last Name,First Name,Moodle\n1001,A,A,1003\n1002,B,B,1003\n1003,C,C,1002\n',
  });
  await it.engine.request('openRoster', { path: path.join(roster, 'roster.csv') });
  const refused = ['1001', '1002'].map((id) => ({ file: `${id}.jpg`, id: '1003', reason: shared }));
  expect(await it.engine.request('rehearse', { ...it.access, idColumn: 'Moodle' })).toMatchObject({
    value: { found: 1, refused },
  });
  await it.send({ idColumn: 'Moodle' });
  expect(it.rows().map(({ outcome }) => outcome)).toEqual([
    { kind: 'rejected', reason: shared },
    { kind: 'rejected', reason: shared },
    { kind: 'imported' },
  ]);
  expect(await it.shows('1002', 3)).toBe(true);
});

test('while a run goes, there is no rehearsal, no undo and no other run', async () => {
  const it = await startMoodleBench({ '1001': 1 });
  const others: unknown[] = [];
  it.server.beforeUpdate = () => {
    others.push(
      it.engine.request('undoPhotos', it.access),
      it.engine.request('rehearse', it.access),
      it.send(),
    );
  };
  await it.send();
  expect(await Promise.all(others)).toEqual(
    Array(3).fill(expect.objectContaining({ failure: { code: 'busy' } })),
  );
  expect(it.outcome('1001')).toEqual({ kind: 'imported' });
});

function passing(count: number) {
  return Array.from({ length: count }, () => ({ kind: 'meanwhile', act: async () => undefined }) as const);
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
