import { readFile } from 'node:fs/promises';
import type { RequestInput } from '../../core/contract/contract.ts';
import { writeEmail } from '../../core/network/sftp/email-text.ts';
import { readSftpAddress, showSftpAddress } from '../../core/network/sftp/sftp-address.ts';
import { AppError } from '../../core/shared/failure.ts';
import { texts } from '../../core/text/texts.ts';
import { createSftpDestination } from '../destinations/sftp/sftp-destination.ts';
import type { SftpAuth } from '../destinations/sftp/sign-in.ts';
import type { OpenZipDestination } from './open-destination.ts';

// The largest private keys have a few thousand bytes; whatever was chosen by mistake is not read whole.
const longestKey = 100_000;

async function readKey(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new AppError('sftp-key-unreadable', undefined, { cause });
  });
  if (text.length > longestKey) throw new AppError('sftp-key-unreadable');
  return text;
}

async function readAuth(auth: RequestInput<'checkSftp'>['auth']): Promise<SftpAuth> {
  if (auth.kind === 'password') return auth;
  const { passphrase } = auth;
  const key = { kind: 'key', privateKey: await readKey(auth.path) } as const;
  return passphrase ? { ...key, passphrase } : key;
}

/**
 * Signs in to an SFTP, before hours of packing. Secrets live as long as the request that brings them.
 * @param stallMs how long nothing may come while something is waited for.
 * @throws AppError, such as `sftp-host-key-new`.
 */
export async function openSftpDestination(
  { address: text, auth: given, knownHostKey, createFolder }: RequestInput<'checkSftp'>,
  stallMs: number,
  signal: AbortSignal,
): Promise<OpenZipDestination> {
  const address = readSftpAddress(text);
  const auth = await readAuth(given);
  const destination = createSftpDestination({ address, auth, knownHostKey, signal, stallMs }, createFolder);
  await destination.session(signal);
  return {
    takes: 'zips',
    record: { kind: 'sftp', label: showSftpAddress(address) },
    user: null,
    destination: () => destination,
    // Secrets are not kept: a password that is refused ends it.
    isAttended: false,
    deliveredReason: texts.outcome.onSftp,
    tellsDelivered: true,
    writeEmail: (zips) => writeEmail({ address, school: null, zips }),
  };
}
