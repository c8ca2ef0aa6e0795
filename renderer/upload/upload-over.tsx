import { useMemo } from 'react';
import { countOf } from '../../electron/core/amounts.ts';
import { failureSentence } from '../../electron/core/messages.ts';
import { isOnTheWay } from '../../electron/core/network/network-codes.ts';
import type { RunState } from '../../electron/core/views.ts';
import { useActions, useApp } from '../app-context.ts';
import { closingSentence, groupOutcomes } from '../jobs/outcome-groups.ts';
import { CheckConnectionButton } from '../settings/check-connection-button.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Footer, Screen, ScreenHeading } from '../ui/screen.tsx';
import { UnfinishedBanner } from './unfinished-banner.tsx';
import { goalsOf, needsItsSystem, resumableRun } from './unfinished-words.ts';
import styles from './upload.module.css';
import { findHindrance } from './upload-hindrance.ts';
import { brokenOffSentence } from './upload-words.ts';
import { useSendPlan } from './use-upload-plan.ts';
import { ZipList } from './zip-list.tsx';

/** After a run: what came of it in one sentence, and what can go again. */
export function UploadOver({ run }: { readonly run: Extract<RunState, { readonly kind: 'uploaded' }> }) {
  const photos = useApp((state) => state.photos);
  const folder = useApp((state) => state.folder);
  const connection = useApp((state) => state.connection);
  const index = useApp((state) => state.index);
  const optOuts = useApp((state) => state.optOuts);
  const unfinished = useApp((state) => resumableRun(state.unfinished, goalsOf(state.settings)));
  const isOfAnotherSystem = useApp((state) => needsItsSystem(state.unfinished, goalsOf(state.settings)));
  const { upload, resumeRun, goTo } = useActions();
  const plan = useSendPlan();
  const outcomes = useMemo(() => groupOutcomes(photos.values()), [photos]);
  const leftOut = outcomes.groups['left-out'].length;
  const count = plan.photoIds.length;
  const isComplete = outcomes.meant > 0 && outcomes.groups.imported.length === outcomes.meant;
  const isLeft = run.life.kind === 'left';
  // The SIS takes no more of them like this: what is left goes by SFTP, or as zips on disk.
  const mayNotImport = run.failure?.code === 'sis-no-permission' && count > 0;
  const hindrance = findHindrance(connection, folder, count, index, optOuts);
  return (
    <Screen
      footer={
        <Footer
          actions={
            <>
              <Button variant={unfinished || count > 0 ? 'quiet' : 'primary'} onPress={() => goTo('jobs')}>
                See the jobs
              </Button>
              {mayNotImport ? (
                <>
                  {unfinished ? (
                    <Button onPress={() => void resumeRun(unfinished.id)}>Continue the upload</Button>
                  ) : null}
                  <Button variant="primary" onPress={() => goTo('other-ways')}>
                    {`Other ways for ${countOf(count, 'photo')}`}
                  </Button>
                </>
              ) : unfinished ? (
                <Button variant="primary" onPress={() => void resumeRun(unfinished.id)}>
                  Continue the upload
                </Button>
              ) : count > 0 ? (
                <Button
                  variant="primary"
                  isDisabled={hindrance !== null}
                  onPress={() => void upload(plan.photoIds)}
                >
                  Upload {countOf(count, 'photo')} again
                </Button>
              ) : null}
            </>
          }
        >
          <span className={styles['quiet']}>
            {leftOut > 0 ? `${countOf(leftOut, 'photo')} left out.` : ''}
          </span>
        </Footer>
      }
    >
      <ScreenHeading
        title={closingSentence(outcomes)}
        lead={run.failure || isLeft ? undefined : 'The SIS has said so for each photo.'}
      />
      <div className={styles['stack']}>
        {run.failure ? (
          <Banner
            tone={run.failure.code === 'cancelled' ? 'attention' : 'blocked'}
            actions={isOnTheWay(run.failure.code) ? <CheckConnectionButton /> : null}
          >
            {brokenOffSentence(run.chunks, run.failure)}
          </Banner>
        ) : null}
        {isOfAnotherSystem ? <UnfinishedBanner /> : null}
        {isLeft ? (
          <Banner tone="plain">
            You left it while the SIS was importing. It goes on there; continue here whenever you like, to see
            what became of the photos.
          </Banner>
        ) : null}
        {isComplete || run.failure || isLeft ? null : (
          <Banner tone="attention" actions={<Button onPress={() => goTo('jobs')}>See why</Button>}>
            {countOf(count, 'photo')} {count === 1 ? 'is' : 'are'} not in the SIS.
          </Banner>
        )}
        {hindrance && count > 0 && connection.kind !== 'connected' ? (
          <Banner tone="attention" actions={<Button onPress={() => goTo('settings')}>Open Settings</Button>}>
            {connection.kind === 'failed' ? failureSentence(connection.failure) : hindrance.sentence}
          </Banner>
        ) : null}
        {run.rechecked.length > 0 ? (
          <Banner tone="plain">
            {countOf(run.rechecked.length, 'file')} changed after the check. They were checked again, and what
            went is the new one.
          </Banner>
        ) : null}
      </div>
      <ZipList chunks={run.chunks} />
    </Screen>
  );
}
