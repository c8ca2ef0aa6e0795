import { expect, test } from 'vitest';
import { readPhotoUrl } from './page-response.ts';

test.each([
  ['photo://thumbnail/1', { kind: 'thumbnail', photoId: '1' }],
  ['photo://large/a1-B2', { kind: 'large', photoId: 'a1-B2' }],
  ['photo://turned/1', { kind: 'turned', photoId: '1' }],
  ['photo://thumbnail/1?v=1k9x', { kind: 'thumbnail', photoId: '1' }],
  [`photo://fixed/${'9'.repeat(100)}`, { kind: 'fixed', photoId: '9'.repeat(100) }],
])('%s is a photo', (url, expected) => {
  expect(readPhotoUrl(url)).toEqual(expected);
});

test.each([
  'photo://thumbnail/',
  'photo://thumbnail',
  'photo://original/1',
  'photo://thumbnail/../1',
  'photo://thumbnail/..',
  'photo://thumbnail/%2e%2e%2fetc%2fpasswd',
  'photo://thumbnail/..%5c..%5cwindows',
  'photo://thumbnail//etc/passwd',
  'photo://thumbnail/1/2',
  'photo://thumbnail/1?size=2',
  'photo://thumbnail/1?v=',
  'photo://thumbnail/1?v=..',
  'photo://thumbnail/1?v=1&size=2',
  `photo://thumbnail/1?v=${'9'.repeat(21)}`,
  'photo://thumbnail/1#2',
  'photo://thumbnail/1\n',
  'photo://thumbnail/\u0000',
  'photo://user@thumbnail/1',
  'photo://thumbnail:80/1',
  `photo://thumbnail/${'9'.repeat(101)}`,
  'photo:thumbnail/1',
  'file:///etc/passwd',
  '',
])('%j is none', (url) => {
  expect(readPhotoUrl(url)).toBeNull();
});
