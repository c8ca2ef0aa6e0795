import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RunRecord, runRecordStates } from '../../electron/core/run-record.ts';
import { countsInWords, restOf, stateInWords } from './run-words.ts';

const run: RunRecord = {
  id: 1,
  startedMs: 0,
  endedMs: 1,
  folderName: 'lincoln-fall',
  destination: { kind: 'sis', label: 'https://sis.example.org' },
  presetId: 'illuminate',
  state: 'finished',
  failure: null,
  photos: 486,
  accepted: 486,
  imported: 486,
  rejected: 0,
  delivered: 0,
};

test.each<readonly [Partial<RunRecord>, string]>([
  [{}, '486 of 486 photos in the SIS'],
  [{ imported: 484, rejected: 2 }, '484 of 486 photos in the SIS, 2 rejected'],
  [{ state: 'cancelled', imported: 311 }, '311 of 486 photos in the SIS, 175 not sent'],
  [{ state: 'left', imported: 311 }, '311 of 486 photos in the SIS, 175 without an answer yet'],
  [{ imported: 0, delivered: 486 }, '486 of 486 photos handed over'],
  [{ photos: 1, imported: 1 }, '1 of 1 photo in the SIS'],
])('%j', (changes, words) => {
  expect(countsInWords({ ...run, ...changes })).toBe(words);
});

test('an upload with rejected photos does not look as if all were well', () => {
  expect(stateInWords(run).tone).toBe('ready');
  expect(stateInWords({ ...run, rejected: 1 }).tone).toBe('attention');
});

test('only a finished upload looks finished', () => {
  for (const state of runRecordStates) {
    const { label, tone } = stateInWords({ ...run, state });
    expect([label === 'Finished', tone === 'ready']).toEqual([state === 'finished', state === 'finished']);
  }
  expect(stateInWords({ ...run, state: 'going' }, true).label).toBe('Going on');
});

test('there are never fewer than no photos left', () => {
  const count = fc.nat(1_000);
  fc.assert(
    fc.property(count, count, count, (photos, imported, rejected) => {
      expect(restOf({ ...run, photos, imported, rejected })).toBeGreaterThanOrEqual(0);
    }),
  );
});
