import { expect, test } from 'vitest';
import { portrait } from '../fixtures/portrait.ts';
import type { Examination, Photo } from '../photo/photo.ts';
import { isCandidate } from './check-photo.ts';
import { undecided } from './decision.ts';

const photoOf = (examination: Examination): Photo => ({
  id: 'p1',
  file: '1234.jpg',
  bytes: 80_000,
  modifiedMs: 0,
  isIgnored: false,
  examination,
});

test.each<readonly [string, Examination, boolean]>([
  ['a photo', { kind: 'decoded', facts: portrait, sha256: 'ab' }, true],
  ['a photo of which only the header is known', { kind: 'header', facts: portrait }, true],
  ['a file that has not been looked at yet', { kind: 'not-yet' }, true],
  ['a damaged photo', { kind: 'unreadable', why: 'damaged', format: 'jpeg', facts: null }, true],
  ['the film that a phone lays beside a photo (1234.mov)', { kind: 'unsupported', format: null }, false],
  ['the HEIC beside a photo', { kind: 'header', facts: { ...portrait, format: 'heic' } }, false],
  ['a HEIC that cannot be read', { kind: 'unsupported', format: 'heic' }, false],
  ['an empty file', { kind: 'empty' }, false],
])('can %s be the second photo of a student?', (_, examination, can) => {
  expect(isCandidate(photoOf(examination))).toBe(can);
});

test('a HEIC that is to be converted competes for its student like any other photo', () => {
  const photo = photoOf({ kind: 'header', facts: { ...portrait, format: 'heic' } });
  expect(isCandidate(photo, { ...undecided, fixes: ['convert'] })).toBe(true);
  expect(isCandidate(photo, { ...undecided, fixes: ['crop'] })).toBe(false);
});
