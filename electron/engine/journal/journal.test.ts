import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Job } from '../../core/delivery/job.ts';
import type { Outcome } from '../../core/delivery/outcome.ts';
import { newJob } from '../../core/fixtures/job.ts';
import { customPresetSchema } from '../../core/systems/custom-preset.ts';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { inMemory, openDatabase } from '../sqlite/open-database.ts';
import { type Journal, type NewRun, openJournal } from './journal.ts';
import type { JournalPhoto } from './journal-rows.ts';
import { journalVersions } from './journal-versions.ts';

function openForTest(file: string): Journal {
  const journal = openJournal(file, () => 1_700_000_000_000);
  onTestFinished(() => {
    try {
      journal.close();
    } catch {
      // The test closed it.
    }
  });
  return journal;
}

const run: NewRun = {
  folderKey: 'key',
  folderName: 'Grade 5',
  paths: ['/photos/Grade 5'],
  destination: { kind: 'sis', label: 'https://sis.example.org' },
  user: 'demo.secretary',
  presetId: 'illuminate',
  customPreset: null,
  requestBytes: 60_000_000,
  isWhole: true,
};

const photo = (studentId: string): JournalPhoto => ({
  file: `${studentId}.jpg`,
  studentId,
  name: `${studentId}.jpg`,
  sourceSha256: `source-${studentId}`,
  sha256: `sent-${studentId}`,
  bytes: 100,
  outcome: null,
});

const job: Job = { ...newJob, photos: 2 };

const chunk = (number: number, ...ids: readonly string[]) => ({
  number,
  idempotencyKey: `key-${number}`,
  bytes: 500,
  photos: ids.map(photo),
});

test('what is written of a run comes back as it was', () => {
  const journal = openForTest(inMemory);
  const written = journal.begin(run);
  written.setRest(['1', '2', '3'].map(photo));
  written.sending(chunk(1, '1', '2'), 1);
  written.sending(chunk(1, '1', '2'), 2);
  expect(written.chunks()).toEqual([
    { ...chunk(1, '1', '2'), attempts: 2, state: 'sending', job: null, zip: null },
  ]);
  expect(written.rest()).toEqual([photo('3')]);
  written.accepted(1, job);
  expect(journal.unfinished()).toMatchObject([
    { id: written.runId, state: 'going', photos: 3, accepted: 2, imported: 0, paths: run.paths },
  ]);
  const ended: Job = { ...job, status: 'Finished', imported: 1, rejected: 1 };
  const rejected = { kind: 'rejected', reason: 'not an active student' } as const;
  const outcomes = new Map<string, Outcome>([
    ['1.jpg', { kind: 'imported' }],
    ['2.jpg', rejected],
  ]);
  written.done(1, ended, outcomes);
  expect(written.chunks()).toMatchObject([{ state: 'done', job: ended }]);
  expect(journal.photosOf(written.runId).map(({ file, jobId, outcome }) => [file, jobId, outcome])).toEqual([
    ['1.jpg', '4711', { kind: 'imported' }],
    ['2.jpg', '4711', rejected],
    ['3.jpg', null, null],
  ]);
});

test('what the log of a job has said by then is known after a kill', async () => {
  const file = path.join(await makeTemporaryFolder(), 'journal.sqlite');
  const killed = openJournal(file);
  const written = killed.begin(run);
  written.sending(chunk(1, '1', '2'), 1);
  written.accepted(1, job);
  written.recordOutcomes(1, new Map<string, Outcome>([['1.jpg', { kind: 'imported' }]]));
  killed.close();
  const journal = openForTest(file);
  const record = { state: 'going', accepted: 2, imported: 1, unanswered: 1 };
  expect(journal.listRuns()).toMatchObject([record]);
  expect(journal.resume(written.runId).chunks()).toMatchObject([
    { state: 'accepted', photos: [{ outcome: { kind: 'imported' } }, { outcome: null }] },
  ]);
});

