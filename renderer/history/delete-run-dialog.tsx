import type { RunRecord } from '../../electron/core/delivery/run-record.ts';
import { whenInSentence } from '../../electron/core/shared/dates.ts';
import { useApp } from '../state/app-context.ts';
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
      title={`Delete the upload started ${whenInSentence(run.startedMs, Date.now())}?`}
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
