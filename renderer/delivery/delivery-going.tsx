import { useState } from 'react';
import { isAllThere } from '../../electron/core/delivery/delivery-view.ts';
import { jobOf } from '../../electron/core/delivery/item-state.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { systemOf } from '../state/run-actions.ts';
import { Button } from '../ui/button.tsx';
import { Footer, Screen, ScreenHeading } from '../ui/screen.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import styles from './delivery.module.css';
import {
  type GoingRun,
  goingTitle,
  haltInWords,
  meanwhileInWords,
  stayingWords,
  traitsOf,
} from './delivery-words.ts';
import { HaltBanner } from './halt-banner.tsx';
import { RoundPanel } from './round-screen.tsx';
import { PreparingProgress, SendingProgress } from './run-progress.tsx';
import { StalledBanner } from './stalled-banner.tsx';
import { useSendPlan } from './use-upload-plan.ts';
import { ZipList } from './zip-list.tsx';

/** Where it goes, and what stays here. */
function useLead(run: GoingRun): string {
  const connection = useApp((state) => state.connection);
  const destinations = useApp((state) => state.settings?.destinations);
  const { blocked, leftOut, changed } = useSendPlan();
  if (traitsOf(run).answers !== 'job') {
    if (run.kind === 'preparing') return '';
    const { label, traits } = run.destination;
    const named = systemOf(destinations ?? [], run.destination);
    return traits.usesNetwork
      ? texts.delivery.sendLead(named?.name ?? label)
      : texts.delivery.saveLead(label);
  }
  const recipient =
    connection.kind === 'connected' ? texts.delivery.uploadLead(connection.system, connection.user) : '';
  return `${recipient} ${stayingWords(blocked + leftOut + changed)}`.trim();
}

/**
 * Bottom left, far from where "Upload 486 photos" was pressed: a second press there must not pause the upload that the
 * first one began. Pause and Resume are one button, so that the focus stays on it.
 */
function PauseButton({ isPaused }: { readonly isPaused: boolean }) {
  const { pauseRun, continueRun } = useActions();
  return (
    <Button
      variant={isPaused ? 'primary' : 'quiet'}
      onPress={() => void (isPaused ? continueRun() : pauseRun())}
    >
      {isPaused ? texts.delivery.resume : texts.delivery.pause}
    </Button>
  );
}

/** While it goes on, wherever it goes. It shows what is sent and what is accepted separately. */
export function DeliveryGoing({ run }: { readonly run: GoingRun }) {
  const { goTo, stopRun } = useActions();
  const [isCancelling, setCancelling] = useState(false);
  const round = useApp((state) => state.round);
  const lead = useLead(run);
  const traits = traitsOf(run);
  const hasJobs = traits.answers === 'job';
  const delivery = run.kind === 'delivery' ? run : null;
  const items = delivery?.items ?? [];
  const halt = delivery && haltInWords(delivery);
  const isWatched = hasJobs && isAllThere(items);
  // The banner has a button for the same.
  const hasStalledBanner = isWatched && items.some(({ state }) => state.kind === 'stalled');
  const meanwhile = meanwhileInWords(halt, isWatched, traits);
  return (
    <Screen
      footer={
        <Footer
          actions={
            hasJobs ? (
              <Button
                variant="primary"
                isDisabled={!items.some(({ state }) => jobOf(state) !== null)}
                onPress={() => goTo('jobs')}
              >
                {texts.delivery.seeImportStatus}
              </Button>
            ) : null
          }
        >
          {/* Bottom left as well: what was pressed to begin stood at the right, and may be pressed twice. */}
          {hasStalledBanner ? null : hasJobs ? (
            <Button onPress={() => setCancelling(true)}>
              {isWatched ? texts.delivery.checkLaterAsk : texts.delivery.stopUpload}
            </Button>
          ) : (
            <Button onPress={() => void stopRun()}>{texts.delivery.stop}</Button>
          )}
          {delivery && traits.usesNetwork && !isWatched ? (
            <PauseButton isPaused={halt?.kind === 'paused'} />
          ) : null}
          <span className={styles['quiet']}>{meanwhile}</span>
        </Footer>
      }
    >
      <ScreenHeading title={goingTitle(run, halt)} lead={lead === '' ? undefined : lead} />
      <div className={styles['stack']}>
        {round && !round.isOver ? <RoundPanel round={round} /> : null}
        {halt ? <HaltBanner halt={halt} /> : null}
        <StalledBanner chunks={items} />
      </div>
      {run.kind === 'preparing' ? (
        <PreparingProgress prepared={run.prepared} total={run.total} />
      ) : (
        <SendingProgress run={run} />
      )}
      {delivery ? <ZipList run={delivery} /> : null}
      {hasJobs ? (
        <CancelDialog isOpen={isCancelling} chunks={items} onClose={() => setCancelling(false)} />
      ) : null}
    </Screen>
  );
}
