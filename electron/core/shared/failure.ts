import { networkCodes } from './network-codes.ts';
import { policyCodes } from './policy-codes.ts';
import { sftpCodes } from './sftp-codes.ts';
import { systemCodes } from './system-codes.ts';

/** Failures that are expected in the field. Anything else is a bug. */
export const failureCodes = [
  'cancelled',
  'not-yet',
  'bad-request',
  'busy',
  'state-in-use',
  'journal-damaged',
  'journal-newer',
  'journal-set-aside',
  'report-lost',
  'no-folder-open',
  'still-checking',
  'folder-missing',
  'folder-unreadable',
  'folder-in-use',
  'folder-unavailable',
  'folder-empty',
  'not-a-folder-or-zip',
  'other-archive',
  'zip-damaged',
  'zip-unknown-packing',
  'zip-encrypted',
  'zip-unsafe-name',
  'zip-too-many-entries',
  'zip-too-big-unpacked',
  'roster-missing',
  'roster-unreadable',
  'roster-in-use',
  'roster-unavailable',
  'roster-not-a-list',
  'roster-empty',
  'roster-locked',
  'roster-damaged',
  'roster-quote-open',
  'roster-no-ids',
  'roster-no-users',
  'roster-no-column',
  'roster-none-there',
  'roster-changes-only',
  'roster-row-too-long',
  'roster-too-big',
  'disk-full',
  'cannot-write',
  'cannot-copy',
  'cannot-print',
  'zips-in-the-way',
  'file-in-the-way',
  'saved-file-missing',
  'saved-file-changed',
  'drag-too-late',
  'practice-only',
  'practice-renaming',
  'practice-not-started',
  'practice-during-upload',
  'among-the-photos',
  'not-renamed-here',
  'opt-outs-unread',
  'opt-outs-need-roster',
  'opt-outs-undecided',
  'index-undecided',
  'no-token',
  'keyring-locked',
  'sis-address',
  'sis-unreachable',
  'sis-no-answer',
  'sis-cut-off',
  'sis-certificate',
  'sis-unauthorized',
  'sis-no-permission',
  'sis-too-big',
  'sis-busy',
  'sis-error',
  'sis-not-a-sis',
  'sis-refused',
  'sis-job-gone',
  'sis-job-endless',
  'sis-other-zip',
  'sent-before',
  'nothing-to-undo',
  ...networkCodes,
  ...sftpCodes,
  ...systemCodes,
  ...policyCodes,
  'update-failed',
  'engine-gone',
  'bug',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** What crosses a process boundary in place of an error. `detail` fills the sentence; it never holds a secret. */
export interface Failure {
  readonly code: FailureCode;
  readonly detail?: string | undefined;
}

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

/** An expected failure on its way to the boundary. */
export class AppError extends Error {
  readonly code: FailureCode;
  readonly detail: string | undefined;

  constructor(code: FailureCode, detail?: string, options?: { readonly cause?: unknown }) {
    super(detail === undefined ? code : `${code}: ${detail}`, options);
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
  }
}

/** Turns whatever was thrown into data. A bug keeps no text: its stack belongs in the log, not on the screen. */
export function toFailure(error: unknown): Failure {
  return error instanceof AppError ? { code: error.code, detail: error.detail } : { code: 'bug' };
}
