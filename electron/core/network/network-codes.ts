/** How the way to a SIS fails before the SIS itself is reached. */
export const networkCodes = [
  'proxy-address',
  'proxy-unreachable',
  'proxy-password',
  'proxy-refused',
  'proxy-kind',
  'pac-unreadable',
  'ca-file',
] as const;

export type NetworkCode = (typeof networkCodes)[number];

const known: ReadonlySet<string> = new Set(networkCodes);

export function isNetworkCode(code: string): code is NetworkCode {
  return known.has(code);
}
