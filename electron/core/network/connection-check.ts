/** In the order in which they are taken: each needs the ones before it. */
export const checkStepNames = ['name', 'tcp', 'proxy', 'tls', 'sign-in', 'permission', 'limit'] as const;

export type CheckStepName = (typeof checkStepNames)[number];

export interface CheckStep {
  readonly name: CheckStepName;
  readonly state: 'ok' | 'failed' | 'skipped';
  readonly sentence: string;
  /** What to do about it; null where there is nothing to do. */
  readonly advice: string | null;
  /** For IT: "issuer: Oak Hill Filter CA". */
  readonly facts: readonly string[];
}

export interface ConnectionCheck {
  readonly url: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly steps: readonly CheckStep[];
}

/** Where the way to the SIS ends. Null where all is well. */
export function findFailedStep({ steps }: Pick<ConnectionCheck, 'steps'>): CheckStep | null {
  return steps.find(({ state }) => state === 'failed') ?? null;
}

/** Short ones would take half of the words with them, and are no secrets. */
const shortestSecret = 4;

/** A text without secrets, also where a server repeats one in its answer. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length >= shortestSecret)
    .toSorted((a, b) => b.length - a.length)
    .reduce((clean, secret) => clean.replaceAll(secret, '[removed]'), text);
}
