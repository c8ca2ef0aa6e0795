import { isUpdateAddress, type Release, readRelease } from '../../core/network/release.ts';
import { readWebAddress } from '../../core/network/web-address.ts';
import { AppError } from '../../core/shared/failure.ts';
import { isNetworkCode } from '../../core/shared/network-codes.ts';
import { type Transport, TransportError } from '../destinations/transport.ts';

const giveUpMs = 30_000;

/**
 * Asks one address for the newest release, in one request without a body, cookies or anything about this computer's
 * person or photos. Redirects are not followed.
 * @throws AppError `update-failed`, whose detail is the host; a code of the proxy.
 */
export async function askForRelease(transport: Transport, address: string): Promise<Release> {
  const host = readWebAddress(address)?.host ?? '';
  const failed = (cause?: unknown) => new AppError('update-failed', host, { cause });
  if (!isUpdateAddress(address)) throw failed();
  try {
    const { status, body } = await transport({
      method: 'GET',
      url: address,
      // GitHub refuses requests without a user agent.
      headers: { accept: 'application/json', 'user-agent': 'Picture-Day' },
      signal: AbortSignal.timeout(giveUpMs),
    });
    const release = status === 200 ? readRelease(body, address) : null;
    if (release) return release;
  } catch (error) {
    if (error instanceof TransportError && isNetworkCode(error.code)) throw error;
    throw failed(error);
  }
  throw failed();
}
