import type { Net } from 'electron';
import { createNetwork } from '../engine/destinations/network/create-network.ts';
import { describeCertificate } from '../engine/destinations/network/describe-certificate.ts';
import { proxyLoginOf, type RouteOptions } from '../engine/destinations/network/find-routes.ts';
import { createNodeTransport } from '../engine/destinations/network/node-transport.ts';
import type { Transport } from '../engine/destinations/transport.ts';
import { createNetTransport } from './net-transport.ts';

/**
 * The transport of the engine's process: Chromium's, or Node's where there is a further certificate authority, which
 * Chromium cannot be given there, and for zips whose speed is limited, which Chromium takes all at once.
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
  return (request) => (request.pace?.isLimited() ? throughNode : throughChromium)(request);
}
