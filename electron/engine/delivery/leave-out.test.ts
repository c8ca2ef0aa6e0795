import { expect, test } from 'vitest';
import { portrait } from '../../core/fixtures/portrait.ts';
import type { Photo } from '../../core/photo/photo.ts';
import { illuminate } from '../../core/systems/systems.ts';
import { texts } from '../../core/text/texts.ts';
import { createBatch } from '../batch/batch.ts';
import { assign, leaveOut, turn } from '../batch/choose.ts';
import { leaveOutBlocked } from './leave-out.ts';

function photo(id: string, file: string, sha256: string): Photo {
  return {
    id,
    file,
    bytes: 1_000,
    modifiedMs: 0,
    isIgnored: false,
    examination: { kind: 'decoded', sha256, facts: portrait },
  };
}

test('a photo that waits for an answer, as its file has changed, was not to go and is not missing', () => {
  const batch = createBatch({ preset: illuminate, roster: null, requestBytes: 60_000_000 });
  for (const id of ['1', '2', '3']) batch.put(photo(id, `${id}.jpg`, `sha256 of ${id}`));
  batch.decide('turn', ['2'], turn(1));
  batch.decide('leave-out', ['3'], leaveOut);
  batch.put(photo('2', '2.jpg', 'sha256 of another picture'));
  expect(batch.row('2').isChanged).toBe(true);
  leaveOutBlocked(batch, () => true);
  expect(batch.rows().map(({ outcome }) => outcome)).toEqual([
    null,
    { kind: 'left-out', reason: texts.outcome.notSent.changedSince },
    { kind: 'left-out', reason: texts.outcome.notSent.leftOut },
  ]);
});

test('of a photo that is blocked because its decision waits, the reason is the change', () => {
  const batch = createBatch({ preset: illuminate, roster: null, requestBytes: 60_000_000 });
  batch.put(photo('1', 'gym class.jpg', 'sha256 of 1'));
  batch.decide('assign', ['1'], assign(new Map([['1', '4711']])));
  batch.put(photo('1', 'gym class.jpg', 'sha256 of another picture'));
  expect(batch.row('1')).toMatchObject({ status: 'blocked', isChanged: true });
  leaveOutBlocked(batch, () => true);
  expect(batch.row('1').outcome).toEqual({ kind: 'left-out', reason: texts.outcome.notSent.changedSince });
});
