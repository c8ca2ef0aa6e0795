import type { AboutPanelOptionsOptions, MenuItemConstructorOptions } from 'electron';
import { loud } from './loud.ts';

/** What the app shows of itself outside its window: the About panel, and on macOS the dock's menu. */
export interface AppDesktop {
  readonly members: object;
  /** What the panel was shown with, each time that it was. */
  readonly aboutPanels: () => readonly AboutPanelOptionsOptions[];
  readonly dockLabels: () => readonly string[];
  /** False where the dock's menu has no such item. */
  readonly pressDock: (label: string) => boolean;
}

export function createAppDesktop(isMac: boolean): AppDesktop {
  const shown: AboutPanelOptionsOptions[] = [];
  let about: AboutPanelOptionsOptions = {};
  let dockItems: readonly MenuItemConstructorOptions[] = [];
  const dock = loud('app.dock', {
    setMenu({ template }: { readonly template: readonly MenuItemConstructorOptions[] }) {
      dockItems = template;
    },
    hide() {},
  });
  return {
    members: {
      // Undefined on other systems, as in Electron.
      dock: isMac ? dock : undefined,
      setAboutPanelOptions(given: AboutPanelOptionsOptions) {
        about = given;
      },
      showAboutPanel: () => void shown.push(about),
    },
    aboutPanels: () => shown,
    dockLabels: () => dockItems.flatMap(({ label }) => label ?? []),
    pressDock(label) {
      const item = dockItems.find((one) => one.label === label);
      item?.click?.({} as never, undefined, {} as never);
      return item !== undefined;
    },
  };
}
