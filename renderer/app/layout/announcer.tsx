import { useEffect } from 'react';
import { useActions, useApp, useAppStore } from '../../state/app-context.ts';
import hidden from '../../ui/visually-hidden.module.css';
import { announceChange } from './announce-change.ts';

/** Says progress and results to those who hear the screen: at turning points only. */
export function Announcer() {
  const announcement = useApp((state) => state.announcement);
  const store = useAppStore();
  const { announce } = useActions();

  useEffect(
    () =>
      store.subscribe((state, before) => {
        const words = announceChange(before, state);
        if (words) announce(words);
      }),
    [store, announce],
  );

  return (
    <div className={hidden['hidden']} role="status" aria-live="polite">
      {announcement}
    </div>
  );
}
