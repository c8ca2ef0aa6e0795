import type { Net } from 'electron';
import { createNetwork } from '../engine/destinations/network/create-network.ts';
import { describeCertificate } from '../engine/destinations/network/describe-certificate.ts';
import { proxyLoginOf, type RouteOptions } from '../engine/destinations/network/find-routes.ts';
import { createNodeTransport } from '../engine/destinations/network/node-transport.ts';
import { type Transport, TransportError } from '../engine/destinations/transport.ts';
import { createNetTransport } from './net-transport.ts';

/**
 * The transport of the engine's process: Chromium's, or Node's where there is a further certificate authority, which
 * Chromium cannot be given there. Zips go through Node where their speed is limited, for Chromium takes them all at
 * once, and where no proxy is in between: there alone a pause can take back what the system holds of them.
 * @param stallMs how long nothing may move in either direction, in milliseconds.
 */
export function createEngineTransport(
  net: Pick<Net, 'request'>,
  options: RouteOptions,
  stallMs: number,
): Transport {
  const network = createNetwork(options);
  const throughNode = createNodeTransport(network, stallMs);
  if (options.settings.extraCaFile !== '') return throughNode;
  const throughChromium = createNetTransport({
    net,
    stallMs,
    proxyLogin: proxyLoginOf(options),
    describeCertificate: (url, kind) => describeCertificate(network, url, kind),
  });
  const goesStraight = async (url: string): Promise<boolean> => {
    try {
      const { routes } = await network.findRoutes(new URL(url));
      return routes.every(({ kind }) => kind === 'direct');
    } catch {
      // Chromium may know a way that Node does not.
      return false;
    }
  };

  return async (request) => {
    if (!request.body) return throughChromium(request);
    if (request.pace?.isLimited()) return throughNode(request);
    if (!(await goesStraight(request.url))) return throughChromium(request);
    try {
      return await throughNode(request);
    } catch (error) {
      // Chromium may trust it; nothing has been sent by then.
      if (error instanceof TransportError && error.code === 'sis-certificate')
        return throughChromium(request);
      throw error;
    }
  };
}
