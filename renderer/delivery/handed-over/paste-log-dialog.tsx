import { useState } from 'react';
import type { PastedLogView } from '../../../electron/core/delivery/pasted-log-view.ts';
import { countOf } from '../../../electron/core/shared/amounts.ts';
import { whenInSentence } from '../../../electron/core/shared/dates.ts';
import { useActions } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { PastedLogPreview } from './pasted-log-preview.tsx';

/** The photos that the log is about: those of a run, or of one of its zips. */
export interface LoggedUpload {
  readonly runId: number;
  readonly startedMs: number;
  readonly zip?: { readonly number: number; readonly name: string };
}

export interface PasteLogDialogProps {
  readonly of: LoggedUpload;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Takes the text of an import log, shows what it says of an upload's photos, and keeps that when it is confirmed. */
export function PasteLogDialog({ of, onClose, onChanged }: PasteLogDialogProps) {
  const { ask, valueOrToast, showToast } = useActions();
  const [text, setText] = useState('');
  const [view, setView] = useState<PastedLogView | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { runId, startedMs, zip } = of;
  const input = { runId, text, ...(zip ? { zip: zip.number } : {}) };

  const check = async () => {
    if (isBusy) return;
    setBusy(true);
    const reply = await valueOrToast(ask('readPastedLog', input));
    setBusy(false);
    if (reply) setView(reply.value);
  };
  const apply = async () => {
    if (isBusy) return;
    setBusy(true);
    const reply = await valueOrToast(ask('applyPastedLog', input));
    setBusy(false);
    if (!reply) return;
    onChanged();
    onClose();
    showToast(`Results saved for ${countOf(reply.value.photos, 'photo')}.`, { tone: 'good' });
  };

  const title = "Paste the SIS's import log";
  if (view) {
    return (
      <Dialog
        title={title}
        isOpen
        onClose={onClose}
        width="wide"
        footer={
          <>
            <Button onPress={() => setView(null)} autoFocus>
              Back
            </Button>
            <Button variant="primary" isDisabled={view.changes === 0} onPress={() => void apply()}>
              {view.changes === 0 ? 'Nothing to save' : `Save results for ${countOf(view.changes, 'photo')}`}
            </Button>
          </>
        }
      >
        <PastedLogPreview view={view} startedMs={startedMs} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      width="wide"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={text.trim() === ''} onPress={() => void check()}>
            {isBusy ? 'Checking the log…' : 'Check the log'}
          </Button>
        </>
      }
    >
      <p>
        {zip
          ? `In the SIS, open the log of the import of ${zip.name}, which you saved ${whenInSentence(startedMs, Date.now())}.`
          : `In the SIS, open the log of the import of the photos that you delivered ${whenInSentence(startedMs, Date.now())}.`}{' '}
        Select all of it, copy it, and paste it here. Picture Day first shows what it found, and saves nothing
        until you confirm.
      </p>
      <TextArea label="Import log" rows={10} value={text} onChange={setText} hasAutoFocus />
    </Dialog>
  );
}
