import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareListing, type ListedFile, matchRenamed, type TraceableFile } from './compare-listing.ts';

const listing = (entries: Readonly<Record<string, readonly [number, number]>>) =>
  new Map(Object.entries(entries).map(([file, [bytes, modifiedMs]]) => [file, { bytes, modifiedMs }]));

test('a folder is compared with what it was', () => {
  const known = listing({ same: [1, 1], bigger: [1, 1], later: [1, 1], gone: [1, 1] });
  const now = listing({ later: [1, 1.5], bigger: [2, 1], same: [1, 1], new: [1, 1] });
  expect(compareListing(known, now)).toEqual({
    added: ['new'],
    changed: ['later', 'bigger'],
    gone: ['gone'],
  });
});

test('following the changes leads from one listing to the other', () => {
  const anyListing = fc
    .dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.tuple(fc.nat(2), fc.nat(2)), { maxKeys: 5 })
    .map(listing);
  fc.assert(
    fc.property(anyListing, anyListing, (known, now) => {
      const { added, changed, gone } = compareListing(known, now);
      const followed = new Map<string, ListedFile | undefined>(known);
      for (const file of gone) followed.delete(file);
      for (const file of added) expect(followed.has(file)).toBe(false);
      for (const file of changed) expect(followed.get(file)).not.toEqual(now.get(file));
      for (const file of [...added, ...changed]) followed.set(file, now.get(file));
      expect(Object.fromEntries(followed)).toEqual(Object.fromEntries(now));
    }),
  );
});

/** `name inode sha256 bytes`; `-` where it is not known. */
function trace(text: string): TraceableFile {
  const [file = '', inode = '-', sha256 = '-', bytes = '1'] = text.split(' ');
  const known = (value: string) => (value === '-' ? null : value);
  return { file, inode: known(inode), sha256: known(sha256), bytes: Number(bytes), modifiedMs: 5 };
}

test.each([
  ['by inode', ['a 1'], ['b 1'], ['a > b'], []],
  ['by inode, in a swap with a new name', ['a 1', 'b 2'], ['c 2', 'd 1'], ['a > d', 'b > c'], []],
  ['an inode that was used again', ['a 1 - 7'], ['b 1 - 8'], [], []],
  ['by its bytes', ['a 1 x'], ['b 2 x'], ['a > b'], []],
  ['nothing alike', ['a 1 x'], ['b 2 y'], [], []],
  ['no inodes and nothing read', ['a'], ['b'], [], []],
  ['worth reading', ['a - x 7'], ['b - - 7', 'c - - 8', 'd - y 7'], [], ['b']],
  ['two alike', ['a 1 x', 'b 2 x'], ['c 3 x', 'd 4 x'], [], []],
  ['one that is two now', ['a 1 x'], ['b 2 x', 'c 3 x'], [], []],
  [
    'two alike, moved into another folder',
    ['a 1 x', 'b 2 x'],
    ['sub/b 3 x', 'sub/a 4 x'],
    ['a > sub/a', 'b > sub/b'],
    [],
  ],
  [
    'two alike, of which one is where it was',
    ['a - x', 'b - x'],
    ['a - x', 'sub/c - x'],
    ['a > a', 'b > sub/c'],
    [],
  ],
  ['two alike, one known by its inode', ['a 1 x', 'b 2 x'], ['c 1 x', 'd 4 x'], ['a > c', 'b > d'], []],
] as const)('%s', (_, gone, added, wanted, unsure) => {
  const found = matchRenamed(gone.map(trace), added.map(trace));
  expect(found.renamed.map(({ from, to }) => `${from.file} > ${to}`)).toEqual(wanted);
  expect(found.unsure).toEqual(unsure);
});

test('no file is matched twice', () => {
  const files = (prefix: string) =>
    fc
      .array(fc.tuple(fc.constantFrom('-', '1', '2'), fc.constantFrom('-', 'x', 'y')), { maxLength: 6 })
      .map((all) => all.map(([inode, sha], at) => trace(`${prefix}${at} ${inode} ${sha}`)));
  fc.assert(
    fc.property(files('a'), files('b'), (gone, added) => {
      const { renamed } = matchRenamed(gone, added);
      expect(new Set(renamed.map(({ from }) => from)).size).toBe(renamed.length);
      expect(new Set(renamed.map(({ to }) => to)).size).toBe(renamed.length);
    }),
  );
});
