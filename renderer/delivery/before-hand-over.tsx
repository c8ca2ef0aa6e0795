import { type ReactNode, useMemo } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { currentDestinationOf } from '../../electron/core/contract/destination-settings.ts';
import { overAt } from '../../electron/core/delivery/delivery-view.ts';
import { isBegunFor, type UnfinishedRun } from '../../electron/core/delivery/run-record.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { SftpFields } from '../settings/sftp-part.tsx';
import { SftpTrouble } from '../settings/sftp-trouble.tsx';
import { useSaving } from '../settings/use-saving.ts';
import { useSftp } from '../settings/use-sftp.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { idColumnOf } from '../state/chosen-preset.ts';
import { useDestinationSummary } from '../state/use-destination.ts';
import { usePreset } from '../state/use-preset.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import choice from '../ui/choice.module.css';
import { classNames } from '../ui/class-names.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Panel } from '../ui/screen.tsx';
import styles from './delivery.module.css';
import { DeliveryFrame } from './delivery-frame.tsx';
import { earlierSentence, type HandOverMethod } from './delivery-words.ts';
import { describePhotoBlocker } from './describe-blocker.ts';
import { planToSend } from './send-plan.ts';
import { UnfinishedButtons } from './unfinished-buttons.tsx';
import { chosenDestinations, openDelivery, unfinishedInWords } from './unfinished-words.ts';
import { useHandOverPlan, useUploadPlan } from './use-upload-plan.ts';

interface MethodProps {
  readonly method: HandOverMethod;
  readonly onChange: (method: HandOverMethod) => void;
}

export interface HandOverProps {
  readonly method: HandOverMethod;
  /** Absent where it is what the current destination does, and not another way beside the upload. */
  readonly onChange?: (method: HandOverMethod) => void;
  /** Of another destination, where there are several. */
  readonly choice?: ReactNode;
}

function MethodChoice({ method, onChange }: MethodProps) {
  const { name } = usePreset();
  const { handOver } = texts;
  return (
    <Panel label={handOver.method}>
      <RadioGroup value={method} onChange={(chosen) => onChange(chosen === 'folder' ? 'folder' : 'sftp')}>
        <Label>{handOver.method}</Label>
        <div className={styles['methods']}>
          <Radio value="sftp" className={classNames(choice['choice'], styles['method'])}>
            <span className={styles['text']}>
              <strong>{handOver.sftpMethod}</strong>
              <span className={styles['quiet']}>{handOver.sftpMethodHint}</span>
            </span>
          </Radio>
          <Radio value="folder" className={classNames(choice['choice'], styles['method'])}>
            <span className={styles['text']}>
              <strong>{handOver.folderMethod}</strong>
              <span className={styles['quiet']}>{handOver.folderMethodHint(name)}</span>
            </span>
          </Radio>
        </div>
      </RadioGroup>
    </Panel>
  );
}

function FolderWords() {
  const preset = usePreset();
  const { openSettings } = useActions();
  return (
    <Panel label={texts.handOver.formatPanel}>
      <p>
        {texts.handOver.formattedFor(preset.name)}{' '}
        <LinkButton onPress={() => openSettings('system')}>{texts.handOver.change}</LinkButton>
      </p>
    </Panel>
  );
}

/** The delivery to this SFTP that did not get to its end; the screen's primary button continues it. */
function UnfinishedDelivery({ run }: { readonly run: UnfinishedRun }) {
  const settings = useApp((state) => state.settings);
  const { sentence, need, step } = unfinishedInWords(run, Date.now(), chosenDestinations(settings));
  return (
    <Banner tone="attention" actions={<UnfinishedButtons run={run} step={step} hasContinue={false} />}>
      {sentence} {need ?? texts.handOver.notSentAgain}
    </Banner>
  );
}

