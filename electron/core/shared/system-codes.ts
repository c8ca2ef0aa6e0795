/** How a delivery fails at a system that takes photos one by one: a directory, Moodle, Google, Microsoft. */
export const systemCodes = [
  'system-address',
  'system-unreachable',
  'system-no-answer',
  'system-cut-off',
  'system-certificate',
  /** It was reached without TLS and demands it, or offers no TLS. */
  'system-needs-tls',
  'system-unauthorized',
  'system-no-permission',
  'system-busy',
  'system-error',
  /** Something else answered, such as a web page. */
  'system-not-understood',
  /** Its settings keep every photo out: pictures are turned off, a function is missing. */
  'system-not-set-up',
  /** The person said no in the browser, or did not allow all that is needed. */
  /** A sign-in in the browser does not hold any more. The detail is the service's name. */
  'sign-in-expired',
  'sign-in-declined',
  /** The organization's administrator has not approved Picture Day. */
  'sign-in-blocked',
  /** The account is none of this organization's. */
  'sign-in-other-account',
  'sign-in-no-browser',
  /** No answer came from the browser: its tab was closed, or left alone. */
  'sign-in-timed-out',
  /** What came from the browser is no answer to this sign-in. */
  'sign-in-mixed-up',
  'photo-refused',
  /** It was sent, and reading it back shows something else. */
  'photo-not-kept',
  /** Somebody has put another photo there since ours. */
  'photo-newer',
  /** Two photos of the folder lead to one person. */
  'photo-shared',
  'person-missing',
  'person-several',
  'person-cannot',
] as const;

export type SystemCode = (typeof systemCodes)[number];

/** After these the same photo may go through a little later. */
export const transientSystemCodes: readonly SystemCode[] = [
  'system-unreachable',
  'system-no-answer',
  'system-cut-off',
  'system-busy',
  'system-error',
];

/** These concern one photo; after any other, the next photo would fare no better. */
export const photoFailureCodes: readonly SystemCode[] = [
  'photo-refused',
  'photo-not-kept',
  'photo-newer',
  'photo-shared',
  'person-missing',
  'person-several',
  'person-cannot',
];

const known: ReadonlySet<string> = new Set(systemCodes);

export function isSystemCode(code: string): code is SystemCode {
  return known.has(code);
}
