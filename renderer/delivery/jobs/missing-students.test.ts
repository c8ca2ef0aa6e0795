import fc from 'fast-check';
import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import type { Student } from '../../../electron/core/roster/roster.ts';
import { studentsAsCsv } from './jobs-words.ts';

function student(id: string, changes: Partial<Student> = {}): Student {
  return { id, givenName: 'Ana', familyName: 'Roe', grade: '5', homeRoom: '12', isActive: true, ...changes };
}

test.each([
  ['=1+1', "'=1+1"],
  ['+49', "'+49"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', '"\'\rx"'],
  ['\nx', '"\'\nx"'],
  ['＝1+1', "'＝1+1"],
  ['Smith-Jones', 'Smith-Jones'],
  ['O"Hara, Jr', '"O""Hara, Jr"'],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
])('%j becomes %j', (familyName, cell) => {
  expect(studentsAsCsv([student('1', { familyName })])).toBe(
    `\uFEFFStudent ID,Last name,First name,Grade,Homeroom\r\n1,${cell},Ana,5,12\r\n`,
  );
});

test('what the roster does not say stays empty', () => {
  expect(studentsAsCsv([student('007', { grade: null, homeRoom: null })])).toContain('007,Roe,Ana,,\r\n');
});

const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/;

test('whatever a roster holds comes back out of the file, and no cell begins a formula', () => {
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', ' ', 'a', '1') }),
    fc.string(),
  );
  const anybody = fc.record({ id: word, familyName: word, givenName: word, grade: word, homeRoom: word });
  fc.assert(
    fc.property(fc.array(anybody), (people) => {
      const csv = studentsAsCsv(people.map((person) => student(person.id, person)));
      const { data } = papaparse.parse<string[]>(csv.slice(1), { newline: '\r\n', delimiter: ',' });
      const [, ...rows] = data.slice(0, -1);
      const cells = rows.flat();
      for (const cell of cells) {
        expect(cell).not.toMatch(startsFormula);
        // Where a semicolon or a tab parts the columns.
        for (const part of cell.split(/[;\t]/).slice(1)) expect(part).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
      }
      const plain = (text: string) => text.replaceAll("'", '');
      expect(cells.map(plain)).toEqual(
        people
          .flatMap(({ id, familyName, givenName, grade, homeRoom }) => [
            id,
            familyName,
            givenName,
            grade,
            homeRoom,
          ])
          .map(plain),
      );
    }),
  );
});
