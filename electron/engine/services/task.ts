import { AppError } from '../../core/shared/failure.ts';

/** Work of which only one goes on at a time, and that can be stopped. */
export interface Task {
  /** @throws AppError `busy` while an earlier one goes on. */
  start<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value>;
  isGoingOn(): boolean;
  /** Stops what goes on, if anything does, and waits until it has ended. */
  stop(): Promise<void>;
}

export function createTask(): Task {
  let current: { readonly controller: AbortController; readonly ended: Promise<unknown> } | null = null;
  return {
    async start(work) {
      if (current) throw new AppError('busy');
      const controller = new AbortController();
      const running = work(controller.signal);
      current = { controller, ended: running.catch(() => undefined) };
      try {
        return await running;
      } finally {
        current = null;
      }
    },
    isGoingOn: () => current !== null,
    async stop() {
      current?.controller.abort();
      await current?.ended;
    },
  };
}
