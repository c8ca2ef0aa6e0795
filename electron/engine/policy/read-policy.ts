import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import path from 'node:path';
import { noPolicy, type PolicyState } from '../../core/policy/policy-state.ts';
import { readPolicyText } from '../../core/policy/read-policy-text.ts';
import { policyFileFor } from './policy-file.ts';

export interface ReadPolicyOptions {
  readonly file: string;
  /** Whose file it must be; null where the system does not tell (Windows): there it is for IT to protect the folder. */
  readonly administratorId: number | null;
}

/** A hundred times what all keys take. */
const mostBytes = 65_536;
const writableByOthers = 0o022;

/** A reason not to trust the file, as a sentence. */
class Untrusted extends Error {}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** On Windows Node knows no owners: every file seems to be everybody's. */
function administratorIdFor(platform: NodeJS.Platform): number | null {
  return platform === 'win32' ? null : 0;
}

function needProtected(what: 'The file' | 'Its folder', stats: Stats, administratorId: number | null): void {
  if (administratorId === null) return;
  const place = what === 'The file' ? 'the file' : 'its folder';
  if (stats.uid !== administratorId) {
    throw new Untrusted(`${what} does not belong to root: run "chown root" on ${place}.`);
  }
  if ((stats.mode & writableByOthers) !== 0) {
    throw new Untrusted(`${what} can be written by others than root: run "chmod go-w" on ${place}.`);
  }
}

/** Null where it is missing. Nothing is opened that is not a plain file: a pipe would never end. */
async function look(file: string, administratorId: number | null): Promise<Stats | null> {
  try {
    const folder = await lstat(path.dirname(file));
    if (folder.isSymbolicLink()) throw new Untrusted('Its folder is a link: put a real folder there.');
    if (!folder.isDirectory()) throw new Untrusted('Its folder is a file: put a folder there.');
    const stats = await lstat(file);
    needProtected('Its folder', folder, administratorId);
    return stats;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function readText(opened: FileHandle, administratorId: number | null): Promise<string> {
  const stats = await opened.stat();
  if (!stats.isFile()) throw new Untrusted('It is not a file.');
  needProtected('The file', stats, administratorId);
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
 * Reads the administrator's file. Never throws: a file that is there and cannot be trusted or understood is `broken`,
 * so that it is told rather than passed over.
 */
export async function readPolicy({ file, administratorId }: ReadPolicyOptions): Promise<PolicyState> {
  const broken = (...problems: readonly string[]): PolicyState => ({ kind: 'broken', file, problems });
  let opened: FileHandle | null = null;
  try {
    const stats = await look(file, administratorId);
    if (!stats) return noPolicy;
    if (stats.isSymbolicLink()) return broken('It is a link: put the file itself there.');
    if (!stats.isFile()) return broken('It is not a file.');
    // What was looked at may be another file by now: what is opened is looked at again, and a link is not followed.
    opened = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const read = readPolicyText(await readText(opened, administratorId));
    return read.kind === 'policy' ? { kind: 'managed', file, policy: read.policy } : broken(...read.problems);
  } catch (error) {
    return broken(problemOf(error));
  } finally {
    await opened?.close();
  }
}

/** Reads the policy of this computer. */
export function readPolicyOfSystem(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): Promise<PolicyState> {
  return readPolicy({
    file: policyFileFor(platform, environment),
    administratorId: administratorIdFor(platform),
  });
}
