import { describe, expect, it } from 'vitest';
import { familyNames, givenNames } from '../../../practice-sis/student-names.ts';
import type { PictureWords } from '../../photo/photo.ts';
import type { Student } from '../../roster/roster.ts';
import { createSuggester } from './create-suggester.ts';
import { makeCorpusRoster } from './fixtures/corpus-roster.ts';
import type { PhotoClues } from './read-clues.ts';

const { suggest } = createSuggester(makeCorpusRoster(givenNames, familyNames));

const photo = (file: string, rest: Partial<PhotoClues> = {}): PhotoClues => ({
  file,
  words: [],
  indexed: null,
  takenIds: () => false,
  ...rest,
});
const words = (field: PictureWords['field'], text: string) => ({ words: [{ field, text }] });
const person = (familyName: string, givenName: string) => ({
  indexed: { person: { familyName, givenName, grade: null, homeRoom: null, teacher: null, isStaff: false } },
});

describe('who is sure', () => {
  it.each([
    ['104233 (2).jpg'],
    ['104233-retake.jpg'],
    ['IMG_104233.jpg'],
    ['2026-27_104233.jpg'],
    ['104233_Lopez_Maria.jpg'],
    // A namesake elsewhere makes the ID no less clear.
    ['106030_Tessa_Merriweather.jpg', {}, '106030'],
    ['104233_Lopes.jpg'],
    ['104233 - Ms. Hartwell 5B.jpg'],
    ['5B/104233_8x10.jpg'],
    ['IMG_0001.JPG', words('object-name', '104233')],
    ['104233 (2).jpg', words('person', 'Maria Lopez')],
    ['104233 (2).jpg', words('description', 'Photo by John Smith')],
    ['104233 (2).jpg', person('Lopez', 'Maria')],
  ])('%s', (file, rest: Partial<PhotoClues> = {}, studentId = '104233') => {
    const [first] = suggest(photo(file, rest));
    expect(first).toMatchObject({ studentId, sureness: 'sure' });
  });
});

describe('who is not sure', () => {
  it.each([
    ['two IDs', '104233_104711.jpg'],
    ['two IDs, one of them in the picture', '104233 (2).jpg', words('title', '104711')],
    ["an ID and another's, but for a digit", '104233_150609.jpg'],
    ["a year that is somebody's ID", '2026_104233_Lopez.jpg'],
    ["another student's family name", '104233_Ashgrove.jpg'],
    ["another student's given name", '104712_Wendell.jpg'],
    ["another student's name that is nearly the same", '104233_Lopez_Mario.jpg'],
    ["another student's given name that is nearly the same", 'Mario104233.jpg'],
    ["a sibling's user name", '104711_oashgrove.jpg'],
    ["a word that is another student's name", 'Day 120307.jpg'],
    ["the other twin's name", '105001_Pollux.jpg'],
    ["a stranger's name", '104233_Xanthopoulos.jpg'],
    ["another student's name in the picture", '104233 (2).jpg', words('title', 'Wendell Ashgrove')],
    ["another student's name as a keyword", '104233 (2).jpg', words('keywords', 'Wendell')],
    ['a stranger in the picture', '104233 (2).jpg', words('person', 'Zed Smithers')],
    ['another student in the index', '104233 (2).jpg', person('Ashgrove', 'Wendell')],
    ['a stranger in the index', '104233 (2).jpg', person('Smithers', 'Zed')],
    ["a folder that is another student's", 'Ashgrove Wendell/104233 (2).jpg'],
    ['a folder of another grade', 'grade-2/104233 (2).jpg'],
    ['a folder of another class', '3B/104233 (2).jpg'],
    ['a folder that is the number', '104233/IMG_0001.jpg'],
    ['a folder of staff', 'Staff/104233-2.jpg'],
    ['a folder of adults', 'Adults/104233-2.jpg'],
    ['a folder of employees', 'Employees 2026/104233-2.jpg'],
    ['a folder of the administration', 'Admin/104233-2.jpg'],
    ['a folder of the office', 'Front Office/104233-2.jpg'],
    ['several people', '104233 and brother.jpg'],
    ['somebody who did not know', '104233?.jpg'],
    ['a digit more', '1042332 (2).jpg'],
    ['zeros in front', '0104233 (2).jpg'],
    ['a zero that makes two students', '00123_x.jpg'],
    ['another case of a letter', 'a10427 (2).jpg'],
    ['a part of a longer number', '5B104233.jpg'],
    ["a camera's letters on it", 'DSC104233.jpg'],
    ["a camera's counter", 'IMG_2231_Oakes.jpg'],
    ['a year', '1999 Barnaby Stroud.jpg'],
    ['a year alone', '1999-retake.jpg'],
    ['a date', '20260914_Hale_Prudence.jpg'],
    ['a size', '640x800_Gable.jpg'],
    ["an order's number", 'Order No. 104233.jpg'],
    ["a room's number", 'Room #104233.jpg'],
    ["a package's number", 'package_104233.jpg'],
    ["a picture's number in the picture", 'x.jpg', words('title', 'Image 104233')],
    ['a short number', '42 Percival Snow.jpg'],
    ['a time', '20260914_101203_Finch.jpg'],
    ['a name, however exact', 'Ashgrove_Wendell_3A.jpg'],
    ['an inactive student', '170701 (2).jpg'],
    ['a student who opted out', '170702 (2).jpg'],
  ])('%s: %s', (_, file, rest: Partial<PhotoClues> = {}) => {
    expect(suggest(photo(file, rest), 50).filter(({ sureness }) => sureness === 'sure')).toEqual([]);
  });
});

