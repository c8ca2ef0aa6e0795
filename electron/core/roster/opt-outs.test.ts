import { expect, test } from 'vitest';
import { makeTable } from './make-table.ts';
import { markOptOuts, readOptOuts } from './opt-outs.ts';
import type { Student } from './roster.ts';

const student = (id: string, familyName: string, givenName: string, grade = '5'): Student => ({
  id,
  familyName,
  givenName,
  grade,
  homeRoom: null,
  isActive: true,
});

const roster = [
  student('0123', 'Lopez', 'Maria'),
  student('124', 'Chen', 'Wei'),
  student('125', 'Chen', 'Wei', '6'),
  student('126', "O'Brien", 'Zoë'),
  student('128', 'García López', 'María Fernanda'),
  student('129', 'Núñez', 'José'),
  { ...student('127', 'Reed', 'Katherine'), preferredName: 'Kit' },
];

const read = (...rows: readonly (readonly string[])[]) => readOptOuts(makeTable(rows), roster);

test.each([
  ['a list of IDs under a heading', [['Student ID'], ['124'], ['126']], ['124', '126'], 0],
  ['IDs alone', [['124'], ['126'], ['125']], ['124', '126', '125'], 0],
  ['an ID that lost its zero', [['Student ID'], ['123']], ['0123', '123'], 0],
  ['an ID of nobody', [['Student ID'], ['999']], ['999'], 1],
  [
    'names, whatever their accents',
    [
      ['Last', 'First'],
      ["O'BRIEN", 'Zoe'],
    ],
    ['126'],
    0,
  ],
  [
    'a name of two, both of them',
    [
      ['Last', 'First'],
      ['Chen', 'Wei'],
    ],
    ['124', '125'],
    0,
  ],
  [
    'a name of two, told apart by grade',
    [
      ['Last', 'First', 'Grade'],
      ['Chen', 'Wei', '06'],
    ],
    ['125'],
    0,
  ],
  ['one cell with both names', [['Student Name'], ['Lopez, Maria']], ['0123'], 0],
  [
    'only the noes of a form',
    [
      ['Student ID', 'Photo opt out'],
      ['124', 'yes'],
      ['126', 'no'],
    ],
    ['124'],
    0,
  ],
  ['names below a title', [['Do not photograph:'], ['Lopez, Maria'], ["O'Brien, Zoe"]], ['0123', '126'], 0],
  ['IDs below a title', [['Photo opt outs'], ['124'], ['126'], ['125']], ['124', '125', '126'], 0],
  [
    'half of a double name, and not the names of others',
    [
      ['Last', 'First'],
      ['Garcia', 'Maria'],
      ['Núñez', 'Ana'],
    ],
    ['128'],
    1,
  ],
  [
    'a family that was added by hand, without an ID',
    [
      ['Student ID', 'Last', 'First'],
      ['124', 'Chen', 'Wei'],
      ['', "O'Brien", 'Zoe'],
    ],
    ['124', '126'],
    0,
  ],
  [
    'a name beside an ID of nobody',
    [
      ['Student ID', 'Last', 'First'],
      ['900123', "O'Brien", 'Zoe'],
    ],
    ['900123', '126'],
    0,
  ],
  [
    "a name beside somebody else's ID, both of them",
    [
      ['Student ID', 'Last', 'First'],
      ['0123', "O'Brien", 'Zoe'],
    ],
    ['0123', '126'],
    0,
  ],
  [
    'an ID tells namesakes apart',
    [
      ['Student ID', 'Last', 'First'],
      ['125', 'Chen', 'Wei'],
    ],
    ['125'],
    0,
  ],
  [
    'what a student is called, and a middle name',
    [
      ['Last', 'First'],
      ['Reed', 'Kit'],
      ['Lopez', 'Maria Elena'],
    ],
    ['127', '0123'],
    0,
  ],
])('%s', (_, rows, keys, unmatched) => {
  const found = read(...rows);
  expect([...found.keys].toSorted()).toEqual([...keys].toSorted());
  expect(found.unmatched).toHaveLength(unmatched);
});

