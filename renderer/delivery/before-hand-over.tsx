import { type ReactNode, useMemo } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { currentDestinationOf } from '../../electron/core/contract/destination-settings.ts';
import { overAt } from '../../electron/core/delivery/delivery-view.ts';
import { isBegunFor, type UnfinishedRun } from '../../electron/core/delivery/run-record.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
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
import { earlierSentence, type HandOverMethod, nextStepOnPage } from './delivery-words.ts';
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

const ownTitles: Readonly<Record<HandOverMethod, string>> = {
  sftp: 'Ready to send by SFTP?',
  folder: 'Ready to save zip files?',
};

function MethodChoice({ method, onChange }: MethodProps) {
  const { name } = usePreset();
  return (
    <Panel label="How">
      <RadioGroup value={method} onChange={(chosen) => onChange(chosen === 'folder' ? 'folder' : 'sftp')}>
        <Label>How the photos get there</Label>
        <div className={styles['methods']}>
          <Radio value="sftp" className={classNames(choice['choice'], styles['method'])}>
            <span className={styles['text']}>
              <strong>Put the zips on the SIS's SFTP</strong>
              <span className={styles['quiet']}>
                For schools that may not import by themselves. You then send an e-mail, and the SIS loads the
                photos.
              </span>
            </span>
          </Radio>
          <Radio value="folder" className={classNames(choice['choice'], styles['method'])}>
            <span className={styles['text']}>
              <strong>Save the zips in a folder</strong>
              <span className={styles['quiet']}>For the page of {name} that takes them.</span>
            </span>
          </Radio>
        </div>
      </RadioGroup>
    </Panel>
  );
}

function FolderWords() {
  const preset = usePreset();
  const { goTo } = useActions();
  return (
    <Panel label="Zips in a folder">
      <p>
        The zips are made as {preset.name} wants them. For another system, choose it in the{' '}
        <LinkButton onPress={() => goTo('settings')}>settings</LinkButton>.
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
      {sentence} {need ?? 'What is there is not sent again.'}
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
  const count = countOf(photos, 'photo');
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
          Send all {count} anew
        </Button>
        <Button
          variant="primary"
          isDisabled={folder.kind !== 'checked' || sftp.isGoing}
          onPress={() => void sftp.start({ runId: unfinished.id })}
        >
          {sftp.isGoing ? 'Signing in…' : 'Continue the delivery'}
        </Button>
      </>
    ) : method === 'sftp' ? (
      <>
        {earlier === '' ? null : (
          <Button
            isDisabled={sftp.isGoing || blocker !== null}
            onPress={() => void sftp.start({ photoIds: [...all] })}
          >
            Send all again
          </Button>
        )}
        <Button variant="primary" isDisabled={!isReady} onPress={() => void sftp.start(rest)}>
          {sftp.isGoing ? 'Signing in…' : `Send ${count} to the SFTP`}
        </Button>
      </>
    ) : (
      <Button variant="primary" isDisabled={!isReady} onPress={() => void save()}>
        {onChange ? `Save ${count}: choose a folder…` : `Save zip files of ${count}…`}
      </Button>
    );
  return (
    <DeliveryFrame
      title={onChange ? 'Other delivery options' : ownTitles[method]}
      lead={
        onChange
          ? 'Where you may not upload photos by yourself, or your SIS has a page of its own for them.'
          : method === 'folder'
            ? nextStepOnPage(preset)
            : undefined
      }
      aside="Your files stay as they are."
      actions={
        <>
          {onChange ? (
            <Button onPress={() => goTo('upload')}>Back to the upload</Button>
          ) : (
            <Button onPress={() => goTo('review')}>Back to the review</Button>
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
            <Banner tone="plain">
              {countOf(alreadyInSis, 'photo')} {alreadyInSis === 1 ? 'is' : 'are'} in the SIS already. Only
              the others are delivered.
            </Banner>
          ) : null}
          <SftpTrouble sftp={sftp} server={settings?.sftpServer ?? ''} />
        </>
      }
    >
      {targets}
      {onChange ? <MethodChoice method={method} onChange={onChange} /> : null}
      {method === 'sftp' && settings ? (
        <Panel label="The SFTP">
          <SftpFields settings={settings} saving={saving} />
        </Panel>
      ) : null}
      {method === 'folder' && onChange ? <FolderWords /> : null}
    </DeliveryFrame>
  );
}
