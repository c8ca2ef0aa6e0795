import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Photo } from '../photo/photo.ts';
import type { FoundInListing } from './compare-listing.ts';
import { compareFolder, type KnownFile } from './folder-news.ts';

/** What stands on a disk: the content says all of a file but its name. */
type Disk = ReadonlyMap<string, string>;

const bytesOf = (content: string) => content.length;

function photoOf(id: string, file: string, content: string): Photo {
  const facts = { format: 'jpeg', width: 4, height: 5, orientation: 1, isSrgb: true, pages: 1 } as const;
  const examination = { kind: 'decoded', facts: { ...facts, hasLocation: false }, sha256: content } as const;
  return { id, file, bytes: bytesOf(content), modifiedMs: timeOf(content), isIgnored: false, examination };
}

/** A file's time, as copies keep it. */
function timeOf(content: string): number {
  return content.charCodeAt(0);
}

/** @param hasInodes on some drives there are none. */
function listed(disk: Disk, hasInodes: boolean): ReadonlyMap<string, FoundInListing> {
  return new Map(
    [...disk].map(([file, content]) => [
      file,
      {
        bytes: bytesOf(content),
        modifiedMs: timeOf(content),
        inode: hasInodes ? `inode of ${content}` : null,
      },
    ]),
  );
}

/** A folder that is looked at again and again, as the engine does. Photos have the ids of their first contents. */
function watch(first: Disk, hasInodes: boolean) {
  const known = new Map<string, KnownFile>();
  let departed: readonly KnownFile[] = [];
  const inodeAt = (file: string, disk: Disk) => (hasInodes ? `inode of ${disk.get(file)}` : null);
  for (const [file, content] of first)
    known.set(file, { photo: photoOf(content, file, content), inode: inodeAt(file, first) });
  return {
    look(disk: Disk) {
      const now = listed(disk, hasInodes);
      const { unsure } = compareFolder(known, departed, now);
      const hashes = new Map(unsure.map((file) => [file, disk.get(file) ?? '']));
      const news = compareFolder(known, departed, now, hashes);
      const seen = new Set([...news.fresh.values(), ...news.moved.map(({ id }) => id)]);
      departed = [...departed, ...news.gone].filter(({ photo }) => !seen.has(photo.id));
      const left = new Set([...news.gone.map(({ photo }) => photo.id), ...news.moved.map(({ id }) => id)]);
      for (const [file, { photo }] of [...known]) if (left.has(photo.id)) known.delete(file);
      for (const photo of news.moved) known.set(photo.file, { photo, inode: inodeAt(photo.file, disk) });
      for (const [file, id] of news.fresh) {
        const content = disk.get(file) ?? '';
        known.set(file, { photo: photoOf(id ?? content, file, content), inode: inodeAt(file, disk) });
      }
      return news;
    },
    /** "file id", or "file id?" where a person has to be asked whether it is still the same. */
    shown: () =>
      [...known]
        .map(([file, { photo }]) => {
          const isSame = photo.examination.kind === 'decoded' && photo.examination.sha256 === photo.id;
          return `${file} ${photo.id}${isSame ? '' : '?'}`;
        })
        .sort(),
  };
}

const disk = (text: string): Disk =>
  new Map(text.split(' ').flatMap((one) => (one === '' ? [] : [one.split('=') as [string, string]])));

test.each([
  ['renamed', ['a=A b=B', 'c=A b=B'], ['b B', 'c A']],
  ['swapped', ['a=A b=B', 'a=B b=A'], ['a B', 'b A']],
  ['a chain', ['a=A b=B', 'b=A c=B'], ['b A', 'c B']],
  ['a circle', ['a=A b=B c=C', 'a=C b=A c=B'], ['a C', 'b A', 'c B']],
  ['one laid over another', ['a=A b=B', 'b=A'], ['b A']],
  ['one laid over another, which then comes back', ['a=A b=B', 'b=A', 'b=A a=B'], ['a B', 'b A']],
  ['removed and brought back', ['a=A b=B', 'b=B', 'a=A b=B'], ['a A', 'b B']],
  ['removed and brought back elsewhere', ['a=A b=B', 'b=B', 'x/a=A b=B'], ['b B', 'x/a A']],
  ['removed, and another in its place', ['a=A b=B', 'b=B', 'a=N b=B'], ['a A?', 'b B']],
  ['removed, and its place taken by one that is known', ['a=A b=B', 'b=B', 'a=B'], ['a B']],
  ['another content', ['a=A b=B', 'a=N b=B'], ['a A?', 'b B']],
  ['another content, and the former one under a new name', ['a=A', 'a=N x=A'], ['a N', 'x A']],
  ['copied', ['a=A', 'a=A x=A'], ['a A', 'x A']],
  ['laid over by a copy of one that stays', ['a=A b=B', 'a=A b=A'], ['a A', 'b B?']],
] as const)('decisions go with their photos: %s', (_, [first, ...later], wanted) => {
  // Nothing in the folder tells by its size alone.
  for (const hasInodes of [true, false]) {
    const watched = watch(disk(first), hasInodes);
    for (const text of later) watched.look(disk(text));
    expect(watched.shown()).toEqual(wanted);
  }
});