test('who sent, what the preset was, and what was left out are kept of a run', () => {
  const journal = openForTest(inMemory);
  const customPreset = customPresetSchema.parse({ name: 'Lunch tills', mapFile: { name: 'tills.txt' } });
  const written = journal.begin({ ...run, presetId: 'custom', customPreset });
  const leftOut = { kind: 'left-out', reason: 'You left it out.' } as const;
  written.setRest([photo('1'), { ...photo('2'), outcome: leftOut }]);
  expect(journal.listRuns()).toMatchObject([
    { user: 'demo.secretary', presetId: 'custom', customPreset, photos: 2, leftOut: 1 },
  ]);
  expect(written.rest()[1]?.outcome).toEqual(leftOut);
});

test('a journal of the first version is brought up to this one, and keeps its runs', async () => {
  const file = path.join(await makeTemporaryFolder(), 'journal.sqlite');
  const former = openDatabase(file, { versions: journalVersions.slice(0, 1) }, new Date(0)).database;
  former.exec(
    `INSERT INTO runs (started_ms, folder_key, folder_name, paths, destination_kind, destination, preset_id,
       request_bytes, fill_bytes, is_whole) VALUES (5, 'key', 'Grade 5', '["/photos"]', 'sis', 'https://x', 'otus', 9, 9, 1)`,
  );
  former.close();
  const journal = openForTest(file);
  expect(journal.setAside).toBe(null);
  expect(journal.unfinished()).toMatchObject([{ folderName: 'Grade 5', user: null, customPreset: null }]);
  journal.begin(run);
  expect(journal.listRuns()).toMatchObject([{ user: 'demo.secretary' }, { startedMs: 5 }]);
});

test('photos of a zip that the SIS does not take are free for other zips', () => {
  const journal = openForTest(inMemory);
  const written = journal.begin(run);
  written.sending(chunk(1, '1', '2'), 1);
  written.released(1, 30_000, false);
  expect(written.rest().map(({ file }) => file)).toEqual(['1.jpg', '2.jpg']);
  expect(written.held()).toEqual([]);
  written.sending(chunk(2, '1'), 1);
  expect(written.rest().map(({ file }) => file)).toEqual(['2.jpg']);
  expect(journal.unfinished()).toMatchObject([{ fillBytes: 30_000, photos: 2 }]);
});

test('a zip that arrives when its photos go in other zips has them back, and its key was free for the next one', () => {
  const journal = openForTest(inMemory);
  const written = journal.begin(run);
  const sharedKey = 'one key for both';
  written.setRest(chunk(1, '1', '2', '3').photos);
  written.sending({ ...chunk(1, '1', '2'), idempotencyKey: sharedKey }, 1);
  written.released(1, 30_000, true);
  expect(written.chunks()).toMatchObject([
    { number: 1, state: 'replanned', photos: chunk(1, '1', '2').photos },
  ]);
  written.sending({ ...chunk(2, '1', '3'), idempotencyKey: sharedKey }, 1);
  written.released(2, 30_000, false);
  written.arrived(1, job);
  expect(written.rest().map(({ file }) => file)).toEqual(['3.jpg']);
  expect(written.chunks()).toMatchObject([
    { number: 1, state: 'accepted', job, photos: chunk(1, '1', '2').photos },
    { number: 2, state: 'replanned', photos: [] },
  ]);
  expect(journal.listRuns()).toMatchObject([{ photos: 3, accepted: 2 }]);
});

test('a run of which one zip may still arrive can be continued', () => {
  const journal = openForTest(inMemory);
  const written = journal.begin(run);
  written.sending(chunk(1, '1'), 1);
  written.released(1, 30_000, true);
  written.end('failed', null);
  expect(journal.unfinished()).toHaveLength(1);
});

test('a zip of a former run that may still arrive is the business of the run that goes on', () => {
  const journal = openForTest(inMemory);
  const former = journal.begin(run);
  former.sending(chunk(1, '1'), 1);
  former.accepted(1, job);
  former.sending(chunk(2, '2', '3'), 1);
  former.end('failed', null);
  const other = journal.begin({ ...run, folderKey: 'other' });
  expect(other.chunks()).toEqual([]);
  const next = journal.begin({ ...run, isWhole: false });
  expect(next.chunks()).toMatchObject([
    { number: 1, idempotencyKey: 'key-2', state: 'replanned', photos: chunk(2, '2', '3').photos },
  ]);
  expect(former.chunks()).toMatchObject([{ number: 1, state: 'accepted' }]);
  expect(former.rest()).toEqual(chunk(2, '2', '3').photos);
  next.sending({ ...chunk(2, '2'), idempotencyKey: 'key-2' }, 1);
  next.accepted(2, job);
  // Its key is taken for good.
  expect(journal.begin({ ...run, isWhole: false }).chunks()).toEqual([]);
});

