import { useEffect, useRef } from 'react';
import type { PhotoRow } from '../../electron/core/views.ts';
import { useActions, useApp, useAppStore } from '../app-context.ts';
import { isTextField } from '../frame/use-shortcuts.ts';
import type { PhotoList } from '../review/use-photo-list.ts';
import { nextNeeding } from './next-needing.ts';
import { type ReviewCommand, reviewCommandOf } from './shortcut-list.ts';

const currentCard = '[data-photo][tabindex="0"]';
const detail = '[data-detail]';

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

/**
 * Keys for the photos that are chosen, wherever the focus is in the review; and the focus goes on to the next photo
 * where the one that had it, or its button, went away with a decision.
 */
export function useReviewShortcuts(list: PhotoList): void {
  const actions = useActions();
  const store = useAppStore();
  const focusedId = useApp((state) => state.focusedId);
  const wasInReview = useRef(false);
  const latest = useRef(list);
  latest.current = list;

  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent) => {
      wasInReview.current = target instanceof Element && target.closest(`[role="grid"], ${detail}`) !== null;
    };
    document.addEventListener('focusin', onFocusIn);
    return () => document.removeEventListener('focusin', onFocusIn);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, or photo, may have taken the focus away.
  useEffect(() => {
    if (wasInReview.current && document.activeElement === document.body) focusOn(currentCard);
  }, [list, focusedId]);

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
        actions.say('No other photo in this list needs attention.');
        return;
      }
      actions.select([found.id], found.id);
      // The row of the current photo is drawn wherever the list is scrolled to: the focus brings it into view.
      requestAnimationFrame(() => focusOn(`[data-photo="${CSS.escape(found.id)}"]`));
    };
    const run = (command: ReviewCommand) => {
      const photos = chosen();
      const ids = photos.map(({ id }) => id);
      const [first] = photos;
      switch (command) {
        case 'next':
        case 'previous':
          goToNext(command === 'next');
          return;
        case 'find':
          focusOn('main input[type="search"]');
          return;
        case 'frame':
          if (first && photos.length === 1 && first.width !== null) {
            actions.look({ dialog: { kind: 'frame', photoId: first.id } });
          } else actions.say('A frame is set for one photo at a time: choose one that can be shown.');
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
      if (event.defaultPrevented || isTextField(target) || !(target instanceof Element)) return;
      if (document.querySelector('[role="dialog"], [role="menu"]')) return;
      const command = reviewCommandOf(event);
      if (command) {
        event.preventDefault();
        if (!event.repeat || command === 'next' || command === 'previous') run(command);
      } else if (event.key === 'Enter' && target.matches('[data-photo]')) {
        event.preventDefault();
        focusOn(`${detail} button:not(:disabled)`);
      } else if (event.key === 'Escape' && target.closest(detail)) {
        focusOn(currentCard);
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [actions, store]);
}
