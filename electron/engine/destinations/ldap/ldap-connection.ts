import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { Client } from 'ldapts';
import type { LdapAddress } from '../../../core/network/ldap/ldap-address.ts';
import { resetSocket } from '../network/reset-socket.ts';
import { brokenTransport } from '../transport.ts';
import { type LdapStep, toLdapFailure } from './ldap-failures.ts';
import { encrypt, openTcp } from './open-ldap-socket.ts';

export interface LdapLogin {
  /** A DN; Active Directory also takes `user@domain` and `DOMAIN\user`. */
  readonly bindDn: string;
  readonly password: string;
}

export interface LdapWay {
  readonly address: LdapAddress;
  readonly startTls: boolean;
  readonly trust: SecureContext;
  /** How long nothing may move while an answer is waited for, in milliseconds. */
  readonly stallMs: number;
}

/** One connection. Once it has ended, for whatever reason, it stays so. */
export interface LdapConnection {
  hasEnded(): boolean;
  /**
   * Waits for an answer. Requests may overlap; when one is aborted or gets no answer, the connection ends and all
   * others fail with it: what is not yet on its way does not arrive then.
   */
  ask<Value>(
    step: LdapStep,
    request: (client: Client) => Promise<Value>,
    signal: AbortSignal,
  ): Promise<Value>;
  close(): void;
}

/** What every LDAP message begins with: BER's tag of a sequence. */
const firstByte = 0x30;

/**
 * A large photo is long on its way over a slow line (this is a quarter of a Mbit/s), and nothing comes back until the
 * server has all of it. How far it is cannot be seen: the system takes it in one piece.
 */
const slowestBytesPerMs = 32;

/** Speaks LDAP over a socket that is connected already. */
function useSocket(socket: Socket, stallMs: number): LdapConnection {
  const client = new Client({ url: 'ldap://connected', createConnection: () => socket });
  const waiting = new Set<(reason: unknown) => void>();
  let end: { readonly reason: unknown } | null = null;
  let timer: NodeJS.Timeout | undefined;
  /** When something last came in, and how much had gone out by then. */
  let quiet = { sinceMs: 0, bytesWritten: 0 };

  const finish = (reason: unknown) => {
    clearTimeout(timer);
    end ??= { reason };
    for (const reject of waiting) reject(end.reason);
    waiting.clear();
  };
  const breakOff = (reason: unknown) => {
    finish(reason);
    resetSocket(socket);
  };
  const watch = () => {
    clearTimeout(timer);
    if (waiting.size === 0 || end) return;
    const sentBytes = socket.bytesWritten - quiet.bytesWritten;
    const leftMs = quiet.sinceMs + stallMs + sentBytes / slowestBytesPerMs - performance.now();
    if (leftMs > 0) timer = setTimeout(watch, leftMs);
    else breakOff(brokenTransport('system-no-answer'));
  };
  const moved = () => {
    quiet = { sinceMs: performance.now(), bytesWritten: socket.bytesWritten };
    watch();
  };
  socket.once('data', (data: Buffer) => {
    if (data[0] !== firstByte) breakOff(brokenTransport('system-not-understood'));
  });
  socket.on('data', moved);
  socket.on('close', () => finish(brokenTransport('system-cut-off')));
  // ldapts listens only while the socket is its own.
  socket.on('error', () => undefined);

  return {
    hasEnded: () => end !== null,
    ask(step, request, signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted || end) {
          reject(signal.aborted ? signal.reason : end?.reason);
          return;
        }
        const settle = () => {
          signal.removeEventListener('abort', stop);
          waiting.delete(fail);
          if (waiting.size === 0) clearTimeout(timer);
        };
        const fail = (reason: unknown) => {
          settle();
          reject(reason);
        };
        const stop = () => {
          fail(signal.reason);
          breakOff(brokenTransport('system-cut-off'));
        };
        signal.addEventListener('abort', stop);
        waiting.add(fail);
        if (waiting.size === 1) moved();
        request(client).then(
          (value) => {
            settle();
            resolve(value);
          },
          (error: unknown) => {
            // ldapts has noticed the end first, and has no code for it.
            if (socket.destroyed) finish(brokenTransport('system-cut-off'));
            fail(end ? end.reason : toLdapFailure(error, step));
          },
        );
      });
    },
    close() {
      finish(brokenTransport('system-cut-off'));
      client.unbind().catch(() => socket.destroy());
    },
  };
}

const startTlsOid = '1.3.6.1.4.1.1466.20037';

async function askForTls(socket: Socket, stallMs: number, signal: AbortSignal): Promise<void> {
  const plain = useSocket(socket, stallMs);
  try {
    await plain.ask('tls', (client) => client.exop(startTlsOid), signal);
  } catch (error) {
    socket.destroy();
    throw error;
  }
  // From here on its bytes are those of TLS, and no client's. Whatever else came in the clear is forgotten with it.
  socket.removeAllListeners();
  socket.on('error', () => undefined);
}

async function openSocket(way: LdapWay, signal: AbortSignal): Promise<Socket> {
  const { address, startTls, trust, stallMs } = way;
  const socket = await openTcp(address, stallMs, signal);
  const isPlain = address.scheme === 'ldap';
  if (isPlain && !startTls) return socket;
  if (isPlain) await askForTls(socket, stallMs, signal);
  return encrypt(socket, address, trust, stallMs, signal);
}

/**
 * Connects and signs in.
 * @throws TransportError; the signal's reason when it is aborted.
 */
export async function connectLdap(
  way: LdapWay,
  { bindDn, password }: LdapLogin,
  signal: AbortSignal,
): Promise<LdapConnection> {
  // RFC 4513, 5.1.2: without a password, or a name, servers sign in nobody in particular, and call that success.
  if (password === '' || bindDn.trim() === '') {
    throw brokenTransport('system-unauthorized');
  }
  const connection = useSocket(await openSocket(way, signal), way.stallMs);
  try {
    await connection.ask('sign-in', (client) => client.bind(bindDn, password), signal);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
