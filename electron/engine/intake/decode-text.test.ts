import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const text = 'Photo ID\tName\r\n0123\tZoë Šimić “O’Brien” €\r\n';

function utf16(of: string, isBigEndian: boolean): Buffer {
  const bytes = Buffer.from(of, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

// As Windows-1252 has the characters that Latin-1 has not.
const windowsBytes: Readonly<Record<string, number>> = {
  Š: 0x8a,
  '“': 0x93,
  '”': 0x94,
  '’': 0x92,
  '€': 0x80,
};
const windows = (of: string) => Buffer.from([...of].map((c) => windowsBytes[c] ?? c.charCodeAt(0)));

test.each<[string, Buffer, string]>([
  ['UTF-8', Buffer.from(text), text],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), text],
  ['UTF-16, little end first', utf16(`\ufeff${text}`, false), text],
  ['UTF-16, big end first', utf16(`\ufeff${text}`, true), text],
  ['UTF-16 without a mark', utf16(text, false), text],
  ['UTF-16 without a mark, big end first', utf16(text, true), text],
  ['Windows-1252', windows('0123\tZoë “O’Brien” Š €\r\n'), '0123\tZoë “O’Brien” Š €\r\n'],
  ['Latin-1', Buffer.from('0123\tZoë Muñoz', 'latin1'), '0123\tZoë Muñoz'],
  [
    'UTF-8 with a line in Windows-1252',
    Buffer.concat([
      Buffer.from('\ufeff1\tZoë Núñez\r\n'),
      windows('2\tZoë “Zo” Muñoz\r\n'),
      Buffer.from('3\tŠimić'),
    ]),
    '1\tZoë Núñez\r\n2\tZoë “Zo” Muñoz\r\n3\tŠimić',
  ],
  ['ASCII', Buffer.from('1,2'), '1,2'],
  ['one letter', Buffer.from('a'), 'a'],
  ['nothing', Buffer.alloc(0), ''],
])('%s is read', (_, bytes, expected) => {
  expect(decodeText(bytes)).toBe(expected);
});

test('any bytes can be read as some text', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => typeof decodeText(bytes) === 'string'));
});

test('whatever is written in UTF-8 comes back', () => {
  const line = fc.string({ unit: fc.constantFrom(...'abc0189\t,"\r\nZoëŠłПр学校🙂') });
  fc.assert(fc.property(line, (of) => decodeText(Buffer.from(of)) === of));
});
