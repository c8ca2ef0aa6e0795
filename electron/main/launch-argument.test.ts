import path from 'node:path';
import { expect, test } from 'vitest';
import { readLaunchFolders } from './launch-argument.ts';

test.each([
  { words: ['electron', '.'], expected: [] },
  { words: ['electron', '.', '--open=photos'], expected: ['/school/photos'] },
  { words: ['picture-day', '--open=/disc/Photos 2026'], expected: ['/disc/Photos 2026'] },
  { words: ['picture-day', '--open=', '--opened=/disc', '/disc'], expected: [] },
])('$words opens $expected', ({ words, expected }) => {
  // On Windows with a drive in front.
  expect(readLaunchFolders(words, '/school')).toEqual(expected.map((folder) => path.resolve(folder)));
});
