import type { DeliveryStatus, StatusEvent } from '../../core/delivery/delivery.ts';
import type { Failure } from '../../core/shared/failure.ts';
import type { Wait } from './wait.ts';

/** Where a run as a whole stands. */
export interface StatusStore {
  model(): { readonly status: DeliveryStatus };
  dispatch(event: StatusEvent): void;
}

export interface GateOptions {
  readonly store: StatusStore;
  readonly wait: Wait;
  /** Aborted when the run is stopped. */
  readonly signal: AbortSignal;
  /** Whether anything answers there. */
  readonly isReachable: (signal: AbortSignal) => Promise<boolean>;
  /** Whether somebody can sign in again. */
  readonly isAttended: boolean;
  /** How often the network may be found missing before the run is given up. */
  readonly maximumProbes: number;
}

export type Transferred<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  /** By a pause, or because nothing moved after the computer woke up. */
  | { readonly kind: 'interrupted' };

/** Through here passes whatever is sent: it holds it back while the run is paused or cannot go on. */
export interface RunGate {
  /** Waits until the run goes on. True: it had to wait. @throws the signal's reason when the run is stopped. */
  pass(): Promise<boolean>;
  /** Lets time pass, until `wake` at the latest. */
  rest(delayMs: number): Promise<void>;
  transfer<Value>(work: (transfer: Transfer) => Promise<Value>): Promise<Transferred<Value>>;
  /** Waits until the network is back. False: that took too long. */
  awaitNetwork(failure: Failure): Promise<boolean>;
  /** Waits until somebody has signed in again. False: nobody is there to do so. */
  awaitSignIn(failure: Failure): Promise<boolean>;
  pause(): void;
  continue(): void;
  signedIn(): void;
  /** The computer woke up, or the network is said to be back. */
  wake(): void;
}

export interface Transfer {
  readonly signal: AbortSignal;
  /** To be called whenever something moved. */
  readonly moved: () => void;
}

interface OpenTransfer {
  readonly controller: AbortController;
  moves: number;
}

const probeEveryMs = 5_000;
/** After waking up, a connection that is still good moves something within this time. */
const moveWithinMs = 5_000;

export function createRunGate(options: GateOptions): RunGate {
  const { store, wait, signal, isReachable, isAttended, maximumProbes } = options;
  let waiting: (() => void)[] = [];
  let woken = new AbortController();
  const transfers = new Set<OpenTransfer>();
  let probing: Promise<boolean> | null = null;

  const isRunning = () => store.model().status.kind === 'running';
  const changed = () => {
    const resolvers = waiting;
    waiting = [];
    for (const resolve of resolvers) resolve();
  };
  signal.addEventListener('abort', changed);
  const pass = async () => {
    const mustWait = !isRunning();
    while (!isRunning()) {
      signal.throwIfAborted();
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    signal.throwIfAborted();
    return mustWait;
  };
  const rest = async (delayMs: number) => {
    const early = woken.signal;
    try {
      await wait(delayMs, AbortSignal.any([signal, early]));
    } catch (error) {
      signal.throwIfAborted();
      if (!early.aborted) throw error;
    }
  };
  const probe = async (): Promise<boolean> => {
    for (let count = 0; count < maximumProbes; count += 1) {
      await rest(probeEveryMs);
      if (!(await isReachable(signal))) continue;
      store.dispatch({ kind: 'find-network' });
      changed();
      return true;
    }
    return false;
  };

  return {
    pass,
    rest,
    async transfer(work) {
      const controller = new AbortController();
      const mine: OpenTransfer = { controller, moves: 0 };
      transfers.add(mine);
      try {
        const value = await work({
          signal: AbortSignal.any([signal, controller.signal]),
          moved: () => {
            mine.moves += 1;
          },
        });
        return { kind: 'done', value };
      } catch (error) {
        signal.throwIfAborted();
        if (controller.signal.aborted) return { kind: 'interrupted' };
        throw error;
      } finally {
        transfers.delete(mine);
      }
    },
    async awaitNetwork(failure) {
      store.dispatch({ kind: 'lose-network', failure });
      probing ??= probe().finally(() => {
        probing = null;
      });
      if (!(await probing)) return false;
      await pass();
      return true;
    },
    async awaitSignIn(failure) {
      if (!isAttended) return false;
      store.dispatch({ kind: 'need-sign-in', failure });
      await pass();
      return true;
    },
    pause() {
      store.dispatch({ kind: 'pause' });
      for (const { controller } of transfers) controller.abort();
    },
    continue() {
      store.dispatch({ kind: 'continue' });
      changed();
    },
    signedIn() {
      store.dispatch({ kind: 'sign-in' });
      changed();
    },
    wake() {
      const before = woken;
      woken = new AbortController();
      before.abort();
      for (const mine of transfers) {
        const { controller, moves } = mine;
        wait(moveWithinMs, controller.signal)
          .then(() => {
            if (mine.moves === moves) controller.abort();
          })
          .catch(() => undefined);
      }
    },
  };
}
