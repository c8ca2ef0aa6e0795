import type { ShellInput } from '../../electron/core/contract/shell-contract.ts';
import { destinationLabel } from '../../electron/core/delivery/destination-label.ts';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import type { RunDestination } from '../../electron/core/delivery/run-record.ts';
import { texts } from '../../electron/core/text/texts.ts';
import type { Api } from './api.ts';
import type { AppStore } from './store.ts';

/** What the page does about an upload that goes on, and about those that did not get to their end. */
export interface RunActions {
  stopRun(): Promise<void>;
  pauseRun(): Promise<void>;
  continueRun(): Promise<void>;
  leaveRun(): Promise<void>;
  refreshUnfinished(): Promise<void>;
  /** Shows its screen; answered when the run has ended. */
  resumeRun(runId: number): Promise<void>;
  /** To the destinations that are chosen. Shows the upload's screen; answered when all of it has ended. */
  sendTo(destinations: readonly string[], what?: SendWhat): Promise<void>;
  /** It has been looked at. */
  dismissRound(): void;
  setAsideRun(runId: number): Promise<void>;
  /** Begins to drag a saved file out of the window. */
  dragOut(file: ShellInput<'dragSavedFile'>): Promise<void>;
}

export type SendWhat = Omit<ShellInput<'sendTo'>, 'destinations'>;

/** The destination of a run that takes photos one by one, as the settings have it; null for any other run. */
export function systemOf(
  destinations: readonly NamedDestination[],
  { kind, label }: RunDestination,
): NamedDestination | null {
  if (kind === 'sis' || kind === 'sftp' || kind === 'folder') return null;
  return (
    destinations.find((known) => known.address.kind === kind && destinationLabel(known) === label) ?? null
  );
}

export function createRunActions(
  { setState, getState }: AppStore,
  { ask, askShell, valueOrToast, showToast }: Api,
): RunActions {
  const refreshUnfinished = async () => {
    const reply = await ask('unfinishedRuns', {});
    // One that has just ended well may still be listed, until the engine has put it away.
    if (reply.ok) setState({ unfinished: reply.value.runs.filter(({ state }) => state !== 'finished') });
  };

  return {
    async stopRun() {
      await valueOrToast(ask('stopRun', {}));
    },
    async pauseRun() {
      await valueOrToast(ask('pauseRun', {}));
    },
    async continueRun() {
      await valueOrToast(ask('continueRun', {}));
    },
    async leaveRun() {
      await valueOrToast(ask('leaveRun', {}));
    },
    refreshUnfinished,
    async resumeRun(runId) {
      const run = getState().unfinished.find(({ id }) => id === runId);
      const kind = run?.destination.kind ?? 'sis';
      const system = run && systemOf(getState().settings?.destinations ?? [], run.destination);
      if (system) {
        setState({ screen: 'upload' });
        await valueOrToast(askShell('sendToSystem', { destination: system.id, runId }));
        return;
      }
      setState({ screen: kind === 'sis' ? 'upload' : 'delivery-methods' });
      await valueOrToast(kind === 'sftp' ? askShell('sendToSftp', { runId }) : ask('resumeRun', { runId }));
    },
    async sendTo(destinations, what = {}) {
      setState({ screen: 'upload', round: null });
      const reply = await valueOrToast(askShell('sendTo', { destinations: [...destinations], ...what }));
      if (reply?.value) setState({ round: reply.value });
      await refreshUnfinished();
    },
    dismissRound: () => setState({ round: null, targets: null }),
    async dragOut(file) {
      setState({ isDraggingOut: true });
      if (!(await valueOrToast(askShell('dragSavedFile', file)))) setState({ isDraggingOut: false });
    },
    async setAsideRun(runId) {
      const reply = await valueOrToast(ask('setAsideRun', { runId }));
      if (reply) showToast(texts.notices.uploadDismissed);
      await refreshUnfinished();
    },
  };
}