test('a file whose time alone changed is not read as a picture again', () => {
  const before = disk('a=A b=B');
  const known = new Map(
    [...before].map(([file, content]) => [file, { photo: photoOf(content, file, content), inode: null }]),
  );
  const touched = new Map([...listed(before, false)].map(([file, one]) => [file, { ...one, modifiedMs: 7 }]));
  expect(compareFolder(known, [], touched).unsure).toEqual(['a', 'b']);
  const { moved, gone, fresh } = compareFolder(known, [], touched, before);
  expect(moved.map(({ file, id, modifiedMs }) => [file, id, modifiedMs])).toEqual([
    ['a', 'A', 7],
    ['b', 'B', 7],
  ]);
  expect([gone, [...fresh]]).toEqual([[], []]);
});

test('a file that gets the name of a photo, or of junk, is looked at anew', () => {
  const junk = { ...photoOf('J', 'map.csv', 'J'), isIgnored: true };
  const known = new Map<string, KnownFile>([
    ['map.csv', { photo: junk, inode: 'j' }],
    ['2.jpg', { photo: photoOf('P', '2.jpg', 'P'), inode: 'p' }],
  ]);
  const found = (content: string, inode: string): FoundInListing => ({
    bytes: bytesOf(content),
    modifiedMs: timeOf(content),
    inode,
  });
  const now = new Map([
    ['1.jpg', found('J', 'j')],
    ['._2.jpg', found('P', 'p')],
  ]);
  expect(compareFolder(known, [], now).fresh).toEqual(
    new Map([
      ['1.jpg', 'J'],
      ['._2.jpg', 'P'],
    ]),
  );
});

test('what is kept by names follows them, and nobody takes what is kept of another', () => {
  const known = (file: string, id: string): KnownFile => ({ photo: photoOf(id, file, id), inode: null });
  const files = (...all: readonly KnownFile[]) => new Map(all.map((one) => [one.photo.file, one]));
  const away = known('a', 'A');
  const look = (there: ReadonlyMap<string, KnownFile>, text: string) => {
    const { back, renames } = compareFolder(there, [away], listed(disk(text), false), disk(text));
    return [back.map(({ file, id }) => `${file} ${id}`), renames.map(({ from, to }) => `${from} > ${to}`)];
  };
  expect(look(files(), 'x=A')).toEqual([['x A'], ['a > x']]);
  expect(look(files(), 'a=A')).toEqual([['a A'], []]);
  // Meanwhile another photo is called so.
  expect(look(files(known('a', 'B')), 'a=B x=A')).toEqual([['x A'], []]);
  expect(look(files(known('b', 'B')), 'a=B x=A')).toEqual([['x A'], ['b > a', 'a > x']]);
});

test('whatever is renamed, swapped, removed and brought back, every photo stays the one it is', () => {
  const names = ['a', 'b', 'c', 'x/a', 'x/b'];
  const contents = ['A', 'B', 'C'];
  const anyDisk = fc
    .tuple(fc.shuffledSubarray(names, { minLength: 3, maxLength: 3 }), fc.subarray(contents))
    .map(([files, there]) => new Map(there.map((content, at) => [files[at] ?? '', content])));
  fc.assert(
    fc.property(fc.array(anyDisk, { minLength: 1, maxLength: 6 }), fc.boolean(), (disks, hasInodes) => {
      const watched = watch(new Map(contents.map((content, at) => [names[at] ?? '', content])), hasInodes);
      for (const one of disks) {
        watched.look(one);
        expect(watched.shown()).toEqual([...one].map(([file, content]) => `${file} ${content}`).sort());
      }
    }),
  );
});
