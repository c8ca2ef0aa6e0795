import type { Socket } from 'node:net';
import type { SFTPWrapper } from 'ssh2';
import SftpClient from 'ssh2-sftp-client';
import { type SftpAddress, showSftpHost } from '../../../core/network/sftp/sftp-address.ts';
import { brokenTransport, TransportError } from '../transport.ts';
import { connectFailure, type Encounter } from './connect-failure.ts';
import { fingerprintOf, type HostKeyKind, hostKeyKinds, isSameHostKey, kindOfHostKey } from './host-key.ts';
import { createLifeline, type Lifeline } from './lifeline.ts';
import { openSocket } from './open-socket.ts';
import { prepareSignIn, type SftpAuth } from './sign-in.ts';

export interface SftpTarget {
  readonly address: SftpAddress;
  readonly auth: SftpAuth;
  /** The fingerprint that a person has agreed to; null if nobody has yet. */
  readonly knownHostKey: string | null;
  readonly signal: AbortSignal;
  /** How long nothing may come while something is waited for, in milliseconds. */
  readonly stallMs?: number;
}

type Done<Value> = (error?: Error | null, value?: Value) => void;

export interface SftpConnection {
  readonly address: SftpAddress;
  /** Makes one request. @throws SftpRefusal; whatever has ended the connection. */
  request<Value = undefined>(start: (sftp: SFTPWrapper, done: Done<Value>) => void): Promise<Value>;
  /** Ends it at once; whatever is under way fails with the reason. */
  breakOff(reason: unknown): void;
  close(): void;
}

const longestConnectMs = 20_000;
const firstWordsLength = 1_000;

function ignore(): void {}

/** A request that the server has refused; the connection is sound. */
export class SftpRefusal extends Error {
  /** draft-ietf-secsh-filexfer-02, section 7. */
  readonly status: number;

  constructor(status: number) {
    super(`SFTP status ${status}`);
    this.name = 'SftpRefusal';
    this.status = status;
  }
}

function createConnection(address: SftpAddress, sftp: SFTPWrapper, lifeline: Lifeline): SftpConnection {
  return {
    address,
    request: <Value>(start: (sftp: SFTPWrapper, done: Done<Value>) => void) =>
      lifeline.waitFor<Value>((resolve, reject) => {
        start(sftp, (error, value) => {
          if (!error) resolve(value as Value);
          else if ('code' in error && typeof error.code === 'number') reject(new SftpRefusal(error.code));
          // The library gives up what is under way some moments before the socket says why.
          else lifeline.breakOff(brokenTransport('sftp-cut-off'));
        });
      }),
    breakOff: lifeline.breakOff,
    close: () => lifeline.close(brokenTransport('sftp-cut-off')),
  };
}

interface HostKeys {
  /** The only kind that is taken; null for any. */
  readonly only: HostKeyKind | null;
  /** The kind that the server has shown. */
  seen: HostKeyKind | null;
}

interface Attempt {
  readonly target: SftpTarget;
  readonly socket: Socket;
  readonly lifeline: Lifeline;
  readonly stallMs: number;
  readonly hostKeys: HostKeys;
}

async function negotiate({ target, socket, lifeline, stallMs, hostKeys }: Attempt): Promise<SFTPWrapper> {
  const { address, auth, knownHostKey } = target;
  // Without these listeners the library writes to the console.
  const client = new SftpClient('picture-day', { error: ignore, end: ignore, close: ignore });
  const { course, options } = prepareSignIn(client, auth, () => socket.destroy());
  const met: Encounter = {
    host: showSftpHost(address),
    knownHostKey,
    signIn: course,
    firstWords: '',
    seenHostKey: null,
    isSignedIn: false,
    isClosed: false,
  };
  let firstError: unknown;
  let isUp = false;
  client.on('error', (error: unknown) => {
    firstError ??= error;
    if (isUp) lifeline.breakOff(brokenTransport('sftp-cut-off'));
  });
  client.on('ready', () => {
    met.isSignedIn = true;
  });
  client.on('close', () => {
    met.isClosed = true;
    if (isUp) lifeline.breakOff(brokenTransport('sftp-cut-off'));
  });
  socket.on('data', (data: Buffer) => {
    if (met.firstWords.length < firstWordsLength)
      met.firstWords += data.toString('latin1', 0, firstWordsLength);
  });
  try {
    const sftp = await client.connect({
      ...options,
      sock: socket,
      username: address.user,
      readyTimeout: stallMs,
      ...(hostKeys.only ? { algorithms: { serverHostKey: [...hostKeyKinds[hostKeys.only]] } } : {}),
      hostVerifier: (key: Buffer) => {
        hostKeys.seen = kindOfHostKey(key);
        met.seenHostKey = fingerprintOf(key);
        return knownHostKey !== null && isSameHostKey(knownHostKey, met.seenHostKey);
      },
    });
    isUp = true;
    if (met.isClosed) throw brokenTransport('sftp-cut-off');
    return sftp.on('error', () => lifeline.breakOff(brokenTransport('sftp-cut-off')));
  } catch (error) {
    throw connectFailure(firstError ?? error, met);
  }
}

async function connectOnce(target: SftpTarget, hostKeys: HostKeys): Promise<SftpConnection> {
  const { address, signal, stallMs = 60_000 } = target;
  const socket = await openSocket(address, Math.min(longestConnectMs, stallMs), signal);
  const lifeline = createLifeline(socket, stallMs);
  const stop = () => lifeline.breakOff(signal.reason);
  signal.addEventListener('abort', stop);
  try {
    const sftp = await lifeline.waitFor<SFTPWrapper>((resolve, reject) => {
      negotiate({ target, socket, lifeline, stallMs, hostKeys }).then(resolve, reject);
    });
    signal.throwIfAborted();
    return createConnection(address, sftp, lifeline);
  } catch (error) {
    lifeline.breakOff(error);
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof TransportError && codes.includes(error.code);
}

/**
 * Signs in to an SFTP. The first time it fails with `sftp-host-key-new`, whose detail is the server's fingerprint:
 * when a person agrees to it, it becomes the known one. Nothing secret is sent before the fingerprint is known.
 *
 * A server may have a key of each kind, and the known fingerprint may be of any of them: an administrator's list has
 * the RSA key, and the server shows its Ed25519 key first. OpenSSH asks for the kind that it knows (`HostKeyAlgorithms`
 * in ssh_config); a fingerprint does not say its kind, so the other kinds are asked for before the key counts as changed.
 * @throws TransportError; the signal's reason when it is aborted.
 */
export async function connectSftp(target: SftpTarget): Promise<SftpConnection> {
  const first: HostKeys = { only: null, seen: null };
  try {
    return await connectOnce(target, first);
  } catch (error) {
    if (!hasCode(error, 'sftp-host-key-changed')) throw error;
    for (const only of Object.keys(hostKeyKinds) as HostKeyKind[]) {
      if (only === first.seen) continue;
      try {
        return await connectOnce(target, { only, seen: null });
      } catch (other) {
        // `sftp-outdated`: it has no key of this kind.
        if (!hasCode(other, 'sftp-host-key-changed', 'sftp-outdated')) throw other;
      }
    }
    throw error;
  }
}