test('a finished run is closed when its end is told, and paths are forgotten', () => {
  const journal = openForTest(inMemory);
  const written = journal.begin(run);
  written.sending(chunk(1, '1'), 1);
  written.end('finished', null);
  expect(journal.unfinished()).toHaveLength(1);
  journal.closeFinished();
  expect(journal.unfinished()).toEqual([]);
  expect(journal.listRuns()).toMatchObject([{ state: 'finished', paths: null }]);
  expect(() => journal.resume(written.runId)).toThrow('bad-request');
});

test('a new run of everything takes the place of an open one of the same folder and SIS only', () => {
  const journal = openForTest(inMemory);
  const elsewhere = { kind: 'sis', label: 'https://other.example.org' } as const;
  for (const begun of [run, { ...run, folderKey: 'other' }, { ...run, destination: elsewhere }]) {
    journal.begin(begun).sending({ ...chunk(1, '1'), idempotencyKey: JSON.stringify(begun) }, 1);
  }
  journal.begin({ ...run, isWhole: false });
  expect(journal.unfinished().map(({ id }) => id)).toEqual([4, 3, 2, 1]);
  journal.begin(run);
  expect(journal.unfinished().map(({ id }) => id)).toEqual([5, 3, 2]);
});

test('deleting a run deletes all that is known of it', async () => {
  const file = path.join(await makeTemporaryFolder(), 'journal.sqlite');
  const journal = openForTest(file);
  const written = journal.begin(run);
  written.sending(chunk(1, '104233'), 1);
  written.accepted(1, job);
  expect(journal.photosOfStudent('104233')).toHaveLength(1);
  journal.deleteRun(written.runId);
  expect(journal.listRuns()).toEqual([]);
  expect(journal.photosOfStudent('104233')).toEqual([]);
  journal.close();
  for (const name of await readdir(path.dirname(file))) {
    const bytes = await readFile(path.join(path.dirname(file), name), 'latin1');
    for (const trace of ['104233', 'Grade 5', '4711']) expect(bytes).not.toContain(trace);
  }
});

test.each([
  ['is no database', async (file: string) => writeFile(file, 'not a database at all'.repeat(300))],
  [
    'is damaged in the middle',
    async (file: string) => {
      const bytes = await readFile(file);
      await writeFile(file, bytes.fill(7, 4_096, 12_000));
    },
  ],
])('a journal that %s is set aside, and a new one begun', async (_what, damage) => {
  const file = path.join(await makeTemporaryFolder(), 'journal.sqlite');
  const first = openJournal(file);
  first.begin(run);
  first.close();
  await damage(file);
  const journal = openForTest(file);
  expect(journal.setAside).toMatch(/journal\.damaged-.*\.sqlite$/);
  expect(journal.listRuns()).toEqual([]);
  journal.begin(run);
  expect(journal.listRuns()).toHaveLength(1);
});

test('a second one is refused while the first has it open, and let in after a kill', async () => {
  const file = path.join(await makeTemporaryFolder(), 'journal.sqlite');
  const script = path.join(import.meta.dirname, 'fixtures/accept-until-killed.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, file]);
  let told = 0;
  child.stdout.on('data', (line) => {
    told = Number(/(\d+)\n$/.exec(String(line))?.[1] ?? told);
  });
  await vi.waitFor(() => expect(told).toBeGreaterThan(20), { timeout: 10_000 });
  expect(() => openJournal(file)).toThrow('state-in-use');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const journal = openForTest(file);
  const [open] = journal.unfinished();
  const accepted = journal
    .resume(open?.id ?? 0)
    .chunks()
    .filter(({ state }) => state === 'accepted');
  expect(accepted.length).toBeGreaterThanOrEqual(told);
});
