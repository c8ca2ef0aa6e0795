import type { AuthInfo, ClientRequest, IncomingMessage, Net } from 'electron';
import { type CertificateProblemKind, readCertificateCode } from '../core/network/certificate-problem.ts';
import type { ProxyLogin } from '../core/network/network-settings.ts';
import { showHostAndPort } from '../core/network/proxy-server.ts';
import { type StallWatch, watchForStall } from '../engine/destinations/network/watch-for-stall.ts';
import {
  brokenTransport,
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

function readBody(response: IncomingMessage, moved: () => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    response.on('data', (part) => {
      moved();
      parts.push(part);
      bytes += part.length;
      if (bytes > maximumAnswerBytes) reject(new Error('net::ERR_RESPONSE_BODY_TOO_BIG_TO_DRAIN'));
    });
    response.on('end', () => resolve(Buffer.concat(parts).toString()));
    response.on('error', reject);
    response.on('aborted', () => reject(new Error('net::ERR_ABORTED')));
  });
}

/** Reports an upload's progress while it changes; the end of the body is told by the answer. */
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

/** What became of the proxy's question for a password, which tells what a broken tunnel means. */
interface ProxyAsked {
  proxy: string | null;
}

function answerLogin(asked: ClientRequest, login: ProxyLogin | null, proxyAsked: ProxyAsked): void {
  asked.on('login', ({ isProxy, host, port }: AuthInfo, answer) => {
    const isFirst = proxyAsked.proxy === null;
    if (isProxy) proxyAsked.proxy = showHostAndPort({ host, port });
    // The same password a second time would only lock somebody's account.
    if (isProxy && login && isFirst) answer(login.user, login.password);
    else answer();
  });
}

/**
 * The transport over Chromium's network stack, with the system's proxies, PAC files and certificates. It runs in the
 * engine's process, where `app.setProxy` governs `net`. Chromium cannot be given a further certificate authority there:
 * with one in the settings, the Node transport takes its place.
 */
export function createNetTransport(options: NetTransportOptions): Transport {
  const { net, stallMs, proxyLogin, describeCertificate } = options;

  const send = (
    request: TransportRequest,
    stall: StallWatch,
    proxyAsked: ProxyAsked,
  ): Promise<TransportResponse> =>
    new Promise((resolve, reject) => {
      const asked = net.request({
        method: request.method,
        url: request.url,
        headers: { ...request.headers },
        // A redirect would take the token along to another server.
        redirect: 'manual',
        cache: 'no-store',
      });
      const abort = () => {
        asked.abort();
        reject(new Error('net::ERR_ABORTED'));
      };
      stall.signal.addEventListener('abort', abort, { once: true });
      const stopWatching = request.body ? watchUpload(asked, request, stall) : () => undefined;
      const settle = () => {
        stopWatching();
        stall.signal.removeEventListener('abort', abort);
      };
      const fail = (error: Error) => {
        settle();
        reject(error);
      };
      let hasResponse = false;
      answerLogin(asked, proxyLogin, proxyAsked);
      asked.on('redirect', (status, _method, _url, headers) => {
        settle();
        resolve({ status, headers: headersOf(headers), body: '' });
      });
      asked.on('response', (response) => {
        hasResponse = true;
        stall.moved();
        stopWatching();
        const { statusCode: status } = response;
        readBody(response, stall.moved).then((body) => {
          settle();
          resolve({ status, headers: headersOf(response.headers), body });
        }, fail);
      });
      asked.on('error', fail);
      // It may come before the end of an answer does, which then decides.
      asked.on('close', () => {
        if (!hasResponse) fail(new Error('net::ERR_CONNECTION_CLOSED'));
      });
      // In one piece: what is written in several is copied anew with each of them.
      if (request.body) asked.end(Buffer.concat(request.body));
      else asked.end();
    });

  const convert = async (error: unknown, url: URL, proxyAsked: ProxyAsked): Promise<TransportError> => {
    const netCode = /net::ERR_\w+/.exec(error instanceof Error ? error.message : '')?.[0] ?? '';
    const kind = readCertificateCode(netCode);
    if (kind) return brokenTransport('sis-certificate', await describeCertificate(url, kind));
    if (proxyAsked.proxy !== null) return brokenTransport('proxy-password', proxyAsked.proxy);
    const code = readNetError(netCode);
    // Chromium names no proxy; which one it was is the system's to know.
    return brokenTransport(code, code.startsWith('sis-') ? url.host : undefined);
  };

  return async (request) => {
    request.signal.throwIfAborted();
    const url = new URL(request.url);
    const stall = watchForStall(stallMs, request.signal);
    const proxyAsked: ProxyAsked = { proxy: null };
    try {
      const response = await send(request, stall, proxyAsked);
      if (response.status === 407) throw new Error('net::ERR_PROXY_AUTH_REQUESTED');
      return response;
    } catch (error) {
      request.signal.throwIfAborted();
      if (stall.hasStalled()) throw brokenTransport('sis-no-answer');
      throw await convert(error, url, proxyAsked);
    } finally {
      stall.stop();
    }
  };
}
