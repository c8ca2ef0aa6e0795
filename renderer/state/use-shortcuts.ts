import { useEffect } from 'react';
import { useActions, useAppStore } from './app-context.ts';
import { stepScreens } from './store.ts';

export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, [role="textbox"]'))
  );
}

/** Whether the person's own computer calls the key for shortcuts Cmd. */
export function hasCommandKey(): boolean {
  return navigator.userAgent.includes('Macintosh');
}

function isHelpKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key === '?' && !ctrlKey && !metaKey && !altKey;
}

/** The menu's shortcuts, for where there is no menu to take them. Keys that are taken are kept from the menu. */
export function useShortcuts(): void {
  const actions = useActions();
  const store = useAppStore();

  useEffect(() => {
    const shortcutOf = ({ key, shiftKey }: KeyboardEvent, isInTextField: boolean): (() => void) | null => {
      const screen = stepScreens[Number(key) - 1];
      if (screen) return () => actions.goTo(screen);
      switch (key.toLowerCase()) {
        case 'k':
          return () => store.setState({ isSearchOpen: true });
        case 'o':
          return () => void actions.chooseFolder();
        case 'z':
          if (isInTextField) return null;
          return () => void (shiftKey ? actions.redo() : actions.undo());
        case 'y':
          return isInTextField ? null : () => void actions.redo();
        default:
          return null;
      }
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (isHelpKey(event) && !isTextField(event.target) && !event.defaultPrevented) {
        // Over another dialog it would lie on top of something half done.
        if (isDialogOpen()) return;
        event.preventDefault();
        actions.look({ dialog: { kind: 'shortcuts' } });
        return;
      }
      const isShortcut = hasCommandKey() ? event.metaKey : event.ctrlKey;
      if (!isShortcut || event.altKey || event.defaultPrevented) return;
      const run = shortcutOf(event, isTextField(event.target));
      if (!run) return;
      event.preventDefault();
      if (!event.repeat && !isDialogOpen()) run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [actions, store]);
}

/** Whether a dialog covers the page. Keys and menu commands must then change nothing beneath it, unseen. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}
