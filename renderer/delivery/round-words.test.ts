import { expect, test } from 'vitest';
import { beginRound, endRound, type LegState, setLeg } from '../../electron/core/delivery/round.ts';
import { makeDestination, systemChoices } from '../../electron/core/delivery/system-choices.ts';
import { goodRun } from '../../electron/core/fixtures/run-record.ts';
import { legInWords, roundTitle, undoneInWords } from './round-words.ts';

const record = (change: object) => ({ ...goodRun, photos: 8, leftOut: 1, ...change });
const powerSchool = systemChoices
  .filter(({ id }) => id === 'powerschool')
  .map((choice) => makeDestination(choice, choice.name ?? '', [], 0))[0];
const imported: LegState = { kind: 'over', record: record({ imported: 7 }) };
const saved: LegState = {
  kind: 'over',
  record: record({ imported: 0, delivered: 7, destination: { kind: 'folder', label: '/zips' } }),
};
const rejected: LegState = { kind: 'over', record: record({ imported: 6, rejected: 1 }) };
const failed: LegState = { kind: 'failed', failure: { code: 'no-token' }, record: null };

test.each<[string, LegState, string, RegExp]>([
  ['all imported', imported, 'ready', /^7 of 7 photos are there\.$/],
  ['some rejected', rejected, 'attention', /^6 of 7 photos are there\. 1 photo was rejected\.$/],
  ['only saved', saved, 'attention', /not in PowerSchool SIS yet\. Next, open its page/],
  ['nothing to send', { kind: 'over', record: null }, 'ready', /already there/],
  ['failed', failed, 'blocked', /Nothing was uploaded there\.$/],
  [
    'canceled',
    { kind: 'failed', failure: { code: 'cancelled' }, record: null },
    'attention',
    /Nothing was uploaded there\.$/,
  ],
])('a destination with %s', (_what, state, tone, sentence) => {
  const words = legInWords({ state }, powerSchool ?? null);
  expect(words.tone).toBe(tone);
  expect(words.sentence).toMatch(sentence);
});

test.each<[readonly LegState[], RegExp]>([
  [[imported, imported], /^All 2 destinations have their photos\.$/],
  [[imported], /^All photos are there\.$/],
  [[imported, saved], /^1 of 2 destinations have all photos\. One step is left to do for the other one\.$/],
  [[saved], /^The photos were delivered\. One step is left to do\.$/],
  [[imported, failed], /^1 of 2 destinations have all photos\.$/],
  [[imported, rejected], /^1 of 2 destinations have all photos\.$/],
])('the title says no more than is known (%#)', (states, title) => {
  const names = states.map((_state, place) => ({ id: `d-${place}`, name: `Destination ${place}` }));
  const round = states.reduce((sofar, state, place) => setLeg(sofar, `d-${place}`, state), beginRound(names));
  expect(roundTitle(endRound(round))).toMatch(title);
});

test.each([
  [{ restored: 0, kept: 0, failed: 0 }, 'No photo was restored.'],
  [{ restored: 1, kept: 0, failed: 0 }, '1 student has the previous photo again.'],
  [
    { restored: 1_200, kept: 1, failed: 2 },
    '1,200 students have the previous photo again. 1 student keeps the photo that someone else has uploaded since then. 2 photos could not be restored. Try again.',
  ],
])('%j is told as %s', (undone, sentence) => {
  expect(undoneInWords(undone)).toBe(sentence);
});
