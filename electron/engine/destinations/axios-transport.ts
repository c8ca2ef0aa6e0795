import { Readable } from 'node:stream';
import axios, { type AxiosResponse, isAxiosError, isCancel } from 'axios';
import type { FailureCode } from '../../core/failure.ts';
import {
  brokenTransport,
  type Transport,
  type TransportRequest,
  type TransportResponse,
} from './transport.ts';

/** A SIS's answers are small; a page of a roster with a thousand students is half a megabyte. */
const maximumAnswerBytes = 32_000_000;

const codes: Readonly<Record<string, FailureCode>> = {
  ECONNREFUSED: 'sis-unreachable',
  ENOTFOUND: 'sis-unreachable',
  EAI_AGAIN: 'sis-unreachable',
  EHOSTUNREACH: 'sis-unreachable',
  ENETUNREACH: 'sis-unreachable',
  EADDRNOTAVAIL: 'sis-unreachable',
  ETIMEDOUT: 'sis-unreachable',
  CERT_HAS_EXPIRED: 'sis-certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'sis-certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'sis-certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'sis-certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'sis-certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'sis-certificate',
};

/** Aborts when nothing has moved for a while: a long upload is fine, a silent one is not. */
function watchForStall(stallMs: number, outer: AbortSignal) {
  const stalled = new AbortController();
  let timer = setTimeout(() => stalled.abort(), stallMs);
  return {
    signal: AbortSignal.any([outer, stalled.signal]),
    hasStalled: () => stalled.signal.aborted,
    moved() {
      clearTimeout(timer);
      timer = setTimeout(() => stalled.abort(), stallMs);
    },
    stop: () => clearTimeout(timer),
  };
}

function toResponse({ status, headers, data }: AxiosResponse<unknown>): TransportResponse {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) plain[name.toLowerCase()] = String(value);
  return { status, headers: plain, body: typeof data === 'string' ? data : '' };
}

function errorCodeOf(error: unknown): string {
  return isAxiosError(error) ? (error.code ?? '') : '';
}

const sliceBytes = 65_536;

function* slices(body: readonly Uint8Array[]): Generator<Uint8Array> {
  for (const part of body) {
    for (let start = 0; start < part.length; start += sliceBytes)
      yield part.subarray(start, start + sliceBytes);
  }
}

function bodyOf({ body }: TransportRequest): { readonly data?: Readable; readonly length?: string } {
  if (!body) return {};
  const bytes = body.reduce((total, part) => total + part.length, 0);
  return { data: Readable.from(slices(body), { objectMode: false }), length: String(bytes) };
}

/**
 * The transport over Node's own network stack.
 * @param stallMs how long nothing may move in either direction, in milliseconds.
 */
export function createAxiosTransport(stallMs: number): Transport {
  return async (request) => {
    request.signal.throwIfAborted();
    const stall = watchForStall(stallMs, request.signal);
    const { data, length } = bodyOf(request);
    try {
      const response = await axios.request<unknown>({
        adapter: 'http',
        method: request.method,
        url: request.url,
        headers: { ...request.headers, ...(length === undefined ? {} : { 'content-length': length }) },
        ...(data ? { data } : {}),
        signal: stall.signal,
        responseType: 'text',
        transformResponse: (text: unknown) => text,
        validateStatus: () => true,
        // Without redirects, axios neither buffers the body nor shows the token to another server.
        maxRedirects: 0,
        maxBodyLength: Number.POSITIVE_INFINITY,
        maxContentLength: maximumAnswerBytes,
        proxy: false,
        onUploadProgress: ({ loaded }) => {
          stall.moved();
          request.onSent?.(loaded);
        },
        onDownloadProgress: () => stall.moved(),
      });
      return toResponse(response);
    } catch (error) {
      // Axios' own error carries the request's headers, token included: only its code goes on from here.
      request.signal.throwIfAborted();
      if (stall.hasStalled() || isCancel(error)) throw brokenTransport('sis-no-answer');
      const code = errorCodeOf(error);
      throw brokenTransport(codes[code] ?? 'sis-cut-off', new URL(request.url).host);
    } finally {
      stall.stop();
      data?.destroy();
    }
  };
}
