import { expect, test } from 'vitest';
import { isUploadPage } from './upload-page.ts';

test.each([
  'https://sis.example.org',
  'https://sis.example.org/admin/pictures.html',
  'https://sis.example.org:8443/campus/main.xsl?id=7&tool=photos',
  'https://sis.example.org/#/imports/photos',
  'https://SIS.example.org/',
  'https://192.0.2.7/cgi-bin/koha/tools/picture-upload.pl',
  'https://[2001:db8::7]/photos',
])('%s is the address of a page', (address) => {
  expect(isUploadPage(address)).toBe(true);
});

test.each([
  '',
  'sis.example.org',
  'http://sis.example.org/pictures',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'ms-settings:privacy',
  'https:sis.example.org',
  'https://',
  'https:///etc/passwd',
  'https://user:secret@sis.example.org/',
  'https://user@sis.example.org/',
  'https://sis.example.org\\@evil.example/',
  'https://sis.example.org/ --help',
  ' https://sis.example.org/',
  'https://sis.example.org/\nfile:///etc/passwd',
  'https://sis.example.org/"&calc&"',
  '\\\\server\\share',
  `https://sis.example.org/${'a'.repeat(2_000)}`,
])('%j is none', (address) => {
  expect(isUploadPage(address)).toBe(false);
});
