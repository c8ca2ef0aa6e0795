import { expect, test } from 'vitest';
import { portrait } from '../fixtures/portrait.ts';
import { statusOf } from '../photo/issue.ts';
import { isPhotoName, studentIdOf } from '../photo/named-id.ts';
import type { Examination, ImageFacts, Photo } from '../photo/photo.ts';
import { makeRoster } from '../roster/roster.ts';
import { archiveBytes } from '../systems/archive-size.ts';
import { illuminate } from '../systems/systems.ts';
import { envelopeBytes } from '../systems/upload-body.ts';
import { type CheckRules, checkPhoto, isCandidate, type Neighbours } from './check-photo.ts';

const nobody: Neighbours = { sameId: [], samePicture: [] };
const rules: CheckRules = { preset: illuminate, roster: null, requestBytes: 60_000_000 };

function photoOf(change: Partial<Photo>): Photo {
  const examination: Examination = { kind: 'decoded', facts: portrait, sha256: 'ab' };
  const file = '1234.jpg';
  return { id: 'p1', file, bytes: 80_000, modifiedMs: 0, isIgnored: false, examination, ...change };
}

const pictured = (change: Partial<ImageFacts>) =>
  photoOf({ examination: { kind: 'header', facts: { ...portrait, ...change } } });

/** Checked for the student that its name gives. */
const check = (photo: Photo, special: Partial<CheckRules> = {}, neighbours: Neighbours = nobody) => {
  const all = { ...rules, ...special };
  return checkPhoto(photo, all, neighbours, studentIdOf(photo, all.roster));
};

const codesOf = (...checked: Parameters<typeof check>) => check(...checked).map(({ code }) => code);

const student = (id: string) => ({
  id,
  givenName: 'Ada',
  familyName: 'Byron',
  grade: '5',
  homeRoom: '12',
  isActive: true,
});
const roster = makeRoster([student('1234'), student('IMG2231')]);

test('a photo as it should be has no issues and is ready', () => {
  expect(check(photoOf({}), { roster })).toEqual([]);
  expect(statusOf({ isIgnored: false, issues: [] })).toBe('ready');
});

test('a photo that has not been looked at yet is judged by its name alone', () => {
  expect(codesOf(photoOf({ examination: { kind: 'not-yet' } }))).toEqual([]);
  expect(codesOf(photoOf({ file: 'me.jpg', examination: { kind: 'not-yet' } }))).toEqual(['name-not-an-id']);
});

test.each([
  ['a name without an ID', 'portrait.jpg', roster, ['name-not-an-id']],
  ['a name without an ID, without a roster', 'portrait.jpg', null, ['name-not-an-id']],
  ['a camera name', 'IMG2232.jpg', roster, ['name-not-an-id']],
  ['a camera name that is an ID on the roster', 'IMG2231.jpg', roster, []],
  ['a camera name that would be on the roster, without a roster', 'IMG2231.jpg', null, ['name-not-an-id']],
  ['an ID that is not on the roster', '9999.jpg', roster, ['id-not-on-roster']],
  ['an ID with a zero too many', '01234.jpg', roster, ['id-not-on-roster']],
  ['any ID, without a roster', '9999.jpg', null, []],
  ['any ID, on a roster without students', '1234.jpg', makeRoster([]), ['id-not-on-roster']],
])('the name: %s', (_, file, students, codes) => {
  expect(codesOf(photoOf({ file }), { roster: students })).toEqual(codes);
});

test.each([
  ['nobody', null, ['name-not-an-id']],
  ['a student on the roster', '1234', []],
  ['somebody who is not on the roster', '77', ['id-not-on-roster']],
] as const)('a photo whose name says nothing, but which is said to be of %s', (_, studentId, codes) => {
  const issues = checkPhoto(photoOf({ file: 'DSC01234.jpg' }), { ...rules, roster }, nobody, studentId);
  expect(issues.map(({ code }) => code)).toEqual(codes);
});

test('a person is believed more than the name', () => {
  const issues = checkPhoto(photoOf({ file: '1234.jpg' }), { ...rules, roster }, nobody, '9999');
  expect(issues).toEqual([{ code: 'id-not-on-roster' }]);
});

test.each([
  [true, ['opted-out']],
  [false, []],
  [undefined, []],
])('a photo of a student is blocked if the family opted out: %s', (isOptedOut, codes) => {
  const special = {
    roster: makeRoster([{ ...student('1234'), ...(isOptedOut === undefined ? {} : { isOptedOut }) }]),
  };
  expect(codesOf(photoOf({}), special)).toEqual(codes);
  expect(codesOf(photoOf({ file: '5678.jpg' }), special)).toEqual(['id-not-on-roster']);
});

