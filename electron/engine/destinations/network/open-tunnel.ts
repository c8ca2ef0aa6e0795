import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect, isIP, type Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import type { ProxyLogin } from '../../../core/network/network-settings.ts';
import { type ProxyServer, showHostAndPort } from '../../../core/network/proxy-server.ts';
import { brokenTransport, type TransportError } from '../transport.ts';
import { systemCodeOf } from './error-codes.ts';
import type { Route } from './find-routes.ts';

export interface TunnelEnd {
  readonly host: string;
  readonly port: number;
}

/** Gateways that say so could not get to the server either; it may work a little later. */
const gatewayStatuses: ReadonlySet<number> = new Set([502, 503, 504]);

export function proxyAuthorization({ user, password }: ProxyLogin): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/**
 * What a certificate is judged by. Node would check none where NODE_TLS_REJECT_UNAUTHORIZED says so, and Electron leaves
 * that variable in place.
 */
export function strictTrust(secureContext: SecureContext) {
  return { secureContext, rejectUnauthorized: true };
}

/** Node would take the name to be proven from the Host header, which names the server behind the proxy. */
export function trustInProxy({ host }: ProxyServer, secureContext: SecureContext) {
  return { ...strictTrust(secureContext), servername: isIP(host) ? '' : host };
}

export function proxyUnreachable(server: ProxyServer, error: unknown): TransportError {
  // A proxy's own certificate, where it is spoken to over TLS, is IT's business as much.
  const code = systemCodeOf(error);
  return brokenTransport('proxy-unreachable', showHostAndPort(server) + (code === '' ? '' : `, ${code}`));
}

function refusal(server: ProxyServer, end: TunnelEnd, status: number): TransportError {
  if (status === 407) return brokenTransport('proxy-password', showHostAndPort(server));
  if (gatewayStatuses.has(status)) return brokenTransport('sis-unreachable', showHostAndPort(end));
  return brokenTransport('proxy-refused', `${showHostAndPort(server)} answers ${status}`);
}

/**
 * A connection to a server, through the route's proxy (CONNECT) if it has one. No byte has been sent through it.
 * @throws TransportError what the proxy answers instead; the system's own error without a proxy.
 */
export function openTunnel(
  route: Route,
  end: TunnelEnd,
  trust: SecureContext,
  timeoutMs: number,
): Promise<Socket> {
  return route.kind === 'direct'
    ? openSocket(end, timeoutMs)
    : askForTunnel(route.server, route.login, end, trust, timeoutMs);
}

export function openSocket(end: TunnelEnd, timeoutMs: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ ...end, timeout: timeoutMs });
    socket.once('timeout', () => socket.destroy(brokenTransport('sis-no-answer')));
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.removeAllListeners('timeout').off('error', reject).setTimeout(0);
      resolve(socket);
    });
  });
}

function askForTunnel(
  server: ProxyServer,
  login: ProxyLogin | null,
  end: TunnelEnd,
  trust: SecureContext,
  timeoutMs: number,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const request = server.scheme === 'https' ? httpsRequest : httpRequest;
    const asked = request({
      method: 'CONNECT',
      host: server.host,
      port: server.port,
      path: showHostAndPort(end),
      agent: false,
      timeout: timeoutMs,
      ...(server.scheme === 'https' ? trustInProxy(server, trust) : {}),
      headers: {
        host: showHostAndPort(end),
        connection: 'keep-alive',
        ...(login ? { 'proxy-authorization': proxyAuthorization(login) } : {}),
      },
    });
    asked.once('timeout', () => asked.destroy(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })));
    asked.once('error', (error) => reject(proxyUnreachable(server, error)));
    asked.once('connect', ({ statusCode = 0 }: IncomingMessage, socket: Socket, head: Buffer) => {
      if (statusCode < 200 || statusCode > 299) {
        socket.destroy();
        reject(refusal(server, end, statusCode));
        return;
      }
      socket.setTimeout(0);
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    asked.end();
  });
}
