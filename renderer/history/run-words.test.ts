import { expect, test } from 'vitest';
import { runRecordStates } from '../../electron/core/delivery/run-record.ts';
import { goodRun as run } from '../../electron/core/fixtures/run-record.ts';
import { stateInWords } from './run-words.ts';

test('an upload with rejected photos does not look as if all were well', () => {
  expect(stateInWords(run).tone).toBe('ready');
  expect(stateInWords({ ...run, imported: 485, rejected: 1 }).tone).toBe('attention');
  expect(stateInWords({ ...run, imported: 485 }).tone).toBe('attention');
  expect(stateInWords({ ...run, imported: 480, leftOut: 6 }).tone).toBe('ready');
});

test('a delivery looks finished when somebody has said that its import is done', () => {
  const delivery = { ...run, imported: 0, delivered: 486, unmarked: 486 };
  expect(stateInWords(delivery)).toEqual({ label: 'Delivered', tone: 'plain' });
  expect(stateInWords({ ...delivery, marked: 486, unmarked: 0 })).toEqual({
    label: 'Finished',
    tone: 'ready',
  });
  expect(stateInWords({ ...delivery, imported: 480, delivered: 6, unmarked: 6 }).label).toBe('Delivered');
  expect(stateInWords({ ...delivery, imported: 484, rejected: 2, delivered: 0, unmarked: 0 })).toEqual({
    label: 'Finished',
    tone: 'attention',
  });
  expect(stateInWords({ ...delivery, state: 'failed' }).label).not.toBe('Delivered');
});

test('only a finished upload looks finished', () => {
  for (const state of runRecordStates) {
    const { label, tone } = stateInWords({ ...run, state });
    expect([label === 'Finished', tone === 'ready']).toEqual([state === 'finished', state === 'finished']);
  }
  expect(stateInWords({ ...run, state: 'going' }, true).label).toBe('In progress');
});
