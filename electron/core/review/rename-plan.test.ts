import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileKey, isFileName, isNameWhileRenaming, nameWhileRenaming, planRenames } from './rename-plan.ts';

/** Photos by file, with whose they are. */
function plan(
  students: Readonly<Record<string, string | null>>,
  others: readonly string[] = [],
  caseInsensitive = false,
) {
  const photos = Object.entries(students).map(([file, studentId]) => ({ id: file, file, studentId }));
  const { renames, refused } = planRenames(
    photos,
    [...photos.map(({ file }) => file), ...others],
    caseInsensitive,
  );
  return {
    renames: renames.map(({ from, to }) => `${from} > ${to}`),
    refused: refused.map(({ file, why }) => `${file}: ${why}`),
  };
}

const plans: readonly (readonly [string, ReturnType<typeof plan>, readonly string[], readonly string[]])[] = [
  ['a camera name', plan({ 'IMG_1.JPG': '1234' }), ['IMG_1.JPG > 1234.JPG'], []],
  ['a sub-folder', plan({ 'Grade 2/a.jpg': '7' }), ['Grade 2/a.jpg > Grade 2/7.jpg'], []],
  ['the right name already', plan({ '7.JPG': '7' }), [], []],
  ['nobody', plan({ 'a.jpg': null }), [], []],
  ['a swap', plan({ '1.jpg': '2', '2.jpg': '1' }), ['1.jpg > 2.jpg', '2.jpg > 1.jpg'], []],
  [
    'a circle',
    plan({ '1.jpg': '2', '2.jpg': '3', '3.jpg': '1' }),
    ['1.jpg > 2.jpg', '2.jpg > 3.jpg', '3.jpg > 1.jpg'],
    [],
  ],
  ['a chain', plan({ '1.jpg': '2', '2.jpg': '3' }), ['1.jpg > 2.jpg', '2.jpg > 3.jpg'], []],
  ['a file in the way', plan({ 'a.jpg': '2' }, ['2.jpg']), [], ['a.jpg: in-the-way']],
  [
    'a chain with its end in the way',
    plan({ '1.jpg': '2', '2.jpg': '3' }, ['3.jpg']),
    [],
    ['2.jpg: in-the-way', '1.jpg: in-the-way'],
  ],
  [
    'one name for two, and one that wants the name of one of them',
    plan({ 'a.jpg': '2', 'b.jpg': '2', 'c.jpg': 'b' }),
    [],
    ['a.jpg: same-name', 'b.jpg: same-name', 'c.jpg: in-the-way'],
  ],
  [
    'the same ID in two folders',
    plan({ 'x/a.jpg': '2', 'y/a.jpg': '2' }),
    ['x/a.jpg > x/2.jpg', 'y/a.jpg > y/2.jpg'],
    [],
  ],
  ['one ID, two extensions', plan({ 'a.jpg': '2', 'a.png': '2' }), ['a.jpg > 2.jpg', 'a.png > 2.png'], []],
  ['another case', plan({ 'ab1.jpg': 'AB1' }, [], true), ['ab1.jpg > AB1.jpg'], []],
  ['another case in the way', plan({ 'x.jpg': 'AB1' }, ['ab1.JPG'], true), [], ['x.jpg: in-the-way']],
  ['another case beside', plan({ 'x.jpg': 'AB1' }, ['ab1.JPG']), ['x.jpg > AB1.jpg'], []],
  [
    'two that differ by case',
    plan({ 'x.jpg': 'A1', 'y.jpg': 'a1' }, [], true),
    [],
    ['x.jpg: same-name', 'y.jpg: same-name'],
  ],
  [
    'accents spelled in two ways',
    plan({ 'x.jpg': 'e\u0301 1' }, ['\u00e9 1.jpg'], true),
    [],
    ['x.jpg: in-the-way'],
  ],
  ['a reserved name', plan({ 'x.jpg': 'NUL' }), [], ['x.jpg: not-a-name']],
  ['an ID with a slash', plan({ 'x.jpg': '../7' }), [], ['x.jpg: not-a-name']],
  ['no extension', plan({ x: '7' }), ['x > 7'], []],
];

