/// <reference lib="dom" />

import type { ContextBridge } from './context-bridge.ts';
import type { StructuredText } from './structured-text.ts';

export interface PageSideConfig {
  /** The name of the function that reaches the main process. */
  readonly binding: string;
  /** Where the page lives; nothing is put into any other. */
  readonly origin: string;
  /** Keys of the menu, as `ctrl+shift+k`. */
  readonly accelerators: readonly string[];
}

/** Made in the page from functions that are sent along as text. */
export interface PageSideParts {
  readonly text: StructuredText;
  readonly makeBridge: (never: ReadonlySet<unknown>) => ContextBridge;
}

type Preload = (require: (name: string) => object, module: { exports: object }, exports: object) => void;

/**
 * Runs in the page before its own scripts: gives the preload script what it asks of Electron, and makes drops and
 * menu keys behave as in Electron. It is sent to the browser as text, so it reaches nothing outside itself.
 */
export function runPageSide(config: PageSideConfig, parts: PageSideParts, preload: Preload): void {
  if (location.origin !== config.origin || window !== window.top) return;
  type Answer = { readonly error: string } | { readonly value: unknown };
  const shared = window as unknown as Record<string, unknown>;
  const call = shared[config.binding] as (text: string) => Promise<string>;
  const ask = async (message: object): Promise<unknown> => {
    const answer = parts.text.read(await call(parts.text.write(message))) as Answer;
    if ('error' in answer) throw new Error(answer.error);
    bridge.markFresh(answer.value);
    return answer.value;
  };

  const listeners = new Map<string, Set<(event: object, ...values: unknown[]) => void>>();
  const paths = new WeakMap<File, string>();
  let held: readonly File[] = [];
  shared['__electronStandInPage'] = {
    receive(channel: string, given: string) {
      const values = parts.text.read(given) as readonly unknown[];
      values.forEach(bridge.markFresh);
      for (const listener of listeners.get(channel) ?? []) listener({}, ...values);
    },
    heldFile: (index: number) => held[index],
  };

  // Electron has no menu of its own: a right-click that the page does not take is told to the app.
  const tellContextMenu = (event: MouseEvent) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const { target, clientX: x, clientY: y } = event;
    const field =
      target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
        ? {
            value: target.value,
            isWritable: !target.disabled && !target.readOnly,
            from: target.selectionStart,
            to: target.selectionEnd,
          }
        : null;
    const selectionText = String(getSelection() ?? '');
    const isSelected = field ? field.from !== field.to : selectionText !== '';
    const isSecret = target instanceof HTMLInputElement && target.type === 'password';
    const editFlags = {
      canUndo: field !== null && document.queryCommandEnabled('undo'),
      canRedo: field !== null && document.queryCommandEnabled('redo'),
      canCut: field?.isWritable === true && isSelected && !isSecret,
      canCopy: isSelected && !isSecret,
      canPaste: field?.isWritable === true,
      canSelectAll: field === null || field.value !== '',
    };
    void ask({
      kind: 'context-menu',
      params: { x, y, isEditable: field?.isWritable === true, selectionText, editFlags },
    });
  };
  window.addEventListener('contextmenu', tellContextMenu);

  // Files are dragged out of the window in reply to a message that is sent while `dragstart` is handled.
  let startingDrag: DragEvent | null = null;
  const noteDragStart = (event: DragEvent) => {
    startingDrag = event;
    setTimeout(() => {
      startingDrag = null;
    });
  };
  window.addEventListener('dragstart', noteDragStart, { capture: true });

  const ipcRenderer = {
    invoke(channel: string, ...values: unknown[]) {
      const dragStart = !startingDrag ? 'none' : startingDrag.defaultPrevented ? 'prevented' : 'open';
      return ask({ kind: 'invoke', channel, values, dragStart });
    },
    on(channel: string, listener: () => void) {
      const known = listeners.get(channel) ?? new Set();
      listeners.set(channel, known.add(listener));
      return ipcRenderer;
    },
    off(channel: string, listener: () => void) {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };
  const bridge = parts.makeBridge(new Set([ipcRenderer]));
  const modules: Record<string, object> = {
    contextBridge: bridge.module,
    ipcRenderer,
    webUtils: { getPathForFile: (file: File) => paths.get(file) ?? '' },
  };
  const loudly = (name: string, inner: object): object =>
    new Proxy(inner, {
      get(target, key) {
        if (key in target) return Reflect.get(target, key);
        throw new Error(`The electron stand-in has no ${name}${String(key)}`);
      },
    });
  const electron = loudly(
    '',
    Object.fromEntries(Object.entries(modules).map(([name, inner]) => [name, loudly(`${name}.`, inner)])),
  );
  const requireModule = (name: string) => {
    if (name === 'electron') return electron;
    throw new Error(`A sandboxed preload script cannot require ${name}`);
  };
  const module = { exports: {} };
  preload(requireModule, module, module.exports);

  // A drop waits until the paths of its files are known: getPathForFile answers at once.
  let isAccepted = false;
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const allowDrop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    isAccepted = false;
    event.preventDefault();
    // Every drop is to arrive; whether the app wanted it here is told by its own call.
    Object.defineProperty(event, 'preventDefault', {
      value: () => {
        isAccepted = true;
      },
    });
  };
  window.addEventListener('dragover', allowDrop, { capture: true });
  const hold = async (event: DragEvent) => {
    const target = event.target;
    const transfer = event.dataTransfer;
    if (!event.isTrusted || !transfer || !hasFiles(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const list = [...transfer.files];
    const files = Object.assign(list, { item: (index: number) => list[index] ?? null });
    const items = [...transfer.items].map((item) => {
      const file = item.getAsFile();
      const entry = item.webkitGetAsEntry();
      return { kind: item.kind, type: item.type, getAsFile: () => file, webkitGetAsEntry: () => entry };
    });
    const all = [...files, ...items.flatMap((item) => item.getAsFile() ?? [])];
    held = all;
    const found = (await ask({ kind: 'paths', count: all.length })) as readonly string[];
    for (const [index, file] of all.entries()) paths.set(file, found[index] ?? '');
    const again = new DragEvent('drop', {
      bubbles: true,
      cancelable: true,
      clientX: event.clientX,
      clientY: event.clientY,
    });
    Object.defineProperty(again, 'dataTransfer', {
      value: { files, items, types: ['Files'], dropEffect: 'copy', effectAllowed: 'all' },
    });
    if (isAccepted) target?.dispatchEvent(again);
    if (!again.defaultPrevented) void ask({ kind: 'unhandled-drop', path: found[0] ?? '' });
  };
  window.addEventListener('drop', hold, { capture: true });

  // The menu's keys work only where the page has not taken them: it is asked last, when all of the page's own listeners
  // have run, and also where one of them keeps the event to itself.
  const keysOf = (event: KeyboardEvent) => {
    const marks = [
      event.ctrlKey || event.metaKey ? 'ctrl' : '',
      event.shiftKey ? 'shift' : '',
      event.altKey ? 'alt' : '',
    ];
    return [...marks.filter((mark) => mark !== ''), event.key.toLowerCase()].join('+');
  };
  const offerToMenu = (event: KeyboardEvent) => {
    const keys = keysOf(event);
    if (!config.accelerators.includes(keys)) return;
    let isOffered = false;
    const offer = () => {
      if (isOffered || event.defaultPrevented) return;
      isOffered = true;
      // Else the browser would use the key itself.
      event.preventDefault();
      void ask({ kind: 'accelerator', keys });
    };
    window.addEventListener('keydown', offer, { once: true });
    setTimeout(() => {
      window.removeEventListener('keydown', offer);
      offer();
    });
  };
  window.addEventListener('keydown', offerToMenu, { capture: true });

  const tellBounds = () =>
    void ask({
      kind: 'bounds',
      bounds: { x: screenX, y: screenY, width: outerWidth, height: outerHeight },
    });
  window.addEventListener('resize', tellBounds);
}
