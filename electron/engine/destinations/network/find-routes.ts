import { pathToFileURL } from 'node:url';
import { PacProxyAgent } from 'pac-proxy-agent';
import {
  chooseEnvironmentProxy,
  type Environment,
  isThisComputer,
} from '../../../core/network/environment-proxy.ts';
import type { NetworkSettings, ProxyLogin } from '../../../core/network/network-settings.ts';
import { type ProxyChoice, readProxyList } from '../../../core/network/proxy-list.ts';
import { type ProxyServer, readProxyServer } from '../../../core/network/proxy-server.ts';
import { brokenTransport } from '../transport.ts';

export type Route =
  | { readonly kind: 'direct' }
  | { readonly kind: 'proxy'; readonly server: ProxyServer; readonly login: ProxyLogin | null };

export interface Routes {
  /** Who says so. */
  readonly source: 'none' | 'this-computer' | 'settings' | 'environment' | 'system' | 'pac';
  /** To be tried in this order. */
  readonly routes: readonly [Route, ...Route[]];
}

/** Decides how to get to an address. */
export type FindRoutes = (url: URL) => Promise<Routes>;

export interface RouteOptions {
  readonly settings: NetworkSettings;
  /** What was in the settings' `extraCaFile`: a pipe gives it once. Without it, the file is read when it is needed. */
  readonly authorities?: readonly string[] | undefined;
  readonly proxyPassword: string | null;
  readonly environment: Environment;
  /** The system's own answer, in the words of a PAC file. Without it, the environment is the system. */
  readonly resolveSystemProxy?: ((url: string) => Promise<string>) | undefined;
}

const pacTimeoutMs = 15_000;
/** A PAC file changes when IT changes it: now and then, and not between two requests. */
const pacLifeMs = 5 * 60_000;

const direct: Route = { kind: 'direct' };

export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

export function portOf({ port, protocol }: URL): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
}

/** The user name and the password in an address, which may be written with or without %40 and its like. */
export function readLogin({ username, password }: URL): ProxyLogin {
  try {
    return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    return { user: username, password };
  }
}

function readEnvironmentProxy(text: string, login: ProxyLogin | null): Route {
  const url = URL.parse(/^[a-z0-9+]+:\/\//i.test(text) ? text : `http://${text}`);
  // Its text is not repeated: there may be a password in it.
  if (!url) throw brokenTransport('proxy-address');
  if (!/^https?:$/.test(url.protocol)) throw brokenTransport('proxy-kind', url.protocol.replace(':', ''));
  const server = readProxyServer(url.origin);
  if (!server) throw brokenTransport('proxy-address');
  return { kind: 'proxy', server, login: url.username === '' ? login : readLogin(url) };
}

/** Fetches a PAC file and asks it, in a JavaScript engine of its own that reaches nothing of this process. */
function createPacReader(address: string): (url: URL) => Promise<string> {
  const pacUrl = /^(https?|file):/i.test(address) ? address : pathToFileURL(address).href;
  const agent = new PacProxyAgent(new URL(pacUrl), { rejectUnauthorized: true });
  let loaded: { readonly atMs: number; readonly resolver: ReturnType<typeof agent.getResolver> } | null =
    null;
  return async (url) => {
    if (!loaded || Date.now() - loaded.atMs > pacLifeMs) {
      loaded = { atMs: Date.now(), resolver: agent.getResolver() };
    }
    const late = AbortSignal.timeout(pacTimeoutMs);
    const tooLate = new Promise<never>((_, reject) => {
      late.addEventListener('abort', () => reject(late.reason), { once: true });
    });
    try {
      // As browsers do: a PAC file learns the server's name, not what is asked there.
      const resolver = await Promise.race([loaded.resolver, tooLate]);
      return await Promise.race([resolver(new URL(url.origin)), tooLate]);
    } catch {
      loaded = null;
      throw brokenTransport('pac-unreadable', pacUrl.replace(/[?#].*$/, ''));
    }
  };
}

function toRoutes(choices: readonly ProxyChoice[], login: ProxyLogin | null): Routes['routes'] {
  const usable = choices.flatMap((choice): Route[] => {
    if (choice.kind === 'unsupported') return [];
    return [choice.kind === 'direct' ? direct : { ...choice, login }];
  });
  const [first, ...others] = usable;
  if (!first) {
    const names = choices.map((choice) => (choice.kind === 'unsupported' ? choice.text : ''));
    throw brokenTransport('proxy-kind', names.filter((name) => name !== '').join(', '));
  }
  return [first, ...others];
}

export function proxyLoginOf({ settings, proxyPassword }: RouteOptions): ProxyLogin | null {
  const { proxyUser: user } = settings;
  return user === '' ? null : { user, password: proxyPassword ?? '' };
}

export function createRouteFinder(options: RouteOptions): FindRoutes {
  const { settings, environment, resolveSystemProxy } = options;
  const login = proxyLoginOf(options);
  const { proxy } = settings;
  const askPac = proxy.kind === 'pac' ? createPacReader(proxy.url) : null;

  const findSystemRoutes = async (url: URL): Promise<Routes> => {
    if (resolveSystemProxy) {
      const routes = toRoutes(readProxyList(await resolveSystemProxy(url.origin)), login);
      return { source: 'system', routes };
    }
    const scheme = url.protocol === 'https:' ? 'https' : 'http';
    const chosen = chooseEnvironmentProxy({ scheme, host: hostOf(url), port: portOf(url) }, environment);
    if (chosen === null) return { source: 'none', routes: [direct] };
    return { source: 'environment', routes: [readEnvironmentProxy(chosen, login)] };
  };

  return async (url) => {
    if (isThisComputer(hostOf(url))) return { source: 'this-computer', routes: [direct] };
    if (proxy.kind === 'none') return { source: 'settings', routes: [direct] };
    if (proxy.kind === 'system') return findSystemRoutes(url);
    if (askPac) return { source: 'pac', routes: toRoutes(readProxyList(await askPac(url)), login) };
    const server = proxy.kind === 'manual' ? readProxyServer(proxy.url) : null;
    if (!server) throw brokenTransport('proxy-address');
    return { source: 'settings', routes: [{ kind: 'proxy', server, login }] };
  };
}
