import fc from 'fast-check';
import { expect, test } from 'vitest';
import { awaitedFile, type LeftoverKind, leftoverFolderKind, leftoverKind } from './leftovers.ts';

const inFolders: Readonly<Record<LeftoverKind, readonly string[]>> = {
  deleted: [
    '$RECYCLE.BIN/S-1-5-21',
    'RECYCLER/S-1-5-21',
    'Recycled',
    '#recycle',
    '@Recycle',
    '.recycle/user',
    '.Trash',
    '.Trashes/501',
    '.Trash-1000/files',
    '.trash-0',
    'Network Trash Folder',
    '.dropbox.cache/2026-09-01',
    '.debris',
    'trashbox',
  ],
  'old-version': [
    '#snapshot/daily',
    '@Recently-Snapshot',
    '.snapshot/hourly.0',
    '~snapshot',
    '.zfs/snapshot/monday',
    '@GMT-2026.09.01-10.00.00',
    '.stversions',
    '.picasaoriginals',
    '[Originals]',
  ],
  thumbnail: ['@eaDir/104233.jpg', '.@__thumb', '.thumbnails', '.xvpics', 'School Previews.lrdata/0/1'],
  hidden: ['.cache', '.hidden folder', '.git/objects', '._grade-5'],
  system: ['__MACOSX', 'System Volume Information', 'lost+found', 'FOUND.000', '.Spotlight-V100', '_vti_cnf'],
  unfinished: ['.tmp.driveupload', '.tmp.drivedownload'],
};

test.each(
  Object.entries(inFolders).flatMap(([kind, folders]) => folders.map((folder) => [folder, kind] as const)),
)('a photo in "%s" is passed over: %s', (folder, kind) => {
  for (const file of [`${folder}/104233.jpg`, `Grade 5/${folder}/deep/104233.jpg`]) {
    expect(leftoverKind(file)).toBe(kind);
    expect(leftoverKind(file.toUpperCase())).toBe(kind);
  }
  expect(leftoverFolderKind(folder)).toBe(kind);
});

test.each([
  'Recycle',
  'Recycling club',
  'Trash',
  'Snapshots',
  'Snapshot day',
  '#5',
  '#1 Lincoln',
  '@Lincoln',
  '@home',
  '~Ms. Lopez',
  '_proofs',
  '-5-',
  '$5 packages',
  '[Grade 5]',
  'Originals',
  'Thumbs',
  'thumbnails',
  'Grade 5.2',
  'Found',
  'Mr. Temp',
  'versions',
  'cache',
])('a photo in "%s" is a photo like any other', (folder) => {
  expect(leftoverKind(`${folder}/104233.jpg`)).toBeNull();
  expect(leftoverFolderKind(folder)).toBeNull();
});

test.each<[string, LeftoverKind]>([
  ['Icon\r', 'system'],
  ['.apdisk', 'hidden'],
  ['.104254.jpg.swp', 'hidden'],
  ['.fuse_hidden0000123', 'hidden'],
  ['.nomedia', 'hidden'],
  ['Thumbs.db:encryptable', 'thumbnail'],
  ['ZbThumbnail.info', 'thumbnail'],
  ['AlbumArtSmall.jpg', 'thumbnail'],
  ['AlbumArt_{5FA05D35-A682-4AF6-96F7-0773E42D4D16}_Large.jpg', 'thumbnail'],
  ['104247.THM', 'thumbnail'],
  ['.trashed-1761955200-104233.jpg', 'deleted'],
  ['.pending-1761955200-104233.jpg', 'unfinished'],
  ['104233.jpg.!sync', 'unfinished'],
])('%j is passed over: %s', (file, kind) => {
  expect(leftoverKind(file)).toBe(kind);
  expect(leftoverKind(`Grade 5/${file}`)).toBe(kind);
});

test.each([
  'Icon',
  '.jpg',
  '.104233.jpg',
  'AlbumArt.jpg',
  'thumbs.jpg',
  '104233.jpg',
  'constructor/1.jpg',
  'toString',
])('%j is not passed over for its name', (file) => {
  expect(leftoverKind(file)).toBeNull();
});

test.each([
  ['.104240.jpg.icloud', '104240.jpg'],
  ['Grade 5/.104240.JPG.iCloud', 'Grade 5/104240.JPG'],
  ['104240.jpg.nextcloud', '104240.jpg'],
  ['104240.jpg.owncloud', '104240.jpg'],
  ['104240.jpg.cloud', '104240.jpg'],
])('%j stands in the place of %j, and is not passed over', (file, awaited) => {
  expect(awaitedFile(file)).toBe(awaited);
  expect(leftoverKind(file)).toBeNull();
});

test.each(['104240.jpg', 'cloud.jpg', '.icloud', '104240.icloud', 'my.cloud'])(
  '%j stands for no other file',
  (file) => {
    expect(awaitedFile(file)).toBeNull();
  },
);

test('a folder whose name begins with a letter or digit is only passed over if it is on the list', () => {
  const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 _.#@~-]{0,20}$/);
  const listed =
    /^(?:recycle[rd]|trashbox|found\.\d{3}|network trash folder|temporary items|ipod photo cache)$|lost\+found|\.lr(?:data|cat-data)$|nksc_param|system volume information/i;
  fc.assert(
    fc.property(name, (folder) => {
      fc.pre(!listed.test(folder));
      expect(leftoverKind(`${folder}/104233.jpg`)).toBeNull();
    }),
  );
});
