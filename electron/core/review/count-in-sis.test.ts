import { expect, test } from 'vitest';
import { photoRow } from '../../../e2e/fixtures/photo-row.ts';
import { countInSis, type InSis } from './count-in-sis.ts';
import type { PhotoRow } from './photo-row.ts';

const imported = { outcome: { kind: 'imported' } } as const;
const rejected = { outcome: { kind: 'rejected', reason: 'No such student' } } as const;

const unconfirmed = { outcome: { kind: 'unconfirmed', reason: 'It could not be read back' } } as const;
const notSent = { outcome: { kind: 'not-sent', reason: 'The upload stopped' } } as const;
const leftOut = { outcome: { kind: 'left-out', reason: 'You left it out.' } } as const;

const none = { imported: 0, meant: 0, others: {} };
const missing = (others: InSis['others']) => ({ imported: 0, meant: 1, others });

const cases: readonly (readonly [string, Partial<PhotoRow>, InSis])[] = [
  ['is in the SIS', imported, { imported: 1, meant: 1, others: {} }],
  ['was rejected', rejected, missing({ rejected: 1 })],
  ['is still to come', {}, missing({ 'to-come': 1 })],
  ['is blocked', { status: 'blocked' }, none],
  ['was left out', { isLeftOut: true }, none],
  ['was left out of the upload', { ...leftOut, isLeftOut: true }, none],
  ['was blocked during the upload', { ...leftOut, status: 'blocked' }, none],
  ['was left out of the upload, and taken back since', leftOut, missing({ 'left-out': 1 })],
  [
    'was left out after it was imported',
    { ...imported, isLeftOut: true },
    { imported: 1, meant: 1, others: {} },
  ],
  ['was left out after it was rejected', { ...rejected, isLeftOut: true }, missing({ rejected: 1 })],
  ['was left out after it was not sent', { ...notSent, isLeftOut: true }, missing({ 'not-sent': 1 })],
  ['was left out, not confirmed', { ...unconfirmed, isLeftOut: true }, missing({ unconfirmed: 1 })],
  ['was found damaged while it was packed', { ...notSent, status: 'blocked' }, missing({ 'not-sent': 1 })],
  ['lost its student after it was rejected', { ...rejected, status: 'blocked' }, missing({ rejected: 1 })],
  ['changed before anything was decided anew', { isChanged: true }, none],
  ['was rejected, and its file changed since', { ...rejected, isChanged: true }, missing({ rejected: 1 })],
  ['is no photo', { status: 'ignored' }, none],
];

test.each(cases)('a photo that %s', (_what, changes, counted) => {
  expect(countInSis([photoRow('1', changes)])).toEqual(counted);
});
