import { expect, test } from 'vitest';
import { type ZipCounts, type ZipStanding, zipStanding } from './saved-zip.ts';

const none: ZipCounts = { open: 0, uploaded: 0, marked: 0, imported: 0, rejected: 0 };

test.each<readonly [Partial<ZipCounts>, ZipStanding]>([
  [{ open: 3 }, 'open'],
  [{ uploaded: 3 }, 'uploaded'],
  // A log that names two of five: the zip was uploaded, and three photos are still open.
  [{ open: 3, imported: 2 }, 'uploaded'],
  [{ uploaded: 3, rejected: 2 }, 'uploaded'],
  [{ marked: 3 }, 'marked'],
  [{ marked: 3, imported: 1 }, 'marked'],
  [{ open: 1, marked: 2 }, 'open'],
  [{ imported: 3 }, 'settled'],
  [{ rejected: 3 }, 'settled'],
])('photos that stand as %o are in a zip that is %s', (counts, standing) => {
  expect(zipStanding({ ...none, ...counts })).toBe(standing);
});
