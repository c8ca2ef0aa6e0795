import { expect, test } from 'vitest';
import { isSignInPage } from './web-address.ts';

test.each([
  ['https://accounts.google.com/o/oauth2/v2/auth?client_id=x', true],
  ['https://login.microsoftonline.com/school.example/oauth2/v2.0/authorize', true],
  ['http://accounts.google.com/', false],
  ['https://accounts.google.com:8443/', false],
  ['https://accounts.google.com.evil.example/', false],
  ['https://user@accounts.google.com/', false],
  ['https://evil.example/?accounts.google.com', false],
  ['file:///etc/passwd', false],
  ['accounts.google.com', false],
])('%s is opened for a sign-in: %s', (address, isOpened) => {
  expect(isSignInPage(address)).toBe(isOpened);
});