test('other photos of the same student are named, and block', () => {
  const neighbours = { sameId: ['retakes/1234.jpg'], samePicture: [] };
  expect(check(photoOf({}), {}, neighbours)).toEqual([{ code: 'duplicate-id', files: ['retakes/1234.jpg'] }]);
});

test('another student with the same picture is named, and blocks', () => {
  const issues = check(photoOf({}), {}, { sameId: [], samePicture: ['5678.jpg'] });
  expect(issues).toEqual([{ code: 'same-picture', files: ['5678.jpg'] }]);
  expect(statusOf({ isIgnored: false, issues })).toBe('blocked');
});

test('what a list has against a name blocks, where the name is an ID of the roster', () => {
  const dispute = { why: 'unread-list', list: 'index.pdf' } as const;
  const neighbours = { sameId: [], samePicture: [], dispute };
  expect(check(photoOf({}), {}, neighbours)).toEqual([{ code: 'index-disagrees', ...dispute }]);
  expect(codesOf(photoOf({}), { roster: makeRoster([student('5')]) }, neighbours)).toEqual([
    'id-not-on-roster',
  ]);
});

const whys = ['damaged', 'no-permission', 'gone'] as const;

test.each([
  ['another type', { kind: 'unsupported', format: 'heic' }, [{ code: 'unsupported-type' }]],
  ['no known type', { kind: 'unsupported', format: null }, [{ code: 'unsupported-type' }]],
  ['0 bytes', { kind: 'empty' }, [{ code: 'empty-file' }]],
  ...whys.map(
    (why) =>
      [why, { kind: 'unreadable', why, format: null, facts: null }, [{ code: 'unreadable', why }]] as const,
  ),
] as const)('a file that cannot be used blocks: %s', (_, examination, issues) => {
  expect(check(photoOf({ examination }))).toEqual(issues);
});

test('what the header of a damaged picture said is told as well', () => {
  const facts = { ...portrait, orientation: 6 };
  const examination = { kind: 'unreadable', why: 'damaged', format: 'jpeg', facts } as const;
  expect(codesOf(photoOf({ examination }))).toEqual(['unreadable', 'sideways']);
});

test.each([
  [640, 800, []],
  [480, 600, []],
  [408, 500, []],
  [409, 500, ['ratio']],
  [392, 500, []],
  [391, 500, ['ratio']],
  [816, 1_000, []],
  [817, 1_000, ['ratio']],
  [784, 1_000, []],
  [783, 1_000, ['ratio']],
  [588, 750, []],
  [612, 750, []],
  [800, 640, ['ratio']],
  [640, 640, ['ratio']],
  [400, 8_000, ['ratio']],
])('a ratio may differ by two percent and no more: %d x %d', (width, height, codes) => {
  expect(codesOf(pictured({ width, height }))).toEqual(codes);
});

test.each([
  [320, 400, []],
  [319, 400, ['low-resolution']],
  [320, 399, ['low-resolution']],
  [1, 1, ['ratio', 'low-resolution']],
])('a picture under 320 x 400 is small: %d x %d', (width, height, codes) => {
  expect(codesOf(pictured({ width, height }))).toEqual(codes);
});

test.each([
  [8_000, 10_000, []],
  [10_000, 10_000, ['ratio']],
  [10_000, 10_001, ['too-many-pixels', 'ratio']],
  [9_000, 11_111, []],
  [9_000, 11_112, ['too-many-pixels']],
  [60_000, 60_000, ['too-many-pixels', 'ratio']],
])('100 million pixels are allowed, not one more: %d x %d', (width, height, codes) => {
  expect(codesOf(pictured({ width, height }))).toEqual(codes);
});

test.each([
  [65_535, 1_500, ['ratio']],
  [65_536, 1_500, ['side-too-long', 'ratio']],
  [400, 70_000, ['side-too-long', 'ratio']],
])('no side may be longer than a JPEG can hold: %d x %d', (width, height, codes) => {
  expect(codesOf(pictured({ width, height }))).toEqual(codes);
});

test.each(['1.jpg', '12345678901234567890.jpg', 'grade-5/1234.jpg'])(
  'a file may be as large as its zip and request allow, not one byte more: %s',
  (file) => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const largest = rules.requestBytes - envelopeBytes - archiveBytes([{ name, bytes: 0 }]);
    expect(codesOf(photoOf({ file, bytes: largest }))).toEqual([]);
    expect(codesOf(photoOf({ file, bytes: largest + 1 }))).toEqual(['too-big-for-a-zip']);
    expect(codesOf(photoOf({ file, bytes: largest }), { requestBytes: 59_999_999 })).toEqual([
      'too-big-for-a-zip',
    ]);
  },
);

