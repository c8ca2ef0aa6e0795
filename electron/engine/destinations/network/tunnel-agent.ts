import { Agent, type RequestOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import { type ConnectionOptions, connect, type SecureContext } from 'node:tls';
import type { Route } from './find-routes.ts';
import { openTunnel, strictTrust } from './open-tunnel.ts';
import { carryReset } from './reset-socket.ts';

type OnSocket = (error: Error | null, socket: Duplex) => void;

/** Pools TLS connections that go one way: straight, or through one proxy. */
export class TunnelAgent extends Agent {
  readonly #route: Route;
  readonly #trust: SecureContext;
  readonly #timeoutMs: number;

  constructor(route: Route, trust: SecureContext, timeoutMs: number) {
    super({ keepAlive: true });
    this.#route = route;
    this.#trust = trust;
    this.#timeoutMs = timeoutMs;
  }

  override createConnection(options: RequestOptions & ConnectionOptions, onSocket?: OnSocket): null {
    const end = { host: options.host ?? '', port: Number(options.port) };
    openTunnel(this.#route, end, this.#trust, this.#timeoutMs).then(
      (socket) => {
        const secure = connect({ ...options, socket, ...strictTrust(this.#trust) });
        onSocket?.(null, carryReset(secure, socket));
      },
      (error: Error) => onSocket?.(error, null as never),
    );
    return null;
  }
}
