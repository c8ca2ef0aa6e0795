/** What the command line's callers learn from its exit status; see `help.ts`. */
export const exitStatus = {
  done: 0,
  /** Done, but some photos need attention or were rejected. */
  attention: 1,
  usage: 2,
  /** Could not be done; stderr says why. */
  failed: 3,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** The command line itself was wrong. */
export class UsageError extends Error {
  constructor(message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'UsageError';
  }
}
