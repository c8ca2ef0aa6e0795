import { useState } from 'react';
import type { RunState } from '../../electron/core/contract/views.ts';
import type { DeliveryView } from '../../electron/core/delivery/delivery-view.ts';
import { jobOf, measureProgress } from '../../electron/core/delivery/item-state.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { Footer, Screen, ScreenHeading } from '../ui/screen.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { LifeBanner } from './life-banner.tsx';
import { PauseButton } from './pause-button.tsx';
import { type LifeWords, lifeInWords, meanwhileInWords } from './run-life-words.ts';
import { PreparingProgress, SendingProgress } from './run-progress.tsx';
import { StillBanner } from './still-banner.tsx';
import styles from './upload.module.css';
import { useSendPlan } from './use-upload-plan.ts';
import { ZipList } from './zip-list.tsx';
import { isAllAccepted, zipsOfRun } from './zips-of-run.ts';

export type GoingRun = Extract<RunState, { readonly kind: 'preparing' }> | DeliveryView;

function titleOf(run: GoingRun, life: LifeWords | null): string {
  if (run.kind === 'preparing') return `Getting ${countOf(run.total, 'photo')} ready`;
  const zips = zipsOfRun(run.items);
  if (isAllAccepted(zips)) return 'The SIS has every zip and is importing';
  const all = `${countOf(measureProgress(zips).photos, 'photo')} in ${countOf(zips.length, 'zip')}`;
  switch (life?.kind) {
    case 'paused':
      return `Paused: ${all}`;
    case 'waiting-for-network':
      return `Waiting for the network: ${all}`;
    case 'waiting-for-sign-in':
      return `Waiting for a sign-in: ${all}`;
    default:
      return `Sending ${all}`;
  }
}

/** While it goes on. What is sent and what is accepted are told apart. */
export function UploadGoing({ run }: { readonly run: GoingRun }) {
  const connection = useApp((state) => state.connection);
  const { blocked, leftOut, changed } = useSendPlan();
  const { goTo } = useActions();
  const [isCancelling, setCancelling] = useState(false);
  const chunks = run.kind === 'delivery' ? run.items : [];
  const isAccepted = isAllAccepted(chunks);
  // The banner has a button for the same.
  const hasStillBanner = isAccepted && chunks.some(({ state }) => state.kind === 'still');
  const life = run.kind === 'delivery' ? lifeInWords(run.status, chunks) : null;
  const hasJob = chunks.some(({ state }) => jobOf(state) !== null);

  const goal = connection.kind === 'connected' ? `To ${connection.system} as ${connection.user}.` : '';
  const notIncluded = blocked + leftOut + changed;
  const staying = notIncluded === 0 ? '' : `${countOf(notIncluded, 'photo is', 'photos are')} not included.`;
  return (
    <Screen
      footer={
        <Footer
          actions={
            <Button variant="primary" isDisabled={!hasJob} onPress={() => goTo('jobs')}>
              See the jobs
            </Button>
          }
        >
          {hasStillBanner ? null : (
            <Button onPress={() => setCancelling(true)}>
              {isAccepted ? 'Leave it and look later...' : 'Cancel'}
            </Button>
          )}
          {run.kind === 'preparing' || isAccepted ? null : <PauseButton isPaused={life?.kind === 'paused'} />}
          <span className={styles['quiet']}>{meanwhileInWords(life, isAccepted)}</span>
        </Footer>
      }
    >
      <ScreenHeading title={titleOf(run, life)} lead={`${goal} ${staying}`.trim()} />
      <div className={styles['stack']}>
        {life ? <LifeBanner life={life} /> : null}
        <StillBanner chunks={chunks} />
      </div>
      {run.kind === 'preparing' ? (
        <PreparingProgress prepared={run.prepared} total={run.total} />
      ) : (
        <SendingProgress run={run} />
      )}
      <ZipList chunks={chunks} life={run.kind === 'delivery' ? run.status.kind : 'running'} />
      <CancelDialog isOpen={isCancelling} chunks={chunks} onClose={() => setCancelling(false)} />
    </Screen>
  );
}
