import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newJob } from '../../core/fixtures/job.ts';
import { AppError } from '../../core/shared/failure.ts';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { openJournal } from './journal.ts';
import { inKey } from './photo-keys.ts';

const photo = (id: string) => ({
  file: `${id}.jpg`,
  studentId: id,
  name: `${id}.jpg`,
  sourceSha256: id.padStart(64, 'a'),
  sha256: id.padStart(64, 'b'),
  bytes: 100,
  outcome: null,
});

async function writeJournal(file: string): Promise<void> {
  const journal = openJournal(file);
  const run = journal.begin({
    folderKey: 'folder',
    folderName: 'Grade 5',
    paths: ['/photos'],
    destination: { kind: 'sis', label: 'https://sis.example.org' },
    user: null,
    presetId: 'illuminate',
    customPreset: null,
    requestBytes: 60_000_000,
    isWhole: true,
  });
  for (let number = 1; number <= 12; number += 1) {
    const photos = [1, 2, 3].map((place) => photo(String(100_000 + number * 10 + place)));
    run.sending({ number, idempotencyKey: `key-${number}`, bytes: 300, photos }, 1);
    run.accepted(number, { ...newJob, id: String(4_000 + number) });
  }
  journal.close();
}

/** What decides whether a photo is sent again. */
function readHeld(file: string): unknown {
  const journal = openJournal(file, Date.now, 'refuse');
  try {
    const [run] = journal.unfinished();
    return run && [run.folderKey, run.destination.label, journal.heldBy(run.id).map(inKey)];
  } finally {
    journal.close();
  }
}

test('wherever a byte of a journal is flipped, it is refused or knows the same photos', async () => {
  const folder = await makeTemporaryFolder();
  const whole = path.join(folder, 'whole.sqlite');
  await writeJournal(whole);
  const held = readHeld(whole);
  const bytes = await readFile(whole);
  let refused = 0;
  for (let offset = 7; offset < bytes.length; offset += 211) {
    const file = path.join(folder, `flipped-${offset}.sqlite`);
    const flipped = Buffer.from(bytes);
    flipped[offset] = (flipped[offset] ?? 0) ^ 0x01;
    await writeFile(file, flipped);
    try {
      expect(readHeld(file), `flipped at ${offset}`).toEqual(held);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      expect(['journal-damaged', 'journal-newer'], `flipped at ${offset}`).toContain(error.code);
      refused += 1;
    }
  }
  expect(refused).toBeGreaterThan(50);
});

test.each([0, 100, 4_096, 10_000, 20_480])(
  'a journal that was cut after %s bytes is refused',
  async (length) => {
    const folder = await makeTemporaryFolder();
    const whole = path.join(folder, 'whole.sqlite');
    await writeJournal(whole);
    const file = path.join(folder, 'cut.sqlite');
    await writeFile(file, (await readFile(whole)).subarray(0, length));
    expect(() => openJournal(file, Date.now, 'refuse')).toThrow('journal-damaged');
  },
);

test('what was written is in the journal itself at once, not only in the file beside it', async () => {
  const folder = await makeTemporaryFolder();
  const file = path.join(folder, 'journal.sqlite');
  await writeJournal(file);
  const journal = openJournal(file);
  const [open] = journal.unfinished();
  const run = journal.resume(open?.id ?? 0);
  run.sending({ number: 13, idempotencyKey: 'key-13', bytes: 100, photos: [photo('999999')] }, 1);
  const copy = path.join(folder, 'copy.sqlite');
  await copyFile(file, copy);
  journal.close();
  expect(JSON.stringify(readHeld(copy))).toContain('999999');
});
