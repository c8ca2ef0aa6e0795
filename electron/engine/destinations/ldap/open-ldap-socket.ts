import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls, type SecureContext, type TLSSocket } from 'node:tls';
import {
  readCertificateCode,
  refineProblem,
  writeCertificateDetail,
} from '../../../core/network/certificate-problem.ts';
import { type LdapAddress, showLdapHost } from '../../../core/network/ldap/ldap-address.ts';
import { AppError } from '../../../core/shared/failure.ts';
import { certificateFacts } from '../network/describe-certificate.ts';
import { systemCodeOf } from '../network/error-codes.ts';
import { carryReset } from '../network/reset-socket.ts';
import { brokenTransport, type TransportError } from '../transport.ts';

interface Wait {
  readonly signal: AbortSignal;
  readonly waitMs: number;
  /** What it means that it takes too long. */
  readonly late: TransportError;
}

/** Resolves with the event. What still goes wrong with the socket later is the next one's to notice. */
function waitFor(socket: Socket, event: 'connect' | 'secureConnect', wait: Wait): Promise<void> {
  const { signal, waitMs, late } = wait;
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    };
    const fail = (reason: unknown) => {
      settle();
      socket.destroy();
      reject(reason);
    };
    const stop = () => fail(signal.reason);
    const timer = setTimeout(() => fail(late), waitMs);
    signal.addEventListener('abort', stop);
    socket.on('error', fail);
    socket.once('close', () => fail(brokenTransport('system-cut-off')));
    socket.once(event, () => {
      settle();
      resolve();
    });
  });
}

/** @throws TransportError `system-unreachable`; the signal's reason when it is aborted. */
export async function openTcp(address: LdapAddress, waitMs: number, signal: AbortSignal): Promise<Socket> {
  signal.throwIfAborted();
  const { host, port } = address;
  const late = brokenTransport('system-unreachable', showLdapHost(address));
  const socket = connect({ host, port, noDelay: true });
  try {
    await waitFor(socket, 'connect', { signal, waitMs, late });
    return socket;
  } catch {
    signal.throwIfAborted();
    throw late;
  }
}

/** What OpenSSL calls bytes that are no TLS at all, such as the start of a web page. */
const notTls: ReadonlySet<string> = new Set([
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_HTTP_REQUEST',
  'ERR_SSL_RECORD_LAYER_FAILURE',
]);

function handshakeFailure(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const code = systemCodeOf(error);
  if (notTls.has(code)) return brokenTransport('system-not-understood', 'without TLS');
  if (code.startsWith('ERR_SSL_')) {
    return brokenTransport('system-not-set-up', 'its encryption is of a kind that is not used any more');
  }
  return code === '' ? error : brokenTransport('system-cut-off');
}

/** @throws TransportError `system-certificate`, with the certificate's facts, where it cannot be trusted. */
function checkCertificate(socket: TLSSocket, host: string): void {
  if (socket.authorized) return;
  const problem: unknown = socket.authorizationError;
  // Node's types say that it is an Error; it is the error's code.
  const code = typeof problem === 'string' ? problem : systemCodeOf(problem);
  const certificate = socket.getPeerX509Certificate();
  const detail =
    certificate &&
    writeCertificateDetail(
      refineProblem(readCertificateCode(code) ?? 'other', certificateFacts(host, certificate), Date.now()),
    );
  socket.destroy();
  throw brokenTransport('system-certificate', detail ?? host);
}

/** Encrypts a connection, and looks at the server's certificate before anything else goes out. */
export async function encrypt(
  carrier: Socket,
  { host }: LdapAddress,
  trust: SecureContext,
  waitMs: number,
  signal: AbortSignal,
): Promise<Socket> {
  const socket = connectTls({
    socket: carrier,
    secureContext: trust,
    host,
    // Judged by `checkCertificate`: a socket that Node has given up has forgotten whose certificate it was.
    rejectUnauthorized: false,
    ...(isIP(host) ? {} : { servername: host }),
  });
  try {
    await waitFor(socket, 'secureConnect', { signal, waitMs, late: brokenTransport('system-no-answer') });
  } catch (error) {
    carrier.destroy();
    throw handshakeFailure(error);
  }
  checkCertificate(socket, host);
  return carryReset(socket, carrier);
}
