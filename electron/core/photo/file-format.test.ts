import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectFormat, formatHeadBytes } from './file-format.ts';

/** Characters up to U+00FF stand for the bytes of the same number. */
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  ['jpeg', '\xff\xd8\xff\xe0\0\x10JFIF\0'],
  ['jpeg', '\xff\xd8\xff\xe1\0\x10Exif\0\0'],
  ['jpeg', '\xff\xd8\xff\xdb'],
  ['png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['tiff', 'II*\0\x08\0\0\0'],
  ['tiff', 'MM\0*\0\0\0\x08'],
  ['tiff', 'II+\0\x08\0\0\0'],
  ['tiff', 'MM\0+\0\x08\0\0'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['webp', 'RIFF\x24\0\0\0WEBPVP8 '],
  ['bmp', 'BM\x36\0\0\0\0\0\0\0'],
  ['pdf', '%PDF-1.7\n'],
  ['zip', 'PK\x03\x04\x14\0'],
  ['psd', '8BPS\0\x01'],
  ['heic', '\0\0\0\x18ftypheic\0\0\0\0'],
  ['heic', '\0\0\0\x18ftypheix\0\0\0\0'],
  ['heic', '\0\0\0\x18ftypmif1\0\0\0\0'],
  ['heic', '\0\0\0\x18ftypmsf1\0\0\0\0'],
  ['avif', '\0\0\0\x18ftypavif\0\0\0\0'],
  ['avif', '\0\0\0\x18ftypavis\0\0\0\0'],
  ['jp2', '\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x14ftypjp2 '],
  ['jp2', '\xff\x4f\xff\x51\0\x29'],
  ['jxl', '\0\0\0\x0cJXL \r\n\x87\n'],
  ['jxl', '\xff\x0a\xfa\x1f'],
  ['html', '<!DOCTYPE html><html><body>Sign in</body></html>'],
  ['html', '\r\n<html lang="en"><head>'],
  ['html', '<!-- expired --><!doctype HTML PUBLIC ""><html>'],
  ['html', '<!DOCTYPE html><html><svg></svg></html>'],
])('%s is known by its first bytes %j', (format, head) => {
  expect(detectFormat(bytes(head))).toBe(format);
});

test.each([
  ['plain', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
  ['in capitals', '<SVG></SVG>'],
  ['after white space', '\r\n  <svg width="1"/>'],
  ['after a byte order mark', '\ufeff<svg></svg>'],
  ['after an XML prolog', '<?xml version="1.0" encoding="UTF-8"?>\n<svg></svg>'],
  ['after a comment', '<!-- drawn by hand --><svg></svg>'],
  ['after a doctype', '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "">\n<svg></svg>'],
  ['after all of them', '\ufeff<?xml version="1.0"?><!-- a --><!DOCTYPE svg>\n<svg\n></svg>'],
])('an SVG is known %s', (_, text) => {
  expect(detectFormat(utf8(text))).toBe('svg');
});

test.each([
  ['nothing', ''],
  ['one byte', '\xff'],
  ['the first two bytes of a JPEG', '\xff\xd8'],
  ['half of a PNG signature', '\x89PNG'],
  ['a PNG whose line ends were changed', '\x89PNG\n\x1a\n\0\0\0\rIHDR'],
  ['a JPEG signature in the wrong place', '\0\xff\xd8\xff'],
  ['text', 'Dear parents, the photographer comes on Monday.'],
  ['JSON', '{"svg": true}'],
  ['XML that draws nothing', '<?xml version="1.0"?><roster></roster>'],
  ['a film', '\0\0\0\x18ftypisom\0\0\0\0'],
  ['a film from an iPhone', '\0\0\0\x14ftypqt  \0\0\0\0'],
  ['zeros', '\0'.repeat(600)],
])('%s is of no known type', (_, head) => {
  expect(detectFormat(bytes(head))).toBeNull();
});

test('only the head counts, however long the file is', () => {
  const late = `<!--${' '.repeat(formatHeadBytes)}--><svg></svg>`;
  expect(detectFormat(bytes(late))).toBeNull();
  const long = new Uint8Array(2_000_000);
  long.set(bytes('\xff\xd8\xff\xe0'));
  expect(detectFormat(long)).toBe('jpeg');
});

const anyHead = fc.oneof(
  fc.uint8Array({ maxLength: 2 * formatHeadBytes }),
  fc
    .tuple(
      fc.constantFrom('\xff\xd8\xff', '\x89PNG', 'II*\0', 'GIF8', '\0\0\0\x18ftyp', '<svg', '<?xml'),
      fc.uint8Array(),
    )
    .map(([start, rest]) => Uint8Array.from([...bytes(start), ...rest])),
);

test('whatever the bytes are, the type is read without an error, and from the head alone', () => {
  fc.assert(
    fc.property(anyHead, fc.uint8Array(), (head, rest) => {
      const whole = new Uint8Array(Math.max(head.length, formatHeadBytes) + rest.length);
      whole.set(head);
      whole.set(rest, whole.length - rest.length);
      expect(detectFormat(whole)).toBe(detectFormat(whole.subarray(0, formatHeadBytes)));
      expect(() => detectFormat(head)).not.toThrow();
    }),
  );
});
