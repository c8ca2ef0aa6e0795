import { X509Certificate } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import { AppError } from '../../../core/shared/failure.ts';
import { errorCode } from '../../file-errors.ts';

const block = /-----BEGIN (X509 )?CERTIFICATE-----[^-]+-----END \1CERTIFICATE-----/g;
/** A bundle of every authority in the world has a quarter of a megabyte. */
const maximumBytes = 10_000_000;

/** PowerShell writes text as UTF-16 unless it is told not to. */
function readText(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isUtf16 ? 'utf16le' : 'latin1');
}

/** Reads what a non-blocking pipe has by now. @returns null where its writer has nothing to say yet. */
async function readSome(handle: FileHandle, buffer: Buffer): Promise<number | null> {
  try {
    return (await handle.read(buffer, 0, buffer.length, null)).bytesRead;
  } catch (error) {
    if (errorCode(error) === 'EAGAIN') return null;
    throw error;
  }
}

/**
 * A whole file, or all that comes out of a pipe, as `/dev/stdin` and `<(...)` of a shell are. Opened without waiting: a
 * pipe that nobody writes to would hold a thread of Node's for ever, and with it the end of the process.
 */
async function readBounded(file: string, silenceMs: number): Promise<Buffer> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const isPipe = (await handle.stat()).isFIFO();
    const parts: Buffer[] = [];
    const buffer = Buffer.allocUnsafe(65_536);
    let total = 0;
    let silentSinceMs = performance.now();
    for (;;) {
      const bytesRead = await readSome(handle, buffer);
      // A pipe without a writer is at its end, whether its writer has gone or is yet to come.
      if (bytesRead === 0 && (!isPipe || total > 0)) return Buffer.concat(parts);
      if (bytesRead) {
        parts.push(Buffer.from(buffer.subarray(0, bytesRead)));
        total += bytesRead;
        if (total > maximumBytes) throw new Error('too big');
        silentSinceMs = performance.now();
      } else if (performance.now() - silentSinceMs > silenceMs) throw new Error('Nothing comes out of it');
      else await setTimeout(20);
    }
  } finally {
    await handle.close();
  }
}

/**
 * The certificates in a file of PEM blocks, or in a DER file, as Windows exports them. It may be a pipe.
 * @param silenceMs how long a pipe may say nothing, in milliseconds.
 * @throws AppError `ca-file`
 */
export async function readAuthorities(file: string, silenceMs = 15_000): Promise<readonly string[]> {
  try {
    const bytes = await readBounded(file, silenceMs);
    const blocks = readText(bytes).match(block);
    return (blocks ?? [bytes]).map((certificate) => new X509Certificate(certificate).toString());
  } catch (cause) {
    throw new AppError('ca-file', file, { cause });
  }
}

function readSystemAuthorities(): readonly string[] {
  try {
    return getCACertificates('system');
  } catch {
    // A store that cannot be read leaves the authorities that Node brings along.
    return [];
  }
}

/** Trusts what Node brings along, what the system trusts, and these. */
export function createTrust(furtherAuthorities: readonly string[]): SecureContext {
  const trusted = [...getCACertificates('default'), ...readSystemAuthorities(), ...furtherAuthorities];
  return createSecureContext({ ca: [...new Set(trusted)] });
}
