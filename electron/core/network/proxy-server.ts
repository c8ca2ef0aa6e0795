export interface ProxyServer {
  /** How the proxy itself is spoken to, whatever is asked through it. */
  readonly scheme: 'http' | 'https';
  /** A name, an IPv4 address, or an IPv6 address without its brackets. */
  readonly host: string;
  readonly port: number;
}

const shape = /^(?:(https?):\/\/)?(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::(\d{1,5}))?\/?$/i;

/** Reads `proxy.example.org:8080`, with or without `http://`. Null for anything else, a user name in it included. */
export function readProxyServer(text: string): ProxyServer | null {
  const [, scheme = 'http', host = '', portText] = shape.exec(text.trim()) ?? [];
  const isSecure = scheme.toLowerCase() === 'https';
  const port = portText === undefined ? (isSecure ? 443 : 80) : Number(portText);
  if (host === '' || port < 1 || port > 65_535) return null;
  return { scheme: isSecure ? 'https' : 'http', host: host.replace(/^\[|\]$/g, ''), port };
}

/** "proxy.example.org:8080". */
export function showHostAndPort({ host, port }: Pick<ProxyServer, 'host' | 'port'>): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
