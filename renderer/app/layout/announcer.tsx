import { useEffect } from 'react';
import { texts } from '../../../electron/core/text/texts.ts';
import { type EndToast, endToast } from '../../delivery/end-toast.ts';
import { useActions, useApp, useAppStore } from '../../state/app-context.ts';
import { createOverviewSelector } from '../../state/overview.ts';
import { freshView } from '../../state/store.ts';
import hidden from '../../ui/visually-hidden.module.css';
import { announceChange } from './announce-change.ts';

/** Says progress and results to those who hear the screen, and the end to those who look elsewhere: at turning points only. */
export function Announcer() {
  const announcement = useApp((state) => state.announcement);
  const store = useAppStore();
  const { announce, showToast, openReport, look, goTo } = useActions();

  useEffect(() => {
    const overviewOf = createOverviewSelector();
    const seeMissing = () => {
      look({ ...freshView, filter: { kind: 'no-photo' } });
      goTo('review');
    };
    const sayEnd = ({ text, tone, runId }: EndToast, isAnyMissing: boolean) =>
      showToast(text, {
        tone,
        links: [
          ...(runId === null ? [] : [{ label: texts.notices.seeReport, run: () => openReport(runId) }]),
          ...(isAnyMissing ? [{ label: texts.notices.missingPhotos, run: seeMissing }] : []),
        ],
      });
    return store.subscribe((state, before) => {
      if (state.run === before.run && state.folder === before.folder) return;
      const ended = endToast(before, state);
      // It is a live region itself: nothing is said twice.
      if (ended) return sayEnd(ended, overviewOf(state).withoutPhoto.length > 0);
      const words = announceChange(before, state);
      if (words) announce(words);
    });
  }, [store, announce, showToast, openReport, look, goTo]);

  return (
    <div className={hidden['hidden']} role="status" aria-live="polite">
      {announcement}
    </div>
  );
}
