import { useState } from 'react';
import { countOf } from '../../electron/core/messages.ts';
import { type ChunkView, jobOf, measureProgress } from '../../electron/core/upload-state.ts';
import type { RunState } from '../../electron/core/views.ts';
import { useActions, useApp } from '../app-context.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Footer, Panel, Screen, ScreenHeading } from '../ui/screen.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import styles from './upload.module.css';
import { isAllAccepted, paceInWords } from './upload-words.ts';
import { usePace } from './use-pace.ts';
import { useSendPlan } from './use-upload-plan.ts';
import { ZipList } from './zip-list.tsx';

export type GoingRun = Extract<RunState, { readonly kind: 'preparing' | 'uploading' }>;

function Preparing({ prepared, total }: { readonly prepared: number; readonly total: number }) {
  return (
    <Panel label="Progress">
      <div className={styles['figures']}>
        <strong>Getting the photos ready</strong>
        <span className={styles['quiet']}>
          {prepared.toLocaleString('en-US')} of {countOf(total, 'photo')}
        </span>
      </div>
      <ProgressBar label="Getting the photos ready" value={prepared} total={total} />
    </Panel>
  );
}

function Sending({ chunks }: { readonly chunks: readonly ChunkView[] }) {
  const { bytes, sentBytes, photos, acceptedPhotos } = measureProgress(chunks);
  const acceptedBytes = chunks.reduce(
    (sum, { archiveBytes, state }) => sum + (jobOf(state) ? archiveBytes : 0),
    0,
  );
  const pace = usePace(sentBytes, bytes);
  const isAllSent = sentBytes >= bytes;
  const withSis = `${acceptedPhotos.toLocaleString('en-US')} of ${countOf(photos, 'photo')} ${photos === 1 ? 'is' : 'are'} with the SIS`;
  return (
    <Panel label="Progress">
      <div className={styles['figures']}>
        <strong>{withSis}</strong>
        <span className={styles['quiet']}>
          {isAllSent
            ? isAllAccepted(chunks)
              ? 'all sent'
              : 'all sent, waiting for the SIS'
            : paceInWords(pace)}
        </span>
      </div>
      <ProgressBar
        label="Upload"
        value={acceptedBytes}
        pending={sentBytes}
        total={bytes}
        valueLabel={withSis}
      />
      <ul className={styles['legend']}>
        <li>
          <span className={classNames(styles['key'], styles['accepted'])} />
          accepted by the SIS
        </li>
        <li>
          <span className={classNames(styles['key'], styles['sent'])} />
          sent, not yet confirmed
        </li>
      </ul>
    </Panel>
  );
}

function titleOf(run: GoingRun): string {
  if (run.kind === 'preparing') return `Getting ${countOf(run.total, 'photo')} ready`;
  const { photos } = measureProgress(run.chunks);
  if (isAllAccepted(run.chunks)) return 'The SIS has every zip and is importing';
  return `Sending ${countOf(photos, 'photo')} in ${countOf(run.chunks.length, 'zip')}`;
}

/** While it goes on. What is sent and what is accepted are told apart. */
export function UploadGoing({ run }: { readonly run: GoingRun }) {
  const connection = useApp((state) => state.connection);
  const { leftOut } = useSendPlan();
  const { goTo } = useActions();
  const [isCancelling, setCancelling] = useState(false);
  const chunks = run.kind === 'uploading' ? run.chunks : [];
  const isAccepted = isAllAccepted(chunks);

  const goal = connection.kind === 'connected' ? `To ${connection.system} as ${connection.user}.` : '';
  const staying =
    leftOut === 0 ? '' : `${countOf(leftOut, 'photo')} ${leftOut === 1 ? 'stays' : 'stay'} here: left out.`;
  return (
    <Screen
      footer={
        <Footer
          actions={
            <>
              <Button onPress={() => setCancelling(true)}>{isAccepted ? 'Stop watching' : 'Cancel'}</Button>
              <Button variant="primary" onPress={() => goTo('jobs')}>
                See the jobs
              </Button>
            </>
          }
        >
          <span className={styles['quiet']}>You can keep working: this goes on in the background.</span>
        </Footer>
      }
    >
      <ScreenHeading title={titleOf(run)} lead={`${goal} ${staying}`.trim()} />
      {run.kind === 'preparing' ? (
        <Preparing prepared={run.prepared} total={run.total} />
      ) : (
        <Sending chunks={run.chunks} />
      )}
      <ZipList chunks={chunks} />
      <CancelDialog isOpen={isCancelling} chunks={chunks} onClose={() => setCancelling(false)} />
    </Screen>
  );
}
