import { expect, onTestFinished, test } from 'vitest';
import { inMemory } from '../sqlite/open-database.ts';
import { openJournal } from './journal.ts';

const run = {
  folderName: 'Grade 5',
  paths: ['/photos/Grade 5'],
  destination: { kind: 'sis', label: 'https://sis.example.org' },
  user: 'demo.secretary',
  presetId: 'illuminate',
  customPreset: null,
  requestBytes: 60_000_000,
  isWhole: true,
} as const;

const photo = (studentId: string) => ({
  file: `${studentId}.jpg`,
  studentId,
  name: `${studentId}.jpg`,
  sourceSha256: null,
  sha256: null,
  bytes: null,
  outcome: null,
});

const dayMs = 86_400_000;

test('what ended long ago is forgotten, what can be continued stays however old it is', () => {
  let nowMs = 1_700_000_000_000;
  const journal = openJournal(inMemory, () => nowMs);
  onTestFinished(() => journal.close());
  const begin = (folderKey: string) => {
    const begun = journal.begin({ ...run, folderKey });
    begun.setRest([photo(folderKey)]);
    return begun;
  };
  begin('ended').end('finished', null);
  begin('killed');
  nowMs += 30 * dayMs;
  begin('younger').end('finished', null);
  journal.closeFinished();
  expect(journal.forgetBefore(nowMs - 30 * dayMs)).toEqual({ runs: 0, photos: 0 });
  nowMs += 1;
  expect(journal.forgetBefore(nowMs - 30 * dayMs)).toEqual({ runs: 1, photos: 0 });
  expect(journal.listRuns().map(({ state }) => state)).toEqual(['finished', 'going']);
  expect(journal.photosOfStudent('ended')).toEqual([]);
  expect(journal.photosOfStudent('killed')).toHaveLength(1);
});
