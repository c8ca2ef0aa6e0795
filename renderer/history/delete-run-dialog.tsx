import type { RunRecord } from '../../electron/core/delivery/run-record.ts';
import { useApp } from '../state/app-context.ts';
import { whenInWords } from '../state/when-in-words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

export interface DeleteRunDialogProps {
  readonly run: RunRecord;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

export function DeleteRunDialog({ run, isOpen, onClose, onDelete }: DeleteRunDialogProps) {
  const canBeContinued = useApp(({ unfinished }) => unfinished.some(({ id }) => id === run.id));
  return (
    <Dialog
      title={`Delete the upload of ${whenInWords(run.startedMs, new Date())}?`}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose} autoFocus>
            Keep it
          </Button>
          <Button variant="primary" onPress={onDelete}>
            Delete
          </Button>
        </>
      }
    >
      <p>Its list of photos is deleted from this computer. What is in the SIS stays.</p>
      {canBeContinued ? <p>It can then no longer be continued.</p> : null}
    </Dialog>
  );
}
