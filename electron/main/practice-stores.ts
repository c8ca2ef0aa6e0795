import { changeInPractice, practiceId, practiceSettings } from '../core/contract/practice.ts';
import type { Settings } from '../core/contract/settings.ts';
import type { Stores } from './open-stores.ts';
import type { PracticeAccess } from './practice-host.ts';
import type { SecretStore } from './secret-store.ts';

export interface PracticeStores {
  /** What the app works with: the person's own, or those of the practice. */
  readonly stores: Stores;
  begin(access: PracticeAccess): void;
  end(): void;
}

/** In memory only. */
function holdSecret(given: string): SecretStore {
  let secret: string | null = given;
  const state = () => ({ isKept: secret !== null, isRemembered: false });
  return {
    secret: () => secret,
    state,
    isLocked: () => false,
    refresh: async () => false,
    async set(text) {
      secret = text.trim() || null;
      return state();
    },
  };
}

/**
 * Lays the practice over what is kept. Nothing of the practice reaches a file, so that what was set up before is there
 * again when the practice ends, however it ends.
 */
export function layPracticeOver(own: Stores): PracticeStores {
  let practiced: { readonly settings: Settings; readonly token: SecretStore } | null = null;
  const { settings, destinationSecrets } = own;
  return {
    begin({ url, token }) {
      practiced = { settings: practiceSettings(settings.current(), url), token: holdSecret(token) };
    },
    end() {
      practiced = null;
    },
    stores: {
      ...own,
      settings: {
        current: () => practiced?.settings ?? settings.current(),
        written: settings.written,
        async change(change) {
          if (!practiced) return settings.change(change);
          const changed = changeInPractice(practiced.settings, change);
          practiced = { ...practiced, settings: changed.practiced };
          await settings.change(changed.keep);
          return changed.practiced;
        },
      },
      destinationSecrets: {
        ...destinationSecrets,
        store: (id, kind) =>
          id === practiceId && practiced ? practiced.token : destinationSecrets.store(id, kind),
        states: (destinations) =>
          practiced
            ? { [practiceId]: { secret: practiced.token.state() } }
            : destinationSecrets.states(destinations),
        async refresh(destinations) {
          if (!practiced) await destinationSecrets.refresh(destinations);
        },
        async forget(id) {
          if (!practiced) await destinationSecrets.forget(id);
        },
      },
      secrets: () => [...own.secrets(), ...[practiced?.token.secret()].flatMap((kept) => kept ?? [])],
    },
  };
}
