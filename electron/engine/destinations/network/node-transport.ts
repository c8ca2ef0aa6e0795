import { Readable } from 'node:stream';
import axios, { type AxiosResponse, isAxiosError, isCancel } from 'axios';
import { readCertificateCode } from '../../../core/network/certificate-problem.ts';
import { showHostAndPort } from '../../../core/network/proxy-server.ts';
import { AppError } from '../../../core/shared/failure.ts';
import {
  brokenTransport,
  makeResponse,
  type Transport,
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from '../transport.ts';
import type { Network } from './create-network.ts';
import { describeCertificate } from './describe-certificate.ts';
import { failureCodeOf, systemCodeOf } from './error-codes.ts';
import type { Route } from './find-routes.ts';
import { proxyUnreachable } from './open-tunnel.ts';
import { createRouteClients, type RouteClients } from './route-client.ts';
import { type StallWatch, watchForStall } from './watch-for-stall.ts';

/** A SIS's answers are small; a page of a roster with a thousand students is half a megabyte. */
const maximumAnswerBytes = 32_000_000;
const sliceBytes = 65_536;

function toResponse({ status, headers, data }: AxiosResponse<unknown>): TransportResponse {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) plain[name.toLowerCase()] = String(value);
  return makeResponse(status, plain, data instanceof Uint8Array ? data : undefined);
}

async function* slices(
  body: readonly Uint8Array[],
  { pace, signal }: TransportRequest,
): AsyncGenerator<Uint8Array> {
  for (const part of body) {
    for (let start = 0; start < part.length; start += sliceBytes) {
      const slice = part.subarray(start, start + sliceBytes);
      await pace?.wait(slice.length, signal);
      yield slice;
    }
  }
}

function bodyOf(request: TransportRequest): { readonly data?: Readable; readonly length?: string } {
  const { body } = request;
  if (!body) return {};
  const bytes = body.reduce((total, part) => total + part.length, 0);
  return { data: Readable.from(slices(body, request), { objectMode: false }), length: String(bytes) };
}

async function ask(
  request: TransportRequest,
  route: Route,
  clients: RouteClients,
  stall: StallWatch,
): Promise<TransportResponse> {
  const { data, length } = bodyOf(request);
  let sentBytes = 0;
  try {
    const response = await axios.request<unknown>({
      adapter: 'http',
      method: request.method,
      url: request.url,
      headers: { ...request.headers, ...(length === undefined ? {} : { 'content-length': length }) },
      ...(data ? { data } : {}),
      signal: stall.signal,
      responseType: 'arraybuffer',
      transformResponse: (bytes: unknown) => bytes,
      validateStatus: () => true,
      transport: await clients.clientFor(new URL(request.url), route, {
        stop: request.signal,
        onRead: stall.moved,
        onAnswer: stall.answering,
        onWritten(bytes) {
          stall.moved();
          sentBytes += bytes;
          request.onSent?.(sentBytes);
        },
      }),
      // Without redirects, axios neither buffers the body nor shows the token to another server.
      maxRedirects: 0,
      maxBodyLength: Number.POSITIVE_INFINITY,
      maxContentLength: maximumAnswerBytes,
      proxy: false,
    });
    return toResponse(response);
  } finally {
    data?.destroy();
  }
}

/** What was thrown, without the request: that carries the token. */
function rootOf(error: unknown): unknown {
  return isAxiosError(error) && error.cause ? error.cause : error;
}

/**
 * The transport over Node's own network stack, through the network's proxies and with its certificates.
 * @param stallMs how long nothing may move in either direction, in milliseconds.
 */
export function createNodeTransport(network: Network, stallMs: number): Transport {
  const clients = createRouteClients(network, stallMs);

  const convert = async (error: unknown, url: URL, route: Route): Promise<Error> => {
    const root = rootOf(error);
    if (root instanceof TransportError) return root;
    if (root instanceof AppError) return brokenTransport(root.code, root.detail);
    const systemCode = systemCodeOf(root);
    const kind = readCertificateCode(systemCode);
    if (kind && url.protocol === 'https:') {
      return brokenTransport('sis-certificate', await describeCertificate(network, url, kind));
    }
    const code = failureCodeOf(systemCode);
    const isPlainProxied = route.kind === 'proxy' && url.protocol === 'http:';
    return isPlainProxied && code !== 'sis-cut-off'
      ? proxyUnreachable(route.server, root)
      : brokenTransport(code, url.host);
  };

  const tryRoute = async (request: TransportRequest, url: URL, route: Route) => {
    const stall = watchForStall(stallMs, request.signal);
    try {
      const response = await ask(request, route, clients, stall);
      if (response.status !== 407 || route.kind === 'direct') return response;
      throw brokenTransport('proxy-password', showHostAndPort(route.server));
    } catch (error) {
      // Axios' own error carries the request's headers, token included: it goes no further.
      request.signal.throwIfAborted();
      if (stall.hasStalled() || isCancel(error)) throw brokenTransport('sis-no-answer');
      throw await convert(error, url, route);
    } finally {
      stall.stop();
    }
  };

  return async (request) => {
    request.signal.throwIfAborted();
    const url = new URL(request.url);
    const { routes } = await network.findRoutes(url);
    request.signal.throwIfAborted();
    for (const route of routes.slice(0, -1)) {
      try {
        return await tryRoute(request, url, route);
      } catch (error) {
        // The next one is for a proxy that is not there: nothing has gone through it.
        if (!(error instanceof TransportError) || error.code !== 'proxy-unreachable') throw error;
      }
    }
    return tryRoute(request, url, routes.at(-1) ?? routes[0]);
  };
}
