import { isAllThere } from '../../electron/core/delivery/delivery-view.ts';
import type { DeliveryItem } from '../../electron/core/delivery/item-state.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { stopSentences } from './delivery-words.ts';

export interface CancelDialogProps {
  readonly isOpen: boolean;
  readonly chunks: readonly DeliveryItem[];
  readonly onClose: () => void;
}

export function CancelDialog({ isOpen, chunks, onClose }: CancelDialogProps) {
  const { stopRun, leaveRun } = useActions();
  const { delivery } = texts;
  const isAccepted = isAllThere(chunks);
  return (
    <Dialog
      title={isAccepted ? delivery.checkLaterTitle : delivery.stopTitle}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose} autoFocus>
            {isAccepted ? delivery.keepChecking : delivery.keepUploading}
          </Button>
          <Button
            variant="primary"
            onPress={() => {
              onClose();
              void (isAccepted ? leaveRun() : stopRun());
            }}
          >
            {isAccepted ? delivery.checkLater : delivery.stop}
          </Button>
        </>
      }
    >
      {stopSentences(chunks).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Dialog>
  );
}
