import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { showHostAndPort } from '../../../core/network/proxy-server.ts';
import { toFailure } from '../../../core/shared/failure.ts';
import { failureSentence } from '../../../core/text/failure-sentence.ts';
import { texts } from '../../../core/text/texts.ts';
import { type FoundSteps, failed, ok, skipped } from './check-step.ts';
import { chooseRoute, firstHop } from './choose-route.ts';
import type { Network } from './create-network.ts';
import { systemCodeOf } from './error-codes.ts';
import { hostOf, portOf, type Routes } from './find-routes.ts';
import { openSocket, openTunnel } from './open-tunnel.ts';

const timeoutMs = 10_000;

function factsOf(error: unknown): readonly string[] {
  const code = systemCodeOf(error);
  return code === '' ? [] : [`error: ${code}`];
}

/** Finds the way to a server and goes it, without a word to the server itself. False where it ends early. */
export async function* checkWay(url: URL, network: Network, signal: AbortSignal): FoundSteps {
  const { said: words, sources } = texts.connection;
  const end = { host: hostOf(url), port: portOf(url) };
  let found: Routes;
  try {
    found = await network.findRoutes(url);
  } catch (error) {
    yield ['name', skipped(words.notTried)];
    yield ['tcp', skipped(words.notTried)];
    yield ['proxy', failed(failureSentence(toFailure(error)), words.proxyAdvice)];
    return false;
  }
  const route = await chooseRoute(found, end, timeoutMs);
  signal.throwIfAborted();
  const hop = firstHop(route, end);
  if (isIP(hop.host)) yield ['name', ok(words.nameIsAddress(hop.host))];
  else {
    try {
      const addresses = await lookup(hop.host, { all: true });
      yield [
        'name',
        ok(
          words.nameFound(hop.host),
          addresses.map(({ address }) => `address: ${address}`),
        ),
      ];
    } catch (error) {
      yield ['name', failed(words.nameNotFound(hop.host), words.nameAdvice, factsOf(error))];
      return false;
    }
  }
  const shown = showHostAndPort(hop);
  try {
    (await openSocket(hop, timeoutMs)).destroy();
    yield ['tcp', ok(words.reached(shown))];
  } catch (error) {
    yield ['tcp', failed(words.notReached(shown), words.reachAdvice(shown), factsOf(error))];
    return false;
  }
  if (route.kind === 'direct') yield ['proxy', ok(words.noProxy(sources[found.source]))];
  else if (url.protocol === 'http:') yield ['proxy', ok(words.plainProxy(shown, sources[found.source]))];
  else {
    try {
      (await openTunnel(route, end, await network.trust(), timeoutMs)).destroy();
      yield ['proxy', ok(words.throughProxy(shown, sources[found.source]))];
    } catch (error) {
      yield ['proxy', failed(failureSentence(toFailure(error)), words.proxyAdvice)];
      return false;
    }
  }
  return true;
}
