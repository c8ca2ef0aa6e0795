import { type ProxyServer, readProxyServer } from './proxy-server.ts';

export type ProxyChoice =
  | { readonly kind: 'direct' }
  | { readonly kind: 'proxy'; readonly server: ProxyServer }
  /** One that only Chromium's network stack speaks: SOCKS, QUIC. */
  | { readonly kind: 'unsupported'; readonly text: string };

/**
 * Reads what a PAC file's FindProxyForURL and Electron's `resolveProxy` answer: "PROXY a:8080; HTTPS b:443; DIRECT",
 * to be tried in this order. An empty answer is DIRECT, as in every browser.
 */
export function readProxyList(text: string): readonly ProxyChoice[] {
  const entries = text.split(';').map((entry) => entry.trim());
  const choices = entries.filter((entry) => entry !== '').map(readChoice);
  return choices.length > 0 ? choices : [{ kind: 'direct' }];
}

function readChoice(entry: string): ProxyChoice {
  const [word = '', address = ''] = entry.split(/\s+/);
  const type = word.toUpperCase();
  if (type === 'DIRECT') return { kind: 'direct' };
  const scheme = type === 'PROXY' || type === 'HTTP' ? 'http' : type === 'HTTPS' ? 'https' : null;
  const server = scheme && readProxyServer(`${scheme}://${address}`);
  return server ? { kind: 'proxy', server } : { kind: 'unsupported', text: type };
}
