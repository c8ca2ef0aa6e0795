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

/** How it fails on the way, with something in between that is not the SIS, or not to be trusted. */
const wayCodes: ReadonlySet<string> = new Set([
  'sis-unreachable',
  'sis-no-answer',
  'sis-cut-off',
  'sis-certificate',
  'sis-not-a-sis',
]);

/** Is it worth looking where the way to the SIS ends? */
export function isOnTheWay(code: string): boolean {
  return isNetworkCode(code) || wayCodes.has(code);
}

export function isNetworkCode(code: string): code is NetworkCode {
  return known.has(code);
}
