import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { mountSmallDisk } from '../../../e2e/fixtures/small-disk.ts';
import { AppError } from '../../core/shared/failure.ts';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { openJournal } from '../journal/journal.ts';
import { acceptZip, endZip, importPhotos, sentPhoto, sisKey } from './fixtures/ledger-run.ts';

const file = async () => path.join(await makeTemporaryFolder(), 'journal.sqlite');
const ids = Array.from({ length: 120 }, (_, index) => String(100_000 + index));

/** What decides whether a photo is sent again. */
function readKnown(journalFile: string): unknown {
  const journal = openJournal(journalFile, Date.now, 'refuse');
  try {
    return journal.ledger
      .entriesOf(ids)
      .map(({ destination, studentId, arrival, arrivedMs, sourceSha256, sha256, fixes }) =>
        JSON.stringify([destination, studentId.length, arrival, arrivedMs, sourceSha256, sha256, fixes]),
      );
  } finally {
    journal.close();
  }
}

async function writeLedger(journalFile: string): Promise<void> {
  const journal = openJournal(journalFile);
  importPhotos(
    journal,
    ids.map((id) => sentPhoto(id)),
  );
  journal.close();
}

test('wherever a byte of the ledger is flipped, it is refused or knows the same', async () => {
  const whole = await file();
  await writeLedger(whole);
  const known = readKnown(whole);
  const bytes = await readFile(whole);
  let refused = 0;
  for (let offset = 3; offset < bytes.length; offset += 997) {
    const flipped = Buffer.from(bytes);
    flipped[offset] = (flipped[offset] ?? 0) ^ 0x01;
    const damaged = `${whole}-${offset}.sqlite`;
    await writeFile(damaged, flipped);
    try {
      expect(readKnown(damaged), `flipped at ${offset}`).toEqual(known);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      expect(['journal-damaged', 'journal-newer'], `flipped at ${offset}`).toContain(error.code);
      refused += 1;
    }
  }
  expect(refused).toBeGreaterThan(20);
});

test("a newer version's ledger is refused and stays as it is, or is set aside", async () => {
  const newer = await file();
  await writeLedger(newer);
  const database = new DatabaseSync(newer);
  database.exec('ALTER TABLE ledger ADD COLUMN what_is_to_come TEXT; PRAGMA user_version = 9');
  database.close();
  const before = await readFile(newer);
  expect(() => openJournal(newer, Date.now, 'refuse')).toThrow('journal-newer');
  expect((await readFile(newer)).equals(before)).toBe(true);
  const journal = openJournal(newer);
  expect(journal.setAside).toMatch(/journal\.newer-.*\.sqlite$/);
  expect(journal.ledger.countStudentsAt(sisKey)).toBe(0);
  journal.close();
});

test('after a kill, what a run was told to have brought is there; meanwhile nobody else gets in', async () => {
  const killed = await file();
  const script = path.join(import.meta.dirname, 'fixtures/import-until-killed.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, killed]);
  let told = 0;
  child.stdout.on('data', (line) => {
    told = Number(/(\d+)\n$/.exec(String(line))?.[1] ?? told);
  });
  await vi.waitFor(() => expect(told).toBeGreaterThan(10), { timeout: 30_000 });
  expect(() => openJournal(killed)).toThrow('state-in-use');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const journal = openJournal(killed, Date.now, 'refuse');
  onTestFinished(() => journal.close());
  expect(journal.ledger.countStudentsAt(sisKey)).toBeGreaterThanOrEqual(told);
  expect(journal.photosOf(told)).toMatchObject([{ outcome: { kind: 'imported' } }]);
});

test('on a full disk, neither the outcome nor the ledger is written', async (context) => {
  const disk = mountSmallDisk(path.join(await makeTemporaryFolder(), 'disk'));
  if (!disk) return context.skip('it takes the right to mount a disk');
  onTestFinished(disk.unmount);
  const journal = openJournal(path.join(disk.folder, 'journal.sqlite'));
  onTestFinished(() => journal.close());
  const photos = ids.map((id) => sentPhoto(id));
  importPhotos(journal, photos.slice(0, 1));
  const sent = acceptZip(journal, photos.slice(1), { folderKey: 'other' });
  disk.fill();
  const told: string[] = [];
  journal.ledger.onChange((students) => told.push(...students));
  expect(() => endZip(sent, photos.slice(1))).toThrow('disk-full');
  expect(told).toEqual([]);
  expect(journal.ledger.studentsAt(sisKey, 0, 10)).toEqual(['100000']);
  expect(journal.photosOf(sent.run.runId).filter(({ outcome }) => outcome)).toEqual([]);
});
