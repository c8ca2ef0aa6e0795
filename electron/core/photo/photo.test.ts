import { expect, test } from 'vitest';
import { portrait } from '../fixtures/portrait.ts';
import { type Examination, factsOf, formatOf, type ImageFacts, sha256Of } from './photo.ts';

const facts: ImageFacts = { ...portrait, format: 'png' };

test.each<readonly [Examination, ImageFacts | null, string | null, string | null]>([
  [{ kind: 'not-yet' }, null, null, null],
  [{ kind: 'empty' }, null, null, null],
  [{ kind: 'header', facts }, facts, 'png', null],
  [{ kind: 'decoded', facts, sha256: 'ab' }, facts, 'png', 'ab'],
  [{ kind: 'unsupported', format: 'heic' }, null, 'heic', null],
  [{ kind: 'unsupported', format: null }, null, null, null],
  [{ kind: 'unreadable', why: 'damaged', format: 'png', facts }, facts, 'png', null],
  [{ kind: 'unreadable', why: 'damaged', format: 'jpeg', facts: null }, null, 'jpeg', null],
  [{ kind: 'unreadable', why: 'gone', format: null, facts: null }, null, null, null],
])('as much is known of a photo as was looked at: %j', (examination, knownFacts, format, sha256) => {
  expect(factsOf({ examination })).toEqual(knownFacts);
  expect(formatOf({ examination })).toBe(format);
  expect(sha256Of({ examination })).toBe(sha256);
});
