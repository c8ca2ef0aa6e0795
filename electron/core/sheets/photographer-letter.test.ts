import { expect, test } from 'vitest';
import { photoRow } from '../../../e2e/fixtures/photo-row.ts';
import { expectStudents } from '../ledger/students-without-photo.ts';
import type { Issue } from '../photo/issue.ts';
import type { PhotoRow } from '../review/photo-row.ts';
import type { Student } from '../roster/roster.ts';
import { letterCsvText, letterText } from '../text/letter-text.ts';
import { isLetterEmpty, writeLetter } from './photographer-letter.ts';

function student(id: string, familyName: string, more: Partial<Student> = {}): Student {
  return { id, givenName: 'Ann', familyName, grade: '5', homeRoom: '5B', isActive: true, ...more };
}

const damaged: Issue = { code: 'unreadable', why: 'damaged' };

function write(rows: readonly PhotoRow[], students: readonly Student[], arrived: readonly string[] = []) {
  const letter = writeLetter(rows, expectStudents(students), new Set(arrived));
  return {
    retakes: letter.retakes.map(({ file, why, student: of }) => `${of?.familyName ?? '?'} ${why} ${file}`),
    missing: letter.missing.map(({ familyName }) => familyName),
    unknown: letter.unknown,
  };
}

test('who to retake and why, who is missing, and whose photos nobody knows', () => {
  const rows = [
    photoRow('1'),
    photoRow('2', { status: 'blocked', issues: [damaged] }),
    photoRow('3', { status: 'attention', issues: [{ code: 'low-resolution' }] }),
    photoRow('x', { status: 'blocked', studentId: null, issues: [{ code: 'name-not-an-id' }] }),
    photoRow('y', { status: 'blocked', studentId: null, issues: [{ code: 'empty-file' }] }),
  ];
  const students = [student('1', 'Able'), student('2', 'Zoom'), student('3', 'Baker'), student('4', 'Chan')];
  expect(write(rows, students)).toEqual({
    retakes: ['Baker blurry 3.jpg', 'Zoom damaged 2.jpg', '? empty y.jpg'],
    missing: ['Chan'],
    unknown: ['x.jpg'],
  });
});

test.each<[Partial<PhotoRow>, string | null]>([
  [{ issues: [{ code: 'ratio' }] }, null],
  [{ issues: [{ code: 'unsupported-type' }], format: 'heic' }, null],
  [{ issues: [{ code: 'unsupported-type' }], format: 'raw' }, 'raw'],
  [{ issues: [{ code: 'unsupported-type' }], format: 'pdf' }, 'no-photo'],
  [{ issues: [{ code: 'unreadable', why: 'in-use' }] }, null],
  [{ issues: [{ code: 'unreadable', why: 'zip-damaged' }] }, 'damaged'],
  [{ issues: [{ code: 'ratio' }, { code: 'low-resolution' }] }, 'blurry'],
  [{ issues: [damaged], isLeftOut: true }, null],
  [{ issues: [damaged], status: 'ignored' }, null],
])('of %j the photographer is told: %s', (changes, why) => {
  const { retakes } = write([photoRow('1', changes)], [student('1', 'Able')]);
  expect(retakes).toEqual(why === null ? [] : [`Able ${why} 1.jpg`]);
});

test('a good photo beside the bad one needs no retake', () => {
  const rows = [photoRow('1', { issues: [damaged] }), photoRow('again', { studentId: '1' })];
  expect(write(rows, [student('1', 'Able')])).toEqual({ retakes: [], missing: [], unknown: [] });
});

test('families who opted out, and students whose photo is there already, are in no list', () => {
  const rows = [photoRow('1', { status: 'blocked', issues: [damaged, { code: 'opted-out' }] })];
  const students = [
    student('1', 'Able', { isOptedOut: true }),
    student('2', 'Baker', { isOptedOut: true }),
    student('3', 'Chan'),
  ];
  const letter = writeLetter(rows, expectStudents(students), new Set(['3']));
  expect(isLetterEmpty(letter)).toBe(true);
});

test('as text, and as a list in which nothing is a formula', () => {
  const rows = [
    photoRow('2', { file: '=2.jpg', status: 'blocked', issues: [damaged] }),
    photoRow('x', { status: 'blocked', studentId: null, issues: [{ code: 'name-not-an-id' }] }),
  ];
  const students = [student('2', '=cmd()', { homeRoom: null }), student('4', 'Chan')];
  const letter = writeLetter(rows, expectStudents(students), new Set());
  expect(letterText(letter, 'Lincoln fall').split('\n')).toEqual([
    'Hello,',
    '',
    'We checked the student photos of Lincoln fall.',
    '',
    'Please retake or resend 1 photo:',
    '  - =cmd(), Ann (ID 2, grade 5): the file is damaged (=2.jpg)',
    '',
    '1 student has no photo in your delivery:',
    '  - Chan, Ann (ID 4, grade 5, homeroom 5B)',
    '',
    "We can't tell whose photo this is. Please tell us:",
    '  - x.jpg',
    '',
    'Thank you.',
    '',
  ]);
  expect(letterCsvText(letter)).toBe(
    [
      '\uFEFFWhat,Student ID,Last name,First name,Grade,Homeroom,File,Why',
      "Retake,2,'=cmd(),Ann,5,,'=2.jpg,the file is damaged",
      'No photo,4,Chan,Ann,5,5B,,no photo was delivered',
      'Whose photo?,,,,,,x.jpg,we cannot tell whose photo this is',
      '',
    ].join('\r\n'),
  );
});
