import type { ReactNode } from 'react';
import { overAt } from '../../electron/core/delivery/delivery-view.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { CheckConnectionButton } from '../settings/check-connection-button.tsx';
import { PracticeButton } from '../settings/practice-part.tsx';
import { useActions, useApp } from '../state/app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Panel } from '../ui/screen.tsx';
import styles from './delivery.module.css';
import { DeliveryFrame } from './delivery-frame.tsx';
import { type BlockerDescription, describeBlocker } from './describe-blocker.ts';
import { DestinationPanel } from './destination-panel.tsx';
import { PlanPanel } from './plan-panel.tsx';
import { nothingNewTitle, planToSend } from './send-plan.ts';
import { UnfinishedBanner } from './unfinished-banner.tsx';
import { chosenDestinations, resumableRun } from './unfinished-words.ts';
import { useSendPlan, useUploadPlan } from './use-upload-plan.ts';

function StillChecking() {
  const folder = useApp((state) => state.folder);
  if (folder.kind !== 'scanning' && folder.kind !== 'checking') return null;
  const words =
    folder.kind === 'scanning'
      ? texts.uploadPlan.found(folder.found)
      : texts.uploadPlan.checked(folder.decoded, folder.total);
  return (
    <Panel label={texts.uploadPlan.checkingPanel}>
      <div className={styles['figures']}>
        <strong>{texts.uploadPlan.stillChecking}</strong>
        <span className={styles['quiet']}>{words}</span>
      </div>
      <ProgressBar
        label={texts.uploadPlan.checkingPanel}
        {...(folder.kind === 'checking' ? { value: folder.decoded, total: folder.total } : {})}
      />
    </Panel>
  );
}

function BlockerBanner({ blocker }: { readonly blocker: BlockerDescription }) {
  const { goTo, openSettings } = useActions();
  const isConnectionFailed = useApp((state) => state.connection.kind === 'failed');
  const { tone, sentence, remedy } = blocker;
  return (
    <Banner
      tone={tone}
      actions={
        <>
          {isConnectionFailed && remedy === 'settings' ? <CheckConnectionButton /> : null}
          {remedy === null ? null : (
            <Button onPress={() => (remedy === 'settings' ? openSettings('sign-in') : goTo(remedy))}>
              {texts.uploadPlan.remedy[remedy]}
            </Button>
          )}
        </>
      }
    >
      {sentence}
    </Banner>
  );
}

/** To where another delivery method is chosen. */
function DeliveryMethodsHint() {
  const isOnSftp = useApp(({ run }) => (overAt(run, 'sftp')?.email ?? null) !== null);
  const { goTo } = useActions();
  const { uploadPlan } = texts;
  return (
    <p className={styles['quiet']}>
      {isOnSftp ? uploadPlan.alreadyDelivered : uploadPlan.needOtherWay}{' '}
      <LinkButton onPress={() => goTo('delivery-methods')}>
        {isOnSftp ? uploadPlan.showEmail : uploadPlan.otherOptions}
      </LinkButton>
    </p>
  );
}

/**
 * Before anything is sent: what would go, where to, and what is in the way.
 * @param choice of another destination, where there are several.
 */
export function UploadBefore({ choice }: { readonly choice?: ReactNode }) {
  const folder = useApp((state) => state.folder);
  const connection = useApp((state) => state.connection);
  const index = useApp((state) => state.index);
  const optOuts = useApp((state) => state.optOuts);
  const unfinished = useApp((state) => resumableRun(state.unfinished, chosenDestinations(state.settings)));
  const photos = useApp((state) => state.photos);
  const { upload, resumeRun, goTo, chooseFolder } = useActions();
  const isPracticing = useApp((state) => state.practice.kind !== 'none');
  const plan = useSendPlan();
  const isChecked = folder.kind === 'checked';
  const zips = useUploadPlan(isChecked);
  const count = plan.photoIds.length;
  const blocker = describeBlocker(connection, folder, count + plan.alreadyInSis, index, optOuts);
  const isNothingNew = isChecked && count === 0 && plan.alreadyInSis > 0;
  const uploadAllAgain = () => void upload(planToSend(photos.values(), () => false).photoIds);
  const isChecking = folder.kind === 'scanning' || folder.kind === 'checking';
  const { uploadPlan } = texts;
  const title = blocker === null ? uploadPlan.title : uploadPlan.notReadyTitle;
  const lead =
    connection.kind === 'connected'
      ? texts.delivery.uploadLead(connection.system, connection.user)
      : undefined;
  return (
    <DeliveryFrame
      title={isNothingNew ? nothingNewTitle(plan) : title}
      lead={lead}
      aside={blocker === null ? uploadPlan.nothingYet : uploadPlan.notYet}
      actions={
        <>
          {isChecked && !isPracticing ? <PracticeButton kind="own-photos" /> : null}
          <Button onPress={() => goTo('review')}>{uploadPlan.back}</Button>
          {isChecked && plan.alreadyInSis > 0 && !unfinished ? (
            <Button isDisabled={blocker !== null} onPress={uploadAllAgain}>
              {uploadPlan.uploadAllAgain}
            </Button>
          ) : null}
          {isNothingNew ? (
            <Button variant={unfinished ? 'quiet' : 'primary'} onPress={() => void chooseFolder()}>
              {uploadPlan.openAnother}
            </Button>
          ) : (
            <Button
              variant={unfinished ? 'quiet' : 'primary'}
              isDisabled={blocker !== null}
              onPress={() => void upload()}
            >
              {unfinished ? uploadPlan.uploadAllPhotosAgain(count) : uploadPlan.upload(count)}
            </Button>
          )}
          {unfinished ? (
            <Button
              variant="primary"
              isDisabled={!isChecked || (blocker !== null && count > 0)}
              onPress={() => void resumeRun(unfinished.id)}
            >
              {texts.delivery.resumeUpload}
            </Button>
          ) : null}
        </>
      }
      notes={
        <>
          <UnfinishedBanner isPrimaryElsewhere />
          {blocker && !(isChecking && blocker.tone === 'plain') ? <BlockerBanner blocker={blocker} /> : null}
        </>
      }
    >
      {choice}
      <StillChecking />
      <PlanPanel plan={plan} zips={zips} />
      <DestinationPanel />
      {blocker?.remedy === 'delivery-methods' ? null : <DeliveryMethodsHint />}
    </DeliveryFrame>
  );
}
