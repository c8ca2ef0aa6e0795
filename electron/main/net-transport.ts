import type { AuthInfo, ClientRequest, IncomingMessage, Net } from 'electron';
import { type CertificateProblemKind, readCertificateCode } from '../core/network/certificate-problem.ts';
import type { ProxyLogin } from '../core/network/network-settings.ts';
import { showHostAndPort } from '../core/network/proxy-server.ts';
import { type StallWatch, watchForStall } from '../engine/destinations/network/watch-for-stall.ts';
import {
  brokenTransport,
  makeResponse,
  type Transport,
  type TransportError,
  type TransportRequest,
  type TransportResponse,
} from '../engine/destinations/transport.ts';
import { readNetError } from './read-net-error.ts';

export interface NetTransportOptions {
  readonly net: Pick<Net, 'request'>;
  /** How long nothing may move in either direction, in milliseconds. */
  readonly stallMs: number;
  /** For a proxy that asks for it. Null where there is none. */
  readonly proxyLogin: ProxyLogin | null;
  /** Whose certificate was refused: Chromium tells only that it was. */
  readonly describeCertificate: (url: URL, kind: CertificateProblemKind) => Promise<string>;
}

/** A SIS's answers are small; a page of a roster with a thousand students is half a megabyte. */
const maximumAnswerBytes = 32_000_000;
/** Chromium itself tells of an upload's progress ten times a second at most. */
const progressMs = 100;

function headersOf(headers: Readonly<Record<string, string | readonly string[]>>): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    plain[name.toLowerCase()] = typeof value === 'string' ? value : value.join(', ');
  }
  return plain;
}

function readBody(response: IncomingMessage, moved: () => void): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    response.on('data', (part) => {
      moved();
      parts.push(part);
      bytes += part.length;
      if (bytes > maximumAnswerBytes) reject(new Error('net::ERR_RESPONSE_BODY_TOO_BIG_TO_DRAIN'));
    });
    response.on('end', () => resolve(Buffer.concat(parts)));
    response.on('error', reject);
  });
}

/** Reports an upload's progress while it changes; the answer marks the end of the body. */
function watchUpload(asked: ClientRequest, request: TransportRequest, stall: StallWatch): () => void {
  let sentBytes = 0;
  const look = () => {
    const { started, current } = asked.getUploadProgress();
    if (!started || current <= sentBytes) return;
    sentBytes = current;
    stall.moved();
    request.onSent?.(sentBytes);
  };
  const timer = setInterval(look, progressMs);
  return () => {
    look();
    clearInterval(timer);
  };
}

/** Whether the proxy asked for a sign-in, and whether it took what it was given. */
type ProxySignIn =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'answered'; readonly proxy: string }
  | { readonly kind: 'refused'; readonly proxy: string };

/** Follows a request's questions for a sign-in, and answers them. */
function answerLogins(asked: ClientRequest, login: ProxyLogin | null): () => ProxySignIn {
  let signIn: ProxySignIn = { kind: 'not-asked' };
  asked.on('login', ({ isProxy, host, port }: AuthInfo, answer) => {
    if (!isProxy) return answer();
    const proxy = showHostAndPort({ host, port });
    // A second question says that the password is wrong. To give it again would only lock the account.
    if (login && signIn.kind === 'not-asked') {
      signIn = { kind: 'answered', proxy };
      answer(login.user, login.password);
    } else {
      signIn = { kind: 'refused', proxy };
      answer();
    }
  });
  return () => signIn;
}

/** Thrown within this file: what Chromium says, and what the proxy said before. */
class NetError extends Error {
  readonly signIn: ProxySignIn;

  constructor(netCode: string, signIn: ProxySignIn) {
    super(netCode);
    this.name = 'NetError';
    this.signIn = signIn;
  }
}

/**
 * The transport over Chromium's network stack, with the system's proxies, PAC files and certificates. It runs in the
 * engine's process, where `app.setProxy` governs `net`. Chromium cannot be given a further certificate authority there:
 * with one in the settings, the Node transport takes its place.
 */
export function createNetTransport(options: NetTransportOptions): Transport {
  const { net, stallMs, proxyLogin, describeCertificate } = options;

  const send = (request: TransportRequest, stall: StallWatch): Promise<TransportResponse> =>
    new Promise((resolve, reject) => {
      const asked = net.request({
        method: request.method,
        url: request.url,
        headers: { ...request.headers },
        // A redirect would take the token along to another server.
        redirect: 'manual',
        cache: 'no-store',
      });
      const signIn = answerLogins(asked, proxyLogin);
      const fail = (error: Error) => {
        settle();
        reject(new NetError(error.message, signIn()));
      };
      // An aborted request tells of nothing more, neither by `error` nor by `close`.
      const giveUp = (error: Error) => {
        asked.abort();
        fail(error);
      };
      const abort = () => giveUp(new Error('net::ERR_ABORTED'));
      stall.signal.addEventListener('abort', abort, { once: true });
      const stopWatching = request.body ? watchUpload(asked, request, stall) : () => undefined;
      const settle = () => {
        stopWatching();
        stall.signal.removeEventListener('abort', abort);
      };
      asked.on('redirect', (status, _method, _url, headers) => {
        settle();
        resolve(makeResponse(status, headersOf(headers)));
      });
      asked.on('response', (response) => {
        stall.moved();
        stall.answering();
        stopWatching();
        const { statusCode: status } = response;
        // To CONNECT, it has no body that could be read.
        if (status === 407) return giveUp(new Error('net::ERR_PROXY_AUTH_REQUESTED'));
        readBody(response, stall.moved).then((bytes) => {
          settle();
          resolve(makeResponse(status, headersOf(response.headers), bytes));
          // Chromium would go on with an answer that is refused.
        }, giveUp);
      });
      // Not `close`: it comes right after `end()`, whatever becomes of the request (electron/electron#47096).
      asked.on('error', fail);
      // In one piece: what is written in several is copied again with each of them.
      if (request.body) asked.end(Buffer.concat(request.body));
      else asked.end();
    });

  const convert = async (error: unknown, url: URL): Promise<TransportError> => {
    const netCode = /net::ERR_\w+/.exec(error instanceof Error ? error.message : '')?.[0] ?? '';
    const kind = readCertificateCode(netCode);
    if (kind) return brokenTransport('sis-certificate', await describeCertificate(url, kind));
    const signIn: ProxySignIn = error instanceof NetError ? error.signIn : { kind: 'not-asked' };
    if (signIn.kind === 'refused') return brokenTransport('proxy-password', signIn.proxy);
    const code = readNetError(netCode);
    // Chromium names no proxy; which one it was is the system's to know.
    return brokenTransport(code, code.startsWith('sis-') ? url.host : undefined);
  };

  return async (request) => {
    request.signal.throwIfAborted();
    const url = new URL(request.url);
    const stall = watchForStall(stallMs, request.signal);
    try {
      return await send(request, stall);
    } catch (error) {
      request.signal.throwIfAborted();
      if (stall.hasStalled()) throw brokenTransport('sis-no-answer');
      throw await convert(error, url);
    } finally {
      stall.stop();
    }
  };
}
