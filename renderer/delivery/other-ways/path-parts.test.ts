import { expect, test } from 'vitest';
import { baseName, folderOf } from './path-parts.ts';

test.each([
  ['/home/ana/zips/photos-001.zip', '/home/ana/zips', 'photos-001.zip'],
  ['C:\\zips\\photos-001.zip', 'C:\\zips', 'photos-001.zip'],
  ['/photos-001.zip', '/', 'photos-001.zip'],
])('%s', (path, folder, name) => {
  expect([folderOf(path), baseName(path)]).toEqual([folder, name]);
});
