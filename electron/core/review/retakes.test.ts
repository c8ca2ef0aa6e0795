import fc from 'fast-check';
import { expect, test } from 'vitest';
import { photoRow } from '../../../e2e/fixtures/photo-row.ts';
import type { Issue } from '../photo/issue.ts';
import type { PhotoRow } from './photo-row.ts';
import { chooseKept, groupRetakes, groupSamePictures } from './retakes.ts';

const twice: Issue = { code: 'duplicate-id', files: ['another.jpg'] };

function take(id: string, changes: Partial<PhotoRow> = {}): PhotoRow {
  return photoRow(id, {
    studentId: '104218',
    status: 'blocked',
    issues: [twice],
    bytes: id.length,
    ...changes,
  });
}

const morning = take('first', { takenAt: '2026-09-14T10:12:03' });
const noon = take('second', { takenAt: '2026-09-14T12:00:00' });
const timeless = take('timeless');

function keptOf(rows: readonly PhotoRow[], rule: 'newest' | 'oldest' = 'newest') {
  return chooseKept(groupRetakes(rows), rule).map(({ keptId, leftOutIds }) => [keptId, leftOutIds]);
}

test('the newest is kept, or the oldest', () => {
  expect(keptOf([noon, morning])).toEqual([['second', ['first']]]);
  expect(keptOf([noon, morning], 'oldest')).toEqual([['first', ['second']]]);
});

test('IDs that differ in case only are one student', () => {
  const rows = [take('a', { studentId: '12a' }), take('bb', { studentId: '12A' })];
  expect(groupRetakes(rows).map(({ photos }) => photos.length)).toEqual([2]);
});

test('IDs that differ in zeros are one student for a system that tells so, and then a person chooses', () => {
  const at = (file: string, studentId: string, others: readonly string[], hour: number) =>
    take(file, {
      file,
      studentId,
      issues: [{ code: 'duplicate-id', files: others }],
      takenAt: `2026-09-14T1${hour}:00:00`,
    });
  const told = [at('0456.jpg', '0456', ['456.jpg'], 1), at('456.jpg', '456', ['0456.jpg'], 2)];
  expect(groupRetakes(told).map(({ photos }) => photos.map(({ file }) => file))).toEqual([
    ['0456.jpg', '456.jpg'],
  ]);
  expect(keptOf(told)).toEqual([]);
  const apart = ['0456', '456'].flatMap((id) => [
    at(`${id}.jpg`, id, [`b/${id}.jpg`], 1),
    at(`b/${id}.jpg`, id, [`${id}.jpg`], 2),
  ]);
  expect(groupRetakes(apart).map(({ studentId }) => studentId)).toEqual(['0456', '456']);
});

test.each<[string, readonly PhotoRow[]]>([
  ['one does not say when it was taken', [morning, timeless]],
  ['none says when', [timeless, take('another')]],
  ['both were taken in the same second', [morning, { ...noon, takenAt: morning.takenAt }]],
  [
    'two uncompressed pictures only look like doubles',
    [take('a', { format: 'tiff' }), take('b', { format: 'tiff' })],
  ],
  [
    "one of them is another student's as well",
    [morning, { ...noon, issues: [twice, { code: 'same-picture', files: ['other.jpg'] }] }],
  ],
  [
    'none can be used',
    [
      { ...morning, issues: [twice, { code: 'unreadable', why: 'damaged' }] },
      { ...noon, issues: [twice, { code: 'too-big-for-a-zip' }] },
    ],
  ],
])('nothing is proposed where %s', (_, rows) => {
  expect(groupRetakes(rows)).toHaveLength(1);
  expect(keptOf(rows)).toEqual([]);
  expect(keptOf(rows, 'oldest')).toEqual([]);
});

test('what cannot be used is not kept, and what can be converted can be used', () => {
  const damaged = { ...noon, issues: [twice, { code: 'unreadable', why: 'damaged' } as const] };
  expect(keptOf([morning, damaged])).toEqual([['first', ['second']]]);
  const heic: PhotoRow = {
    ...noon,
    issues: [twice, { code: 'unsupported-type' }],
    fixable: ['convert'],
    format: 'heic',
  };
  expect(keptOf([morning, heic])).toEqual([['second', ['first']]]);
});

test('of a file and its copy either may stay', () => {
  const rows = [take('a', { bytes: 5 }), take('b', { bytes: 5 })];
  expect(groupRetakes(rows)[0]?.areDoubles).toBe(true);
  expect(keptOf(rows)).toEqual([['a', ['b']]]);
});

const at = (id: string, takenAt: string, changes: Partial<PhotoRow> = {}) =>
  take(id, { takenAt, ...changes });

test.each([
  '1970-01-01T00:00:00',
  '1980-01-01T00:00:00',
  '2000-01-01T00:03:11',
  '2000-01-02T09:30:00',
  '2002-12-31T23:59:59',
  '2015-01-01T00:12:00',
  '2026-01-01T00:12:00',
  '2020-03-14T10:00:00',
  '2036-02-07T06:28:16',
])('where a camera was not set and says %s, a person chooses', (takenAt) => {
  const now = new Date('2026-11-30T12:00:00Z');
  const groups = groupRetakes([morning, at('unset one', takenAt)], now);
  expect(groups).toHaveLength(1);
  expect(chooseKept(groups, 'newest')).toEqual([]);
  expect(chooseKept(groups, 'oldest')).toEqual([]);
});

