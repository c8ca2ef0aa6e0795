import { expect, test } from 'vitest';
import { toFolderFailure, toWriteFailure, whyUnreadable } from './file-errors.ts';

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

test.each([
  ['EBUSY', 'in-use', 'folder-in-use'],
  ['ETXTBSY', 'in-use', 'folder-in-use'],
  ['EPERM', 'no-permission', 'folder-unreadable'],
  ['EACCES', 'no-permission', 'folder-unreadable'],
  ['ENOENT', 'gone', 'folder-missing'],
  ...[
    'EIO',
    'UNKNOWN',
    'ETIMEDOUT',
    'EAGAIN',
    'ENOTCONN',
    'EHOSTDOWN',
    'EMFILE',
    'EINVAL',
    'EDEADLK',
    'EREMOTEIO',
  ].map((code) => [code, 'unavailable', 'folder-unavailable'] as const),
  ['ERR_STREAM_PREMATURE_CLOSE', 'damaged', 'folder-missing'],
  ['Z_DATA_ERROR', 'damaged', 'folder-missing'],
] as const)('%s while reading a photo is %s, and of the whole folder %s', (code, why, failure) => {
  const error = Object.assign(new Error(code), { code });
  expect(whyUnreadable(error)).toBe(why);
  expect(toFolderFailure(error, '/photos')).toMatchObject({ code: failure, detail: '/photos', cause: error });
});

test('a bug stays one', () => {
  const bugs = [new TypeError('no'), Object.assign(new Error('no'), { code: 'ERR_INVALID_ARG_TYPE' })];
  for (const bug of bugs) expect(toWriteFailure(bug, '/disk')).toBe(bug);
});
