import { expect, test } from 'vitest';
import { portrait, startMoodleBench } from '../../../e2e/fixtures/moodle/moodle-run-bench.ts';
import { createEngine } from '../create-engine.ts';
import { makeFolderOf } from '../fixtures/temporary-folder.ts';
import { watchEngine } from '../fixtures/watch-engine.ts';

test('each student gets their own photo, and none twice', async () => {
  const people = { '1001': 1, '1002': 2, '1003': 3, '1004': 4, '1005': 5, '1006': 6 };
  const it = await startMoodleBench(people);
  expect(await it.send()).toEqual({ ok: true, value: null });
  for (const [id, number] of Object.entries(people)) {
    expect(it.outcome(id)).toEqual({ kind: 'imported' });
    expect(await it.shows(id, number)).toBe(true);
    expect(await it.shows(id, number + 1)).toBe(false);
  }
  const updated = it.server.received.updated.length;
  expect(updated).toBe(6);
  await it.send();
  expect(it.outcome('1001')).toEqual({ kind: 'imported', already: true });
  expect(it.server.received.updated).toHaveLength(updated);
});

test('a photo that Moodle cannot read is rejected, and the one that it removed is put back', async () => {
  const it = await startMoodleBench({ '1001': 1 });
  await it.send();
  const again = await startBenchOn(it);
  it.server.settings.unreadable = 1;
  await again.send();
  expect(again.outcome()).toEqual({
    kind: 'rejected',
    reason: expect.stringMatching(/removed the former photo; the former photo was put back/),
  });
  expect(await it.shows('1001', 1)).toBe(true);
});

/** Another folder, with another photo for the same student. */
async function startBenchOn(former: Awaited<ReturnType<typeof startMoodleBench>>) {
  const it = await watchEngine(createEngine);
  await it.open(await makeFolderOf({ '1001.jpg': await portrait(7) }));
  return {
    send: () => it.engine.request('sendPhotos', former.access),
    outcome: () => it.row('1001.jpg').outcome,
    undo: () => it.engine.request('undoPhotos', former.access),
  };
}

test('undo puts the former photo back, and takes ours away where there was none', async () => {
  const it = await startMoodleBench({ '1001': 1 });
  await it.send();
  const second = await startBenchOn(it);
  await second.send();
  expect(await it.shows('1001', 7)).toBe(true);
  expect(await second.undo()).toMatchObject({ value: { restored: 1, failed: 0 } });
  expect(await it.shows('1001', 1)).toBe(true);

  const other = await startMoodleBench({ '1002': 2 });
  await other.send();
  expect(await other.engine.request('undoPhotos', other.access)).toMatchObject({ value: { restored: 1 } });
  expect(other.account('1002').picture).toBe(0);
});

test('a token that is taken back in mid-run ends it; the rest is not sent', async () => {
  const it = await startMoodleBench({ '1001': 1, '1002': 2, '1003': 3, '1004': 4, '1005': 5, '1006': 6 });
  it.server.beforeUpdate = () => {
    if (it.server.received.updated.length === 2) it.server.settings.tokens.clear();
  };
  expect(await it.send()).toMatchObject({ ok: false, failure: { code: 'system-unauthorized' } });
  const ends = it.rows().map(({ outcome }) => outcome?.kind);
  expect(ends).not.toContain('rejected');
  expect(ends).toContain('not-sent');
});
