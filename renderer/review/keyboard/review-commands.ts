import type { CommandAt } from '../../../electron/core/contract/commands.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import type { Actions } from '../../state/actions.ts';
import type { AppStore } from '../../state/store.ts';
import { nextNeeding } from '../list-photos.ts';
import type { PhotoList } from '../use-photo-list.ts';
import { focusOn, goToPart, listSearch } from './screen-parts.ts';

export type ReviewCommand = Exclude<CommandAt<'review'>, 'back-to-photos'>;

/** What the review's commands do, by a key or in a photo's menu, with the photos that are selected. */
export interface ReviewCommands {
  run(command: ReviewCommand): void;
  /** In the order of the list's selection; the one with the focus where none is selected. */
  chosen(): readonly PhotoRow[];
}

export function createReviewCommands(
  store: AppStore,
  actions: Actions,
  list: () => PhotoList,
): ReviewCommands {
  const chosen = (): readonly PhotoRow[] => {
    const { selection, focusedId: focused, photos } = store.getState();
    const ids = selection.size > 0 ? selection : new Set(focused === null ? [] : [focused]);
    return [...ids].flatMap((id) => (list().indexOf.has(id) ? (photos.get(id) ?? []) : []));
  };
  const goToNext = (isForwards: boolean) => {
    const { photos, indexOf } = list();
    const found = nextNeeding(photos, indexOf.get(store.getState().focusedId ?? '') ?? -1, isForwards);
    if (!found) {
      actions.showToast(texts.review.noneNeedsAttention);
      return;
    }
    actions.select([found.id], found.id);
    // The row of the current photo is drawn wherever the list is scrolled to: the focus brings it into view.
    requestAnimationFrame(() => focusOn(`[data-photo="${CSS.escape(found.id)}"]`));
  };
  const run = (command: ReviewCommand) => {
    const photos = chosen();
    const ids = photos.map(({ id }) => id);
    const toCrop = photos.find(({ width }) => width !== null);
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
        if (toCrop) actions.look({ dialog: { kind: 'crop', photoId: toCrop.id } });
        else actions.showToast(texts.crop.nothingToCrop);
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
  return { run, chosen };
}
