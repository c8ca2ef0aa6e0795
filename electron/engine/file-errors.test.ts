import { expect, test } from 'vitest';
import { toWriteFailure } from './file-errors.ts';

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'cannot-write'],
  ['EBUSY', 'cannot-write'],
  ['ESTALE', 'cannot-write'],
  ['UNKNOWN', 'cannot-write'],
])('%s while writing is %s', (code, wanted) => {
  const error = Object.assign(new Error(code), { code });
  expect(toWriteFailure(error, '/disk/1.jpg')).toMatchObject({ code: wanted, detail: '/disk/1.jpg' });
});

test('a bug stays one', () => {
  const bugs = [new TypeError('no'), Object.assign(new Error('no'), { code: 'ERR_INVALID_ARG_TYPE' })];
  for (const bug of bugs) expect(toWriteFailure(bug, '/disk')).toBe(bug);
});
