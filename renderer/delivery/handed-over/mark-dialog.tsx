import { texts } from '../../../electron/core/text/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export interface MarkDialogProps {
  /** How many get the mark. */
  readonly photos: number;
  readonly onClose: () => void;
  readonly onMark: () => void;
}

/** Asks before a person's word takes the place of the SIS's. */
export function MarkDialog({ photos, onClose, onMark }: MarkDialogProps) {
  const { handedOver } = texts;
  return (
    <Dialog
      title={handedOver.markTitle(photos)}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose} autoFocus>
            {texts.common.cancel}
          </Button>
          <Button variant="primary" onPress={onMark}>
            {handedOver.mark}
          </Button>
        </>
      }
    >
      <p>{handedOver.markWhen}</p>
      <p>{handedOver.markEffect}</p>
    </Dialog>
  );
}
