import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureSentence } from '../../text/failure-sentence.ts';
import { readSftpAddress, type SftpAddress, showSftpAddress } from './sftp-address.ts';

const host = 'sftp.example.org';

test.each<readonly [string, SftpAddress]>([
  ['sftp://oak@sftp.example.org', { user: 'oak', host, port: 22, folder: '.' }],
  ['sftp://oak@sftp.example.org/', { user: 'oak', host, port: 22, folder: '/' }],
  ['SFTP://oak@sftp.example.org/~', { user: 'oak', host, port: 22, folder: '.' }],
  ['sftp://oak@sftp.example.org/~/in/photos/', { user: 'oak', host, port: 22, folder: 'in/photos' }],
  ['  sftp://oak@sftp.example.org:2222/photos ', { user: 'oak', host, port: 2222, folder: '/photos' }],
  ['sftp://oak@sftp.example.org/Oak%20Hill', { user: 'oak', host, port: 22, folder: '/Oak Hill' }],
  ['sftp://oak@sftp.example.org/Oak Hill', { user: 'oak', host, port: 22, folder: '/Oak Hill' }],
  [
    'sftp://jane@oak.example@sftp.example.org/in',
    { user: 'jane@oak.example', host, port: 22, folder: '/in' },
  ],
  [
    'sftp://jane%40oak.example@10.0.0.7',
    { user: 'jane@oak.example', host: '10.0.0.7', port: 22, folder: '.' },
  ],
  ['sftp://oak@[::1]:2222/a', { user: 'oak', host: '::1', port: 2222, folder: '/a' }],
  ['sftp://DISTRICT\\oak@sftp.example.org', { user: 'DISTRICT\\oak', host, port: 22, folder: '.' }],
  ['sftp://oak@sftp.example.org/in@home:2', { user: 'oak', host, port: 22, folder: '/in@home:2' }],
])('%s', (text, address) => {
  expect(readSftpAddress(text)).toEqual(address);
});

test.each([
  'sftp://oak:canary@sftp.example.org/photos',
  'sftp://oak:@sftp.example.org',
  'sftp://oak:can@ary@sftp.example.org',
])('a password in the address is refused, and not repeated: %s', (text) => {
  expect(() => readSftpAddress(text)).toThrow(/^sftp-password-in-address$/);
  expect(failureSentence({ code: 'sftp-password-in-address' })).toContain('Remove the password');
});

test.each([
  '',
  'sftp.example.org',
  'oak@sftp.example.org',
  'https://oak@sftp.example.org',
  'sftp://sftp.example.org/photos',
  'sftp://@sftp.example.org',
  'sftp://oak@',
  'sftp://oak@/photos',
  'sftp://oak@sftp.example.org:0',
  'sftp://oak@sftp.example.org:65536',
  'sftp://oak@sftp.example.org:port',
  'sftp://oak:cana/ry@sftp.example.org',
  'sftp://oak@sftp example.org',
  'sftp://oak@sftp.example.org/%zz',
  'sftp://oak@sftp.example.org/a%0Ab',
  'sftp://oak%00@sftp.example.org',
])('not an address: %j', (text) => {
  // Nothing follows the code: what was typed may hold a password.
  expect(() => readSftpAddress(text)).toThrow(/^sftp-address$/);
});

const segment = fc
  .string({ minLength: 1, unit: 'binary' })
  .filter((text) => !/[/\p{Cc}]|^~$|^\.$/u.test(text));
const anyAddress: fc.Arbitrary<SftpAddress> = fc.record({
  user: fc.string({ minLength: 1 }).filter((text) => !/\p{Cc}/u.test(text)),
  host: fc.constantFrom(host, '10.0.0.7', '::1', 'fe80::1'),
  port: fc.integer({ min: 1, max: 65_535 }),
  folder: fc.oneof(
    fc.constantFrom('.', '/'),
    fc.array(segment, { minLength: 1 }).map((parts) => `/${parts.join('/')}`),
    fc.array(segment, { minLength: 1 }).map((parts) => parts.join('/')),
  ),
});

test('an address that is shown can be read back', () => {
  fc.assert(
    fc.property(anyAddress, (address) => {
      expect(readSftpAddress(showSftpAddress(address))).toEqual(address);
    }),
  );
});

test.each([
  ['sftp://oak@sftp.example.org:22/photos/', 'sftp://oak@sftp.example.org/photos'],
  ['sftp://jane@oak.example@[::1]:2222', 'sftp://jane%40oak.example@[::1]:2222'],
])('%s is shown as %s', (text, shown) => {
  expect(showSftpAddress(readSftpAddress(text))).toBe(shown);
});
