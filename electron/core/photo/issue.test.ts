import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertNever } from '../shared/assert-never.ts';
import {
  blockingCodes,
  countStatuses,
  type Issue,
  type IssueCode,
  isBlocking,
  type PhotoStatus,
  statusOf,
  warningCodes,
} from './issue.ts';

function issueOf(code: IssueCode): Issue {
  switch (code) {
    case 'duplicate-id':
    case 'same-picture':
      return { code, files: ['other.jpg'] };
    case 'index-disagrees':
      return { code, why: 'other-student', list: 'INDEX.TXT' };
    case 'unreadable':
      return { code, why: 'damaged' };
    case 'face-sideways':
      return { code, quarterTurns: 1 };
    default:
      return { code };
  }
}

const ratio = issueOf('ratio');
const sideways = issueOf('sideways');
const emptyFile = issueOf('empty-file');

test('the codes are those that the command line promises', () => {
  expect(blockingCodes).toEqual([
    'name-not-an-id',
    'id-not-on-roster',
    'index-disagrees',
    'duplicate-id',
    'same-picture',
    'unsupported-type',
    'unreadable',
    'empty-file',
    'too-many-pixels',
    'side-too-long',
    'too-big-for-a-zip',
    'opted-out',
    'staff-not-taken',
  ]);
  expect(warningCodes).toEqual([
    'ratio',
    'low-resolution',
    'sideways',
    'wrong-extension',
    'not-srgb',
    'many-pages',
    'location-data',
    'no-face',
    'several-faces',
    'face-sideways',
    'face-blurred',
    'face-dark',
    'face-bright',
  ]);
});

test.each(blockingCodes)('a photo with %s does not go', (code) => {
  expect(isBlocking(issueOf(code))).toBe(true);
  expect(statusOf({ isIgnored: false, issues: [ratio, issueOf(code), sideways] })).toBe('blocked');
});

test.each(warningCodes)('a photo with %s alone goes, and the person is told', (code) => {
  expect(isBlocking(issueOf(code))).toBe(false);
  expect(statusOf({ isIgnored: false, issues: [issueOf(code)] })).toBe('attention');
});

test.each([
  ['a photo without issues', { isIgnored: false, issues: [] }, 'ready'],
  ['several warnings', { isIgnored: false, issues: [ratio, sideways] }, 'attention'],
  ['an ignored file', { isIgnored: true, issues: [] }, 'ignored'],
  ['an ignored file, whatever is said of it', { isIgnored: true, issues: [emptyFile] }, 'ignored'],
] as const)('%s: %j is %s', (_, photo, status) => {
  expect(statusOf(photo)).toBe(status);
});

const statuses = ['ready', 'attention', 'blocked', 'ignored'] as const;

test('nothing to count gives a zero for every status', () => {
  expect(countStatuses([])).toEqual({ ready: 0, attention: 0, blocked: 0, ignored: 0 });
});

test('every photo is counted once, under its own status', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...statuses)), (photos) => {
      const counts = countStatuses(photos.values());
      for (const status of statuses) {
        expect(counts[status]).toBe(photos.filter((other) => other === status).length);
      }
    }),
  );
});

test('a status that nobody knows is a bug, not a count', () => {
  expect(() => countStatuses(['gone' as PhotoStatus])).toThrow('"gone"');
  expect(() => assertNever({ kind: 'new' } as never)).toThrow('{"kind":"new"}');
});
