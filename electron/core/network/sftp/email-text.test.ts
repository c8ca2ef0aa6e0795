import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from '../../shared/locale.ts';
import { type DeliveredZip, writeEmail } from './email-text.ts';
import { readSftpAddress } from './sftp-address.ts';

const address = readSftpAddress('sftp://oakhill@sftp.example.org/incoming');
const zips = [
  { name: 'photos-001.zip', photos: 812, bytes: 59_812_331, sha256: 'ab'.repeat(32) },
  { name: 'photos-002.zip', photos: 1, bytes: 81_234, sha256: 'cd'.repeat(32) },
];

test('the e-mail says what lies where, and what is asked for', () => {
  expect(writeEmail({ address, school: 'Oak Hill Elementary', zips })).toEqual({
    subject: 'Oak Hill Elementary: 813 student photos on the SFTP, please load them',
    body: `Hello,

we have put 813 student photos in 2 zip files on your SFTP sftp.example.org, in the folder /incoming. Our user name there is oakhill. Please load the photos onto our site: we do not have the permission "Import Student Photos".

photos-001.zip
  812 photos; 59.8 MB, exactly 59,812,331 bytes
  SHA-256: ${'ab'.repeat(32)}

photos-002.zip
  1 photo; 81 KB, exactly 81,234 bytes
  SHA-256: ${'cd'.repeat(32)}

Each photo is named with the student's ID, for example 1234.jpg. The SHA-256 of a file shows whether it arrived whole: it must be the same on your side.

Please tell us when the photos are in, or if something is missing.

Thank you,
[your name]
Oak Hill Elementary
`,
  });
});

test('a school that is not known leaves a gap; another port and the landing folder are named', () => {
  const elsewhere = readSftpAddress('sftp://oakhill@sftp.example.org:2222');
  const { subject, body } = writeEmail({ address: elsewhere, school: null, zips });
  expect(subject).toMatch(/^\[name of your school\]: /);
  expect(body).toContain('sftp.example.org:2222, in the folder that our user name opens.');
  expect(body).toMatch(/\[your name\]\n\[name of your school\]\n$/);
});

const anyZip: fc.Arbitrary<DeliveredZip> = fc.record({
  name: fc.stringMatching(/^[a-z0-9-]{1,20}\.zip$/),
  photos: fc.nat(5_000),
  bytes: fc.nat(),
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
});

test('every zip is there with its own size and checksum, and the photos add up', () => {
  fc.assert(
    fc.property(fc.array(anyZip, { minLength: 1 }), (some) => {
      const { body } = writeEmail({ address, school: null, zips: some });
      const photos = some.reduce((total, zip) => total + zip.photos, 0);
      expect(body).toContain(`we have put ${formatNumber(photos)} student photo`);
      for (const { name, bytes, sha256 } of some) {
        const paragraph = body.split('\n\n').filter((text) => text.includes(sha256) && text.startsWith(name));
        expect(paragraph.some((text) => text.includes(`exactly ${formatNumber(bytes)} byte`))).toBe(true);
      }
    }),
  );
});
