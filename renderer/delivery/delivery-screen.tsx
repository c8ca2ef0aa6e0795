import { useState } from 'react';
import type { RunState } from '../../electron/core/contract/views.ts';
import { type DeliveryView, isRunGoing, overAt } from '../../electron/core/delivery/delivery-view.ts';
import { failureSentence } from '../../electron/core/text/messages.ts';
import { sftpAddressOf } from '../settings/sftp-entry.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { useDestination } from '../state/use-destination.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Footer, Screen, ScreenHeading } from '../ui/screen.tsx';
import { HandOverBefore } from './before-hand-over.tsx';
import { UploadBefore } from './before-upload.tsx';
import { DeliveryGoing } from './delivery-going.tsx';
import { DeliveryOver } from './delivery-over.tsx';
import type { HandOverMethod } from './delivery-words.ts';

function NoFolder() {
  const folder = useApp((state) => state.folder);
  const { chooseFolder } = useActions();
  return (
    <Screen
      footer={
        <Footer
          actions={
            <Button variant="primary" onPress={() => void chooseFolder()}>
              Choose folder...
            </Button>
          }
        />
      }
    >
      <ScreenHeading title="Upload" />
      <EmptyState icon="folder" title="No photos are open">
        {folder.kind === 'failed'
          ? failureSentence(folder.failure)
          : 'Choose the folder from the photographer first. What would be sent is shown here, before anything goes.'}
      </EmptyState>
    </Screen>
  );
}

/** What is chosen, and what there is to choose, before anything is sent. */
function DeliveryBefore({ isOtherMethod }: { readonly isOtherMethod: boolean }) {
  const wasSaved = useApp(({ run }) => overAt(run, 'folder') !== null);
  const [method, setMethod] = useState<HandOverMethod>(wasSaved ? 'folder' : 'sftp');
  const sftpAddress = useApp((state) => sftpAddressOf(state.settings));
  useDestination(isOtherMethod ? method : 'sis', method === 'sftp' ? sftpAddress : null);
  return isOtherMethod ? <HandOverBefore method={method} onChange={setMethod} /> : <UploadBefore />;
}

/** The delivery that is to be looked at once more: one that handed nothing over is begun again instead. */
function overOf(run: RunState, isOtherMethod: boolean): DeliveryView | null {
  if (run.kind !== 'delivery' || run.phase !== 'over') return null;
  const isHandOver = run.destination.traits.answers === 'nothing';
  if (isHandOver !== isOtherMethod) return null;
  return isHandOver && run.failure !== null ? null : run;
}

/**
 * One screen before, during and after a delivery, wherever it goes. Before and after it, the other methods stand beside
 * the upload, as a screen of their own; while something goes on, both show that.
 */
export function DeliveryScreen({ isOtherMethod }: { readonly isOtherMethod: boolean }) {
  const run = useApp((state) => state.run);
  const hasFolder = useApp(({ folder }) => folder.kind !== 'none' && folder.kind !== 'failed');
  const [answered, setAnswered] = useState<RunState | null>(null);
  if (run.kind !== 'none' && isRunGoing(run)) return <DeliveryGoing run={run} />;
  const over = overOf(run, isOtherMethod);
  if (!isOtherMethod && !hasFolder) return <NoFolder />;
  if (over && run !== answered) return <DeliveryOver run={over} onAgain={() => setAnswered(run)} />;
  return <DeliveryBefore isOtherMethod={isOtherMethod} />;
}
