import { useMemo } from 'react';
import { type DeliveryView, deliveredItems } from '../../electron/core/delivery/delivery-view.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { freshView } from '../state/store.ts';
import { useDestination } from '../state/use-destination.ts';
import { usePreset } from '../state/use-preset.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/screen.tsx';
import styles from './delivery.module.css';
import { DeliveryFrame, type DeliveryFrameProps } from './delivery-frame.tsx';
import { arrivedTitle, nextOnPage, nothingArrivedTitle, stayingWords } from './delivery-words.ts';
import { describeBlocker } from './describe-blocker.ts';
import { BrokenOffBanner } from './halt-banner.tsx';
import { UploadByHand } from './handed-over/upload-by-hand.tsx';
import { closingSentence, groupOutcomes } from './jobs/outcome-groups.ts';
import { PhotosOver } from './photos-over.tsx';
import { PrincipalButton } from './principal-button.tsx';
import { UnfinishedBanner } from './unfinished-banner.tsx';
import { chosenDestinations, needsItsSystem, resumableRun } from './unfinished-words.ts';
import { useSendPlan } from './use-upload-plan.ts';
import { ZipList } from './zip-list.tsx';

interface OverFrameProps extends DeliveryFrameProps {
  readonly run: DeliveryView;
  /** Where its children show the zips themselves. */
  readonly hasZipList?: boolean;
}

/** What is the same after every delivery. */
function OverFrame({ run, notes, children, hasZipList = true, ...frame }: OverFrameProps) {
  return (
    <DeliveryFrame
      {...frame}
      notes={
        <>
          {notes}
          {run.rechecked.length > 0 ? (
            <Banner tone="plain">{texts.delivery.changedWhilePacking(run.rechecked.length)}</Banner>
          ) : null}
        </>
      }
    >
      {children}
      {hasZipList ? <ZipList run={run} /> : null}
    </DeliveryFrame>
  );
}

/** Those that can go again; the review lists exactly them, each with its reason. */
function MissingFromSis({ again }: { readonly again: number }) {
  const { goTo, look } = useActions();
  const seeWhy = () => {
    look({ ...freshView, filter: { kind: 'again' } });
    goTo('review');
  };
  return (
    <Banner tone="attention" actions={<Button onPress={seeWhy}>{texts.delivery.showDetails}</Button>}>
      {texts.delivery.needAttention(again)}
    </Banner>
  );
}

/** The destination has said what became of each photo: that in one sentence, and what can go again. */
function ReportedOver({ run }: { readonly run: DeliveryView }) {
  const photos = useApp((state) => state.photos);
  const folder = useApp((state) => state.folder);
  const connection = useApp((state) => state.connection);
  const index = useApp((state) => state.index);
  const optOuts = useApp((state) => state.optOuts);
  const unfinished = useApp((state) => resumableRun(state.unfinished, chosenDestinations(state.settings)));
  const isOfAnotherSystem = useApp((state) =>
    needsItsSystem(state.unfinished, chosenDestinations(state.settings)),
  );
  const { upload, resumeRun, goTo, openSettings } = useActions();
  const { delivery } = texts;
  const plan = useSendPlan();
  const outcomes = useMemo(() => groupOutcomes(photos.values()), [photos]);
  useDestination(run.destination.kind);
  const notIncluded = outcomes.groups['left-out'].length;
  const again = outcomes.sendable.length;
  const count = plan.photoIds.length;
  const isLeft = run.status.kind === 'left';
  // The SIS takes no more of them like this: what is left goes by SFTP, or as zips on disk.
  const mayNotImport = run.failure?.code === 'sis-no-permission' && count > 0;
  const blocker = describeBlocker(connection, folder, count, index, optOuts);
  return (
    <OverFrame
      run={run}
      title={closingSentence(outcomes)}
      lead={run.failure || isLeft ? undefined : delivery.confirmedBySis}
      aside={stayingWords(notIncluded)}
      actions={
        <>
          <PrincipalButton />
          {unfinished ? (
            <Button
              variant={mayNotImport ? 'quiet' : 'primary'}
              onPress={() => void resumeRun(unfinished.id)}
            >
              {delivery.resumeUpload}
            </Button>
          ) : null}
          {mayNotImport ? (
            <Button variant="primary" onPress={() => goTo('delivery-methods')}>
              {delivery.otherOptionsFor(count)}
            </Button>
          ) : !unfinished && count > 0 ? (
            <Button
              variant="primary"
              isDisabled={blocker !== null}
              onPress={() => void upload(plan.photoIds)}
            >
              {again === count ? delivery.uploadAgain(count) : delivery.uploadPhotos(count)}
            </Button>
          ) : null}
          {/* It stays where it was while the upload went on: no press may meet another button. */}
          <Button variant={unfinished || count > 0 ? 'quiet' : 'primary'} onPress={() => goTo('jobs')}>
            {delivery.seeImportStatus}
          </Button>
        </>
      }
      notes={
        <>
          <BrokenOffBanner run={run} />
          {isOfAnotherSystem ? <UnfinishedBanner /> : null}
          {isLeft ? <Banner tone="plain">{delivery.leftImporting}</Banner> : null}
          {again === 0 || run.failure || isLeft ? null : <MissingFromSis again={again} />}
          {blocker && count > 0 && connection.kind !== 'connected' ? (
            <Banner
              tone="attention"
              actions={<Button onPress={() => openSettings('sign-in')}>{delivery.openSettings}</Button>}
            >
              {connection.kind === 'failed' ? failureSentence(connection.failure) : blocker.sentence}
            </Banner>
          ) : null}
        </>
      }
    />
  );
}

