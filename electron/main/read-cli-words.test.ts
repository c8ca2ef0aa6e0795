import { expect, test } from 'vitest';
import { readCliWords } from './read-launch-paths.ts';

test.each<[readonly string[], readonly string[] | null]>([
  [[], null],
  [['--open=/photos'], null],
  [['/photos'], null],
  [
    ['check', '/photos', '--json'],
    ['check', '/photos', '--json'],
  ],
  [['--help'], ['--help']],
  [['-h'], ['-h']],
  [
    ['help', 'upload'],
    ['help', 'upload'],
  ],
  [['--no-sandbox', '--user-data-dir=/data', 'jobs'], ['jobs']],
  [['--no-sandbox', '--help'], ['--help']],
  [
    ['--', 'upload', 'photos', '--sis', 'https://sis.example.org', '--json'],
    ['upload', 'photos', '--sis', 'https://sis.example.org', '--json'],
  ],
  [
    ['--', 'upload', 'C:\\photos', '--sis=https://sis.example.org'],
    ['upload', 'C:\\photos', '--sis=https://sis.example.org'],
  ],
  [['--', '--help'], ['--help']],
  [['--', '/photos'], null],
  [['/photos', 'check'], null],
  [['--open=/photos', '/x', 'check'], null],
  [['checks'], null],
])('%j asks for %j', (words, asked) => {
  expect(readCliWords(['/opt/picture-day', ...words], true)).toEqual(asked);
  expect(readCliWords(['/bin/electron', '/the/app', ...words], false)).toEqual(asked);
});

test("in development the app's own folder may be called like a command", () => {
  expect(readCliWords(['/bin/electron', 'check'], false)).toBeNull();
});
