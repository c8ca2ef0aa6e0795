import type { CheckStep, CheckStepName } from '../../../core/network/connection-check.ts';

/** What a step found, before its secrets are taken out. */
export type Found = Omit<CheckStep, 'name'>;

export function ok(sentence: string, facts: readonly string[] = []): Found {
  return { state: 'ok', sentence, advice: null, facts };
}

export function failed(sentence: string, advice: string | null, facts: readonly string[] = []): Found {
  return { state: 'failed', sentence, advice, facts };
}

export function skipped(sentence: string, advice: string | null = null): Found {
  return { state: 'skipped', sentence, advice, facts: [] };
}

/** The steps in their order. What is not there was not tried. */
export type FoundSteps = AsyncGenerator<readonly [CheckStepName, Found], boolean>;
