import { expect, test } from 'vitest';
import type { Student } from '../../../core/roster/roster.ts';
import { judgeDelivery } from './fixtures/judge-delivery.ts';

const people = ['Haddad Omar', 'Varga Ilona', 'Osei Kofi', 'Quinn Rosa', 'Ito Hana', 'Novak Petra'];

function studentsOf(ids: readonly string[]): readonly Student[] {
  return ids.map((id, place) => {
    const [familyName = '', givenName = ''] = (people[place] ?? '').split(' ');
    return { id, familyName, givenName, grade: '4', homeRoom: '4B', isActive: true };
  });
}

/** IDs as schools give them out. */
const realIds: Readonly<Record<string, readonly string[]>> = {
  'six digits': ['104233', '104240', '104247', '104254', '104261', '104268'],
  'four digits': ['4217', '1093', '2766', '9014', '3391', '7580'],
  'zeros in front': ['004411', '004502', '004533', '004600', '004718', '004820'],
  letters: ['S10233', 'S10240', 'S11247', 'S12254', 'S13261', 'S14268'],
  'one after the other': ['100231', '100232', '100233', '100234', '100235', '100236'],
};

const byId = (line: (id: string, name: string, number: number) => string) => (ids: readonly string[]) =>
  ids.map((id, place) => line(id, people[place] ?? '', place + 1)).join('\r\n');

type Draw = (ids: readonly string[]) => string;

/** What lies beside photos that are named with real IDs. */
const besideRealIds: Readonly<Record<string, Draw | string>> = {
  'README.TXT':
    'Picture Day disc\r\n\r\n1. Put the disc in.\r\n2. Copy the folder IMAGES.\r\n3. Call us with questions.\r\n',
  'readme.md': '# Photos\n\nAll photos are named by student ID, such as 104233.jpg.\n',
  'LICENSE.txt':
    'Copyright Release\n\n1. Definitions\n2. Grant of Rights\n3. Limitation\nThe studio gives the school the right to print these photos.\n',
  'release.pdf': '%PDF-1.7',
  'index.pdf': '%PDF-1.7',
  'shot list.txt': byId((_, name, number) => `${number}  ${name}  front, then side`),
  'shot list by ID.txt': byId((id, name) => `${id} ${name}`),
  'shotlist.csv': byId((_, name, number) => `${number},${name},Portrait`),
  'class list.docx': 'PK',
  'roster.csv': (ids) =>
    `Student ID,Last,First\n${byId((id, name) => `${id},${name.replace(' ', ',')}`)(ids)}`,
  'checksums.md5': 'd41d8cd98f00b204e9800998ecf8427e  104233.jpg\n',
  'md5sums.txt': byId((id) => `d41d8cd98f00b204e9800998ecf8427e  ${id}.jpg`),
  'sizes.csv': (ids) => `File,Size\n${byId((id, _, number) => `${id}.jpg,${80_000 + number}`)(ids)}`,
  'dir.txt': byId((id, _, number) => `09/14/2026  10:1${number} AM            81,23${number} ${id}.jpg`),
  'files.txt': byId((id) => `${id}.jpg`),
  'contact.txt': 'Invented Studio\n12 Main Street\nSpringfield\n',
  'index.html': byId((id) => `<a href="${id}.jpg"><img src="thumbs/${id}.jpg"></a>`),
  'names.txt': byId((_, name) => name),
  'price list.txt': '1 Package A  $12\n2 Package B  $15\n3 Package C  $20\n',
  'settings.json': '{"ratio": "4:5", "count": 6}',
  'index.csv': (ids) => `Student ID,File\n${byId((id) => `${id},${id}.jpg`)(ids)}`,
};

/** What lies beside photos that are only numbered, in a school whose IDs are 1 to 6, and is no list. */
const besideNumbers: Readonly<Record<string, Draw | string>> = {
  'README.TXT': besideRealIds['README.TXT'] ?? '',
  'LICENSE.txt': besideRealIds['LICENSE.txt'] ?? '',
  'release.pdf': '%PDF-1.7',
  'order form.pdf': '%PDF-1.7',
  'Price List.pdf': '%PDF-1.7',
  'invoice.docx': 'PK',
  'how to.txt': '1. Open the app.\n2. Choose the folder.\n3. Press the button.\n',
  'notes.txt': 'Retakes are on October 5.\nBring the forms to the office, please.\n',
  'contact.txt': besideRealIds['contact.txt'] ?? '',
  'dir.txt': besideRealIds['dir.txt'] ?? '',
  'files.txt': besideRealIds['files.txt'] ?? '',
  'md5sums.txt': besideRealIds['md5sums.txt'] ?? '',
  'sizes.csv': besideRealIds['sizes.csv'] ?? '',
  'roster.csv': besideRealIds['roster.csv'] ?? '',
  'index.csv': besideRealIds['index.csv'] ?? '',
  'settings.json': besideRealIds['settings.json'] ?? '',
  'empty.txt': '',
  'index.html': besideRealIds['index.html'] ?? '',
  'campus map.pdf': '%PDF-1.7',
};

const draw = (content: Draw | string, ids: readonly string[]) =>
  typeof content === 'string' ? content : content(ids);

const deliveries = [
  ...Object.entries(realIds).flatMap(([kind, ids]) =>
    Object.entries(besideRealIds).map(([list, content]) => ({ kind, ids, list, text: draw(content, ids) })),
  ),
  ...Object.entries(besideNumbers).map(([list, content]) => {
    const ids = ['1', '2', '3', '4', '5', '6'];
    return { kind: 'IDs that count from 1', ids, list, text: draw(content, ids) };
  }),
];

test('there are many harmless deliveries', () => {
  expect(deliveries.length).toBeGreaterThan(100);
});

test.each(deliveries)('$list beside photos named by $kind holds nothing', async ({ ids, list, text }) => {
  const photos = ids.map((id) => `${id}.jpg`);
  for (const students of [studentsOf(ids), null])
    expect((await judgeDelivery(photos, { [list]: text }, students)).held).toEqual([]);
});
