import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test } from 'vitest';
import {
  drawPicture,
  type PracticeSisFixture,
  photosOf,
  startFixture,
  zipOf,
} from '../../e2e/fixtures/practice-sis-fixture.ts';
import { holdFiles } from '../engine/fixtures/held-files.ts';
import { databasePath } from './database.ts';
import type { Job } from './job.ts';
import { readImportedPhotos } from './read-imported-photos.ts';

let sis: PracticeSisFixture;

afterEach(() => sis.remove());

async function startJob(zip: Uint8Array, key = 'key'): Promise<string> {
  const response = await sis.upload(zip, key);
  expect(response.status).toBe(202);
  return ((await response.json()) as { readonly job: Job }).job.id;
}

const importedIds = (): string[] => readImportedPhotos(sis.stateDir).map((photo) => photo.studentId);

test('a job logs its start, each photo and its end, and counts as it goes', async () => {
  sis = await startFixture();
  const { job, log } = await sis.import(await zipOf({ ...(await photosOf(3)), 'nobody.jpg': 'x' }));
  expect(job).toMatchObject({ id: '4711', name: 'Import Student Photos', status: 'Finished' });
  expect(job.counts).toEqual({ photos: 4, processed: 4, imported: 3, rejected: 1 });
  expect(log.map((line) => line.cursor)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(log[0]?.message).toBe('The import started. There are 4 photos in the zip.');
  expect(log[5]?.message).toBe('The import finished. 3 of 4 photos were imported, 1 rejected.');
  expect(job.endedAt).toBe(log[5]?.at);
});

test('the log is read from a cursor on, in portions', async () => {
  sis = await startFixture();
  const { job } = await sis.import(await zipOf(await photosOf(3)));
  const path = `/api/v1/scheduled-jobs/${job.id}/log`;
  const read = async (query: string): Promise<[number[], number]> => {
    const answer = await (await sis.request(path + query)).json();
    const { lines, nextAfter } = answer as {
      readonly lines: { cursor: number }[];
      readonly nextAfter: number;
    };
    return [lines.map((line) => line.cursor), nextAfter];
  };
  expect(await read('?limit=2')).toEqual([[1, 2], 2]);
  expect(await read('?limit=2&after=2')).toEqual([[3, 4], 4]);
  expect(await read('?after=4')).toEqual([[5], 5]);
  expect(await read('?after=5')).toEqual([[], 5]);
  expect(await read('?after=99')).toEqual([[], 99]);
});

test('a zip that another program holds does not hold up the jobs behind it, and goes at the next start', async () => {
  sis = await startFixture({ photosPerSecond: 10 });
  const held = holdFiles((name) => name.endsWith('.zip'), { only: ['rm'] });
  const ids = [
    await startJob(await zipOf(await photosOf(4)), 'first'),
    await startJob(await zipOf(await photosOf(1)), 'behind it'),
  ];
  for (const id of ids) await sis.waitForJob(id, ({ status }) => status === 'Finished');
  await expect.poll(() => held.refused()).toBe(2);
  held.letGo();
  expect(await sis.archives()).toHaveLength(2);
  await sis.restart();
  expect(await sis.archives()).toEqual([]);
});

test('the zip is deleted when its job has ended', async () => {
  sis = await startFixture({ photosPerSecond: 0.001 });
  const id = await startJob(await zipOf(await photosOf(2)));
  await sis.waitForJob(id, ({ counts }) => counts.processed === 1);
  expect((await sis.archives()).length).toBe(1);
  await sis.restart({ photosPerSecond: Number.POSITIVE_INFINITY });
  await sis.waitForJob(id, ({ endedAt }) => endedAt !== null);
  await expect.poll(sis.archives).toEqual([]);
});

test('jobs run one after another in the order of their arrival', async () => {
  sis = await startFixture({ photosPerSecond: 0.001 });
  const zip = await zipOf(await photosOf(2));
  const first = await startJob(zip, 'first');
  const second = await startJob(await zipOf(await photosOf(3)), 'second');
  await sis.waitForJob(first, ({ counts }) => counts.processed === 1);
  expect(await sis.job(second)).toMatchObject({ status: 'In Progress', counts: { photos: 0, processed: 0 } });

  await sis.restart({ photosPerSecond: Number.POSITIVE_INFINITY });
  const { endedAt } = await sis.waitForJob(second, (job) => job.endedAt !== null);
  expect(String(endedAt) >= String((await sis.job(first)).endedAt)).toBe(true);
  expect(readImportedPhotos(sis.stateDir).map((photo) => photo.jobId)).toEqual([
    first,
    first,
    second,
    second,
    second,
  ]);
  expect((await sis.jobs()).map(({ id }) => id)).toEqual([second, first]);
});

test('a job goes on after every restart in its middle, with each photo exactly once', async () => {
  sis = await startFixture({ photosPerSecond: 100 });
  const photos = await photosOf(30);
  const id = await startJob(await zipOf({ ...photos, '.DS_Store': 'x' }));
  for (const processed of [1, 4, 9, 16]) {
    await sis.waitForJob(id, ({ counts }) => counts.processed >= processed);
    await sis.restart();
  }
  const job = await sis.waitForJob(id, ({ endedAt }) => endedAt !== null);
  expect(job).toMatchObject({ status: 'Finished', counts: { photos: 30, processed: 30, imported: 30 } });
  expect(importedIds()).toEqual(Object.keys(photos).map((name) => name.replace('.jpg', '')));
  const log = await sis.log(id);
  expect(log.map((line) => line.cursor)).toEqual(Array.from({ length: 33 }, (_, index) => index + 1));
  expect(log.filter((line) => line.outcome === 'imported').map((line) => line.file)).toEqual(
    Object.keys(photos),
  );
});

test('a second photo is known as such after a restart, too', async () => {
  sis = await startFixture({ photosPerSecond: 0.001 });
  const jpeg = await drawPicture().jpeg().toBuffer();
  const id = await startJob(await zipOf({ 'a/104233.jpg': jpeg, 'b/104233.jpg': jpeg }));
  await sis.waitForJob(id, ({ counts }) => counts.imported === 1);
  await sis.restart({ photosPerSecond: Number.POSITIVE_INFINITY });
  const job = await sis.waitForJob(id, ({ endedAt }) => endedAt !== null);
  expect(job.counts).toEqual({ photos: 2, processed: 2, imported: 1, rejected: 1 });
  expect(importedIds()).toEqual(['104233']);
});

test('an error of the SIS itself fails the job, says so, and the next job runs', async () => {
  sis = await startFixture({ photosPerSecond: 0.001 });
  const id = await startJob(await zipOf(await photosOf(2)));
  await sis.waitForJob(id, ({ counts }) => counts.processed === 1);
  await sis.stop();
  for (const name of await sis.archives()) await rm(join(sis.stateDir, 'archives', name));
  await sis.restart({ photosPerSecond: Number.POSITIVE_INFINITY });

  const job = await sis.waitForJob(id, ({ endedAt }) => endedAt !== null);
  expect(job.status).toBe('Failed');
  expect((await sis.log(id)).at(-1)?.message).toBe(
    'The import failed. Something went wrong in the SIS itself, not with your photos. Please upload the zip again. ' +
      '1 of 2 photos had been imported until then.',
  );
  const next = await sis.import(await zipOf(await photosOf(1)), 'next');
  expect(next.job.status).toBe('Finished');
});

test('a photo whose row cannot be written is not half imported', async () => {
  sis = await startFixture();
  const database = new DatabaseSync(databasePath(sis.stateDir), { timeout: 5_000 });
  database.exec(`CREATE TRIGGER full BEFORE INSERT ON imported_photos WHEN NEW.student_id = '104240'
    BEGIN SELECT RAISE(FAIL, 'no room'); END`);
  database.close();
  const { job, log } = await sis.import(await zipOf(await photosOf(3)));
  expect(job).toMatchObject({ status: 'Failed', counts: { photos: 3, processed: 1, imported: 1 } });
  expect(log.map((line) => line.outcome)).toEqual([null, 'imported', null]);
  expect(importedIds()).toEqual(['104233']);
});
