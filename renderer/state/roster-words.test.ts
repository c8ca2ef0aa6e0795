import { expect, test } from 'vitest';
import type { ConnectionState, RosterState } from '../../electron/core/contract/views.ts';
import type { Student } from '../../electron/core/roster/roster.ts';
import { chipWords, firstValues, idChoiceWords, zerosSentence } from './roster-words.ts';

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
  [{ kind: 'loading', source }, connected, 0, 'reading roster.csv…', false],
  [
    { kind: 'failed', source, failure: { code: 'bug' } },
    connected,
    512,
    'roster.csv could not be read; still using the previous roster (512 students)',
    true,
  ],
  [{ kind: 'failed', source, failure: { code: 'bug' } }, connected, 0, 'roster.csv could not be read', true],
  [{ kind: 'none' }, connected, 0, 'SIS has no roster · Choose a file', false],
  [{ kind: 'none' }, { kind: 'none' }, 0, 'none yet', false],
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
});

test('lost zeros are told on the side that has fewer', () => {
  const example = { photo: '0123', roster: '123' };
  expect(zerosSentence({ photos: 18, digits: 4, shorter: 'roster' }, example)).toBe(
    '18 file names have IDs like 0123 where the roster has 123. Spreadsheet programs often drop leading zeros.',
  );
  expect(zerosSentence({ photos: 1, digits: 4, shorter: 'photos' }, { photo: '123', roster: '0123' })).toBe(
    '1 file name has 123 where the roster has 0123. Leading zeros are often dropped.',
  );
});
