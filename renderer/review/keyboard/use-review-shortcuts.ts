import { useEffect, useRef } from 'react';
import { useActions, useAppStore } from '../../state/app-context.ts';
import { isTextField, pressedCommand } from '../../state/command-keys.ts';
import { followFocus } from '../../ui/follow-focus.ts';
import type { PhotoList } from '../use-photo-list.ts';
import { createReviewCommands } from './review-commands.ts';
import { currentCard, detail, focusOn, goToDetail } from './screen-parts.ts';

/**
 * Keys for the photos that are chosen, wherever the focus is in the review; and the focus goes on to the next photo
 * where the one that had it, or its button, went away with a decision.
 */
export function useReviewShortcuts(list: PhotoList): void {
  const actions = useActions();
  const store = useAppStore();
  const latest = useRef(list);
  latest.current = list;

  useEffect(() => {
    const main = document.querySelector('main');
    return main ? followFocus(main, () => document.querySelector<HTMLElement>(currentCard)) : undefined;
  }, []);

  useEffect(() => {
    const { run } = createReviewCommands(store, actions, () => latest.current);
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || !(target instanceof Element)) return;
      if (document.querySelector('[role="dialog"], [role="menu"]')) return;
      const command = pressedCommand(event, 'review');
      const isToPart = command === 'next-part' || command === 'previous-part';
      if (isTextField(target) && !isToPart) return;
      if (command === 'back-to-photos') {
        if (target.closest(detail)) focusOn(currentCard);
      } else if (command) {
        event.preventDefault();
        const isRepeated = isToPart || command === 'next' || command === 'previous';
        if (!event.repeat || isRepeated) run(command);
      } else if (pressedCommand(event, 'photo-list') === 'list-open' && target.matches('[data-photo]')) {
        event.preventDefault();
        // A key that is held down must not run on into the answer.
        if (!event.repeat) goToDetail();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [actions, store]);
}
