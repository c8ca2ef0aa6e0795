import type { BrowserWindow } from 'electron';
import type { MenuCommand } from '../core/contract/commands.ts';
import type { ShellEvent } from '../core/contract/shell-contract.ts';
import type { Change } from '../core/contract/snapshot.ts';

type Window = Pick<BrowserWindow, 'webContents' | 'on'>;

/** Sends events to the page, whichever window shows it, and keeps them until there is one. */
export interface PageLine {
  /** Kept until the page has asked for its first snapshot: before that it has no listener. */
  send(event: ShellEvent): void;
  sendChange(change: Change): void;
  /**
   * What a command of the menu does: it reaches the page, in a window that is opened for it where there is none.
   * @param reveal opens one.
   */
  command(reveal: () => void): (command: MenuCommand) => void;
  /** A new window, whose page is not there yet. */
  connect(window: Window): void;
  /** The page has asked for its first snapshot. */
  open(): void;
}

/** What a reloaded page still needs; its snapshot has the rest. */
function outlivesPage({ kind }: ShellEvent): boolean {
  return kind === 'open-paths' || kind === 'notice';
}

export function createPageLine(): PageLine {
  let window: Window | null = null;
  let isOpen = false;
  let early: ShellEvent[] = [];

  const send = (event: ShellEvent) => {
    if (isOpen && window) window.webContents.send('shell-event', event);
    else early.push(event);
  };

  return {
    send,
    sendChange: (change) => window?.webContents.send('change', change),
    command: (reveal) => (command) => {
      if (!window) {
        // On macOS the menu outlives the window. Nobody wants to undo what they do not see.
        if (command === 'undo' || command === 'redo') return;
        reveal();
      }
      send({ kind: 'command', command });
    },
    connect(opened) {
      window = opened;
      isOpen = false;
      early = early.filter(outlivesPage);
      opened.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument) isOpen = false;
      });
      opened.on('closed', () => {
        if (window === opened) window = null;
      });
    },
    open() {
      isOpen = true;
      for (const event of early.splice(0)) send(event);
    },
  };
}
