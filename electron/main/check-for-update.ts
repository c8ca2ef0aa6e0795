import type { Settings } from '../core/contract/settings.ts';
import {
  isNewerVersion,
  isUpdateCheckDue,
  type Release,
  releasesAddress,
  type UpdateCheck,
} from '../core/network/release.ts';
import { type PolicyState, policyOf } from '../core/policy/policy-state.ts';
import { AppError } from '../core/shared/failure.ts';
import type { EngineHost } from './engine-host.ts';
import type { JsonFile } from './json-file.ts';

export interface UpdateChecker {
  /** At the start of the app: asks only where that is switched on and a day has passed. Never throws. */
  checkAtStart(): Promise<void>;
  /** Because the person wants to know. @throws AppError `update-failed`, `policy-update`, `policy-broken` */
  checkNow(): Promise<UpdateCheck>;
  /** Of the release that was found last. */
  releasePage(): string | null;
}

export interface UpdateCheckerOptions {
  /** Its transport goes by the proxy and the certificates of the settings. */
  readonly engine: Pick<EngineHost, 'request'>;
  readonly settings: JsonFile<Settings>;
  readonly policy: PolicyState;
  readonly version: string;
  readonly now: () => Date;
  readonly onFound: (release: Release) => void;
  readonly warn: (...words: readonly unknown[]) => void;
}

/**
 * Looks for a new version, and downloads nothing. It is off until a person or an administrator switches it on:
 * until then no request is made.
 */
export function createUpdateChecker(options: UpdateCheckerOptions): UpdateChecker {
  const { engine, settings, policy, version, now } = options;
  const address = policyOf(policy).updateAddress ?? releasesAddress;
  let found: Release | null = null;

  const ask = async (): Promise<UpdateCheck> => {
    const result = await engine.request('latestRelease', { address });
    if (!result.ok) throw new AppError(result.failure.code, result.failure.detail);
    const { release } = result.value;
    if (!isNewerVersion(release.version, version)) return { kind: 'current' };
    found = release;
    return { kind: 'newer', release };
  };

  return {
    async checkAtStart() {
      const { updateNotice, updateCheckedAt, dismissedUpdate } = settings.current();
      if (!updateNotice || policy.kind === 'broken') return;
      if (!isUpdateCheckDue(updateCheckedAt, now().getTime())) return;
      try {
        // Before the request: an address that never answers is not asked more often for it.
        await settings.change((before) => ({ ...before, updateCheckedAt: now().toISOString() }));
        const check = await ask();
        if (check.kind === 'newer' && check.release.version !== dismissedUpdate)
          options.onFound(check.release);
      } catch (error) {
        // Nobody asked just now, so nobody is disturbed.
        options.warn('The check for a new version failed', error);
      }
    },
    checkNow: ask,
    releasePage: () => found?.pageUrl ?? null,
  };
}
