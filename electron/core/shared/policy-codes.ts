/** What is refused because of what an administrator has set. */
export const policyCodes = [
  /** The policy file cannot be used. The detail names it. */
  'policy-broken',
  /** A setting that is managed. The detail names it as the screen does. */
  'policy-setting',
  /** Another SIS than the managed one, which is the detail. */
  'policy-sis',
  /** Not one of the destinations that an administrator has listed. */
  'policy-destination',
  /** Another preset than the managed one, which is the detail. */
  'policy-preset',
  /** Another SFTP than the managed one, which is the detail. */
  'policy-sftp',
  'policy-host-key',
  'policy-renaming',
  'policy-update',
] as const;

export type PolicyCode = (typeof policyCodes)[number];

const known: ReadonlySet<string> = new Set(policyCodes);

export function isPolicyCode(code: string): code is PolicyCode {
  return known.has(code);
}
