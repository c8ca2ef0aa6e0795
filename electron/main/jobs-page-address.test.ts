import { expect, test } from 'vitest';
import { jobsPageOf } from './shell-handlers.ts';

test.each([
  ['https://sis.example.org', 'https://sis.example.org/jobs'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/jobs'],
  ['https://sis.example.org/district/?a=1#b', 'https://sis.example.org/district/jobs'],
  ['https://name:word@sis.example.org', 'https://sis.example.org/jobs'],
])('the jobs of %s are at %s', (url, expected) => {
  expect(jobsPageOf(url)).toBe(expected);
});

test.each(['', 'sis.example.org', 'file:///etc/passwd', 'javascript:alert(1)', 'smb://server/share'])(
  '%j is opened nowhere',
  (url) => {
    expect(() => jobsPageOf(url)).toThrow('sis-address');
  },
);