it("an ID is not sure beside a name that is another student's, and only a part of its own", () => {
  const named = (id: string, givenName: string, familyName: string): Student => ({
    id,
    givenName,
    familyName,
    grade: null,
    homeRoom: null,
    teacher: null,
    isActive: true,
  });
  const smiths = createSuggester([
    named('848481', 'Olivia', 'Smith'),
    named('975139', 'Olivia', 'Smith-Jones'),
    named('711202', 'Michael', 'Okafor'),
    named('711203', 'Mike', 'Okafor'),
  ]);
  const surestOf = (file: string) => smiths.suggest(photo(file))[0];
  expect(surestOf('975139_Smith_Olivia.jpg')?.sureness).not.toBe('sure');
  expect(surestOf('711202 Mike Okafor.jpg')?.sureness).not.toBe('sure');
  expect(surestOf('975139_Smith-Jones_Olivia.jpg')).toMatchObject({ studentId: '975139', sureness: 'sure' });
  expect(surestOf('848481_Smith_Olivia.jpg')).toMatchObject({ studentId: '848481', sureness: 'sure' });
});

describe('who is likely', () => {
  it.each([
    ['an exact name that one student has', 'Ashgrove, Wendell.jpg', '104711', 'likely'],
    ['a name that two have', 'Tessa Merriweather.jpg', '106030', 'possible'],
    ['a name that one of the class has', '5B/Jordan Blackwood.jpg', '106020', 'likely'],
    ['a name in the folder of another class', '3B/Wendell Ashgrove.jpg', '104711', 'possible'],
    ['a misspelt name', 'Ravencroft, Philippa.jpg', '140501', 'possible'],
    ['a nickname', 'Bill Thistlewood.jpg', '120301', 'possible'],
    ['a slip and a name that agree', '150603_Ketteridge.jpg', '150600', 'likely'],
    ['an ID and zeros', '0104233.jpg', '104233', 'likely'],
  ])('%s: %s', (_, file, studentId, sureness) => {
    expect(suggest(photo(file))[0]).toMatchObject({ studentId, sureness });
  });
});

describe('staff, who have students’ names', () => {
  it.each([
    'Staff',
    'Faculty Photos',
    'Adults',
    'Employees',
    'Teachers',
    'Admin',
    'Aides',
    'Coaches',
    'Board',
  ])('nobody is suggested by a name in the folder %s', (folder) => {
    expect(suggest(photo(`${folder}/Ashgrove, Wendell.jpg`))).toEqual([]);
  });
});

describe('the order', () => {
  it('a student who has a photo comes after the namesake who has none', () => {
    const order = (taken: string) =>
      suggest(photo('Tessa Merriweather.jpg', { takenIds: (id) => id === taken })).map(
        ({ studentId }) => studentId,
      );
    expect(order('106030')).toEqual(['106031', '106030']);
    expect(order('106031')).toEqual(['106030', '106031']);
  });

  it('inactive students and those who opted out come last', () => {
    const student = (id: string, rest: Partial<Student> = {}): Student => ({
      id,
      givenName: 'Ada',
      familyName: 'Marlowe',
      grade: null,
      homeRoom: null,
      isActive: true,
      ...rest,
    });
    const own = createSuggester([
      student('1', { isActive: false }),
      student('2', { isOptedOut: true }),
      student('3', { givenName: 'Adah' }),
    ]);
    const found = own.suggest(photo('Marlowe, Ada.jpg'));
    expect(found.at(-1)?.sureness).toBe('possible');
    expect(own.suggest(photo('Marlow, Adah.jpg'))[0]?.studentId).toBe('3');
  });

  it('the student whose ID the name is already is not suggested', () => {
    expect(suggest(photo('5B/104233.jpg'))).toEqual([]);
  });

  it('gives no more than it is asked for', () => {
    expect(suggest(photo('lopez_m.jpg'), 2)).toHaveLength(2);
  });

  it('an empty roster suggests nobody', () => {
    expect(createSuggester([]).suggest(photo('104233 Maria Lopez.jpg'))).toEqual([]);
  });
});

describe('the reason', () => {
  it.each([
    ['104233 (2).jpg', {}, { kind: 'id-in-name', found: '104233' }],
    ['IMG_1.jpg', words('title', 'No. 104233'), { kind: 'id-in-picture', field: 'title', found: '104233' }],
    [
      'IMG_1.jpg',
      words('person', 'Bill Thistlewood'),
      { kind: 'name-in-picture', field: 'person', found: 'Bill Thistlewood' },
    ],
    ['0104233.jpg', {}, { kind: 'zeros', found: '0104233' }],
    ['163782.jpg', {}, { kind: 'digit', found: '163782' }],
    [
      '3A/Ashgrove, Wendell.jpg',
      {},
      { kind: 'name', found: 'Ashgrove, Wendell', isExact: true, inFolder: true },
    ],
    ['Wendel Ashgrove.jpg', {}, { kind: 'name', found: 'Wendel Ashgrove', isExact: false, inFolder: false }],
    [
      '00001.jpg',
      person('Ashgrove', 'Wendell'),
      { kind: 'index', found: 'Ashgrove, Wendell', isExact: true },
    ],
  ])('%s', (file, rest: Partial<PhotoClues>, reason) => {
    expect(suggest(photo(file, rest))[0]?.reason).toEqual(reason);
  });
});