test.each(['2026-01-02T08:00:00', '2025-09-10T08:00:00', '2026-12-01T06:00:00'])(
  'a camera that says %s beside September 2026 is believed',
  (takenAt) => {
    const now = new Date('2026-11-30T12:00:00Z');
    expect(chooseKept(groupRetakes([morning, at('the other', takenAt)], now), 'newest')).toHaveLength(1);
  },
);

test('two photos of the same unset clock are told as such', () => {
  const rows = [at('a', '2000-01-01T00:00:00'), at('bb', '2000-01-01T00:00:00'), morning];
  const [group] = groupRetakes(rows);
  expect([...(group?.withoutClock ?? [])].sort()).toEqual(['a', 'bb']);
  expect(keptOf(rows)).toEqual([]);
});

function sizes(small: Partial<PhotoRow> = {}, large: Partial<PhotoRow> = {}): readonly PhotoRow[] {
  return [
    take('small', { file: 'disc/SMALL/IMG0001.JPG', width: 160, height: 200, ...small }),
    take('the large one', { file: 'disc/LARGE/IMG0001.JPG', width: 640, height: 800, ...large }),
  ];
}

test('of one portrait in two sizes the larger is kept, for all students at once', () => {
  const other = sizes({ studentId: '7' }, { studentId: '7' }).map((row) => ({
    ...row,
    id: `${row.id} of 7`,
  }));
  const groups = groupRetakes([...sizes(), ...other]);
  expect(chooseKept(groups, 'largest').map(({ keptId, leftOutIds }) => [keptId, leftOutIds])).toEqual([
    ['the large one', ['small']],
    ['the large one of 7', ['small of 7']],
  ]);
  expect(chooseKept(groups, 'newest')).toEqual([]);
  const suffixed = sizes({ file: 'a/5-small.jpg' }, { file: 'a/5-large.jpg' });
  expect(chooseKept(groupRetakes(suffixed), 'largest')).toHaveLength(1);
});

test.each<[string, readonly PhotoRow[]]>([
  ['their folders say no size', sizes({ file: 'picture day/1.jpg' }, { file: 'retakes/1.jpg' })],
  ['their names differ', sizes({ file: 'SMALL/IMG0002.JPG' })],
  ['one of the folders says no size', sizes({ file: 'retakes/IMG0001.JPG' })],
  ['they were not taken at once', sizes({ takenAt: '2026-09-14T10:12:03' })],
  ['they are of one size', sizes({ width: 640, height: 800 })],
  ['they have another shape', sizes({ width: 200, height: 200 })],
  ['the larger cannot be used', sizes({}, { issues: [twice, { code: 'unreadable', why: 'damaged' }] })],
  [
    "one is another student's as well",
    sizes({ issues: [twice, { code: 'same-picture', files: ['x.jpg'] }] }),
  ],
  ['"small" is only a part of a word', sizes({ file: 'Smallville/1.jpg' }, { file: 'Largo/1.jpg' })],
])('no size is kept for all where %s', (_, rows) => {
  expect(groupRetakes(rows)).toHaveLength(1);
  expect(chooseKept(groupRetakes(rows), 'largest')).toEqual([]);
});

test('a student with one photo left is no longer asked about', () => {
  expect(groupRetakes([morning, { ...noon, isLeftOut: true }])).toEqual([]);
});

const anyRow = fc
  .record({
    studentId: fc.constantFrom('1', '2', '3a', '3A', null),
    takenAt: fc.option(fc.constantFrom('2026-09-14T10:00:00', '2026-09-15T10:00:00', '2026-09-16T10:00:00')),
    bytes: fc.constantFrom(10, 20),
    isLeftOut: fc.boolean(),
    issues: fc.subarray<Issue>([
      twice,
      { code: 'unreadable', why: 'damaged' },
      { code: 'same-picture', files: ['x.jpg'] },
      { code: 'ratio' },
    ]),
  })
  .map((changes): Partial<PhotoRow> => changes);

test('exactly one photo is kept of each student that is decided, and it can be used', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 20 }), fc.constantFrom('newest', 'oldest'), (changes, rule) => {
      const rows = changes.map((change, index) => photoRow(`p${index}`, change));
      const groups = groupRetakes(rows);
      const choices = chooseKept(groups, rule as 'newest' | 'oldest');
      const leftOut = choices.flatMap(({ leftOutIds }) => leftOutIds);
      expect(new Set(leftOut).size).toBe(leftOut.length);
      for (const { photos } of groups) {
        const left = photos.filter(({ id }) => !leftOut.includes(id));
        expect(left.length === 1 || left.length === photos.length).toBe(true);
        expect(new Set(photos.map(({ studentId }) => studentId?.toLowerCase())).size).toBe(1);
      }
      for (const { keptId } of choices) {
        const kept = rows.find(({ id }) => id === keptId);
        expect(kept?.isLeftOut).toBe(false);
        expect(kept?.issues.some(({ code }) => code === 'unreadable' || code === 'same-picture')).toBe(false);
      }
    }),
  );
});

test('the same picture under several IDs is one alarm', () => {
  const same = (id: string, files: readonly string[]) =>
    photoRow(id, { status: 'attention', issues: [{ code: 'same-picture', files }] });
  const groups = groupSamePictures([
    same('1', ['2.jpg']),
    same('2', ['1.jpg', '3.jpg']),
    same('3', ['2.jpg']),
    same('8', ['9.jpg']),
    same('9', ['8.jpg']),
    photoRow('7'),
  ]);
  expect(groups.map((photos) => photos.map(({ id }) => id))).toEqual([
    ['1', '2', '3'],
    ['8', '9'],
  ]);
});
