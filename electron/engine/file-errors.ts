import type { WhyUnreadable, WhyZipClosed } from '../core/photo/photo.ts';
import { AppError, type FailureCode } from '../core/shared/failure.ts';

/** The `code` of an error of Node's, such as ENOENT; empty where it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

type WhySystem = Exclude<WhyUnreadable, WhyZipClosed | 'outside' | 'name'>;

/** What a file system error means for the file it is about; `damaged` for whatever is not the file system's. */
export function whyUnreadable(error: unknown): WhySystem {
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'no-permission';
    // Windows lets nobody read a file that another program has opened for itself alone, or a part that it has locked.
    case 'EBUSY':
    case 'ETXTBSY':
      return 'in-use';
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ESTALE':
    case 'ENODEV':
    case 'ENXIO':
    case 'ELOOP':
    case 'ENAMETOOLONG':
      return 'gone';
    default:
      return systemCode.test(errorCode(error)) ? 'unavailable' : 'damaged';
  }
}

// Whatever else the system says: EIO, ETIMEDOUT, EHOSTDOWN and ENOTCONN of shares, EMFILE and EAGAIN of a busy
// computer, EDEADLK of macOS' clouds; UNKNOWN and EINVAL are what libuv calls OneDrive's errors on Windows. Errors of
// Node and of libraries have an underscore, or no code.
const systemCode = /^(?:E[A-Z0-9]+|UNKNOWN)$/;

const folderFailures: Readonly<Record<WhySystem, FailureCode>> = {
  gone: 'folder-missing',
  'no-permission': 'folder-unreadable',
  'in-use': 'folder-in-use',
  unavailable: 'folder-unavailable',
  'not-downloaded': 'folder-unavailable',
  damaged: 'folder-missing',
};

/** Why the folder or zip that a person chose cannot be read. */
export function toFolderFailure(error: unknown, folder: string): AppError {
  return new AppError(folderFailures[whyUnreadable(error)], folder, { cause: error });
}

const writeFailures: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'cannot-write',
  EPERM: 'cannot-write',
  EROFS: 'cannot-write',
  ENOTDIR: 'cannot-write',
  EEXIST: 'cannot-write',
  ENOENT: 'cannot-write',
  ENAMETOOLONG: 'cannot-write',
  ELOOP: 'cannot-write',
  EINVAL: 'cannot-write',
  ENOTSUP: 'cannot-write',
  EIO: 'cannot-write',
  // Another program holds the file: on Windows a virus scanner does so with whatever is new.
  EBUSY: 'cannot-write',
  ETXTBSY: 'cannot-write',
  EISDIR: 'cannot-write',
  EFBIG: 'cannot-write',
  // A disk that was pulled out, a share that is not there any more. Windows has no name for some of these.
  ENODEV: 'cannot-write',
  ENXIO: 'cannot-write',
  ESTALE: 'cannot-write',
  EHOSTDOWN: 'cannot-write',
  UNKNOWN: 'cannot-write',
};

/** A file system error while writing, as an expected failure; anything else as it is. */
export function toWriteFailure(error: unknown, where: string): unknown {
  const code = writeFailures[errorCode(error)];
  return code ? new AppError(code, where, { cause: error }) : error;
}
