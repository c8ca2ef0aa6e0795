import { expect, onTestFinished, test } from 'vitest';
import { isMarked } from '../../core/delivery/import-mark.ts';
import { readPastedOutcomes } from '../../core/delivery/pasted-log-view.ts';
import type { RunDestination } from '../../core/delivery/run-record.ts';
import { inMemory } from '../sqlite/open-database.ts';
import { type Journal, openJournal } from './journal.ts';
import type { JournalPhoto } from './journal-rows.ts';

function openForTest(): Journal {
  const journal = openJournal(inMemory, () => Date.UTC(2026, 10, 3, 15, 40));
  onTestFinished(() => journal.close());
  return journal;
}

const photo = (studentId: string, file = `${studentId}.jpg`): JournalPhoto => ({
  file,
  studentId,
  name: `${studentId}.jpg`,
  sourceSha256: `source-${studentId}`,
  sha256: `sent-${studentId}`,
  bytes: 100,
  outcome: null,
  studentName: `Zoë Becker-${studentId}`,
});

const sftp = { kind: 'sftp', label: 'sftp://oak@sftp.example.org/in' } as const;
const reason = 'It is on the SFTP.';

function deliver(
  journal: Journal,
  ids: readonly string[],
  destination: RunDestination = sftp,
  folderKey = 'fall',
): number {
  const run = journal.begin({
    folderKey,
    folderName: folderKey,
    paths: [`/photos/${folderKey}`],
    destination,
    user: null,
    presetId: 'illuminate',
    customPreset: null,
    requestBytes: 60_000_000,
    isWhole: true,
  });
  run.setRest([
    ...ids.map((id) => photo(id)),
    // An earlier delivery brought it.
    { ...photo('8'), outcome: { kind: 'delivered', reason } },
    { ...photo('9'), outcome: { kind: 'left-out', reason: 'You left it out.' } },
  ]);
  run.sending({ number: 1, idempotencyKey: 'k', bytes: 500, photos: ids.map((id) => photo(id)) }, 1);
  run.delivered(1, { name: 'photos-001.zip', photos: ids.length, bytes: 500, sha256: 'aa' }, reason);
  run.end('finished', null);
  return run.runId;
}

test('a delivery is marked as imported, and the mark is removed again; its photos stay handed over', () => {
  const journal = openForTest();
  const other = deliver(journal, ['1', '2'], sftp, 'retakes');
  const runId = deliver(journal, ['1', '2']);
  expect(journal.markImported(runId, true)).toBe(2);
  expect(journal.markImported(runId, true)).toBe(0);
  expect(journal.listRuns()).toMatchObject([
    { id: runId, delivered: 3, marked: 2, unmarked: 0, imported: 0 },
    { id: other, delivered: 3, marked: 0, unmarked: 2, imported: 0 },
  ]);
  const outcomes = journal.photosOf(runId).map(({ outcome }) => outcome);
  expect(outcomes.map((outcome) => isMarked(outcome))).toEqual([true, true, false, false]);
  expect(outcomes[3]).toEqual({ kind: 'left-out', reason: 'You left it out.' });

  expect(journal.markImported(runId, false)).toBe(2);
  expect(journal.photosOf(runId)[0]?.outcome).toEqual({ kind: 'delivered', reason });
  expect(journal.listRuns()[0]).toMatchObject({ delivered: 3, marked: 0, unmarked: 2 });
});

test("a pasted log's outcomes are kept; a mark then says nothing of those photos", () => {
  const journal = openForTest();
  const runId = deliver(journal, ['1001', '1002', '1003']);
  const log = '1001.jpg: imported for Maria Lopez\n1002.jpg: rejected. There is no such student.';
  const paste = (text: string) =>
    journal.setHandedOver(runId, readPastedOutcomes(text, journal.handedOver(runId)));
  expect(paste(log)).toBe(2);
  expect(paste(log)).toBe(0);
  const kinds = () => Object.fromEntries(journal.photosOf(runId).map(({ file, outcome }) => [file, outcome]));
  expect(kinds()).toEqual({
    '1001.jpg': { kind: 'imported' },
    '1002.jpg': { kind: 'rejected', reason: '1002.jpg: rejected. There is no such student.' },
    '1003.jpg': { kind: 'delivered', reason },
    '8.jpg': { kind: 'delivered', reason },
    '9.jpg': { kind: 'left-out', reason: 'You left it out.' },
  });
  expect(journal.markImported(runId, true)).toBe(1);
  expect(journal.listRuns()).toMatchObject([
    { imported: 1, rejected: 1, delivered: 2, marked: 1, unmarked: 0 },
  ]);
  // What the SIS's own log says is more than a mark.
  expect(paste('1003.jpg: imported')).toBe(1);
  expect(journal.listRuns()).toMatchObject([
    { imported: 2, rejected: 1, delivered: 1, marked: 0, unmarked: 0 },
  ]);
});