/** How the photos can get to the SIS where they cannot be uploaded. */
export function HandOverBefore({ method, onChange, choice: targets }: HandOverProps) {
  const preset = usePreset();
  const settings = useApp((state) => state.settings);
  const folder = useApp((state) => state.folder);
  const index = useApp((state) => state.index);
  const optOuts = useApp((state) => state.optOuts);
  const run = useApp((state) => state.run);
  const rows = useApp((state) => state.photos);
  const unfinished = useApp((state) => openDelivery(state.unfinished, chosenDestinations(state.settings)));
  const canContinue = unfinished !== null && isBegunFor(unfinished, chosenDestinations(settings));
  const { ask, askShell, goTo, valueOrToast } = useActions();
  const zipsFor = settings && currentDestinationOf(settings);
  const saving = useSaving();
  const sftp = useSftp('sendToSftp', () => undefined);
  const plan = useUploadPlan(folder.kind === 'checked', true);
  const summary = useDestinationSummary();
  const { photoIds, isWhole, alreadyInSis } = useHandOverPlan(method);
  const all = useMemo(() => planToSend(rows.values(), () => false).photoIds, [rows]);
  const earlier = summary?.destination.kind === method ? earlierSentence(summary, method) : '';
  // What an upload has brought into the SIS is not delivered once more.
  const rest = isWhole ? {} : { photoIds: [...photoIds] };
  const photos = isWhole ? (plan?.photos ?? 0) : photoIds.length;
  const { handOver } = texts;
  // That all of them were handed over is said by itself.
  const blocker = describePhotoBlocker(folder, earlier === '' ? photos : all.length, index, optOuts);
  const isReady = plan !== null && blocker === null && photos > 0 && !sftp.isGoing;
  const failure = (overAt(run, 'sftp') ?? overAt(run, 'folder'))?.failure ?? null;

  const save = async () => {
    const chosen = await valueOrToast(askShell('chooseFolder', {}));
    if (chosen?.value)
      await valueOrToast(ask('pack', { folder: chosen.value.path, ...rest, ...idColumnOf(zipsFor) }));
  };
  const button =
    method === 'sftp' && canContinue ? (
      <>
        <Button isDisabled={!isReady} onPress={() => void sftp.start(rest)}>
          {handOver.sendAgain(photos)}
        </Button>
        <Button
          variant="primary"
          isDisabled={folder.kind !== 'checked' || sftp.isGoing}
          onPress={() => void sftp.start({ runId: unfinished.id })}
        >
          {sftp.isGoing ? handOver.signingIn : handOver.resume}
        </Button>
      </>
    ) : method === 'sftp' ? (
      <>
        {earlier === '' ? null : (
          <Button
            isDisabled={sftp.isGoing || blocker !== null}
            onPress={() => void sftp.start({ photoIds: [...all] })}
          >
            {handOver.sendAllAgain}
          </Button>
        )}
        <Button variant="primary" isDisabled={!isReady} onPress={() => void sftp.start(rest)}>
          {sftp.isGoing ? handOver.signingIn : handOver.send(photos)}
        </Button>
      </>
    ) : (
      <Button variant="primary" isDisabled={!isReady} onPress={() => void save()}>
        {handOver.save(photos)}
      </Button>
    );
  const ownTitle = method === 'sftp' ? handOver.sftpTitle : handOver.folderTitle;
  const ownLead = method === 'folder' ? handOver.thenUpload(preset.name, preset.uploadPage) : undefined;
  const lead = onChange ? handOver.otherLead : ownLead;
  return (
    <DeliveryFrame
      title={onChange ? handOver.otherTitle : ownTitle}
      lead={lead}
      aside={handOver.originalsUnchanged}
      actions={
        <>
          {onChange ? (
            <Button onPress={() => goTo('upload')}>{handOver.backToUpload}</Button>
          ) : (
            <Button onPress={() => goTo('review')}>{handOver.backToReview}</Button>
          )}
          {button}
        </>
      }
      notes={
        <>
          {blocker && plan !== null ? <Banner tone={blocker.tone}>{blocker.sentence}</Banner> : null}
          {folder.kind === 'checked' ? null : (
            <Banner tone="plain">{describePhotoBlocker(folder, 0, index, optOuts)?.sentence}</Banner>
          )}
          {failure && !sftp.failure && !(unfinished && failure.code === 'cancelled') ? (
            <Banner tone={failure.code === 'cancelled' ? 'attention' : 'blocked'}>
              {failureSentence(failure)}
            </Banner>
          ) : null}
          {method === 'sftp' && unfinished ? <UnfinishedDelivery run={unfinished} /> : null}
          {earlier === '' ? null : <Banner tone="plain">{earlier}</Banner>}
          {earlier === '' && alreadyInSis > 0 ? (
            <Banner tone="plain">{handOver.alreadyInSis(alreadyInSis)}</Banner>
          ) : null}
          <SftpTrouble sftp={sftp} server={settings?.sftpServer ?? ''} />
        </>
      }
    >
      {targets}
      {onChange ? <MethodChoice method={method} onChange={onChange} /> : null}
      {method === 'sftp' && settings ? (
        <Panel label={handOver.sftpPanel}>
          <SftpFields settings={settings} saving={saving} />
        </Panel>
      ) : null}
      {method === 'folder' && onChange ? <FolderWords /> : null}
    </DeliveryFrame>
  );
}
