import { expect, test } from 'vitest';
import { summarizeDestination, uploadedSentence } from './destination-summary.ts';
import type { StandingAtDestination } from './standing.ts';

const destination = { kind: 'sis', label: 'https://sis.example.org' } as const;
const day = (month: number, date: number) => new Date(2026, month - 1, date, 9).getTime();
const inSis = (sinceMs: number): StandingAtDestination => ({
  kind: 'in-sis',
  sinceMs,
  runId: 1,
  isMarked: false,
  isCertain: true,
});
const changed: StandingAtDestination = {
  kind: 'changed-since',
  sentMs: day(11, 9),
  runId: 1,
  arrival: 'imported',
  change: { kind: 'picture' },
};

test('what is there is counted by its kind, and the last day is that of what is there', () => {
  const handedOver = { kind: 'handed-over', sinceMs: day(11, 2), runId: 2, isCertain: true } as const;
  const standings = [{ kind: 'new' }, inSis(day(11, 3)), inSis(day(11, 1)), handedOver, changed] as const;
  const summary = summarizeDestination(destination, standings);
  expect(summary).toEqual({
    destination,
    photos: 5,
    inSis: 2,
    handedOver: 1,
    changed: 1,
    lastMs: day(11, 3),
  });
});

test('how much of a folder is there, and since when, behind its name', () => {
  const handedOver = { kind: 'handed-over', sinceMs: day(11, 2), runId: 2, isCertain: true } as const;
  const sentence = (...standings: readonly StandingAtDestination[]) =>
    uploadedSentence(summarizeDestination(destination, standings), day(11, 4));
  expect(sentence(inSis(day(11, 3)), { kind: 'new' })).toBe('1 of 2 uploaded, yesterday.');
  expect(sentence(handedOver, handedOver, changed)).toBe('2 of 3 delivered, Nov 2.');
  expect(sentence({ kind: 'new' })).toBe('');
});
