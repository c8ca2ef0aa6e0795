import { expect, test } from 'vitest';
import { rosters } from '../../e2e/fixtures/renderer-preview/rosters.ts';
import type { RosterState } from '../../electron/core/contract/views.ts';
import { createAppStore } from '../state/store.ts';
import { watchRoster } from './watch-roster.ts';

const none: RosterState = { kind: 'none' };
const file = rosters['file'] ?? none;
const loading = rosters['loading'] ?? none;

test.each<[string, readonly RosterState[], number]>([
  ['a roster that is read', [loading, file], 1],
  [
    'the same one, with other figures for another folder',
    [file, { ...file, idChoices: [] } as RosterState],
    1,
  ],
  ['other students with the same figures', [file, { ...file, edition: 'next' } as RosterState], 2],
  ['one that could not be read, and the former one again', [file, loading, file], 1],
  ['none any more', [file, none], 2],
])('%s', (_, states, times) => {
  const store = createAppStore();
  let fetched = 0;
  const refreshStudents = () => {
    fetched += 1;
    return Promise.resolve();
  };
  const said: string[] = [];
  watchRoster({ store, actions: { refreshStudents, announce: (words) => void said.push(words) } });
  for (const roster of states) store.setState({ roster });
  expect(fetched).toBe(times);
  expect(said[0]).toBe('Roster loaded: 512 students, from roster.csv.');
});
