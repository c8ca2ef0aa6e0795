import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { linesOfDocument, linesOfMarkdown, linesOfRtf } from './document-lines.ts';
import { judgeDelivery } from './fixtures/judge-delivery.ts';

const paragraph = (text: string) => `<w:p><w:pPr/><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text: string) => `<w:tc><w:tcPr><w:tcW w:w="2"/></w:tcPr>${paragraph(text)}</w:tc>`;

test.each<[string, string, string]>([
  [
    'paragraphs',
    `<w:body>${paragraph('1 Omar Haddad')}${paragraph('2 Ilona &amp; Kofi')}</w:body>`,
    '1 Omar Haddad\n2 Ilona & Kofi\n',
  ],
  [
    'a table',
    `<w:tbl><w:tr>${cell('1.jpg')}${cell('Omar')}</w:tr>\n<w:tr>${cell('2.jpg')}${cell('Ilona')}</w:tr></w:tbl>`,
    '1.jpg\tOmar\n2.jpg\tIlona\n',
  ],
  ['tabs', '<w:p><w:r><w:t>1</w:t><w:tab/><w:t>Omar</w:t><w:br/><w:t>2</w:t></w:r></w:p>', '1\tOmar\n2\n'],
  [
    'what is not shown',
    '<w:p><w:instrText>PAGE 7</w:instrText><w:delText>Nobody</w:delText><w:t>Omar</w:t></w:p>',
    'Omar\n',
  ],
  [
    'an OpenDocument table',
    '<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell/><table:table-cell><text:p>Omar<text:s/>H</text:p></table:table-cell></table:table-row>',
    '1\t\tOmar H\n',
  ],
])('the text of %s in a document', (_, xml, lines) => {
  expect(linesOfDocument(xml)).toBe(lines);
});

test.each<[string, string, string]>([
  ['lines', '{\\rtf1\\ansi 1 Omar\\par\n2 Ilona\\par}', '1 Omar\n2 Ilona\n'],
  ['letters of a code page', "{\\rtf1\\ansi\\ansicpg1250 Pawe\\'b3 Zi\\'eaba}", 'Paweł Zięba'],
  [
    'letters of Unicode, with what stands in for them',
    "{\\rtf1\\uc1 Zo\\u235\\'eb Nu\\u241?ez}",
    'Zoë Nuñez',
  ],
  ['its numbers of a list', '{\\rtf1{\\listtext\\tab 1.\\tab}Omar\\par}', '1.\tOmar\n'],
  [
    'nothing of its fonts and notes',
    '{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\info{\\author Studio}}{\\*\\generator X;}Omar}',
    'Omar',
  ],
  ['signs that are escaped', '{\\rtf1 a\\{b\\}\\~c\\_d}', 'a{b} c-d'],
])('RTF gives %s', (_, rtf, lines) => {
  expect(linesOfRtf(rtf)).toBe(lines);
});

test('a table of Markdown is read by its cells', () => {
  expect(linesOfMarkdown('# Oak\n\n| File | ID |\n|:---|---:|\n| 1.jpg | 2 |\n* 3')).toBe(
    '# Oak\n\nFile\tID\n1.jpg\t2\n3',
  );
});

async function document(part: string, xml: string): Promise<Uint8Array> {
  return new JSZip().file(part, xml).generateAsync({ type: 'uint8array' });
}

const table = (people: readonly (readonly [string, string])[]) =>
  `<w:tbl>${[['ID', 'File'], ...people].map((row) => `<w:tr>${row.map((text) => cell(text ?? '')).join('')}</w:tr>`).join('')}</w:tbl>`;

/** Each photo is named like another student's ID. */
const people = [
  ['2', '1.jpg'],
  ['3', '2.jpg'],
  ['1', '3.jpg'],
] as const;
const photos = ['1.jpg', '2.jpg', '3.jpg'];
const students = ['1', '2', '3'].map((id) => ({
  id,
  familyName: `Family ${id}`,
  givenName: 'Given',
  grade: '3',
  homeRoom: '3A',
  isActive: true,
}));
const settled = people.map(([id, file]) => `${file} = ${id}`);

test.each<[string, () => Promise<Uint8Array> | string]>([
  ['Oak Elementary.docx', () => document('word/document.xml', table(people))],
  ['Oak Elementary.odt', () => document('content.xml', table(people))],
  [
    'Oak Elementary.rtf',
    () => `{\\rtf1 ID\\tab File\\par ${people.map(([id, file]) => `${id}\\tab ${file}\\par `).join('')}}`,
  ],
  [
    'Oak Elementary.md',
    () => `| ID | File |\n|---|---|\n${people.map(([id, file]) => `| ${id} | ${file} |`).join('\n')}\n`,
  ],
  ['Oak Elementary.log', () => `ID,File\n${people.map((row) => row.join(',')).join('\n')}\n`],
])('a list in %s is gone by, whatever it is called', async (file, content) => {
  const judged = await judgeDelivery(photos, { [file]: await content() }, students);
  expect(judged).toMatchObject({ settled, unread: [] });
});

test.each<[string, () => Promise<Uint8Array> | string]>([
  [
    'Oak Elementary.docx',
    () =>
      document(
        'word/document.xml',
        paragraph('Retakes are on October 5. Bring the forms to the office, please.'),
      ),
  ],
  ['Welcome.rtf', () => '{\\rtf1 Dear families,\\par the photos of your children are here.\\par}'],
  ['notes.md', () => '# Oak Elementary\n\nAll photos were taken in the gym.\n'],
  ['copy.log', () => photos.map((file) => `2026-09-14 08:07:12 copied ${file} (81,234 bytes)`).join('\n')],
])('%s beside numbered photos is no list, and holds nothing', async (file, content) => {
  expect(await judgeDelivery(photos, { [file]: await content() }, students)).toEqual({
    held: [],
    settled: [],
    unread: [],
  });
});
