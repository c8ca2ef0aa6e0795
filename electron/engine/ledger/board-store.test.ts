import { expect, onTestFinished, test } from 'vitest';
import { type Journal, openJournal } from '../journal/journal.ts';
import { inMemory } from '../sqlite/open-database.ts';
import { acceptZip, importPhotos, newRun, sentPhoto, sisKey } from './fixtures/ledger-run.ts';

let nowMs = 1_700_000_000_000;

function open(): Journal {
  const journal = openJournal(inMemory, () => nowMs);
  onTestFinished(() => journal.close());
  return journal;
}

const [ann, ben, cem] = [sentPhoto('1001'), sentPhoto('1002'), sentPhoto('1003')];
const sftp = { kind: 'sftp', label: 'sftp://school@sftp.example.org/photos' } as const;
const sftpKey = 'sftp school@sftp.example.org:22 /photos';

test('each folder says how much of it is where, and what is missing there', () => {
  const journal = open();
  importPhotos(journal, [ann, ben]);
  nowMs += 1_000;
  const run = journal.begin({ ...newRun, destination: sftp });
  const zip = { name: 'photos-001.zip', photos: 1, bytes: 100, sha256: 'e' };
  run.sending({ number: 1, idempotencyKey: 'sftp', bytes: 100, photos: [ann] }, 1);
  run.delivered(1, zip, 'On the SFTP.');
  const arrivedMs = nowMs;
  nowMs += 1_000;
  importPhotos(journal, [cem], { folderKey: 'other', folderName: 'Grade 6' });

  const folders = journal.board.folders();
  expect(folders).toMatchObject([
    { key: 'other', name: 'Grade 6', students: 1, cells: [{ destination: sisKey, there: 1 }] },
    { key: 'folder', name: 'Grade 5', students: 2 },
  ]);
  expect(folders[1]?.cells).toEqual(
    expect.arrayContaining([
      { destination: sisKey, there: 2, lastMs: arrivedMs - 1_000 },
      { destination: sftpKey, there: 1, lastMs: arrivedMs },
    ]),
  );
  expect(journal.board.missing('folder', sisKey)).toEqual([]);
  expect(journal.board.missing('folder', sftpKey)).toEqual([
    { file: '1002.jpg', studentId: '1002', studentName: null },
  ]);
  // Where nothing went, everything is missing.
  expect(journal.board.missing('other', sftpKey)).toMatchObject([{ studentId: '1003' }]);
});

test('what a destination no longer has is missing there', () => {
  const journal = open();
  importPhotos(journal, [ann, ben]);
  journal.ledger.forget(sisKey, ['1002']);
  expect(journal.board.folders()).toMatchObject([{ students: 2, cells: [{ there: 1 }] }]);
  expect(journal.board.missing('folder', sisKey)).toMatchObject([{ studentId: '1002' }]);
  journal.ledger.forget(sisKey, ['1001']);
  expect(journal.board.folders()).toMatchObject([{ students: 2, cells: [] }]);
});

test('a photo that was left out is missing nowhere', () => {
  const journal = open();
  const { run } = acceptZip(journal, [ann]);
  run.setRest([{ ...ben, outcome: { kind: 'left-out', reason: 'You skipped it.' } }]);
  expect(journal.board.folders()).toMatchObject([{ students: 1 }]);
  expect(journal.board.missing('folder', sisKey)).toMatchObject([{ studentId: '1001' }]);
});
