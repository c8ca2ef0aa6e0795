import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { openJournal } from './journal.ts';

const sis = 'sis sis.example.org:usual';
const sftp = 'sftp school@sftp.example.org:22 /photos';
const hash = (text: string) => text.padStart(64, '0');

/**
 * A journal that the app wrote before there was a ledger. 1001, 1002 and 1003 were imported and 1004 rejected; then
 * 1001 and 1004 went out by SFTP; then retakes under another spelling of the SIS's address: 1002 was imported, 1003
 * rejected, and the zip with 1005 was on its way when all ended.
 */
async function openOld() {
  const file = path.join(await makeTemporaryFolder(), 'journal.sqlite');
  await copyFile(path.join(import.meta.dirname, 'fixtures/version-6.sqlite'), file);
  const journal = openJournal(file, Date.now, 'refuse');
  let isOpen = true;
  const close = () => {
    if (isOpen) journal.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { file, journal, close };
}

test('what earlier versions sent is in the ledger: the last photo that arrived, for each destination', async () => {
  const { ledger } = (await openOld()).journal;
  const known = ledger
    .entriesOf(['1001', '1002', '1003', '1004', '1005'])
    .map(({ destination, studentId, runId, arrival, file, sourceSha256, sha256, fixes }) => ({
      at: `${destination} ${studentId}`,
      what: [runId, arrival, file, sourceSha256, sha256, fixes],
    }))
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  const plain = (id: string) => [`grade-5/${id}.jpg`, hash(`a${id}`), hash(`a${id}`), null];
  expect(known).toEqual([
    { at: `${sftp} 1001`, what: [2, 'delivered', ...plain('1001')] },
    { at: `${sftp} 1004`, what: [2, 'delivered', ...plain('1004')] },
    { at: `${sis} 1001`, what: [1, 'imported', ...plain('1001')] },
    { at: `${sis} 1002`, what: [3, 'imported', '1002.jpg', hash('b1002'), hash('b1002'), null] },
    // A rejected photo does not take the place of what is there.
    { at: `${sis} 1003`, what: [1, 'imported', ...plain('1003')] },
  ]);
});

test('the time is that of the zip, and the destination is known by its latest spelling', async () => {
  const { ledger } = (await openOld()).journal;
  const [first] = ledger.entriesOf(['1001']).filter(({ destination }) => destination === sis);
  expect(first?.arrivedMs).toBe(Date.UTC(2026, 10, 2, 15));
  expect(ledger.destinationOf(sis)).toEqual({ kind: 'sis', label: 'https://SIS.example.org:443/' });
  expect(ledger.studentsAt(sis, 0, 10)).toEqual(['1001', '1002', '1003']);
  expect(ledger.studentsAt(sis, 1, 1)).toEqual(['1002']);
  expect(ledger.countStudentsAt(sftp)).toBe(2);
});

test('an upload that an earlier version left open goes on, and what it brings is written down', async () => {
  const { journal } = await openOld();
  const [open] = journal.unfinished();
  expect([open?.folderName, open?.isAgain]).toEqual(['Retakes', false]);
  const run = journal.resume(open?.id ?? 0);
  run.done(
    2,
    {
      id: '10',
      status: 'Finished',
      startedAt: '2026-11-04T15:00:00Z',
      endedAt: '2026-11-04T15:01:00Z',
      photos: 1,
      imported: 1,
      rejected: 0,
    },
    new Map([['1005.jpg', { kind: 'imported' }]]),
  );
  expect(journal.ledger.entriesOf(['1005'])).toMatchObject([{ destination: sis, runId: 3, chunk: 2 }]);
});

test('it is of version 8 once it was opened, and is opened again as it is', async () => {
  const { file, journal, close } = await openOld();
  const before = journal.ledger.entriesOf(['1001', '1002', '1003', '1004']);
  close();
  const again = openJournal(file, Date.now, 'refuse');
  expect(again.ledger.entriesOf(['1001', '1002', '1003', '1004'])).toEqual(before);
  again.close();
  const database = new DatabaseSync(file, { readOnly: true });
  expect(database.prepare('PRAGMA user_version').get()?.['user_version']).toBe(8);
  database.close();
});
