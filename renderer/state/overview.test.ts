import { expect, test } from 'vitest';
import { photoRow } from '../../e2e/fixtures/photo-row.ts';
import type { Student } from '../../electron/core/roster/roster.ts';
import { createOverviewSelector, summarise } from './overview.ts';

function student(id: string, isActive = true): Student {
  return { id, givenName: 'A', familyName: 'B', grade: '1', homeRoom: null, isActive };
}

const arrived: ReadonlySet<string> = new Set();

const photos = [
  photoRow('1'),
  photoRow('2', { status: 'attention', issues: [{ code: 'ratio' }] }),
  photoRow('3', { status: 'blocked', issues: [{ code: 'duplicate-id', files: [] }, { code: 'ratio' }] }),
  photoRow('4', { status: 'attention', issues: [{ code: 'ratio' }], isLeftOut: true }),
  photoRow('junk', { status: 'ignored' }),
];

test('counts each photo once, left-out ones as nothing else', () => {
  expect(summarise(photos, [])).toMatchObject({ photos: 4, ready: 1, warned: 1, blocked: 1, leftOut: 1 });
});

test('counts issues of photos that are not left out', () => {
  expect([...summarise(photos, []).issues]).toEqual([
    ['ratio', 2],
    ['duplicate-id', 1],
  ]);
});

test('a student without a photo is active, and has none but a left-out one', () => {
  const students = [student('1'), student('4'), student('5'), student('6', false)];
  expect(summarise(photos, students).withoutPhoto.map(({ id }) => id)).toEqual(['4', '5']);
});

test("letters of an ID in another case are the same student's", () => {
  expect(summarise([photoRow('ab1')], [student('AB1')]).withoutPhoto).toEqual([]);
});

test('counts again only for other photos or students', () => {
  const select = createOverviewSelector();
  const state = {
    photos: new Map(photos.map((photo) => [photo.id, photo])),
    students: [student('9')],
    arrived,
  };
  const first = select(state);
  expect(select({ ...state })).toBe(first);
  expect(select({ ...state, students: [] })).not.toBe(first);
});

test('while nobody comes or goes, the students without a photo stay the same list', () => {
  const select = createOverviewSelector();
  const students = [student('1'), student('8'), student('9')];
  const of = (...rows: (typeof photos)[number][]) =>
    select({ photos: new Map(rows.map((photo) => [photo.id, photo])), students, arrived }).withoutPhoto;
  const first = of(photoRow('1'));
  expect(of(photoRow('1'), photoRow('2', { status: 'attention' }))).toBe(first);
  expect(of(photoRow('8')).map(({ id }) => id)).toEqual(['1', '9']);
  expect(of(photoRow('8'), photoRow('9')).map(({ id }) => id)).toEqual(['1']);
});

test('a student of whom an earlier folder brought a photo is not missing', () => {
  const students = [student('4'), student('AB5'), student('6')];
  expect(summarise(photos, students, new Set(['4', 'ab5'])).withoutPhoto.map(({ id }) => id)).toEqual(['6']);
});

test('a student whose family said no is not missing, and is counted apart', () => {
  const saidNo: Student = { ...student('5'), isOptedOut: true };
  const { withoutPhoto, optedOutWithout } = summarise(photos, [saidNo, student('6')]);
  expect([withoutPhoto.map(({ id }) => id), optedOutWithout]).toEqual([['6'], 1]);
});

test('counts suggestions, and holds changed files back', () => {
  const suggestion = {
    studentId: '9',
    sureness: 'sure',
    reason: { kind: 'id-in-name', found: '9' },
  } as const;
  const nameless = photoRow('a', {
    status: 'blocked',
    studentId: null,
    issues: [{ code: 'name-not-an-id' }],
    suggestion,
  });
  const counted = summarise([nameless, photoRow('b', { isChanged: true })], []);
  expect(counted).toMatchObject({ suggested: 1, changed: 1, ready: 0, blocked: 1, attention: 2 });
});
