import { useState } from 'react';
import { currentDestinationOf } from '../../electron/core/contract/destination-settings.ts';
import type { RunState } from '../../electron/core/contract/views.ts';
import { type DeliveryView, isRunGoing, overAt } from '../../electron/core/delivery/delivery-view.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { sftpAddressOf } from '../settings/sftp-entry.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { useTargets } from '../state/targets.ts';
import { useDestination } from '../state/use-destination.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Footer, Screen, ScreenHeading } from '../ui/screen.tsx';
import { HandOverBefore } from './before-hand-over.tsx';
import { SeveralBefore } from './before-several.tsx';
import { UploadBefore } from './before-upload.tsx';
import { DeliveryGoing } from './delivery-going.tsx';
import { DeliveryOver } from './delivery-over.tsx';
import type { HandOverMethod } from './delivery-words.ts';
import { DestinationChoice } from './destination-choice.tsx';
import { PhotosOver } from './photos-over.tsx';
import { RoundScreen } from './round-screen.tsx';

function NoFolder() {
  const folder = useApp((state) => state.folder);
  const { chooseFolder } = useActions();
  return (
    <Screen
      footer={
        <Footer
          actions={
            <Button variant="primary" onPress={() => void chooseFolder()}>
              {texts.uploadPlan.chooseFolder}
            </Button>
          }
        />
      }
    >
      <ScreenHeading title={texts.uploadPlan.noFolderTitle} />
      <EmptyState icon="folder" title={texts.uploadPlan.noPhotos}>
        {folder.kind === 'failed' ? failureSentence(folder.failure) : texts.uploadPlan.noPhotosHint}
      </EmptyState>
    </Screen>
  );
}

/** The other methods, beside the upload. */
function OtherMethods() {
  const wasSaved = useApp(({ run }) => overAt(run, 'folder') !== null);
  const [method, setMethod] = useState<HandOverMethod>(wasSaved ? 'folder' : 'sftp');
  const sftpAddress = useApp((state) => sftpAddressOf(state.settings));
  useDestination(method, method === 'sftp' ? sftpAddress : null);
  return <HandOverBefore method={method} onChange={setMethod} />;
}

/** Where the current destination's zips are handed over: by SFTP, or in a folder. */
function HandOver({ method }: { readonly method: HandOverMethod }) {
  const sftpAddress = useApp((state) => sftpAddressOf(state.settings));
  useDestination(method, method === 'sftp' ? sftpAddress : null);
  return <HandOverBefore method={method} choice={<DestinationChoice />} />;
}

function Upload() {
  useDestination('sis');
  return <UploadBefore choice={<DestinationChoice />} />;
}

/** What is chosen, and what there is to choose, before anything is sent. */
function DeliveryBefore() {
  const current = useApp(({ settings }) => settings && currentDestinationOf(settings));
  const targets = useTargets();
  const isCurrentAlone = targets.length === 1 && targets[0] === current?.id;
  if (current && !isCurrentAlone) return <SeveralBefore />;
  switch (current?.address.kind) {
    case undefined:
    case 'sis':
      return <Upload />;
    case 'sftp':
    case 'folder':
      return <HandOver method={current.address.kind} />;
    default:
      return <SeveralBefore />;
  }
}

/** The delivery that is to be looked at once more: one that handed nothing over is begun again instead. */
function overOf(run: RunState, isHandOverWanted: boolean): DeliveryView | null {
  if (run.kind !== 'delivery' || run.phase !== 'over') return null;
  const isHandOver = run.destination.traits.answers === 'nothing';
  if (isHandOver !== isHandOverWanted) return null;
  return isHandOver && run.failure !== null ? null : run;
}

/**
 * One screen before, during and after a delivery, wherever it goes. Before and after it, the other methods stand beside
 * the upload, as a screen of their own; while something goes on, both show that.
 */
export function DeliveryScreen({ isOtherMethod }: { readonly isOtherMethod: boolean }) {
  const run = useApp((state) => state.run);
  const hasFolder = useApp(({ folder }) => folder.kind !== 'none' && folder.kind !== 'failed');
  const round = useApp((state) => state.round);
  const isHandOver = useApp(({ settings }) => {
    const kind = settings && currentDestinationOf(settings)?.address.kind;
    return isOtherMethod || kind === 'sftp' || kind === 'folder';
  });
  const [answered, setAnswered] = useState<RunState | null>(null);
  const { dismissRound } = useActions();
  const over = overOf(run, isHandOver);
  if (run.kind !== 'none' && isRunGoing(run)) return <DeliveryGoing run={run} />;
  if (round && !isOtherMethod) {
    const isAlone = round.isOver && round.legs.length === 1;
    return isAlone && over && over.destination.traits.takes === 'photos' ? (
      <PhotosOver run={over} onAgain={dismissRound} />
    ) : (
      <RoundScreen round={round} />
    );
  }
  if (!isOtherMethod && !hasFolder) return <NoFolder />;
  if (over && run !== answered) return <DeliveryOver run={over} onAgain={() => setAnswered(run)} />;
  return isOtherMethod ? <OtherMethods /> : <DeliveryBefore />;
}
