import { type KeyboardEvent, type RefObject, useLayoutEffect } from 'react';

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

function stopsIn(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('button')];
}

/** Tab goes to the button that has the focus or was last chosen; the other ones are reached by arrow keys. */
function settle(list: HTMLElement): void {
  const buttons = stopsIn(list);
  const stop =
    buttons.find((button) => button === document.activeElement) ??
    buttons.find((button) => button.hasAttribute('aria-current')) ??
    buttons[0];
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
}

/**
 * Makes a column or a line of buttons one stop of the Tab key, with the arrow keys, Home and End between them. The buttons are
 * drawn with `tabIndex={-1}`, so that one that comes later is no stop of its own.
 */
export function useOneTabStop(listRef: RefObject<HTMLElement | null>): {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
} {
  const settleList = () => {
    if (listRef.current) settle(listRef.current);
  };
  // After each drawing: the chosen one may be another, or have gone away.
  useLayoutEffect(settleList);
  return {
    onFocus: settleList,
    onBlur: () => queueMicrotask(settleList),
    onKeyDown(event) {
      const move = moves[event.key];
      if (!move || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const buttons = stopsIn(event.currentTarget);
      const { target } = event;
      const at = target instanceof HTMLElement ? buttons.indexOf(target) : -1;
      if (at < 0) return;
      event.preventDefault();
      buttons[move(at, buttons.length - 1)]?.focus();
    },
  };
}
