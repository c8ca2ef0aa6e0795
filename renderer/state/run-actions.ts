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
  setAsideRun(runId: number): Promise<void>;
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
      setState({ screen: kind === 'sis' ? 'upload' : 'delivery-methods' });
      await valueOrToast(kind === 'sftp' ? askShell('sendToSftp', { runId }) : ask('resumeRun', { runId }));
    },
    async setAsideRun(runId) {
      const reply = await valueOrToast(ask('setAsideRun', { runId }));
      if (reply) showToast('It is set aside. What became of its photos stays in the history.');
      await refreshUnfinished();
    },
  };
}
