import { connect, type Socket } from 'node:net';
import { type SftpAddress, showSftpHost } from '../../../core/network/sftp/sftp-address.ts';
import { brokenTransport } from '../transport.ts';

/**
 * A TCP connection that nothing is read from yet.
 * @throws TransportError `sftp-unreachable`; the signal's reason when it is aborted.
 */
export function openSocket(
  { host, port }: SftpAddress,
  waitMs: number,
  signal: AbortSignal,
): Promise<Socket> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true });
    const timer = setTimeout(() => fail(), waitMs);
    const stop = () => fail();
    const settle = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      socket.removeListener('error', stop);
    };
    const fail = () => {
      settle();
      // A second error, while the socket is destroyed, has nobody else to hear it.
      socket.on('error', () => undefined).destroy();
      reject(
        signal.aborted ? signal.reason : brokenTransport('sftp-unreachable', showSftpHost({ host, port })),
      );
    };
    signal.addEventListener('abort', stop);
    socket.on('error', stop);
    socket.once('connect', () => {
      settle();
      resolve(socket.pause());
    });
  });
}