test('an upload that the app watched, and one that is not there, cannot be marked', () => {
  const journal = openForTest();
  const runId = deliver(journal, ['1'], { kind: 'sis', label: 'https://sis.example.org' });
  for (const id of [runId, 99]) {
    expect(() => journal.handedOver(id)).toThrow(expect.objectContaining({ code: 'bad-request' }));
    expect(() => journal.markImported(id, true)).toThrow(expect.objectContaining({ code: 'bad-request' }));
  }
});

test("photos are found by ID and file, and by the student's that are meant", () => {
  const journal = openForTest();
  const first = deliver(journal, ['1001', '1002']);
  const second = deliver(journal, ['1001', '2001'], sftp, 'retakes');
  const find = (query: string, studentIds: readonly string[] = []) =>
    journal.searchPhotos(query, studentIds).photos.map(({ runId, studentId }) => [runId, studentId]);
  expect(find('1001')).toEqual([
    [second, '1001'],
    [first, '1001'],
  ]);
  expect(find('100')).toHaveLength(3);
  expect(find('2001.JPG')).toEqual([[second, '2001']]);
  expect(find('lopez', ['1002'])).toEqual([[first, '1002']]);
  for (const query of ['', '  ', '%', '_', "'", '\\', '1001 1002']) expect(find(query)).toEqual([]);
  expect(journal.searchPhotos('1001', [])).toMatchObject({ total: 2 });
});

test("a photo's story is its student's, and that of the file in the same folder", () => {
  const journal = openForTest();
  const first = deliver(journal, ['1001', '1002']);
  const second = deliver(journal, ['1001'], { kind: 'sis', label: 'https://sis.example.org' }, 'retakes');
  const story = (runId: number, file: string) =>
    journal.storyOf(runId, file).map((record) => [record.runId, record.file]);
  expect(story(first, '1001.jpg')).toEqual([
    [second, '1001.jpg'],
    [first, '1001.jpg'],
  ]);
  expect(story(first, '1002.jpg')).toEqual([[first, '1002.jpg']]);
  expect(story(99, '1001.jpg')).toEqual([]);
});

test('the ledger hears of marks and of what a pasted log says', () => {
  const journal = openForTest();
  const runId = deliver(journal, ['1001', '1002', '1003']);
  const arrivals = () =>
    Object.fromEntries(
      journal.ledger
        .entriesOf(['1001', '1002', '1003'])
        .map(({ studentId, arrival }) => [studentId, arrival]),
    );
  const delivered = { 1001: 'delivered', 1002: 'delivered', 1003: 'delivered' };
  expect(arrivals()).toEqual(delivered);
  journal.markImported(runId, true);
  expect(arrivals()).toEqual({ 1001: 'marked', 1002: 'marked', 1003: 'marked' });
  journal.markImported(runId, false);
  expect(arrivals()).toEqual(delivered);
  const log = '1001.jpg: imported\n1002.jpg: rejected';
  journal.setHandedOver(runId, readPastedOutcomes(log, journal.handedOver(runId)));
  // A rejected photo is not there: it is offered to be uploaded again.
  expect(arrivals()).toEqual({ 1001: 'marked', 1003: 'delivered' });
});

test("photos are found by their student's name, whatever its accents, without a roster", () => {
  const journal = openForTest();
  const runId = deliver(journal, ['1001', '1002']);
  const find = (query: string) => journal.searchPhotos(query, []).photos.map(({ studentId }) => studentId);
  expect(find('zoe becker')).toEqual(['1001', '1002', '8', '9']);
  expect(find('Becker-1002 ZOË')).toEqual(['1002']);
  expect(find('zoe lopez')).toEqual([]);
  expect(journal.photosOf(runId)[0]?.studentName).toBe('Zoë Becker-1001');
});
