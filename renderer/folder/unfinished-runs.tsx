import { isRunGoing } from '../../electron/core/delivery/delivery-view.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { UnfinishedButtons } from '../delivery/unfinished-buttons.tsx';
import { chosenDestinations, unfinishedInWords } from '../delivery/unfinished-words.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import styles from './photos.module.css';

// More would push the place to drop a folder out of sight; the rest is in the history.
const mostShown = 3;

/** Uploads that did not get to their end, each with what it takes to continue it. */
export function UnfinishedRuns() {
  const runs = useApp((state) => state.unfinished);
  const settings = useApp((state) => state.settings);
  const isBusy = useApp(({ run }) => isRunGoing(run));
  const { goTo } = useActions();
  if (runs.length === 0 || isBusy) return null;
  const nowMs = Date.now();
  return (
    <section className={styles['unfinished']} aria-labelledby="unfinished-uploads">
      <h2 id="unfinished-uploads">{texts.photos.unfinished(runs.length)}</h2>
      <ul>
        {runs.slice(0, mostShown).map((run) => {
          const { sentence, need, step } = unfinishedInWords(run, nowMs, chosenDestinations(settings));
          return (
            <li key={run.id}>
              <span className={styles['unfinishedWords']}>
                {sentence} {need}
              </span>
              <UnfinishedButtons run={run} step={step} />
            </li>
          );
        })}
      </ul>
      {runs.length > mostShown ? (
        <Button variant="plain" onPress={() => goTo('history')}>
          {texts.photos.showAllInHistory}
        </Button>
      ) : null}
    </section>
  );
}
