import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStudentId, studentIdKey } from './student-id.ts';

const digits = (count: number) => '1234567890'.repeat(25).slice(0, count);
const onRoster =
  (...ids: readonly string[]) =>
  (id: string) =>
    ids.includes(id);

test.each([
  ['1234.jpg', '1234'],
  ['1234.JPG', '1234'],
  ['1234.jpeg', '1234'],
  ['1234.JPeG', '1234'],
  ['1234.png', '1234'],
  ['1234.tif', '1234'],
  ['1234.TIFF', '1234'],
  ['1234.heic', '1234'],
  ['1234.mov', '1234'],
  ['1234', '1234'],
  ['0', '0'],
  ['7.jpg', '7'],
  ['grade-5/home room 12/1234.jpg', '1234'],
  ['IMG2231/1234.jpg', '1234'],
  ['A1B2.jpg', 'A1B2'],
  ['a1b2.jpg', 'a1b2'],
  ['12-34.jpg', '12-34'],
  ['-1234.jpg', '-1234'],
  ['--1234-.jpg', '--1234-'],
  [`${digits(20)}.jpg`, digits(20)],
])('the name %j gives the student ID %j', (file, id) => {
  expect(readStudentId(file)).toBe(id);
});

test.each([
  ['a right-to-left mark in front', '\u200f1234.jpg'],
  ['a left-to-right mark behind', '1234\u200e.jpg'],
  ['a zero-width space', '12\u200b34.jpg'],
  ['full-width digits', '\uff11\uff12\uff13\uff14.jpg'],
  ['a no-break space behind', '1234\u00a0.jpg'],
])('%s cannot be seen in a student ID, and does not count', (_, file) => {
  expect(readStudentId(file)).toBe('1234');
});

test.each([
  ['a second download', '1234 (1).jpg'],
  ['a retake', '1234(2).jpg'],
  ['an extension without a name', '.jpg'],
  ['nothing', ''],
  ['a folder, and then nothing', '1234/'],
  ['a point in front', '.1234'],
  ['a point within', '12.34.jpg'],
  ['two extensions', '1234.jpg.jpg'],
  ['a space in front', ' 1234.jpg'],
  ['a space behind', '1234 .jpg'],
  ['a line end', '1234\n.jpg'],
  ['an underscore', '1234_1.jpg'],
  ['a comma', '12,34.jpg'],
  ['a plus', '12+34.jpg'],
  ['no digit', 'portrait.jpg'],
  ['dashes alone', '----.jpg'],
  ['an umlaut, composed', 'M\u00fcller1.jpg'],
  ['an umlaut, decomposed', 'Mu\u0308ller1.jpg'],
  ['an emoji', '1234\u{1f600}.jpg'],
  ['Arabic digits', '\u0661\u0662\u0663\u0664.jpg'],
  ['21 characters', `${digits(21)}.jpg`],
  ['250 characters', `${digits(246)}.jpg`],
  ['a lab without an ID', 'TEMP_1.jpg'],
  ['a lab without an ID, in a folder', 'retakes/TEMP_12.JPG'],
])('%s is no student ID', (_, file) => {
  expect(readStudentId(file)).toBeNull();
});

test.each([
  'DSC01234.JPG',
  'dsc01234.jpg',
  'DSCN1234.JPG',
  'DSCF1234.JPG',
  'IMG2231.JPG',
  'img2231.jpeg',
  'IMG-20261101-WA0001.jpg',
  'PXL20261101.jpg',
  'P1010001.JPG',
  'PC310001.jpg',
  'IMG_2231.JPG',
  'PXL_20261101_101502123.jpg',
  'MVI1234.jpg',
  'GOPR0123.JPG',
])('the name %s comes from a camera, not from a school', (file) => {
  expect(readStudentId(file)).toBeNull();
});

test.each(['DS01234', 'P12345', 'P10100012', 'PD1010001', '1DSC01234', 'I2231', 'IMG-A1'])(
  '%s only resembles a camera name, so it is an ID',
  (id) => {
    expect(readStudentId(`${id}.jpg`)).toBe(id);
  },
);

test('an ID is text: leading zeros stay', () => {
  expect(readStudentId('0123.jpg', onRoster('123'))).toBe('0123');
  expect(readStudentId('123.jpg', onRoster('0123'))).toBe('123');
});

test.each(['IMG2231', 'P1010001', 'TEMP_1', '1234 (1)', '12.34', 'M\u00fcller1', 'anna', digits(21)])(
  'an ID on the roster is an ID whatever it looks like: %s',
  (id) => {
    expect(readStudentId(`grade-5/${id}.JPG`)).toBeNull();
    expect(readStudentId(`grade-5/${id}.JPG`, onRoster(id))).toBe(id);
  },
);

test('the roster overrides only letter by letter', () => {
  expect(readStudentId('IMG2231.jpg', onRoster('img2231'))).toBeNull();
  expect(readStudentId('IMG2231.jpg', onRoster('IMG22310'))).toBeNull();
  expect(readStudentId('Mu\u0308ller1.jpg', onRoster('M\u00fcller1'))).toBeNull();
});

const plainId = fc.stringMatching(/^[0-9][A-Za-z0-9-]{0,19}$/);
const extension = fc.constantFrom('.jpg', '.JPG', '.jpeg', '.Jpeg', '.png', '.tif', '.TIFF', '');

test('an ID that begins with a digit is read back from any folder and extension', () => {
  fc.assert(
    fc.property(plainId, extension, fc.array(fc.stringMatching(/^[^/]{1,8}$/)), (id, ending, folders) => {
      expect(readStudentId([...folders, id + ending].join('/'))).toBe(id);
    }),
  );
});

test('an ID is never anything but a plain part of the name with a digit in it', () => {
  const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[A-Za-z0-9._ ()-]{0,24}$/));
  fc.assert(
    fc.property(name, fc.string(), (stem, ending) => {
      const id = readStudentId(`${stem}.${ending}`);
      if (id === null) return;
      expect(id).toMatch(/^[A-Za-z0-9-]{1,20}$/);
      expect(id).toMatch(/[0-9]/);
      expect(`${stem}.${ending}`).toContain(id);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['A12', 'a12', true],
  ['a12', 'a12', true],
  ['0123', '123', false],
  ['1-2', '12', false],
])('are %s and %s one student on a computer that ignores case: %s', (one, other, isSame) => {
  expect(studentIdKey(one) === studentIdKey(other)).toBe(isSame);
});
