import {
  type ClientRequest,
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
} from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import type { SecureContext } from 'node:tls';
import type { Network } from './create-network.ts';
import type { Route } from './find-routes.ts';
import { proxyAuthorization, trustInProxy } from './open-tunnel.ts';
import { resetSocket } from './reset-socket.ts';
import { TunnelAgent } from './tunnel-agent.ts';

/** What axios makes its requests with, in place of `node:http`. */
export interface RouteClient {
  request(options: RequestOptions, onResponse: (response: IncomingMessage) => void): ClientRequest;
}

export interface RequestObserver {
  /** So many bytes of the body were taken over by the system. */
  readonly onWritten: (bytes: number) => void;
  /** Some of the answer came, reported by axios at most three times a second. */
  readonly onRead: () => void;
  /** The head of the answer is there. */
  readonly onAnswer: () => void;
  /** When it is aborted, nothing more goes out. */
  readonly stop: AbortSignal;
}

export interface RouteClients {
  clientFor(url: URL, route: Route, observer: RequestObserver): Promise<RouteClient>;
}

/** Streams count what they hold back themselves as sent; the callback of a write comes when the system has it. */
function observe(request: ClientRequest, { onWritten, onRead, onAnswer }: RequestObserver): ClientRequest {
  request.once('response', (response) => {
    onAnswer();
    response.on('data', onRead);
  });
  const write = request.write.bind(request);
  request.write = (chunk: Uint8Array) =>
    write(chunk, (error) => {
      if (!error) onWritten(chunk.length);
    });
  return request;
}

/** To be made before axios observer of the same signal: a request that it has given up lets its connection end in peace. */
function resetOn(signal: AbortSignal): (request: ClientRequest) => ClientRequest {
  let asked: ClientRequest | null = null;
  const stop = () => asked?.socket && resetSocket(asked.socket);
  signal.addEventListener('abort', stop, { once: true });
  return (request) => {
    asked = request;
    // The connection may be another request's by then.
    return request.once('close', () => signal.removeEventListener('abort', stop));
  };
}

/** A plain request that is the proxy's to carry out: it gets the whole address (RFC 9112, 3.2.2). */
function throughProxy(
  options: RequestOptions,
  url: URL,
  route: Extract<Route, { kind: 'proxy' }>,
): RequestOptions {
  const { server, login } = route;
  return {
    ...options,
    protocol: `${server.scheme}:`,
    host: server.host,
    hostname: server.host,
    port: server.port,
    path: url.href.replace(/#.*$/, ''),
    headers: {
      ...(options.headers as Readonly<Record<string, string>>),
      host: url.host,
      ...(login ? { 'proxy-authorization': proxyAuthorization(login) } : {}),
    },
  };
}

/** Keeps the connections of each route open for the next request. */
export function createRouteClients(network: Network, timeoutMs: number): RouteClients {
  const plainAgent = new HttpAgent({ keepAlive: true });
  const secureAgents = new Map<string, { readonly trust: SecureContext; readonly agent: TunnelAgent }>();

  const secureAgentFor = (route: Route, trust: SecureContext): TunnelAgent => {
    const key = JSON.stringify(route);
    const known = secureAgents.get(key);
    if (known?.trust === trust) return known.agent;
    const agent = new TunnelAgent(route, trust, timeoutMs);
    secureAgents.set(key, { trust, agent });
    return agent;
  };

  return {
    async clientFor(url, route, observer) {
      const reset = resetOn(observer.stop);
      const observed = (request: ClientRequest) => reset(observe(request, observer));
      if (url.protocol === 'https:') {
        const agent = secureAgentFor(route, await network.trust());
        return {
          request: (options, onResponse) => observed(httpsRequest({ ...options, agent }, onResponse)),
        };
      }
      if (route.kind === 'proxy' && route.server.scheme === 'https') {
        const trusted = trustInProxy(route.server, await network.trust());
        return {
          request: (options, onResponse) => {
            const asked = { ...throughProxy(options, url, route), agent: false as const, ...trusted };
            return observed(httpsRequest(asked, onResponse));
          },
        };
      }
      return {
        request: (options, onResponse) => {
          const asked = route.kind === 'proxy' ? throughProxy(options, url, route) : options;
          return observed(httpRequest({ ...asked, agent: plainAgent }, onResponse));
        },
      };
    },
  };
}
