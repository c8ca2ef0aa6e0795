import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import path from 'node:path';
import { findOtherWriter } from '../../core/policy/find-other-writer.ts';
import { noPolicy, type PolicyState } from '../../core/policy/policy-state.ts';
import { readPolicyText } from '../../core/policy/read-policy-text.ts';
import { assertNever } from '../../core/shared/assert-never.ts';
import { describeOtherWriter } from '../../core/text/policy-sentences.ts';
import { texts } from '../../core/text/texts.ts';
import { type AskDescriptors, createAskDescriptors, powerShellFor } from './ask-descriptors.ts';

/** How the system says who can write the file and its folder. */
export type Protection =
  | { readonly kind: 'modes'; readonly administratorId: number }
  /** Windows: Node.js knows neither owners nor access lists there. */
  | { readonly kind: 'descriptors'; readonly ask: AskDescriptors };

export interface ReadPolicyOptions {
  readonly file: string;
  readonly protection: Protection;
  /** Called with a sentence where a policy is used although the system did not say who can write it. */
  readonly onUnchecked?: (sentence: string) => void;
}

/** A hundred times what all keys take. */
const mostBytes = 65_536;
const writableByOthers = 0o022;

/** A reason not to trust the file, as a sentence. */
class Untrusted extends Error {}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function needModes(what: 'The file' | 'Its folder', stats: Stats, protection: Protection): void {
  if (protection.kind !== 'modes') return;
  const { administratorId } = protection;
  const place = what === 'The file' ? 'the file' : 'its folder';
  if (stats.uid !== administratorId) {
    throw new Untrusted(`${what} does not belong to root: run "chown root" on ${place}.`);
  }
  if ((stats.mode & writableByOthers) !== 0) {
    throw new Untrusted(`${what} can be written by others than root: run "chmod go-w" on ${place}.`);
  }
}

interface Seen {
  readonly file: Stats;
  readonly folder: Stats;
}

/** Null where it is missing. Nothing is opened that is not a plain file: a pipe would never end. */
async function look(file: string, protection: Protection): Promise<Seen | null> {
  try {
    const folder = await lstat(path.dirname(file));
    if (folder.isSymbolicLink()) throw new Untrusted('Its folder is a link: put a real folder there.');
    if (!folder.isDirectory()) throw new Untrusted('Its folder is a file: put a folder there.');
    const stats = await lstat(file);
    needModes('Its folder', folder, protection);
    if (stats.isSymbolicLink()) throw new Untrusted('It is a link: put the file itself there.');
    if (!stats.isFile()) throw new Untrusted('It is not a file.');
    return { file: stats, folder };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function readText(opened: FileHandle, protection: Protection): Promise<string> {
  const stats = await opened.stat();
  if (!stats.isFile()) throw new Untrusted('It is not a file.');
  needModes('The file', stats, protection);
  if (stats.size > mostBytes) throw new Untrusted(`It is larger than ${mostBytes} bytes.`);
  const bytes = Buffer.alloc(mostBytes + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await opened.read(bytes, length, bytes.length - length);
    length += bytesRead;
    if (bytesRead === 0 || length === bytes.length) break;
  }
  if (length > mostBytes) throw new Untrusted(`It is larger than ${mostBytes} bytes.`);
  return decode(bytes.subarray(0, length));
}

/** Notepad and PowerShell 5 save as UTF-16 with a mark, or as UTF-8 with one. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Untrusted('It is not UTF-8: save it as UTF-8.');
  }
}

function problemOf(error: unknown): string {
  if (error instanceof Untrusted) return error.message;
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'It cannot be read: everybody on this computer needs the permission to read it and its folder.';
    case 'ELOOP':
      return 'It is a link: put the file itself there.';
    default:
      return `It cannot be read (${codeOf(error) || String(error)}).`;
  }
}

/**
 * Asks Windows who can write the file and its folder. It looks at what lies at the path, which must still be what was
 * opened.
 * @returns why the system could not be asked; null where it was, and only administrators can write.
 */
async function needDescriptors(
  { file, protection }: ReadPolicyOptions,
  opened: FileHandle,
  before: Seen,
): Promise<string | null> {
  if (protection.kind !== 'descriptors') return null;
  const answer = await protection.ask(file);
  const after = await look(file, protection);
  // Not by `dev`: for one file of Windows, a path and a handle can give two numbers for the volume.
  if ((await opened.stat()).ino !== after?.file.ino || before.folder.ino !== after.folder.ino) {
    throw new Untrusted('It was exchanged for another file while it was read.');
  }
  switch (answer.kind) {
    case 'not-asked':
      return answer.reason;
    case 'kept-back':
      throw new Untrusted(texts.policy.permissionsKeptBack);
    case 'told': {
      const problems = (['folder', 'file'] as const).flatMap((what) => {
        const writer = findOtherWriter(answer[what], what);
        return writer ? [describeOtherWriter(what, writer)] : [];
      });
      if (problems.length > 0) throw new Untrusted(problems.join(' '));
      return null;
    }
    default:
      return assertNever(answer);
  }
}

/**
 * Reads the administrator's file. Never throws: a file that is there and cannot be trusted or understood is `broken`,
 * so that it is told rather than passed over. One whose protection cannot be asked for is used: another person on this
 * computer cannot keep the app from asking, while a district may well have switched PowerShell off.
 */
export async function readPolicy(options: ReadPolicyOptions): Promise<PolicyState> {
  const { file, protection, onUnchecked } = options;
  const broken = (...problems: readonly string[]): PolicyState => ({ kind: 'broken', file, problems });
  let opened: FileHandle | null = null;
  try {
    const seen = await look(file, protection);
    if (!seen) return noPolicy;
    // What was looked at may be another file by now: what is opened is looked at again, and a link is not followed.
    opened = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const read = readPolicyText(await readText(opened, protection));
    if (read.kind === 'wrong') return broken(...read.problems);
    const whyNotAsked = await needDescriptors(options, opened, seen);
    if (whyNotAsked !== null) onUnchecked?.(texts.policy.unchecked(file, whyNotAsked));
    return { kind: 'managed', file, policy: read.policy };
  } catch (error) {
    return broken(problemOf(error));
  } finally {
    await opened?.close();
  }
}

/**
 * Reads the policy of this computer.
 * @param onUnchecked called with a sentence where it is used although nobody knows who can write it.
 */
export function readPolicyOfSystem(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  onUnchecked?: (sentence: string) => void,
): Promise<PolicyState> {
  const protection: Protection =
    platform === 'win32'
      ? {
          kind: 'descriptors',
          ask: createAskDescriptors({ executable: powerShellFor(environment), environment }),
        }
      : { kind: 'modes', administratorId: 0 };
  return readPolicy({
    file: policyFileFor(platform, environment),
    protection,
    ...(onUnchecked && { onUnchecked }),
  });
}

/**
 * Where an administrator puts the policy. On Windows `%ProgramData%` may lie on another drive; it is a variable of the
 * environment, so it guides people who use the app as it is and stops nobody who starts it with another environment.
 */
export function policyFileFor(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string {
  switch (platform) {
    case 'win32': {
      const programData = environment['ProgramData'] ?? environment['PROGRAMDATA'];
      return path.win32.join(programData || 'C:\\ProgramData', 'Picture Day', 'policy.json');
    }
    case 'darwin':
      return '/Library/Application Support/Picture Day/policy.json';
    default:
      return '/etc/picture-day/policy.json';
  }
}
