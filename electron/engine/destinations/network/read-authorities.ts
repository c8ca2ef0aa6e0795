import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import { AppError } from '../../../core/shared/failure.ts';

const block = /-----BEGIN (X509 )?CERTIFICATE-----[^-]+-----END \1CERTIFICATE-----/g;
/** A bundle of every authority in the world has a quarter of a megabyte. */
const maximumBytes = 10_000_000;

/** PowerShell writes text as UTF-16 unless it is told not to. */
function readText(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isUtf16 ? 'utf16le' : 'latin1');
}

/**
 * The certificates in a file of PEM blocks, or in a DER file, as Windows exports them.
 * @throws AppError `ca-file`
 */
export async function readAuthorities(file: string): Promise<readonly string[]> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    throw new AppError('ca-file', file, { cause });
  }
  try {
    if (bytes.length > maximumBytes) throw new Error('too big');
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
