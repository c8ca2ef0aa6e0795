const shape = /^(https?):\/\/(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::(\d{1,5}))?(\/[^\s?#]*)?$/i;

export interface WebAddress {
  readonly scheme: 'http' | 'https';
  /** In lower case; an IPv6 address in its brackets. */
  readonly host: string;
  readonly port: number;
  /** Without slashes at its end; empty for the root. */
  readonly path: string;
}

/** Reads `https://sis.example.org/path`. Null for anything else, an address with a user name or a query included. */
export function readWebAddress(text: string): WebAddress | null {
  const [, scheme = '', host = '', portText, path = ''] = shape.exec(text.trim()) ?? [];
  if (host === '') return null;
  const isSecure = scheme.toLowerCase() === 'https';
  const port = portText === undefined ? (isSecure ? 443 : 80) : Number(portText);
  if (port < 1 || port > 65_535) return null;
  return {
    scheme: isSecure ? 'https' : 'http',
    host: host.toLowerCase(),
    port,
    path: path.replace(/\/+$/, ''),
  };
}

/** Whether two addresses lead to the same place: the case of the host, a usual port, a slash at the end do not count. */
export function isSameWebAddress(one: string, other: string): boolean {
  const [first, second] = [readWebAddress(one), readWebAddress(other)];
  return first !== null && second !== null && JSON.stringify(first) === JSON.stringify(second);
}

/** As the settings keep an address. */
export function tidyWebAddress(text: string): string {
  return text.trim().replace(/\/+$/, '');
}

/** Whether a host is this computer itself, so that nobody on the network can read what is sent there. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
}

const signInPage = /^https:\/\/(?:accounts\.google\.com|login\.microsoftonline\.com)\/[^\s\\"<>]*$/;

/**
 * Whether an address may be opened in the system's browser for a sign-in: only where people sign in to the systems that
 * Picture Day sends photos to.
 */
export function isSignInPage(address: string): boolean {
  return address.length <= 10_000 && signInPage.test(address);
}
