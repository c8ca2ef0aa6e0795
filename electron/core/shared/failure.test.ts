import { expect, test } from 'vitest';
import { AppError, failureCodes, toFailure } from './failure.ts';

test.each(failureCodes)('an expected failure crosses the boundary as data: %s', (code) => {
  expect(toFailure(new AppError(code, 'a detail'))).toEqual({ code, detail: 'a detail' });
  expect(toFailure(new AppError(code))).toEqual({ code });
});

test.each([
  ['an error', new TypeError('token abc is not a function')],
  ['an error that only looks expected', Object.assign(new Error('x'), { code: 'disk-full', detail: 'x' })],
  ['a string', 'disk-full'],
  ['nothing', undefined],
  ['null', null],
])('a bug keeps no text: %s', (_, thrown) => {
  expect(toFailure(thrown)).toEqual({ code: 'bug' });
});

test('an expected failure keeps its cause for the log', () => {
  const cause = new Error('ENOSPC');
  expect(new AppError('disk-full', '/photos', { cause })).toMatchObject({
    name: 'AppError',
    message: 'disk-full: /photos',
    cause,
  });
});

test('no code is listed twice', () => {
  expect(new Set(failureCodes).size).toBe(failureCodes.length);
});