test.each([
  [
    'labels in front of IDs',
    [['Please do not photograph'], ['ID: 0123'], ['#124'], ['126 - custody']],
    ['0123', '124', '126'],
    [],
  ],
  [
    'labels under a heading of IDs',
    [['Student ID'], ['ID 124'], ['Student 126 (mother)']],
    ['124', '126'],
    [],
  ],
  ['marks that cannot be seen', [['Student ID'], ['124\u200b'], ['\u202a126\u202c']], ['124', '126'], []],
  ['full-width digits', [['Student ID'], ['１２４']], ['124'], []],
  [
    'words behind a name',
    [['Families'], ['Zoe O’Brien, custody'], ['Jose Nunez - form of 9/1']],
    ['126', '129'],
    [],
  ],
  [
    'an ID in another column than most',
    [
      ['Student ID', 'Notes'],
      ['124', ''],
      ['', 'brother 126'],
    ],
    ['124', '126'],
    [],
  ],
  [
    'an answer that is neither yes nor no',
    [
      ['Student ID', 'Photo release'],
      ['124', 'N'],
      ['126', 'refuses!'],
      ['125', 'Y'],
    ],
    ['124', '126'],
    [],
  ],
  ['IDs that a spreadsheet has shortened', [['Student ID'], ['1.23E+02'], ['124']], ['124'], [2]],
  ['a column too narrow for its IDs', [['Student ID'], ['########']], [], [2]],
  [
    'words alone',
    [
      ['Student ID', 'Reason'],
      ['124', 'form'],
      ['', 'asked by phone'],
    ],
    ['124'],
    [3],
  ],
])('%s: whom they mean, or which rows mean nobody', (_, rows, keys, unmatched) => {
  const found = read(...rows);
  expect([...found.keys].toSorted()).toEqual([...keys].toSorted());
  expect(found.unmatched).toEqual(unmatched);
});

test('a shortened ID beside a name that is known is no riddle', () => {
  const found = read(
    ['Student ID', 'Last', 'First'],
    ['1.23E+02', 'Reed', 'Kit'],
    ['1.24E+02', 'Nobody', 'Here'],
  );
  expect([...found.keys]).toEqual(['127']);
  expect(found).toMatchObject({ families: 2, unmatched: [3], spoiled: 1 });
});

test('rows with a comma too many still mean somebody', () => {
  const rows = [
    ['Name', 'Student ID'],
    ['Chen', 'Wei', '125'],
    ["Zoë O'Brien", '126'],
  ];
  const found = readOptOuts(makeTable(rows, { isText: true }), roster);
  expect([...found.keys].filter((key) => /\d/u.test(key)).toSorted()).toEqual(['125', '126']);
  expect(found.unmatched).toEqual([]);
});

test('rows that a filter hides count until somebody has said that they were not meant', () => {
  const list = makeTable([['Student ID'], ['124'], ['125'], ['126']], { hiddenRows: new Set([1, 3]) });
  expect([...readOptOuts(list, roster).keys]).toEqual(['124', '125', '126']);
  expect([...readOptOuts(list, roster, { skipsHidden: true }).keys]).toEqual(['125']);
});

test('without a roster, nobody can say whom a label or a shortened ID means', () => {
  const list = makeTable([['Student ID'], ['124'], ['126 - custody'], ['1.2E+02']]);
  expect(readOptOuts(list, null)).toMatchObject({ families: 3, unknown: 2 });
});

test('without a roster, IDs count as they stand', () => {
  const found = readOptOuts(makeTable([['Student ID'], ['0123'], ['A-7']]), null);
  expect([...found.keys]).toEqual(['0123', 'a-7']);
  expect(found).toMatchObject({ families: 2, unmatched: [], unknown: 0 });
});

test('without a roster, nobody can say who those are that stand there by name alone', () => {
  const list = makeTable([
    ['Student ID', 'Last', 'First'],
    ['0123', 'Lopez', 'Maria'],
    ['', 'Chen', 'Wei'],
  ]);
  expect(readOptOuts(list, null)).toMatchObject({ families: 2, unknown: 1 });
  expect(readOptOuts(list, roster)).toMatchObject({ families: 2, unknown: 0 });
});

test('those who are named are marked, the others not', () => {
  const marked = markOptOuts(roster, read(['Student ID'], ['124']));
  expect(marked.filter(({ isOptedOut }) => isOptedOut).map(({ id }) => id)).toEqual(['124']);
});
