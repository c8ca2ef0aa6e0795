import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunkFileName, envelopeBytes, multipartEnvelope } from './upload-body.ts';

const boundary = '0123456789abcdef'.repeat(2);
const hexadecimal = fc.stringMatching(/^[0-9a-f]{32}$/);

test('a server reads the zip back, byte for byte, as the one field `file`', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), hexadecimal, async (zip, mark) => {
      const { contentType, head, tail } = multipartEnvelope('photos-001.zip', mark);
      const body = Buffer.concat([Buffer.from(head), zip, Buffer.from(tail)]);
      const form = await new Response(body, { headers: { 'content-type': contentType } }).formData();
      const file = form.get('file');
      if (!(file instanceof File)) throw new Error('The field is no file');
      expect([...form.keys()]).toEqual(['file']);
      expect(file.name).toBe('photos-001.zip');
      expect(file.type).toBe('application/zip');
      expect(new Uint8Array(await file.arrayBuffer())).toEqual(zip);
    }),
  );
});

test.each([
  ['too short', boundary.slice(1)],
  ['too long', `${boundary}0`],
  ['in capitals', boundary.toUpperCase()],
  ['with a line end', `${boundary.slice(2)}\r\n`],
  ['empty', ''],
])('a boundary that is %s is refused', (_, mark) => {
  expect(() => multipartEnvelope('photos-001.zip', mark)).toThrow('32 hexadecimal digits');
});

test.each([
  [1, 'photos-001.zip'],
  [42, 'photos-042.zip'],
  [999, 'photos-999.zip'],
  [1_000, 'photos-1000.zip'],
  [999_999, 'photos-999999.zip'],
])('zip %d is called %s', (number, fileName) => {
  expect(chunkFileName(number)).toBe(fileName);
});

test('no envelope is longer than what is set aside for it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), hexadecimal, (number, mark) => {
      const { head, tail } = multipartEnvelope(chunkFileName(number), mark);
      expect(Buffer.byteLength(head) + Buffer.byteLength(tail)).toBeLessThanOrEqual(envelopeBytes);
    }),
  );
  const { head, tail } = multipartEnvelope(chunkFileName(999_999), boundary);
  expect(Buffer.byteLength(head) + Buffer.byteLength(tail)).toBe(envelopeBytes);
});
