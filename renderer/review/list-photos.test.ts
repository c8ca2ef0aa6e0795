import { expect, test } from 'vitest';
import { photoRow } from '../../e2e/fixtures/photo-row.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import type { Student } from '../../electron/core/roster/roster.ts';
import { type ReviewFilter, sortKeys } from '../state/store.ts';
import {
  isShown,
  isSortedByStudent,
  naturalKey,
  plainQuery,
  rememberNaturalKeys,
  type StudentsByKey,
  searchText,
  sortPhotos,
} from './list-photos.ts';

const row = (file: string, changes: Partial<PhotoRow> = {}): PhotoRow =>
  photoRow(file, { file, studentId: null, ...changes });

const maria: Student = {
  id: '0104A',
  givenName: 'Maria',
  familyName: 'Lopez',
  grade: '10',
  homeRoom: null,
  isActive: true,
};
const zoe: Student = { ...maria, id: '9', givenName: 'Zoë', familyName: 'Abel', grade: '2' };
const students = new Map([
  ['0104a', maria],
  ['9', zoe],
]);

const ready = row('ready.jpg');
const warned = row('warned.jpg', { status: 'attention', issues: [{ code: 'ratio' }] });
const blocked = row('blocked.jpg', {
  status: 'blocked',
  issues: [{ code: 'name-not-an-id' }, { code: 'ratio' }],
});
const leftOut = row('left-out.jpg', { ...warned, id: 'left-out.jpg', file: 'left-out.jpg', isLeftOut: true });
const rejected = row('rejected.jpg', { outcome: { kind: 'rejected', reason: 'no such student' } });
const junk = row('Thumbs.db', { status: 'ignored' });

test.each<[ReviewFilter, readonly PhotoRow[]]>([
  [{ kind: 'attention' }, [warned, blocked]],
  [{ kind: 'ready' }, [ready, rejected]],
  [{ kind: 'left-out' }, [leftOut]],
  [{ kind: 'blocked' }, [blocked]],
  [{ kind: 'issue', code: 'ratio', isGoing: true }, [warned]],
  [{ kind: 'everything' }, [ready, warned, blocked, leftOut, rejected]],
  [{ kind: 'issue', code: 'ratio' }, [warned, blocked]],
  [{ kind: 'issue', code: 'unreadable' }, []],
  [{ kind: 'again' }, [rejected]],
  [{ kind: 'no-photo' }, []],
])('%o shows what it says', (filter, shown) => {
  const all = [ready, warned, blocked, leftOut, junk, rejected];
  expect(all.filter((photo) => isShown(photo, filter))).toEqual(shown);
});

const named = [
  row('b/10.jpg', { studentId: '0104A', bytes: 3 }),
  row('b/9.jpg', { studentId: '9', bytes: 2 }),
  row('a/x.jpg', { bytes: 1, status: 'blocked', issues: [{ code: 'name-not-an-id' }] }),
];

test.each([
  ['file', ['a/x.jpg', 'b/9.jpg', 'b/10.jpg']],
  ['student', ['b/9.jpg', 'b/10.jpg', 'a/x.jpg']],
  ['grade', ['b/9.jpg', 'b/10.jpg', 'a/x.jpg']],
  ['issues', ['a/x.jpg', 'b/10.jpg', 'b/9.jpg']],
  ['size', ['a/x.jpg', 'b/9.jpg', 'b/10.jpg']],
] as const)('sorts by %s', (key, files) => {
  expect(sortPhotos(named, { key, isDescending: false }, students).map(({ file }) => file)).toEqual(files);
});

test.each(sortKeys)(
  'by %s, the roster is looked at only where it is said to be, and remembered keys sort alike',
  (key) => {
    const keyOf = rememberNaturalKeys();
    const sort = { key, isDescending: false };
    const order = (roster: StudentsByKey) => sortPhotos(named, sort, roster, keyOf);
    expect(order(students)).toEqual(sortPhotos(named, sort, students));
    expect(order(students)).toEqual(sortPhotos(named, sort, students));
    const ofNobody = order(new Map());
    if (isSortedByStudent(sort)) expect(ofNobody).not.toEqual(order(students));
    else expect(ofNobody).toEqual(order(students));
  },
);

test('sorts downwards and leaves the list it was given alone', () => {
  const before = [...named];
  expect(sortPhotos(named, { key: 'size', isDescending: true }, students).map(({ bytes }) => bytes)).toEqual([
    3, 2, 1,
  ]);
  expect(named).toEqual(before);
});

test('counts as people do', () => {
  expect(naturalKey('IMG 9') < naturalKey('img 10')).toBe(true);
});

test.each(['maria lopez', 'lopez maria', '0104a', 'b/10.jpg', 'Maria  LOPEZ'])('finds "%s"', (query) => {
  const [photo] = named;
  expect(photo && searchText(photo, students).includes(plainQuery(query))).toBe(true);
});

const suggestion = {
  studentId: '9',
  sureness: 'likely',
  reason: { kind: 'name', found: 'abel', isExact: true, inFolder: false },
} as const;

test('a suggested student is searched by, and listed as a question', () => {
  const photo = row('abel.jpg', { ...blocked, id: 'abel.jpg', suggestion });
  expect(isShown(photo, { kind: 'suggested' })).toBe(true);
  expect(isShown({ ...photo, isLeftOut: true }, { kind: 'suggested' })).toBe(false);
  expect(isShown(blocked, { kind: 'suggested' })).toBe(false);
  expect(searchText(photo, students)).toContain('zoë abel');
});

test.each<[string, Partial<PhotoRow>]>([
  ['a file that changed', { isChanged: true }],
  [
    'a photo of whom the list says another student',
    { status: 'blocked', issues: [{ code: 'index-disagrees', why: 'other-student', list: 'INDEX.TXT' }] },
  ],
])('%s needs attention although nothing is wrong with the picture', (_, changes) => {
  const photo = row('ready.jpg', changes);
  expect(isShown(photo, { kind: 'attention' })).toBe(true);
  expect(isShown(photo, { kind: 'ready' })).toBe(false);
  expect(isShown(photo, { kind: 'changed' })).toBe(photo.isChanged);
});