/** What the person does next, so that photos that were handed over get into the SIS. */
function useNextStep(run: DeliveryView, hasZips: boolean) {
  const preset = usePreset();
  const { askShell, goTo, valueOrToast, showToast } = useActions();
  const { email, destination } = run;
  const { handOver } = texts;
  if (!hasZips) {
    return {
      label: handOver.goToReview,
      press: () => goTo('review'),
      sentence: handOver.nothingToDeliver,
    };
  }
  if (email) {
    const copy = async () => {
      const text = handOver.emailText(email.subject, email.body);
      if (await valueOrToast(askShell('copyText', { text })))
        showToast(handOver.emailCopied, { tone: 'good' });
    };
    return {
      label: handOver.copyEmail,
      press: () => void copy(),
      sentence: handOver.sendEmail,
    };
  }
  const sentence =
    preset.mapFile?.place === 'in-zip'
      ? handOver.uploadNowWithList(preset.name, preset.uploadPage, preset.mapFile.name)
      : nextOnPage(preset);
  if (destination.traits.usesNetwork) return { label: null, press: () => undefined, sentence };
  return {
    label: handOver.showFolder,
    press: () => void valueOrToast(askShell('showZips', {})),
    sentence,
  };
}

interface HandedOverProps {
  readonly run: DeliveryView;
  readonly onAgain: () => void;
}

/** The zips are where they were to go, and nothing says yet that the photos are in the SIS. */
function HandedOver({ run, onAgain }: HandedOverProps) {
  const { blocked, leftOut } = useSendPlan();
  const { destination, email } = run;
  const items = deliveredItems(run.items);
  const next = useNextStep(run, items.length > 0);
  const { usesNetwork } = destination.traits;
  const savedRunId = destination.kind === 'folder' && items.length > 0 ? run.runId : null;
  const { handOver } = texts;
  const place = usesNetwork ? handOver.onServer(destination.label) : handOver.inFolder(destination.label);
  return (
    <OverFrame
      run={run}
      title={items.length > 0 ? arrivedTitle({ destination, items }) : nothingArrivedTitle(destination.kind)}
      lead={items.length > 0 ? `${place} ${stayingWords(blocked + leftOut)}`.trim() : undefined}
      aside={email ? handOver.pasteEmail : ''}
      actions={
        <>
          <Button onPress={onAgain}>{handOver.startOver}</Button>
          {next.label === null ? null : (
            <Button variant="primary" onPress={next.press}>
              {next.label}
            </Button>
          )}
        </>
      }
      notes={savedRunId === null ? <Banner tone="attention">{next.sentence}</Banner> : null}
      hasZipList={savedRunId === null}
    >
      {savedRunId === null ? null : <UploadByHand runId={savedRunId} />}
      {email ? (
        <Panel label={handOver.email}>
          <div className={styles['part']}>
            <h2>{email.subject}</h2>
            <pre className={styles['email']}>{email.body}</pre>
          </div>
        </Panel>
      ) : null}
    </OverFrame>
  );
}

/** After a delivery: what came of it, and what comes next. */
export function DeliveryOver({ run, onAgain }: HandedOverProps) {
  if (run.destination.traits.takes === 'photos') return <PhotosOver run={run} onAgain={onAgain} />;
  return run.destination.traits.answers === 'nothing' ? (
    <HandedOver run={run} onAgain={onAgain} />
  ) : (
    <ReportedOver run={run} />
  );
}
