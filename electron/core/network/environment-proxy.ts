export interface ProxyTarget {
  readonly scheme: 'http' | 'https';
  /** An IPv6 address without its brackets. */
  readonly host: string;
  readonly port: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** This computer itself is never reached through a proxy; Chromium has the same rule. */
export function isThisComputer(host: string): boolean {
  const name = host.toLowerCase();
  return /^(.+\.)?localhost\.?$/.test(name) || /^127(\.\d{1,3}){3}$/.test(name) || name === '::1';
}

/** curl's order: lower case first. */
function read(environment: Environment, name: string): string {
  return environment[name.toLowerCase()]?.trim() || environment[name.toUpperCase()]?.trim() || '';
}

function isExcepted(entry: string, { host, port }: ProxyTarget): boolean {
  if (entry === '*') return true;
  const [, pattern = entry, onlyPort] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
  const isBareIpv6 = entry.replace(/[^:]/g, '').length > 1 && !entry.startsWith('[');
  if (!isBareIpv6 && onlyPort !== undefined && Number(onlyPort) !== port) return false;
  const name = (isBareIpv6 ? entry : pattern).replace(/^\[|\]$/g, '').replace(/^\*?\./, '');
  return name !== '' && (host === name || host.endsWith(`.${name}`));
}

/**
 * The proxy that HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY name for a server, as curl reads them: lower case
 * first, `NO_PROXY` a list of names that stand for their subdomains too, with a port or not, or `*`.
 * @returns the proxy as it is written there, which may hold a password; null for none.
 */
export function chooseEnvironmentProxy(target: ProxyTarget, environment: Environment): string | null {
  const chosen = read(environment, `${target.scheme}_proxy`) || read(environment, 'all_proxy');
  const plain = { ...target, host: target.host.toLowerCase().replace(/\.$/, '') };
  const exceptions = read(environment, 'no_proxy')
    .toLowerCase()
    .split(/[\s,]+/);
  if (chosen === '' || exceptions.some((entry) => isExcepted(entry, plain))) return null;
  return chosen;
}
