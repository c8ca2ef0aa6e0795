import path from 'node:path';
import type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { WindowStandIn } from './browser-window.ts';
import { checkDialog } from './check-dialog.ts';
import { loud } from './loud.ts';
import { nativeImage } from './native-image.ts';
import type { PrintAnswer, PrintedPaper } from './print-window.ts';
import { createSafeStorage, type SafeStorageOptions } from './safe-storage.ts';
import type { Drag } from './start-drag.ts';

/** What the desktop around the app would do, and what a test says and asks about it. */
export interface Desktop {
  readonly modules: Readonly<Record<string, object>>;
  readonly theme: () => 'light' | 'dark' | null;
  /** The answer to every dialog that opens something from now on; null closes them without a choice. */
  readonly setDialogAnswer: (paths: readonly string[] | null) => void;
  readonly setSaveAnswer: (file: string | null) => void;
  readonly openedExternally: () => readonly string[];
  readonly shownInFolder: () => readonly string[];
  readonly messageBoxes: () => readonly string[];
  /** Presses the button of this name in message boxes that have it, from now on; null: what Escape does. */
  readonly setBoxAnswer: (button: string | null) => void;
  readonly clipboardText: () => string;
  readonly noteDrag: (drag: Drag) => void;
  /** What was dragged out of the window, in order. */
  readonly draggedOut: () => readonly Drag[];
  /** What is done in the system's dialog for printers from now on; it prints by default. */
  readonly setPrintAnswer: (answer: PrintAnswer) => void;
  readonly printAnswer: () => PrintAnswer;
  readonly notePrinted: (paper: PrintedPaper) => void;
  /** What came out of the printer, in order. */
  readonly printed: () => readonly PrintedPaper[];
}

export interface DesktopOptions {
  readonly isHeadless: boolean;
  readonly window: () => WindowStandIn | null;
  readonly safeStorage: SafeStorageOptions;
}

export function createDesktop({ isHeadless, window, safeStorage }: DesktopOptions): Desktop {
  let openAnswer: readonly string[] | null | undefined;
  let saveAnswer: string | null | undefined;
  let themeSource: 'system' | 'light' | 'dark' = 'system';
  let clipboardText = '';
  let boxAnswer: string | null = null;
  const opened: string[] = [];
  const shown: string[] = [];
  const boxes: string[] = [];
  const drags: Drag[] = [];
  let printAnswer: PrintAnswer = 'print';
  const papers: PrintedPaper[] = [];
  const say = (text: string) => void process.stderr.write(`electron stand-in: ${text}\n`);
  const theme = () => (themeSource === 'system' ? null : themeSource);
  const needAnswer = () => {
    if (isHeadless) throw new Error('The electron stand-in has no answer for this dialog');
  };

  const modules = {
    dialog: loud('dialog', {
      showErrorBox(title: string, content: string) {
        boxes.push(`${title} ${content}`);
        say([title, content].join('\n'));
      },
      async showOpenDialog(_window: object, options: OpenDialogOptions) {
        checkDialog('open', options);
        const { properties = [], filters = [] } = options;
        if (openAnswer === undefined) needAnswer();
        const kind = properties.includes('openFile') ? 'file' : 'folder';
        const [filter] = filters;
        const wanted = { kind, extensions: filter?.extensions ?? [] } as const;
        const chosen = openAnswer === undefined ? await window()?.choose(wanted) : undefined;
        // Only a dialog that asked for several gives several.
        if (openAnswer && openAnswer.length > 1 && !properties.includes('multiSelections'))
          throw new Error('The electron stand-in has several answers for a dialog of one');
        const filePaths = openAnswer ?? (chosen ? [chosen] : []);
        return { canceled: filePaths.length === 0, filePaths };
      },
      async showSaveDialog(_window: object, options: SaveDialogOptions) {
        checkDialog('save', options);
        const { defaultPath = '' } = options;
        if (saveAnswer === undefined) needAnswer();
        const filePath = saveAnswer === undefined ? path.resolve(path.basename(defaultPath)) : saveAnswer;
        if (saveAnswer === undefined) say(`saves as ${filePath}`);
        return { canceled: filePath === null, filePath: filePath ?? '' };
      },
      async showMessageBox(...given: readonly [MessageBoxOptions] | readonly [object, MessageBoxOptions]) {
        const {
          message,
          detail = '',
          buttons = [],
          cancelId = 0,
        } = given[1] ?? (given[0] as MessageBoxOptions);
        boxes.push([message, detail].filter(Boolean).join(' '));
        say([message, detail].join('\n'));
        const pressed = buttons.indexOf(boxAnswer ?? '');
        if (pressed !== -1) return { response: pressed };
        // Nobody sees the box. Who closed the browser's window, or pressed Ctrl+C, meant it.
        return { response: isHeadless ? cancelId : Math.max(cancelId, buttons.length - 1) };
      },
    }),
    shell: loud('shell', {
      async openExternal(url: string) {
        opened.push(url);
        if (isHeadless) return;
        const { context } = (await window()?.browser()) ?? {};
        await (await context?.newPage())?.goto(url).catch(() => say(`${url} cannot be opened`));
      },
      showItemInFolder(file: string) {
        shown.push(file);
        say(`would show ${file}`);
      },
    }),
    clipboard: loud('clipboard', {
      async writeText(text: string) {
        // Not there before the promise is kept, as in Electron.
        await new Promise(setImmediate);
        clipboardText = text;
        const copy = `document.addEventListener('copy', (event) => {
          event.clipboardData.setData('text/plain', ${JSON.stringify(text)});
          event.preventDefault();
          event.stopImmediatePropagation();
        }, { once: true, capture: true }); document.execCommand('copy')`;
        window()
          ?.browser()
          .then(({ cdp }) => cdp.send('Runtime.evaluate', { expression: copy, userGesture: true }))
          .catch(() => undefined);
      },
    }),
    nativeTheme: loud('nativeTheme', {
      get themeSource() {
        return themeSource;
      },
      set themeSource(source: typeof themeSource) {
        themeSource = source;
        void window()
          ?.setTheme(theme())
          .catch(() => undefined);
      },
    }),
    nativeImage,
    safeStorage: createSafeStorage(safeStorage),
    screen: loud('screen', {
      getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1_920, height: 1_080 } }],
    }),
  };
  return {
    modules,
    theme,
    setDialogAnswer(paths) {
      openAnswer = paths ?? [];
    },
    setSaveAnswer(file) {
      saveAnswer = file;
    },
    openedExternally: () => opened,
    shownInFolder: () => shown,
    messageBoxes: () => boxes,
    setBoxAnswer(button) {
      boxAnswer = button;
    },
    clipboardText: () => clipboardText,
    noteDrag(drag) {
      drags.push(drag);
      say(`would drag ${drag.files.join(', ')}`);
    },
    draggedOut: () => drags,
    setPrintAnswer(answer) {
      printAnswer = answer;
    },
    printAnswer: () => printAnswer,
    notePrinted(paper) {
      papers.push(paper);
      say(`would print on ${paper.pageSize}`);
    },
    printed: () => papers,
  };
}