test.each(['png', 'tiff'] as const)(
  'a %s is not too big for a zip by its own size: its JPEG is not',
  (format) => {
    const file = `1234.${format}`;
    const photo = photoOf({ ...pictured({ format }), file, bytes: 20_000_000 });
    expect(codesOf(photo, { requestBytes: 5_000_000 })).toEqual([]);
    expect(codesOf({ ...photo, bytes: 500_000_000 })).toEqual([]);
    expect(codesOf({ ...photo, bytes: 500_000_001 })).toEqual(['too-big-for-a-zip']);
  },
);

test.each([1, 2, 3, 4, 5, 6, 7, 8])('only EXIF orientation 1 is upright: %d', (orientation) => {
  expect(codesOf(pictured({ orientation }))).toEqual(orientation === 1 ? [] : ['sideways']);
});

test('the ratio is judged on the picture as a viewer shows it, not as it is stored', () => {
  expect(codesOf(pictured({ width: 640, height: 800, orientation: 6 }))).toEqual(['sideways']);
  expect(codesOf(pictured({ width: 800, height: 640, orientation: 1 }))).toEqual(['ratio']);
});

test.each([
  ['1234.jpg', 'jpeg', true],
  ['1234.JPEG', 'jpeg', true],
  ['1234.png', 'png', true],
  ['1234.Tif', 'tiff', true],
  ['1234.TIFF', 'tiff', true],
  ['1234.jpg', 'png', false],
  ['1234.jpg', 'tiff', false],
  ['1234.png', 'jpeg', false],
  ['1234.tif', 'jpeg', false],
  ['1234.heic', 'jpeg', false],
  ['1234.gif', 'png', false],
  ['1234', 'jpeg', false],
] as const)('does the name %s say that the content is %s? %s', (file, format, isRight) => {
  const examination = { kind: 'header', facts: { ...portrait, format } } as const;
  expect(codesOf(photoOf({ file, examination }))).toEqual(isRight ? [] : ['wrong-extension']);
});

test.each([
  ['1234.heic', []],
  ['1234.HEIF', []],
  ['1234.jpg', ['wrong-extension']],
])('no SIS takes a HEIC as it is: %s', (file, codes) => {
  const examination = { kind: 'header', facts: { ...portrait, format: 'heic' } } as const;
  expect(codesOf(photoOf({ file, examination }))).toEqual(['unsupported-type', ...codes]);
  expect(isPhotoName(file)).toBe(true);
});

test.each([
  [{ isSrgb: false }, ['not-srgb']],
  [{ pages: 2 }, ['many-pages']],
  [{ hasLocation: true }, ['location-data']],
])('%j is warned of', (change, codes) => {
  expect(codesOf(pictured(change))).toEqual(codes);
});

test('everything that is wrong is told, what blocks before what is only warned of', () => {
  const facts = {
    ...portrait,
    width: 300,
    height: 400_000,
    orientation: 8,
    isSrgb: false,
    pages: 3,
    hasLocation: true,
  };
  const photo = photoOf({
    file: '9999.png',
    bytes: 70_000_000,
    examination: { kind: 'decoded', facts, sha256: 'ab' },
  });
  const neighbours = { sameId: ['b/9999.jpg'], samePicture: ['5678.jpg'] };
  const codes = codesOf(photo, { roster }, neighbours);
  expect(codes).toEqual([
    'id-not-on-roster',
    'duplicate-id',
    'same-picture',
    'too-many-pixels',
    'side-too-long',
    'too-big-for-a-zip',
    'ratio',
    'low-resolution',
    'sideways',
    'wrong-extension',
    'not-srgb',
    'many-pages',
    'location-data',
  ]);
});

test.each<Examination>([
  { kind: 'not-yet' },
  { kind: 'empty' },
  { kind: 'unsupported', format: null },
  { kind: 'header', facts: { ...portrait, orientation: 6 } },
])('a file that is set aside has no issues and gives no ID: %j', (examination) => {
  const photo = photoOf({ file: '__MACOSX/1234.jpg', isIgnored: true, examination });
  expect(check(photo, { roster }, { sameId: ['1234.jpg'], samePicture: ['5678.jpg'] })).toEqual([]);
  expect(studentIdOf(photo, roster)).toBeNull();
  expect(isCandidate(photo)).toBe(false);
});
