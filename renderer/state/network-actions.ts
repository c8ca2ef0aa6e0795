import { findFailedStep } from '../../electron/core/network/connection-check.ts';
import type { NetworkSettings } from '../../electron/core/network/network-settings.ts';
import { texts } from '../../electron/core/text/texts.ts';
import type { Api } from './api.ts';
import type { AppStore } from './store.ts';

/** What the page does about the way to the SIS. */
export interface NetworkActions {
  changeNetwork(change: Partial<NetworkSettings>): Promise<boolean>;
  /** An empty one forgets the one that is there. */
  setProxyPassword(password: string): Promise<boolean>;
  /** Asks for a file with certificates, and trusts them. */
  chooseCaFile(): Promise<boolean>;
  /** Shows the check as it goes. Where nothing is in the way any more, somebody is signed in. */
  checkConnection(destination?: string): Promise<void>;
}

export function createNetworkActions(
  { setState, getState }: AppStore,
  api: Api & { readonly signIn: () => Promise<unknown> },
): NetworkActions {
  const { askShell, valueOrToast, changeSettings, settingsSaved, announce, showFailure, signIn } = api;

  const changeNetwork: NetworkActions['changeNetwork'] = (change) =>
    changeSettings(({ network }) => ({ network: { ...network, ...change } }));

  return {
    changeNetwork,
    async setProxyPassword(password) {
      const reply = await valueOrToast(askShell('setProxyPassword', { password }));
      if (reply) setState(reply.value);
      return reply !== null;
    },
    async chooseCaFile() {
      const reply = await valueOrToast(askShell('chooseCaFile', {}));
      return reply?.value ? changeNetwork({ extraCaFile: reply.value.path }) : false;
    },
    async checkConnection(destination) {
      setState({ dialog: { kind: 'connection-check' }, connectionCheck: { kind: 'none' } });
      // Who presses the button straight from a field has only just left it.
      await settingsSaved();
      const reply = await askShell('checkConnection', destination === undefined ? {} : { destination });
      if (!reply.ok) {
        // Another one was begun: the dialog is its now.
        if (reply.failure.code === 'cancelled') return;
        showFailure(reply.failure);
        setState(({ dialog }) => (dialog?.kind === 'connection-check' ? { dialog: null } : {}));
        return;
      }
      const failed = findFailedStep(reply.value);
      announce(failed?.sentence ?? texts.settingsNetwork.check.connected);
      const { connection } = getState();
      if (!failed && (connection.kind === 'failed' || connection.kind === 'none')) await signIn();
    },
  };
}
