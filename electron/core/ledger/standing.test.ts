import { expect, test } from 'vitest';
import type { Fix } from '../photo/fix.ts';
import { illuminate } from '../systems/systems.ts';
import { fixesFingerprint } from './fixes-fingerprint.ts';
import {
  isPhotoThere,
  isThereAlready,
  type LedgerEntry,
  misplacedAt,
  type PhotoNow,
  standingOfPhoto,
} from './standing.ts';

const sentMs = Date.UTC(2026, 10, 3);
const crop: Fix = { kind: 'crop', box: { left: 0, top: 0, width: 400, height: 500 } };
const print = (...fixes: readonly Fix[]) => fixesFingerprint(fixes, illuminate, 80_000);

const entry: LedgerEntry = {
  destination: 'sis sis.example.org',
  studentId: '1234',
  arrival: 'imported',
  arrivedMs: sentMs,
  runId: 1,
  chunk: 1,
  file: '1234.jpg',
  sourceSha256: 'a',
  sha256: 'a',
  fixes: print(),
  isReplaced: false,
  version: null,
};
const photo = (sourceSha256: string | null, ...fixes: readonly Fix[]): PhotoNow => ({
  sourceSha256,
  fingerprint: () => print(...fixes),
});
const fromOldVersion = { ...entry, fixes: null };
const fixedByOldVersion = { ...fromOldVersion, sha256: 'b' };
const fromElsewhere = {
  ...entry,
  runId: null,
  chunk: null,
  file: null,
  sourceSha256: null,
  sha256: null,
  fixes: null,
};

const inSis = { kind: 'in-sis', sinceMs: sentMs, runId: 1, isMarked: false, isCertain: true };
const uncertain = { ...inSis, isCertain: false };
const changed = (kind: string) => ({
  kind: 'changed-since',
  sentMs,
  runId: 1,
  arrival: 'imported',
  change: { kind },
});

test.each([
  ['nothing arrived', null, photo('a'), { kind: 'new' }],
  ['the very file', entry, photo('a'), inSis],
  ['another picture', entry, photo('c'), changed('picture')],
  ['a crop since', entry, photo('a', crop), changed('fixes')],
  ['the crop as it was', { ...entry, sha256: 'b', fixes: print(crop) }, photo('a', crop), inSis],
  ['the crop taken back', { ...entry, sha256: 'b', fixes: print(crop) }, photo('a'), changed('fixes')],
  ['not decoded yet', entry, photo(null), uncertain],
  ['an old version, untouched', fromOldVersion, photo('a'), inSis],
  ['an old version, a crop since', fromOldVersion, photo('a', crop), changed('fixes')],
  ['an old version had fixed it somehow', fixedByOldVersion, photo('a', crop), uncertain],
  ['an old version had fixed it, now it is not', fixedByOldVersion, photo('a'), changed('fixes')],
  ['hashes that nobody knows', { ...fromOldVersion, sourceSha256: null }, photo('a'), uncertain],
  ['another computer', fromElsewhere, photo('a'), { ...changed('elsewhere'), runId: null }],
  ['replaced by another computer since', { ...entry, isReplaced: true }, photo('a'), uncertain],
  [
    'handed over',
    { ...entry, arrival: 'delivered' },
    photo('a'),
    { kind: 'handed-over', sinceMs: sentMs, runId: 1, isCertain: true },
  ],
  ['said to be imported', { ...entry, arrival: 'marked' }, photo('a'), { ...inSis, isMarked: true }],
] as const)('%s', (_what, known, now, standing) => {
  expect(standingOfPhoto(known, now)).toEqual(standing);
});

test('a picture that went out as the photo of another student is not new', () => {
  expect(standingOfPhoto(null, photo('a'), entry)).toEqual({
    ...changed('student'),
    change: { kind: 'student', sentAs: '1234' },
  });
});

test('only what is there as it would be sent is passed over', () => {
  expect(isThereAlready(undefined)).toBe(false);
  expect(isThereAlready(standingOfPhoto(null, photo('a')))).toBe(false);
  expect(isThereAlready(standingOfPhoto(entry, photo('c')))).toBe(false);
  expect(isThereAlready(standingOfPhoto(fromElsewhere, photo('a')))).toBe(false);
  expect(isThereAlready(standingOfPhoto(entry, photo('a')))).toBe(true);
  expect(isThereAlready(standingOfPhoto({ ...entry, arrival: 'delivered' }, photo('a')))).toBe(true);
});

test('what the last run said counts only where nothing else is known', () => {
  const outcome = { kind: 'imported' } as const;
  const cropped = standingOfPhoto(entry, photo('a', crop));
  expect(isPhotoThere({ outcome })).toBe(true);
  expect(isPhotoThere({ outcome: null })).toBe(false);
  expect(isPhotoThere({ outcome, atDestination: cropped })).toBe(false);
  expect(isPhotoThere({ outcome: null, atDestination: standingOfPhoto(entry, photo('a')) })).toBe(true);
});

test('a fingerprint knows what was done, and not why or in which name', () => {
  expect(print({ kind: 'extension' })).toBe(print());
  expect(print({ kind: 'orient', isUnasked: true })).toBe(print({ kind: 'orient' }));
  expect(print({ kind: 'orient' })).not.toBe(print());
  expect(print({ kind: 'turn', quarterTurns: 1 })).not.toBe(print({ kind: 'turn', quarterTurns: 2 }));
  expect(print(crop)).not.toBe(print({ ...crop, box: { ...crop.box, left: 1 } }));
});

test('a preset that wants fewer bytes makes another picture of a large file only', () => {
  const strict = { ...illuminate, maximumPhotoBytes: 50_000 };
  expect(fixesFingerprint([], strict, 80_000)).not.toBe(print());
  expect(fixesFingerprint([], strict, 40_000)).toBe(print());
});

test("a picture that is also another student's photo says so, whatever arrived of its own student", () => {
  const asOther = { ...entry, studentId: '77' };
  const own = standingOfPhoto(entry, photo('a'), asOther);
  expect(own).toEqual({ ...inSis, alsoSentAs: '77' });
  expect(misplacedAt(own)).toBe('77');
  const replaced = standingOfPhoto({ ...entry, sourceSha256: 'c' }, photo('a'), asOther);
  expect(replaced).toEqual({ ...changed('student'), change: { kind: 'student', sentAs: '77' } });
  expect(misplacedAt(replaced)).toBe('77');
  expect(misplacedAt(standingOfPhoto({ ...entry, arrival: 'delivered' }, photo('a'), asOther))).toBe('77');
  expect(misplacedAt(standingOfPhoto(entry, photo('c')))).toBeNull();
  expect(misplacedAt(undefined)).toBeNull();
});
