import type { Settings } from '../core/contract/settings.ts';
import type { PolicyState } from '../core/policy/policy-state.ts';
import { forgottenRuns } from '../core/text/policy-sentences.ts';
import type { EngineHost } from './engine-host.ts';
import type { JsonFile } from './json-file.ts';

export interface ForgetOldRunsOptions {
  readonly engine: Pick<EngineHost, 'request'>;
  readonly settings: Pick<JsonFile<Settings>, 'current'>;
  readonly policy: PolicyState;
  /** Called with a sentence for the person. */
  readonly onNotice: (sentence: string) => void;
}

/** Deletes what has been in the history for longer than the settings say, and says so. */
export async function forgetOldRuns({
  engine,
  settings,
  policy,
  onNotice,
}: ForgetOldRunsOptions): Promise<void> {
  // Nobody knows how long IT wants it kept: what is deleted does not come back.
  if (policy.kind === 'broken') return;
  const { historyDays: days } = settings.current();
  const result = await engine.request('forgetOldRuns', { days });
  if (!result.ok || result.value.runs + result.value.photos === 0) return;
  onNotice(forgottenRuns(result.value, days));
}
