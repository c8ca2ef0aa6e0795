import type { SftpCode } from '../../../core/shared/sftp-codes.ts';
import { brokenTransport, type TransportError } from '../transport.ts';
import { isSameHostKey } from './host-key.ts';
import type { SignInCourse } from './sign-in.ts';

/** What was seen of a server until connecting to it failed. */
export interface Encounter {
  /** As it is shown to people. */
  readonly host: string;
  readonly knownHostKey: string | null;
  readonly signIn: SignInCourse;
  /** The start of what came, byte by byte as Latin-1. */
  firstWords: string;
  seenHostKey: string | null;
  isSignedIn: boolean;
  isClosed: boolean;
}

function levelOf(error: unknown): string {
  return error instanceof Error && 'level' in error && typeof error.level === 'string' ? error.level : '';
}

/** OpenSSH's words when too many sign in at once; they come in place of its identification. */
const busyWords = /^(Exceeded MaxStartups|Not allowed at this time)/;

function codeBeforeSsh(firstWords: string): SftpCode {
  if (busyWords.test(firstWords)) return 'sftp-busy';
  return firstWords === '' ? 'sftp-cut-off' : 'sftp-not-ssh';
}

function refusedCode({ kind, wasTried, wasExpired }: SignInCourse): SftpCode {
  if (wasExpired) return 'sftp-password-expired';
  if (kind === 'password') return wasTried ? 'sftp-password-refused' : 'sftp-needs-key';
  return wasTried ? 'sftp-key-refused' : 'sftp-needs-password';
}

function codeOf(error: unknown, met: Encounter): SftpCode {
  const message = error instanceof Error ? error.message : '';
  const level = levelOf(error);
  if (message.startsWith('Cannot parse privateKey')) {
    return /passphrase/i.test(message) ? 'sftp-key-passphrase' : 'sftp-key-unreadable';
  }
  if (level === 'client-timeout') return 'sftp-no-answer';
  if (!/^SSH-|\nSSH-/.test(met.firstWords)) return codeBeforeSsh(met.firstWords);
  if (/^SSH-1\.(?!99)/.test(met.firstWords) || /no matching/i.test(message)) return 'sftp-outdated';
  if (met.isSignedIn) return met.isClosed || level !== '' ? 'sftp-cut-off' : 'sftp-not-offered';
  // A server that has had enough says so with a reason, which is a number, and hangs up.
  const hasHungUp = error instanceof Error && 'code' in error && typeof error.code === 'number';
  const isRefused =
    level === 'client-authentication' || met.signIn.wasExpired || (hasHungUp && met.signIn.wasTried);
  return isRefused ? refusedCode(met.signIn) : 'sftp-cut-off';
}

/** Why there is no connection. Nothing of the foreign error goes on: whatever it holds, it is no secret then. */
export function connectFailure(error: unknown, met: Encounter): TransportError {
  const { knownHostKey: known, seenHostKey: seen } = met;
  if (seen !== null && known === null) return brokenTransport('sftp-host-key-new', seen);
  if (seen !== null && known !== null && !isSameHostKey(known, seen)) {
    return brokenTransport('sftp-host-key-changed', `${seen} instead of ${known}`);
  }
  const code = codeOf(error, met);
  return brokenTransport(code, code === 'sftp-not-ssh' ? met.host : undefined);
}
