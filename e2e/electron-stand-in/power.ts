import type { NotificationConstructorOptions } from 'electron';
import type { Progress } from './browser-window.ts';
import { LoudEmitter, loud } from './loud.ts';

/** Sleep, the network, the task bar and notifications: what a test says of them, and what the app did with them. */
export interface Power {
  readonly modules: Readonly<Record<string, object>>;
  readonly isFocused: () => boolean;
  readonly setFocused: (isFocused: boolean) => void;
  readonly setOnline: (isOnline: boolean) => void;
  /** As the system tells `powerMonitor`. */
  readonly tell: (event: string) => void;
  readonly noteProgress: (progress: Progress) => void;
  readonly progress: () => readonly Progress[];
  /** How many are started now, and how many ever were. */
  readonly sleepBlockers: () => { readonly now: number; readonly ever: number };
  readonly notifications: () => readonly NotificationConstructorOptions[];
}

export function createPower(): Power {
  const monitor = new LoudEmitter('powerMonitor', ['suspend', 'resume', 'unlock-screen', 'shutdown']);
  const blockers = new Set<number>();
  const notifications: NotificationConstructorOptions[] = [];
  const progress: Progress[] = [];
  let ever = 0;
  let isFocused = true;
  let isOnline = true;

  function Notification(given: NotificationConstructorOptions): object {
    const emitter = new LoudEmitter('Notification', ['show', 'click', 'close']);
    return loud('Notification', Object.assign(emitter, { show: () => void notifications.push(given) }));
  }

  return {
    modules: {
      powerMonitor: loud('powerMonitor', monitor),
      powerSaveBlocker: loud('powerSaveBlocker', {
        start(kind: string) {
          if (kind !== 'prevent-app-suspension' && kind !== 'prevent-display-sleep')
            throw new Error(`The electron stand-in has no power save blocker '${kind}'`);
          ever += 1;
          blockers.add(ever);
          return ever;
        },
        stop: (id: number) => blockers.delete(id),
      }),
      net: loud('net', { isOnline: () => isOnline }),
      Notification: Object.assign(Notification, { isSupported: () => true }),
    },
    isFocused: () => isFocused,
    setFocused(given) {
      isFocused = given;
    },
    setOnline(given) {
      isOnline = given;
    },
    tell: (event) => void monitor.emit(event),
    noteProgress: (given) => void progress.push(given),
    progress: () => progress,
    sleepBlockers: () => ({ now: blockers.size, ever }),
    notifications: () => notifications,
  };
}
