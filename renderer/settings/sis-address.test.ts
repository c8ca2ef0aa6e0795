import { expect, test } from 'vitest';
import { checkSisAddress, isOpenToOthers, isSameAddress } from './sis-address.ts';

test.each([
  ['https://sis.example.org', 'https://sis.example.org'],
  [' https://sis.example.org/ ', 'https://sis.example.org'],
  ['sis.example.org/dna', 'https://sis.example.org/dna'],
  ['127.0.0.1:4010', 'http://127.0.0.1:4010'],
  ['localhost:4010', 'http://localhost:4010'],
])('%j is %s', (text, url) => {
  expect(checkSisAddress(text)).toEqual({ kind: 'address', url });
});

test.each(['ftp://sis.example.org', 'https://', 'not an address', 'https://me:secret@sis.example.org'])(
  '%j is refused, without repeating it',
  (text) => {
    const check = checkSisAddress(text);
    expect(check.kind).toBe('wrong');
    expect(JSON.stringify(check)).not.toContain('secret');
  },
);

test('nothing is nothing', () => {
  expect(checkSisAddress('  ')).toEqual({ kind: 'empty' });
});

test.each([
  ['http://sis.example.org', true],
  ['https://sis.example.org', false],
  ['http://127.0.0.1:4010', false],
  ['http://localhost.example.org', true],
])('%s is open to others: %s', (url, isOpen) => {
  expect(isOpenToOthers(url)).toBe(isOpen);
});

test('a slash at the end is no other address', () => {
  expect(isSameAddress('https://sis.example.org/', 'https://sis.example.org')).toBe(true);
  expect(isSameAddress('https://sis.example.org', 'https://other.example.org')).toBe(false);
});
