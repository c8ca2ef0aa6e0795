import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type PageKind, pageHeaders, renderPage } from './loopback-page.ts';

/** The place on this computer that the browser is sent back to. It takes one answer. */
export interface Loopback {
  /** Without a path, as both Google and Microsoft have it in their descriptions. */
  readonly redirectUri: string;
  /** The first request that is an answer, whatever it says. */
  readonly answer: Promise<URLSearchParams>;
  close(): void;
}

export interface LoopbackOptions {
  readonly host: '127.0.0.1' | 'localhost';
  /** Of the sign-in that is waited for: what the page says depends on it. The caller checks the answer itself. */
  readonly state: string;
  /** The port to try; 0, which the system replaces by a free one, unless the caller says otherwise. */
  readonly pickPort?: () => number;
}

const mostTries = 10;

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function listen(server: Server, port: number, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: address, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

type Handler = (message: IncomingMessage, response: ServerResponse) => void;

/**
 * Listens on one port of every address that the browser may take the host for: of `localhost`, it may try ::1 first,
 * and another program there would get the code.
 */
async function listenEverywhere(
  handle: Handler,
  options: LoopbackOptions,
): Promise<{ readonly servers: readonly Server[]; readonly port: number }> {
  const addresses = options.host === 'localhost' ? ['127.0.0.1', '::1'] : ['127.0.0.1'];
  for (let attempt = 1; ; attempt += 1) {
    const servers: Server[] = [];
    let port = attempt === 1 ? (options.pickPort?.() ?? 0) : 0;
    try {
      for (const address of addresses) {
        const server = createServer({ requestTimeout: 10_000, headersTimeout: 10_000 }, handle);
        try {
          port = await listen(server, port, address);
          servers.push(server);
        } catch (error) {
          // This computer has no IPv6.
          if (address === '::1' && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(String(codeOf(error))))
            continue;
          throw error;
        }
      }
      return { servers, port };
    } catch (error) {
      for (const server of servers) server.close();
      const isTaken = ['EADDRINUSE', 'EACCES'].includes(String(codeOf(error)));
      if (!isTaken || attempt === mostTries) throw error;
    }
  }
}

function kindOf(parameters: URLSearchParams, state: string): PageKind {
  if (parameters.get('state') !== state) return 'foreign';
  return parameters.has('error') ? 'declined' : 'accepted';
}

export async function openLoopback(options: LoopbackOptions): Promise<Loopback> {
  const sockets = new Set<Socket>();
  let servers: readonly Server[] = [];
  let origin = '';
  const { promise: answer, resolve: take } = Promise.withResolvers<URLSearchParams>();

  const close = (but?: Socket) => {
    for (const server of servers) server.close();
    // Browsers open connections ahead that never ask anything.
    for (const socket of sockets) if (socket !== but) socket.destroy();
  };

  const refuse = (response: ServerResponse, status: number) => {
    response.writeHead(status, { connection: 'close', 'content-length': '0' }).end();
  };

  const handle: Handler = (message, response) => {
    message.resume();
    // Any other name leads here from a page that wants to read along (DNS rebinding).
    if (message.headers.host !== origin) return refuse(response, 421);
    const url = URL.parse(message.url ?? '', `http://${origin}`);
    if (url?.pathname !== '/') return refuse(response, 404);
    if (message.method !== 'GET') return refuse(response, 405);
    const parameters = url.searchParams;
    if (!parameters.has('code') && !parameters.has('error')) return refuse(response, 404);
    const kind = kindOf(parameters, options.state);
    response.writeHead(kind === 'foreign' ? 400 : 200, pageHeaders).end(renderPage(kind));
    // What else is sent finds nobody; the page itself still goes out.
    close(message.socket);
    take(parameters);
  };

  const listening = await listenEverywhere(handle, options);
  servers = listening.servers;
  for (const server of servers) {
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
  }
  origin = `${options.host}:${listening.port}`;
  return { redirectUri: `http://${origin}`, answer, close: () => close() };
}
