import type { UpdateCheck } from '../../electron/core/network/release.ts';
import type { Result } from '../../electron/core/shared/failure.ts';
import type { Api } from './api.ts';
import type { AppStore } from './store.ts';

export interface UpdateActions {
  /** Asks at once. A newer version is shown as a notice too. */
  checkForUpdate(): Promise<Result<UpdateCheck>>;
  openReleasePage(): Promise<void>;
  /** This version is not told again. */
  dismissUpdate(): Promise<void>;
}

type NeededApi = Pick<Api, 'askShell' | 'valueOrToast' | 'changeSettings'>;

export function createUpdateActions({ setState, getState }: AppStore, api: NeededApi): UpdateActions {
  const { askShell, valueOrToast, changeSettings } = api;
  return {
    async checkForUpdate() {
      const reply = await askShell('checkForUpdate', {});
      if (reply.ok && reply.value.kind === 'newer') setState({ update: reply.value.release });
      return reply;
    },
    async openReleasePage() {
      await valueOrToast(askShell('openReleasePage', {}));
    },
    async dismissUpdate() {
      const { update } = getState();
      if (!update) return;
      setState({ update: null });
      await changeSettings({ dismissedUpdate: update.version });
    },
  };
}
