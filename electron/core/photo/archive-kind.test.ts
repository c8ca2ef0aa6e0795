import { expect, test } from 'vitest';
import { archiveKind } from './file-format.ts';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ['a RAR archive', 'Rar!\x1a\x07\0'],
  ['a RAR archive', 'Rar!\x1a\x07\x01\0'],
  ['a 7z archive', '7z\xbc\xaf\x27\x1c\0\x04'],
  ['a tar archive', `photos/1234.jpg${'\0'.repeat(242)}ustar  \0`],
  ['a gzip archive', '\x1f\x8b\x08\0'],
  ['a bzip2 archive', 'BZh91AY&SY'],
  ['an xz archive', '\xfd7zXZ\0\0\x04'],
])('%s is told by its content', (kind, head) => {
  expect(archiveKind(bytes(head))).toBe(kind);
});

test.each(['', 'PK\x03\x04', '\xff\xd8\xff\xe0', 'Rar! is what this text begins with', '7z'])(
  '%j is no other archive',
  (head) => {
    expect(archiveKind(bytes(head))).toBeNull();
  },
);
