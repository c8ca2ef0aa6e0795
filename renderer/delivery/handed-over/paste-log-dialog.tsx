import { useState } from 'react';
import type { PastedLogView } from '../../../electron/core/delivery/pasted-log-view.ts';
import { whenInSentence } from '../../../electron/core/shared/dates.ts';
import { texts } from '../../../electron/core/text/texts.ts';
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
  const { handedOver } = texts;
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
    showToast(handedOver.resultsSaved(reply.value.photos), { tone: 'good' });
  };

  const title = handedOver.logTitle;
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
              {handedOver.back}
            </Button>
            <Button variant="primary" isDisabled={view.changes === 0} onPress={() => void apply()}>
              {view.changes === 0 ? handedOver.nothingToSave : handedOver.saveResults(view.changes)}
            </Button>
          </>
        }
      >
        <PastedLogPreview view={view} startedMs={startedMs} />
      </Dialog>
    );
  }
  const when = whenInSentence(startedMs, Date.now());
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      width="wide"
      footer={
        <>
          <Button onPress={onClose}>{texts.common.cancel}</Button>
          <Button variant="primary" isDisabled={text.trim() === ''} onPress={() => void check()}>
            {isBusy ? handedOver.checkingLog : handedOver.checkLog}
          </Button>
        </>
      }
    >
      <p>{zip ? handedOver.logOfZip(zip.name, when) : handedOver.logOfDelivery(when)}</p>
      <TextArea label={handedOver.log} rows={10} value={text} onChange={setText} hasAutoFocus />
    </Dialog>
  );
}
