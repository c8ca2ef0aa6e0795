import { expect, test } from 'vitest';
import { isTooLongToHandOver, readCliWords, readLaunchPaths } from './read-launch-paths.ts';

const linux = { isPackaged: true, platform: 'linux' } as const;
const windows = { isPackaged: true, platform: 'win32' } as const;

test.each([
  [[], []],
  [['--open=photos'], ['/school/photos']],
  [['--open=/disc/Photos 2026'], ['/disc/Photos 2026']],
  [['--open=', '--opened=/disc', ''], []],
  [['/disc/photos'], ['/disc/photos']],
  [['photos'], ['/school/photos']],
  [['../photos.zip'], ['/photos.zip']],
  [['./check'], ['/school/check']],
  [['/disc/check'], ['/disc/check']],
  [
    ['it"s.jpg', "o'brien"],
    ['/school/it"s.jpg', "/school/o'brien"],
  ],
  [['file:///disc/Photos%202026'], ['/disc/Photos 2026']],
  [['file://localhost/disc/a'], ['/disc/a']],
  [
    ['--no-sandbox', '--user-data-dir=/data', '-psn_0_1', '/disc/a', '/disc/b'],
    ['/disc/a', '/disc/b'],
  ],
  [['/disc/a', '/disc/a'], ['/disc/a']],
  [
    ['--', '-5 photos', '--open=x', '/disc/a'],
    ['/school/-5 photos', '/school/--open=x', '/disc/a'],
  ],
  [['--inspect', '--', '/disc/a'], ['/disc/a']],
])('%j opens %j', (words, expected) => {
  expect(readLaunchPaths(['/opt/picture-day', ...words], '/school', linux).paths).toEqual(expected);
});

test.each([
  [['C:\\photos'], ['C:\\photos']],
  [['photos'], ['D:\\school\\photos']],
  [['\\\\server\\share\\photos'], ['\\\\server\\share\\photos']],
  [['file://server/share/photos'], ['\\\\server\\share\\photos']],
  [['file:///C:/Photos%202026'], ['C:\\Photos 2026']],
  [['/prefetch:1', 'C:\\photos'], ['C:\\photos']],
  // What `"C:\photos\" --hidden` arrives as.
  [['C:\\photos" --hidden'], ['C:\\photos']],
])('on Windows %j opens %j', (words, expected) => {
  expect(readLaunchPaths(['Picture Day.exe', ...words], 'D:\\school', windows).paths).toEqual(expected);
});

test.each(['mtp://phone/DCIM', 'smb://server/share', 'https://sis.example.org/', 'file://server/share'])(
  '%s lies on no disk',
  (word) => {
    expect(readLaunchPaths(['/opt/picture-day', word], '/school', linux)).toEqual({
      paths: [],
      addresses: [word],
    });
  },
);

test("in development the app's own folder is not opened, wherever Chromium puts it", () => {
  const development = { isPackaged: false, platform: 'linux' } as const;
  expect(readLaunchPaths(['electron', '.', '/a'], '/school', development).paths).toEqual(['/a']);
  expect(readLaunchPaths(['electron', '--x=1', '.', '/a'], '/school', development).paths).toEqual(['/a']);
});

test.each([
  [['check', '/photos']],
  [['--', 'check', '/photos']],
  [['./check']],
  [['/photos']],
  [['--open=/photos']],
  [['--', '/photos']],
])('%j is a command or opens something, and not both', (words) => {
  const all = ['/opt/picture-day', ...words];
  const isCommand = readCliWords(all, true) !== null;
  expect(isCommand).toBe(words.includes('check'));
  if (!isCommand) expect(readLaunchPaths(all, '/school', linux).paths).toHaveLength(1);
});

test('what Chromium would cut off is not handed over; Windows hands over all of it', () => {
  const words = Array.from({ length: 3_000 }, (_, index) => `/media/card/DCIM/IMG_${index}.jpg`);
  expect(isTooLongToHandOver(words, 'linux')).toBe(true);
  expect(isTooLongToHandOver(words, 'darwin')).toBe(true);
  expect(isTooLongToHandOver(words, 'win32')).toBe(false);
  expect(isTooLongToHandOver(words.slice(0, 500), 'linux')).toBe(false);
});
