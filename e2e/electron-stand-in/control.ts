import type { StandIn } from './electron.ts';

export interface ControlMessage {
  readonly id: number;
  readonly name: keyof Controls;
  readonly values: readonly never[];
}

export type ControlAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };

export type Controls = ReturnType<typeof createControls>;

function createControls(standIn: StandIn) {
  const { desktop, power } = standIn;
  return {
    setDialogAnswer: desktop.setDialogAnswer,
    setSaveAnswer: desktop.setSaveAnswer,
    openedExternally: desktop.openedExternally,
    shownInFolder: desktop.shownInFolder,
    messageBoxes: desktop.messageBoxes,
    setBoxAnswer: desktop.setBoxAnswer,
    clipboardText: desktop.clipboardText,
    setPrintAnswer: desktop.setPrintAnswer,
    printed: desktop.printed,
    draggedOut: desktop.draggedOut,
    setFocused: power.setFocused,
    setOnline: power.setOnline,
    tellPower: power.tell,
    sleepBlockers: power.sleepBlockers,
    notifications: power.notifications,
    progress: power.progress,
    closeWindow: async () => (await standIn.window()?.close()) ?? false,
    killEngine: standIn.killEngine,
    pressMenu: (label: string) => standIn.menu.pressLabel(label),
    contextMenu: () => standIn.menu.shownRoles(),
    /** Only an item that is there and enabled can be chosen. */
    chooseInContextMenu: async (role: string) => {
      const isOffered = standIn.menu.shownRoles().some((item) => item.role === role && item.isEnabled);
      if (isOffered) await standIn.window()?.edit(role);
      return isOffered;
    },
    isMenuEnabled: (label: string) => standIn.menu.isEnabled(label),
    invokeAs: standIn.invokeAs,
    isWindowVisible: () => standIn.window()?.isVisible() ?? false,
    windowCalls: () => standIn.window()?.calls() ?? [],
    pageLoads: () => standIn.window()?.loads() ?? 0,
    windowCount: () => (standIn.window() ? 1 : 0),
    openFile: standIn.openFile,
    activate: standIn.activate,
    aboutPanels: standIn.appDesktop.aboutPanels,
    dockLabels: standIn.appDesktop.dockLabels,
    pressDock: standIn.appDesktop.pressDock,
    webPreferences: () => standIn.window()?.options.webPreferences ?? null,
    debuggingAddress: async () => {
      const browser = await standIn.window()?.browser();
      return browser ? browser.debuggingAddress() : null;
    },
    quit: () => standIn.quit(),
  };
}

/** Does what the process says that started this one: the tests' side is `launch-app.ts`. */
export function serveControl(standIn: StandIn): void {
  const controls = createControls(standIn);
  process.on('message', async ({ id, name, values }: ControlMessage) => {
    const answer = (message: ControlAnswer) => process.connected && process.send?.(message);
    try {
      const control = controls[name] as (...given: readonly never[]) => unknown;
      answer({ id, value: await control(...values) });
    } catch (error) {
      answer({ id, error: String(error) });
    }
  });
  process.on('disconnect', () => {
    // Whoever started this is gone, and nobody answers a question.
    standIn.desktop.setBoxAnswer('Quit anyway');
    standIn.quit();
  });
}
