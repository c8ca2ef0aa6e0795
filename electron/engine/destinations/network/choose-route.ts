import type { Route, Routes } from './find-routes.ts';
import { openSocket, type TunnelEnd } from './open-tunnel.ts';

/** Where a route goes first: to its proxy, or to the server. */
export function firstHop(route: Route, end: TunnelEnd): TunnelEnd {
  return route.kind === 'proxy' ? { host: route.server.host, port: route.server.port } : end;
}

/** The first route whose first hop takes connections, as requests choose it; the last one if none does. */
export async function chooseRoute({ routes }: Routes, end: TunnelEnd, timeoutMs: number): Promise<Route> {
  for (const route of routes.slice(0, -1)) {
    try {
      (await openSocket(firstHop(route, end), timeoutMs)).destroy();
      return route;
    } catch {
      // The next one, then.
    }
  }
  return routes.at(-1) ?? routes[0];
}
