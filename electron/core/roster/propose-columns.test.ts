import { expect, test } from 'vitest';
import { makeTable } from './make-table.ts';
import { proposeColumns } from './propose-columns.ts';
import type { RosterColumns } from './roster-table.ts';

const propose = (text: string) =>
  proposeColumns(makeTable(text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))));

test.each<readonly [string, string, RosterColumns]>([
  [
    'every heading known',
    'Student ID|Last|First|Nickname|Gr|HR|Advisor|Status|No photo\n1|Byron|Ada||5|5B|Dean|A|',
    {
      id: 'Student ID',
      familyName: 'Last',
      givenName: 'First',
      preferredName: 'Nickname',
      grade: 'Gr',
      homeRoom: 'HR',
      teacher: 'Advisor',
      status: 'Status',
      optOut: 'No photo',
    },
  ],
  ['the likelier of two IDs', 'SSID|Perm ID|Name\n91|1|Ada Byron', { id: 'Perm ID', name: 'Name' }],
  [
    'the one of two IDs that is filled',
    'Local ID|State ID|Name\n|91|Ada Byron',
    { id: 'State ID', name: 'Name' },
  ],
  [
    'Name beside First Name',
    'ID|First Name|Name\n1|Ada|Byron',
    { id: 'ID', givenName: 'First Name', familyName: 'Name' },
  ],
  [
    'the refusal that is about photos',
    'ID|Name|Yearbook opt out|Photo opt out\n1|Ada Byron|Y|',
    { id: 'ID', name: 'Name', optOut: 'Photo opt out' },
  ],
  [
    'a running number that is no grade',
    'No.|Student ID|Name\n1|101|Ada Byron\n2|102|Bob Cole\n3|103|Eve Dean',
    { id: 'Student ID', name: 'Name' },
  ],
  [
    'names with remarks in brackets, the first one first',
    'First Name [Required]|Last Name [Required]|Student ID\nAda|Byron|1\nBob|Cole|2',
    { id: 'Student ID', givenName: 'First Name [Required]', familyName: 'Last Name [Required]' },
  ],
  ['a year that is no grade', 'ID|Name|Year\n1|Ada Byron|2026', { id: 'ID', name: 'Name' }],
  [
    'a number called Student',
    'ID|Student|First|Last\n1|77|Ada|Byron',
    { id: 'ID', givenName: 'First', familyName: 'Last' },
  ],
  [
    'a column without a heading',
    '|Last|First\n1001|Byron|Ada\n1002|Cole|Bob',
    {
      id: 'Column 1',
      familyName: 'Last',
      givenName: 'First',
    },
  ],
  ['no headings: IDs and names', '1001|Byron, Ada\n1002|Cole, Bob', { id: 'Column 1', name: 'Column 2' }],
  [
    'no headings: names and IDs',
    'Byron|Zoe|1001\nCole|Bob|1002\nDean|Mia|1003',
    {
      id: 'Column 3',
      familyName: 'Column 1',
      givenName: 'Column 2',
    },
  ],
  [
    'no headings: given names first',
    '1001|Zoe|Byron\n1002|Bob|Cole\n1003|Mia|Dean',
    {
      id: 'Column 1',
      familyName: 'Column 3',
      givenName: 'Column 2',
    },
  ],
  [
    'no headings: with grades',
    '1001|Byron, Ada|05\n1002|Cole, Bob|KG',
    {
      id: 'Column 1',
      name: 'Column 2',
      grade: 'Column 3',
    },
  ],
  ['IDs alone', '1001\n1002\n1003', { id: 'Column 1' }],
  ['nothing that could be an ID', 'Last|First\nByron|Ada', { familyName: 'Last', givenName: 'First' }],
])('%s', (_, text, columns) => {
  expect(propose(text)).toEqual(columns);
});
