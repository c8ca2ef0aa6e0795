import { expect, onTestFinished, test } from 'vitest';
import { type Journal, openJournal } from '../journal/journal.ts';
import { inMemory } from '../sqlite/open-database.ts';
import { acceptZip, endZip, importPhotos, newRun, sentPhoto, sisKey } from './fixtures/ledger-run.ts';
import type { HandedOverFiles } from './ledger-store.ts';

let nowMs = 1_700_000_000_000;

function open(): Journal {
  const journal = openJournal(inMemory, () => nowMs);
  onTestFinished(() => journal.close());
  return journal;
}

const [ann, ben] = [sentPhoto('1001'), sentPhoto('1002')];
const sftp = { kind: 'sftp', label: 'sftp://school@sftp.example.org/photos' } as const;
const sftpKey = 'sftp school@sftp.example.org:22 /photos';
const zip = { name: 'photos-001.zip', photos: 1, bytes: 100, sha256: 'e' };

function handOver(journal: Journal) {
  const run = journal.begin({ ...newRun, destination: sftp });
  run.sending({ number: 1, idempotencyKey: `key-${run.runId}`, bytes: 100, photos: [ann, ben] }, 1);
  run.delivered(1, zip, 'On the SFTP.');
  return run.runId;
}

test('the last photo that was imported is kept, with what it was made of', () => {
  const journal = open();
  importPhotos(journal, [ann, ben]);
  nowMs += 1_000;
  const second = importPhotos(journal, [{ ...ann, sha256: 'sent', fixes: 'cropped' }]);
  expect(journal.ledger.entriesOf(['1001'])).toEqual([
    {
      destination: sisKey,
      studentId: '1001',
      arrival: 'imported',
      arrivedMs: nowMs,
      runId: second,
      chunk: 1,
      file: '1001.jpg',
      sourceSha256: ann.sourceSha256,
      sha256: 'sent',
      fixes: 'cropped',
      isReplaced: false,
      version: null,
    },
  ]);
  expect(journal.ledger.entriesOf(['1002'])).toMatchObject([{ arrivedMs: nowMs - 1_000 }]);
});

test('a rejected photo does not take the place of the one that is there', () => {
  const journal = open();
  const first = importPhotos(journal, [ann]);
  importPhotos(journal, [sentPhoto('1001', 'other')], { rejected: ['1001'] });
  expect(journal.ledger.entriesOf(['1001'])).toMatchObject([
    { runId: first, sourceSha256: ann.sourceSha256 },
  ]);
});

test('what a log said first and takes back at the end is not there', () => {
  const journal = open();
  const sent = acceptZip(journal, [ann, ben]);
  sent.run.recordOutcomes(1, new Map([['1001.jpg', { kind: 'imported' }]]));
  expect(journal.ledger.entriesOf(['1001'])).toHaveLength(1);
  const heardMs = nowMs;
  nowMs += 5_000;
  endZip(sent, [ann, ben], ['1001']);
  expect(journal.ledger.entriesOf(['1001'])).toEqual([]);
  expect(journal.ledger.entriesOf(['1002'])).toMatchObject([{ arrivedMs: heardMs + 5_000 }]);
});

test('said once more of the same zip, a photo arrived when it was said first', () => {
  const journal = open();
  const sent = acceptZip(journal, [ann]);
  endZip(sent, [ann]);
  const firstMs = nowMs;
  nowMs += 5_000;
  endZip(sent, [ann]);
  expect(journal.ledger.entriesOf(['1001'])).toMatchObject([{ arrivedMs: firstMs }]);
});

test('each destination has its own, and one SIS is one destination however it is spelled', () => {
  const journal = open();
  importPhotos(journal, [ann]);
  handOver(journal);
  importPhotos(journal, [ann], { destination: { kind: 'sis', label: 'https://SIS.example.org:443/' } });
  expect(
    journal.ledger
      .entriesOf(['1001'])
      .map(({ destination, arrival, runId }) => [destination, arrival, runId]),
  ).toEqual([
    [sftpKey, 'delivered', 2],
    [sisKey, 'imported', 3],
  ]);
});

test('two spellings of an ID are one student, and a photo of nobody is none', () => {
  const journal = open();
  importPhotos(journal, [sentPhoto('AB7'), { ...sentPhoto('x'), studentId: null }]);
  importPhotos(journal, [sentPhoto('ab7', 'other')]);
  expect(journal.ledger.entriesOf(['ab7'])).toMatchObject([{ studentId: 'ab7', runId: 2 }]);
  expect(journal.ledger.studentsAt(sisKey, 0, 10)).toEqual(['ab7']);
});

test('what was handed over can be said to be imported, or rejected, in one transaction with the outcomes', () => {
  const journal = open();
  const runId = handOver(journal);
  const arrivals = () => journal.ledger.entriesOf(['1001', '1002']).map(({ arrival }) => arrival);
  const nothing = { imported: [], delivered: [], rejected: [] };
  const settle = (said: Partial<HandedOverFiles>, also = () => {}) =>
    journal.ledger.settle(runId, { ...nothing, ...said }, also);
  settle({ imported: ['1001.jpg', 'nowhere.jpg'] });
  expect(arrivals()).toEqual(['marked', 'delivered']);
  settle({ imported: ['1002.jpg'], delivered: ['1001.jpg'] });
  expect(arrivals()).toEqual(['delivered', 'marked']);
  const failing = () => {
    throw new Error('the outcomes cannot be written');
  };
  expect(() => settle({ imported: ['1001.jpg'], rejected: ['1002.jpg'] }, failing)).toThrow();
  expect(arrivals()).toEqual(['delivered', 'marked']);
  settle({ rejected: ['1002.jpg'] });
  expect(journal.ledger.studentsAt(sftpKey, 0, 10)).toEqual(['1001']);
});

