import fc from 'fast-check';
import { expect, test } from 'vitest';
import { studentIdKey } from '../photo/student-id.ts';
import type { Student } from '../roster/roster.ts';
import { neededLine, principalLines, principalPaper } from '../text/principal-html.ts';
import { texts } from '../text/texts.ts';
import { makePrincipalPage, schoolYearOf } from './principal-page.ts';
import { printoutSchema } from './printout.ts';

function student(id: string, more: Partial<Student> = {}): Student {
  return { id, givenName: 'Ann', familyName: `F${id}`, grade: '5', homeRoom: '5B', isActive: true, ...more };
}

const words = { place: 'Practice SIS', schoolYear: '2026–27' };
const keys = (...ids: readonly string[]) => new Set(ids.map(studentIdKey));

test('who has this year’s photo, and who does not, by homeroom', () => {
  const students = [
    student('1'),
    student('2'),
    student('3', { homeRoom: '5A' }),
    student('4', { isOptedOut: true }),
    student('5', { isActive: false }),
  ];
  const page = makePrincipalPage(students, keys('1', '3', '4', '99'), keys('3'), words);
  expect(page).toEqual({
    ...words,
    students: 3,
    withPhoto: 2,
    unconfirmed: 1,
    optedOut: 1,
    rooms: [{ by: 'homeroom', name: '5B', teacher: null, students: 2, withPhoto: 1, missing: ['F2, Ann'] }],
    complete: 1,
  });
  expect(texts.sheets.principal.headline(page)).toBe("2 of 3 students have this year's photo");
  expect(neededLine(page)).toBe('1 student still needs a photo or a retake, by homeroom:');
  expect(principalLines(page)).toEqual([
    'In Practice SIS, 2026–27',
    '1 of these photos was sent, and is not confirmed yet.',
    'Not counted: 1 student whose family has opted out of photos.',
  ]);
});

test('without homerooms it goes by grade', () => {
  const page = makePrincipalPage([student('1', { homeRoom: null })], keys(), keys(), words);
  expect(page.rooms.map(({ by, name }) => `${by} ${name}`)).toEqual(['grade 5']);
});

test('the numbers always add up', () => {
  const someone = fc.record({
    id: fc.integer({ min: 1, max: 40 }).map(String),
    homeRoom: fc.option(fc.constantFrom('5A', '5B', '5b')),
    isActive: fc.boolean(),
    isOptedOut: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(someone, { selector: ({ id }) => id }),
      fc.array(fc.integer({ min: 1, max: 40 })),
      (given, there) => {
        const page = makePrincipalPage(
          given.map((one) => student(one.id, one)),
          keys(...there.map(String)),
          keys(),
          words,
        );
        const missing = page.rooms.reduce((sum, room) => sum + room.missing.length, 0);
        expect(page.withPhoto + missing).toBe(page.students);
        expect(page.unconfirmed).toBe(page.withPhoto);
        const printout = { kind: 'principal-page', page, paper: 'letter' };
        expect(printoutSchema.parse(printout)).toEqual(printout);
      },
    ),
  );
});

test.each([
  [new Date(2026, 5, 30, 23), '2025–26'],
  [new Date(2026, 6, 1), '2026–27'],
  [new Date(2027, 0, 15), '2026–27'],
  [new Date(2099, 11, 1), '2099–00'],
])('%s is in the school year %s', (time, name) => {
  const year = schoolYearOf(time.getTime());
  expect(year.name).toBe(name);
  expect(year.startMs).toBeLessThanOrEqual(time.getTime());
});

test('on paper names are text, whatever is in them', () => {
  const students = [student('1', { familyName: '<script>x</script>', homeRoom: '<b>' })];
  const { html } = principalPaper(
    makePrincipalPage(students, keys(), keys(), words),
    'a4',
    'December 1, 2026',
  );
  expect(html).not.toMatch(/<script|<b>/);
  expect(html).toContain('&lt;script&gt;');
  expect(html).toContain('size: a4');
});
