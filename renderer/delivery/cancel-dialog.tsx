import type { DeliveryItem } from '../../electron/core/delivery/item-state.ts';
import { useActions } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { cancelSentences } from './upload-words.ts';
import { isAllAccepted } from './zips-of-run.ts';

export interface CancelDialogProps {
  readonly isOpen: boolean;
  readonly chunks: readonly DeliveryItem[];
  readonly onClose: () => void;
}

export function CancelDialog({ isOpen, chunks, onClose }: CancelDialogProps) {
  const { stopRun, leaveRun } = useActions();
  const isAccepted = isAllAccepted(chunks);
  return (
    <Dialog
      title={isAccepted ? 'Leave it and look later?' : 'Cancel the upload?'}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose} autoFocus>
            {isAccepted ? 'Keep watching' : 'Keep sending'}
          </Button>
          <Button
            variant="primary"
            onPress={() => {
              onClose();
              void (isAccepted ? leaveRun() : stopRun());
            }}
          >
            {isAccepted ? 'Leave it' : 'Cancel the upload'}
          </Button>
        </>
      }
    >
      {cancelSentences(chunks).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Dialog>
  );
}