test.each(plans)('%s', (_, { renames, refused }, wanted, wantedRefused) => {
  expect(renames).toEqual(wanted);
  expect(refused).toEqual(wantedRefused);
});

test.each([
  ['a.png', 'jpeg', '7.jpg'],
  ['a.JPEG', 'jpeg', '7.JPEG'],
  ['a.jpg', 'heic', '7.heic'],
  ['a', 'jpeg', '7.jpg'],
  ['a.jpg', 'webp', '7.jpg'],
  ['a.jpg', null, '7.jpg'],
] as const)('%s whose content is %s becomes %s', (file, format, to) => {
  const { renames } = planRenames([{ id: '1', file, studentId: '7', format }], [file], false);
  expect(renames).toEqual([{ from: file, to }]);
});

test.each([
  ['7.jpg', true],
  ['Ärger 7.jpg', true],
  ['connor.jpg', true],
  ['com10.jpg', true],
  ['CON', false],
  ['con.jpg', false],
  ['Aux .jpg', false],
  ['lpt1.tar.gz', false],
  ['COM¹.jpg', false],
  ['a:b.jpg', false],
  ['a\u0007.jpg', false],
  ['.hidden', false],
  ['a.', false],
  ['a ', false],
  ['', false],
  ['..', false],
  [`${'a'.repeat(251)}.jpg`, true],
  [`${'a'.repeat(252)}.jpg`, false],
  [`${'é'.repeat(126)}.jpg`, false],
  [`${'😀'.repeat(63)}`, true],
  [`${'😀'.repeat(64)}`, false],
])('%j is a file name everywhere: %s', (name, is) => {
  expect(isFileName(name)).toBe(is);
});

test('names while renaming are known by their looks, and so are no others', () => {
  expect(isNameWhileRenaming(`a/b/${nameWhileRenaming('0123456789abcdef', 12)}`)).toBe(true);
  expect(isNameWhileRenaming('.picture-day-notes.tmp')).toBe(false);
  expect(isFileName('a.jpg')).toBe(true);
});

describe('whatever is asked for', () => {
  const stem = fc.constantFrom('1', '2', '3', '4', 'a', 'A', 'b', 'nul');
  const file = fc
    .tuple(fc.constantFrom('', 'x/', 'X/'), stem, fc.constantFrom('.jpg', '.JPG', '.png'))
    .map((parts) => parts.join(''));
  const folder = (caseInsensitive: boolean) =>
    fc.uniqueArray(fc.tuple(file, fc.option(stem)), {
      maxLength: 12,
      selector: ([name]) => fileKey(name, caseInsensitive),
    });

  test.each([true, false])(
    'no photo is lost or overwritten (names that ignore case: %s)',
    (caseInsensitive) => {
      fc.assert(
        fc.property(folder(caseInsensitive), fc.nat(12), (entries, photoCount) => {
          const photos = entries
            .slice(0, photoCount)
            .map(([name, studentId]) => ({ id: name, file: name, studentId }));
          const files = entries.map(([name]) => name);
          const { renames, refused } = planRenames(photos, files, caseInsensitive);
          const newNames = new Map(renames.map(({ from, to }) => [from, to]));
          expect(newNames.size).toBe(renames.length);
          const after = files.map((name) => newNames.get(name) ?? name);
          expect(new Set(after.map((name) => fileKey(name, caseInsensitive))).size).toBe(files.length);
          for (const { from, to } of renames) {
            expect(from).not.toBe(to);
            const id = photos.find((photo) => photo.file === from)?.studentId;
            expect(to.slice(0, to.lastIndexOf('/') + 1)).toBe(from.slice(0, from.lastIndexOf('/') + 1));
            expect(to.slice(to.lastIndexOf('/') + 1).startsWith(`${id}.`)).toBe(true);
          }
          // Every photo that is somebody's has its name, gets it, or is told why not.
          const told = new Set([...newNames.keys(), ...refused.map((one) => one.file)]);
          for (const photo of photos) {
            const named = photo.file.slice(photo.file.lastIndexOf('/') + 1).startsWith(`${photo.studentId}.`);
            expect(told.has(photo.file)).toBe(photo.studentId !== null && !named);
          }
        }),
        { numRuns: 2_000 },
      );
    },
  );
});
