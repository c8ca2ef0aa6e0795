import { useMemo } from 'react';
import type { DeliveryView } from '../../electron/core/delivery/delivery-view.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { isOnTheWay } from '../../electron/core/shared/network-codes.ts';
import { failureSentence } from '../../electron/core/text/messages.ts';
import { CheckConnectionButton } from '../settings/check-connection-button.tsx';
import { useActions, useApp } from '../state/app-context.ts';
import { freshView } from '../state/store.ts';
import { useDestination } from '../state/use-destination.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Footer, Screen, ScreenHeading } from '../ui/screen.tsx';
import { closingSentence, groupOutcomes } from './jobs/outcome-groups.ts';
import { UnfinishedBanner } from './unfinished-banner.tsx';
import { goalsOf, needsItsSystem, resumableRun } from './unfinished-words.ts';
import styles from './upload.module.css';
import { findHindrance } from './upload-hindrance.ts';
import { brokenOffSentence } from './upload-words.ts';
import { useSendPlan } from './use-upload-plan.ts';
import { ZipList } from './zip-list.tsx';

/** Those that can go again; the review lists exactly them, each with its reason. */
function MissingFromSis({ again }: { readonly again: number }) {
  const { goTo, look } = useActions();
  const seeWhy = () => {
    look({ ...freshView, filter: { kind: 'again' } });
    goTo('review');
  };
  return (
    <Banner tone="attention" actions={<Button onPress={seeWhy}>See why</Button>}>
      {countOf(again, 'photo is', 'photos are')} not in the SIS.
    </Banner>
  );
}

/** After a run: what came of it in one sentence, and what can go again. */
export function UploadOver({ run }: { readonly run: DeliveryView }) {
  const photos = useApp((state) => state.photos);
  const folder = useApp((state) => state.folder);
  const connection = useApp((state) => state.connection);
  const index = useApp((state) => state.index);
  const optOuts = useApp((state) => state.optOuts);
  const unfinished = useApp((state) => resumableRun(state.unfinished, goalsOf(state.settings)));
  const isOfAnotherSystem = useApp((state) => needsItsSystem(state.unfinished, goalsOf(state.settings)));
  const { upload, resumeRun, goTo } = useActions();
  useDestination('sis');
  const plan = useSendPlan();
  const outcomes = useMemo(() => groupOutcomes(photos.values()), [photos]);
  const notIncluded = outcomes.groups['left-out'].length;
  const again = outcomes.sendable.length;
  const count = plan.photoIds.length;
  const isLeft = run.status.kind === 'left';
  // The SIS takes no more of them like this: what is left goes by SFTP, or as zips on disk.
  const mayNotImport = run.failure?.code === 'sis-no-permission' && count > 0;
  const hindrance = findHindrance(connection, folder, count, index, optOuts);
  return (
    <Screen
      footer={
        <Footer
          actions={
            <>
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
                  {again === count
                    ? `Upload ${countOf(count, 'photo')} again`
                    : `Upload ${countOf(count, 'photo')}`}
                </Button>
              ) : null}
              {/* It stays where it was while the upload went on: no press may meet another button. */}
              <Button variant={unfinished || count > 0 ? 'quiet' : 'primary'} onPress={() => goTo('jobs')}>
                See the jobs
              </Button>
            </>
          }
        >
          <span className={styles['quiet']}>
            {notIncluded > 0 ? `${countOf(notIncluded, 'photo')} not included.` : ''}
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
            {brokenOffSentence(run.items, run.failure)}
          </Banner>
        ) : null}
        {isOfAnotherSystem ? <UnfinishedBanner /> : null}
        {isLeft ? (
          <Banner tone="plain">
            You left it while the SIS was importing. It goes on there; continue here whenever you like, to see
            what became of the photos.
          </Banner>
        ) : null}
        {again === 0 || run.failure || isLeft ? null : <MissingFromSis again={again} />}
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
      <ZipList chunks={run.items} life={run.status.kind} />
    </Screen>
  );
}
