import { expect, test } from 'vitest';
import { makeOneRosterTable, readUserIds } from './one-roster-table.ts';
import { proposeColumns } from './propose-columns.ts';

test('every type of ID is a column of its own; columns without a cell are not there', () => {
  const table = makeOneRosterTable([
    { sourcedId: 'u1', identifier: '0123', userIds: [{ type: 'Local', identifier: 'L1' }] },
    {
      sourcedId: 'u2',
      givenName: 'Bob',
      userIds: [
        { type: 'State', identifier: 'S2' },
        { type: 'Local', identifier: 'L2' },
      ],
    },
  ]);
  expect(table).toEqual({
    headings: ['identifier', 'sourcedId', 'givenName', 'userIds: Local', 'userIds: State'],
    rows: [
      ['0123', 'u1', '', 'L1', ''],
      ['', 'u2', 'Bob', 'L2', 'S2'],
    ],
  });
});

test("OneRoster's fields are recognised, the identifier as the ID", () => {
  const table = makeOneRosterTable([
    {
      sourcedId: 'u1',
      status: 'active',
      identifier: '0123',
      username: 'ada',
      userIds: [{ type: 'Local', identifier: 'L1' }],
      givenName: 'Ada',
      familyName: 'Byron',
      preferredName: 'Addie',
      grade: '05',
      homeRoom: '5B',
      teacher: 'Tess Dean',
    },
  ]);
  expect(proposeColumns(table)).toEqual({
    id: 'identifier',
    givenName: 'givenName',
    familyName: 'familyName',
    preferredName: 'preferredGivenName',
    grade: 'grades',
    homeRoom: 'homeRoom',
    teacher: 'teacher',
    status: 'status',
  });
});

test.each([
  [
    '{Local:0123},{State ID:90:1}',
    [
      { type: 'Local', identifier: '0123' },
      { type: 'State ID', identifier: '90:1' },
    ],
  ],
  ['{ Local : 1 }', [{ type: 'Local', identifier: '1' }]],
  ['Local:1', [{ type: 'Local', identifier: '1' }]],
  ['{Local:},{:1},{x}', []],
  ['', []],
])('userIds %s', (cell, ids) => {
  expect(readUserIds(cell)).toEqual(ids);
});
