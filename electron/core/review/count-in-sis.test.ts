import { expect, test } from 'vitest';
import { photoRow } from '../../../e2e/fixtures/photo-row.ts';
import { countInSis } from './count-in-sis.ts';
import type { PhotoRow } from './photo-row.ts';

const imported = { outcome: { kind: 'imported' } } as const;
const rejected = { outcome: { kind: 'rejected', reason: 'No such student' } } as const;

const cases: readonly (readonly [string, Partial<PhotoRow>, number, number])[] = [
  ['is in the SIS', imported, 1, 1],
  ['was rejected', rejected, 0, 1],
  ['is still to come', {}, 0, 1],
  ['is blocked', { status: 'blocked' }, 0, 0],
  ['was left out', { isLeftOut: true }, 0, 0],
  ['was left out after it was imported', { isLeftOut: true, ...imported }, 1, 1],
  ['changed before anything was decided anew', { isChanged: true }, 0, 0],
  ['was rejected, and its file changed since', { isChanged: true, ...rejected }, 0, 1],
  ['is no photo', { status: 'ignored' }, 0, 0],
];

test.each(cases)('a photo that %s', (_what, changes, inSis, meant) => {
  expect(countInSis([photoRow('1', changes)])).toEqual({ imported: inSis, meant });
});
