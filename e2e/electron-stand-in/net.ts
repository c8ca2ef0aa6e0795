import { getCACertificates } from 'node:tls';
import { NetRequest } from './client-request.ts';
import { loud } from './loud.ts';
import { type KnownLogins, type NetOptions, type NetRequestOptions, UrlLoader } from './url-loader.ts';

const known = ['method', 'url', 'headers', 'redirect', 'cache'];
/** Chromium sets these itself; a request that is given one fails with ERR_INVALID_ARGUMENT. */
const restricted = [
  'content-length',
  'host',
  'trailer',
  'te',
  'upgrade',
  'cookie2',
  'keep-alive',
  'transfer-encoding',
  'connection',
];

function checkOptions(given: NetRequestOptions): void {
  for (const name of Object.keys(given)) {
    if (!known.includes(name)) throw new Error(`The electron stand-in has no net.request option ${name}`);
  }
  for (const [name, value] of Object.entries(given.headers)) {
    if (restricted.includes(name.toLowerCase())) throw new Error(`net::ERR_INVALID_ARGUMENT: ${name}`);
    if (/[\0\r\n]/.test(value)) throw new Error(`Invalid value for header '${name}'`);
  }
  if (given.redirect !== 'manual') throw new Error('The electron stand-in follows no redirects');
  if (!/^https?:$/.test(new URL(given.url).protocol))
    throw new Error('ClientRequest only supports http: and https: protocols');
}

/**
 * Electron's `net` over Node's own client. What Chromium decides by itself (HTTP/2, caches, SOCKS, the system's
 * proxies and certificates) is not here.
 */
export function createNet(current: () => NetOptions): object {
  const logins: KnownLogins = new Map();
  return loud('net', {
    request(given: NetRequestOptions) {
      checkOptions(given);
      const options = current();
      const authorities = [...getCACertificates('default'), ...(options.authorities ?? [])];
      return new NetRequest(
        given.method,
        (body, events) => new UrlLoader(given, { ...options, authorities }, body, events, logins),
      );
    },
  });
}