test('what is no longer where it was handed over is neither there nor delivered', () => {
  const journal = openJournal(inMemory);
  const folder = { kind: 'folder', label: '/zips' } as const;
  const run = journal.begin({ ...newRun, destination: folder });
  const photos = [sentPhoto('1001')];
  run.sending({ number: 1, idempotencyKey: 'key', bytes: 100, photos }, 1);
  run.delivered(1, { name: 'photos-001.zip', photos: 1, bytes: 100, sha256: '' }, 'It is in a zip.');
  expect(journal.ledger.entriesOf(['1001'])).toHaveLength(1);
  const changed: string[] = [];
  journal.ledger.onChange((students) => changed.push(...students));
  run.forget(1);
  expect(journal.ledger.entriesOf(['1001'])).toEqual([]);
  expect(changed).toEqual(['1001']);
  expect(run.rest()).toMatchObject([{ studentId: '1001', outcome: null }]);
});

test('a photo that another computer brought later is one of which only the student is known', () => {
  const journal = open();
  importPhotos(journal, [ann, ben]);
  const arrivals = ['1001', '1003'].map((studentId) => ({ studentId, arrivedMs: nowMs + 1 }));
  const before = { studentId: '1002', arrivedMs: nowMs - 1 };
  expect(journal.ledger.addForeign(sisKey, [...arrivals, before])).toBe(1);
  expect(
    journal.ledger
      .entriesOf(['1001', '1002', '1003'])
      .map(({ studentId, runId, isReplaced, sourceSha256 }) => [studentId, runId, isReplaced, sourceSha256]),
  ).toEqual([
    ['1001', 1, true, ann.sourceSha256],
    ['1002', 1, false, ben.sourceSha256],
    ['1003', null, false, null],
  ]);
  expect(journal.ledger.addForeign(sisKey, arrivals)).toBe(0);
  // Sent once more from here, it is ours again.
  importPhotos(journal, [ann]);
  expect(journal.ledger.entriesOf(['1001'])).toMatchObject([{ runId: 2, isReplaced: false }]);
});

test('the zip and the job that brought a photo are found again', () => {
  const journal = open();
  const runId = importPhotos(journal, [ann]);
  const entries = journal.ledger.entriesOf(['1001']);
  expect(journal.ledger.zipsOf(entries)).toEqual([
    { runId, number: 1, idempotencyKey: `key-${runId}`, jobId: String(100 + runId) },
  ]);
  const job = { id: String(100 + runId), startedAt: '2026-11-02T08:00:00Z' };
  expect(journal.ledger.isKnownJob(sisKey, job)).toBe(true);
  expect(journal.ledger.isKnownJob(sisKey, { ...job, startedAt: '2027-11-02T08:00:00Z' })).toBe(false);
  expect(journal.ledger.isKnownJob(sftpKey, job)).toBe(false);
  const foreign = { id: '900', startedAt: '2026-11-05T08:00:00Z' };
  expect(journal.ledger.isKnownJob(sisKey, foreign)).toBe(false);
  journal.ledger.addForeign(sisKey, [], [foreign]);
  expect(journal.ledger.isKnownJob(sisKey, foreign)).toBe(true);
  journal.forgetBefore(nowMs + 1);
  expect(journal.ledger.isKnownJob(sisKey, foreign)).toBe(false);
});

test('a picture is found under whichever student it arrived', () => {
  const journal = open();
  importPhotos(journal, [ann, ben]);
  expect(journal.ledger.entriesOfPictures(sisKey, [ann.sourceSha256 ?? '', 'unknown'])).toMatchObject([
    { studentId: '1001' },
  ]);
  expect(journal.ledger.entriesOfPictures(sftpKey, [ann.sourceSha256 ?? ''])).toEqual([]);
});

test('every change is told with the students that it is about', () => {
  const journal = open();
  const told: string[][] = [];
  const stop = journal.ledger.onChange((students) => told.push([...students]));
  importPhotos(journal, [ann, ben], { rejected: ['1002'] });
  journal.ledger.forget(sisKey, ['1001']);
  stop();
  importPhotos(journal, [ann]);
  expect(told).toEqual([['1001', '1002'], ['1001']]);
});

test('deleting a run, or what is older than a day, deletes what it brought', () => {
  const journal = open();
  const first = importPhotos(journal, [ann]);
  nowMs += 10_000;
  const second = importPhotos(journal, [ben]);
  journal.closeFinished();
  journal.ledger.addForeign(sisKey, [{ studentId: '1003', arrivedMs: nowMs - 10_000 }]);
  expect(journal.forgetBefore(nowMs)).toEqual({ runs: 1, photos: 2 });
  expect(journal.ledger.studentsAt(sisKey, 0, 10)).toEqual(['1002']);
  expect(journal.listRuns().map(({ id }) => id)).toEqual([second]);
  expect(first).toBe(1);
  journal.deleteRun(second);
  expect(journal.ledger.studentsAt(sisKey, 0, 10)).toEqual([]);
});

test('the pictures of a large folder are found without looking through all entries for each', () => {
  const journal = open();
  const ids = Array.from({ length: 10_000 }, (_, index) => String(100_000 + index));
  importPhotos(
    journal,
    ids.map((id) => sentPhoto(id)),
  );
  const hashes = ids.flatMap((id) => sentPhoto(id).sourceSha256 ?? []);
  const before = process.cpuUsage();
  expect(journal.ledger.entriesOfPictures(sisKey, hashes)).toHaveLength(ids.length);
  const { user, system } = process.cpuUsage(before);
  // About 50 ms of processor, and 9,000 ms where each picture goes through all entries.
  expect((user + system) / 1_000).toBeLessThan(2_000);
});
