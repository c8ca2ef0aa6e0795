import { useEffect, useRef } from 'react';
import type { CommandAt } from '../../../electron/core/contract/commands.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { useActions, useAppStore } from '../../state/app-context.ts';
import { isTextField, pressedCommand } from '../../state/command-keys.ts';
import { followFocus } from '../../ui/follow-focus.ts';
import { nextNeeding } from '../list-photos.ts';
import type { PhotoList } from '../use-photo-list.ts';
import { currentCard, detail, focusOn, goToDetail, goToPart, listSearch } from './screen-parts.ts';

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
    const chosen = (): readonly PhotoRow[] => {
      const { selection, focusedId: focused, photos } = store.getState();
      const ids = selection.size > 0 ? selection : new Set(focused === null ? [] : [focused]);
      return [...ids].flatMap((id) => (latest.current.indexOf.has(id) ? (photos.get(id) ?? []) : []));
    };
    const goToNext = (isForwards: boolean) => {
      const { photos, indexOf } = latest.current;
      const found = nextNeeding(photos, indexOf.get(store.getState().focusedId ?? '') ?? -1, isForwards);
      if (!found) {
        actions.showToast('No other photo in this list needs attention.');
        return;
      }
      actions.select([found.id], found.id);
      // The row of the current photo is drawn wherever the list is scrolled to: the focus brings it into view.
      requestAnimationFrame(() => focusOn(`[data-photo="${CSS.escape(found.id)}"]`));
    };
    const run = (command: Exclude<CommandAt<'review'>, 'back-to-photos'>) => {
      const photos = chosen();
      const ids = photos.map(({ id }) => id);
      const [first] = photos;
      switch (command) {
        case 'next':
        case 'previous':
          goToNext(command === 'next');
          return;
        case 'next-part':
        case 'previous-part':
          goToPart(command === 'next-part');
          return;
        case 'find':
          focusOn(listSearch);
          return;
        case 'crop':
          if (first && photos.length === 1 && first.width !== null) {
            actions.look({ dialog: { kind: 'crop', photoId: first.id } });
          } else actions.showToast('Select one photo with a preview to crop.');
          return;
        case 'fix':
          void actions.applySafeFixes(ids.filter((_, index) => (photos[index]?.fixable.length ?? 0) > 0));
          return;
        case 'turn-right':
        case 'turn-left': {
          const shown = photos.filter(({ width }) => width !== null).map(({ id }) => id);
          if (shown.length > 0) void actions.turn(shown, command === 'turn-right' ? 1 : 3);
          return;
        }
        case 'leave-out':
          if (photos.length === 0) return;
          if (photos.every(({ isLeftOut }) => isLeftOut)) void actions.takeBack(ids);
          else void actions.leaveOut(photos.filter(({ isLeftOut }) => !isLeftOut).map(({ id }) => id));
          return;
      }
    };
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
