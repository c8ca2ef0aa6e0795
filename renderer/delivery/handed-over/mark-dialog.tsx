import { countOf } from '../../../electron/core/shared/amounts.ts';
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
  return (
    <Dialog
      title={`Mark ${countOf(photos, 'photo')} as imported?`}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose} autoFocus>
            Cancel
          </Button>
          <Button variant="primary" onPress={onMark}>
            Mark as imported
          </Button>
        </>
      }
    >
      <p>
        Do this when the SIS itself, or the people who run it, say that the import is done. Picture Day cannot
        check it.
      </p>
      <p>
        The photos stay listed as delivered, with a note that you marked them and when. You can remove the
        mark again.
      </p>
    </Dialog>
  );
}
