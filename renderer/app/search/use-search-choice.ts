import { assertNever } from '../../../electron/core/shared/assert-never.ts';
import { useActions, useAppStore } from '../../state/app-context.ts';
import { createCommandHandlers } from '../command-handlers.ts';
import type { SearchTarget } from './search-entries.ts';

/** Does what a hit of the search stands for. */
export function useSearchChoice(): (target: SearchTarget) => void {
  const actions = useActions();
  const store = useAppStore();

  const showPhoto = (photoId: string) => {
    actions.look({ filter: { kind: 'everything' }, query: '' });
    actions.select([photoId], photoId);
    actions.goTo('review');
  };

  return (target) => {
    store.setState({ isSearchOpen: false });
    switch (target.kind) {
      case 'command':
        createCommandHandlers({ store, actions })[target.id]();
        break;
      case 'photo':
        showPhoto(target.photoId);
        break;
      case 'student':
        if (target.photoId !== null) {
          showPhoto(target.photoId);
        } else {
          actions.look({ filter: { kind: 'no-photo' }, query: target.studentId });
          actions.goTo('review');
        }
        break;
      default:
        assertNever(target);
    }
  };
}
