import { expect, test } from 'vitest';
import type { ConnectionState, RosterState } from '../../electron/core/contract/views.ts';
import type { Student } from '../../electron/core/roster/roster.ts';
import { chipWords, firstValues, idChoiceWords } from './roster-words.ts';

const source = { kind: 'file', path: 'C:\\Office\\roster.csv' } as const;
const loaded: RosterState = {
  kind: 'loaded',
  source,
  edition: 'first',
  students: 512,
  headings: [],
  columns: {},
  idChoices: [],
  findings: { rowsWithoutId: [], repeatedIds: [], inactive: 0, optedOut: 0 },
  lostZeros: null,
  padIdsTo: null,
};
const connected: ConnectionState = {
  kind: 'connected',
  url: '',
  system: 'Practice SIS',
  user: 'ana',
  mayImport: true,
  maxArchiveBytes: 60_000_000,
  students: null,
};

test.each<[RosterState, ConnectionState, number, string, boolean]>([
  [loaded, connected, 512, '512 students, roster.csv', false],
  [{ ...loaded, source: { kind: 'sis' } }, connected, 512, '512 students, from the SIS', false],
  [{ kind: 'loading', source }, connected, 0, 'Reading roster.csv…', false],
  [
    { kind: 'failed', source, failure: { code: 'bug' } },
    connected,
    512,
    "Couldn't read roster.csv; still using the previous roster (512 students)",
    true,
  ],
  [{ kind: 'failed', source, failure: { code: 'bug' } }, connected, 0, "Couldn't read roster.csv", true],
  [{ kind: 'none' }, connected, 0, 'SIS has no roster · Choose a file', false],
  [{ kind: 'none' }, { kind: 'none' }, 0, 'Not loaded yet', false],
])('%o', (roster, connection, students, more, isBad) => {
  expect(chipWords(roster, connection, students)).toEqual({ more, isBad });
});

function student(id: string, changes: Partial<Student> = {}): Student {
  return { id, givenName: 'Ana', familyName: 'Roe', grade: '5', homeRoom: null, isActive: true, ...changes };
}

test('the first values of a column, each once', () => {
  const students = [
    student('1'),
    student('2'),
    student('3', { givenName: 'Bo', isActive: false }),
    student('4'),
  ];
  expect(firstValues('id', students)).toBe('1, 2, 3');
  expect(firstValues('givenName', students)).toBe('Ana, Bo');
  expect(firstValues('name', students)).toBe('Ana Roe, Bo Roe');
  expect(firstValues('homeRoom', students)).toBe('');
  expect(firstValues('status', students)).toBe('active, inactive');
});

test('how well a field fits', () => {
  expect(idChoiceWords('Student Number', 486, 526)).toBe('Student Number (486 of 526 photos match)');
  expect(idChoiceWords('userIds: State ID', 0, 1)).toBe('State ID (0 of 1 photo match)');
  expect(idChoiceWords('sourcedId', 1, 2)).toBe('SIS internal ID (1 of 2 photos match)');
});
