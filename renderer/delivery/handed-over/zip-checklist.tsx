import { useState } from 'react';
import { type SavedZip, type SavedZips, zipStanding } from '../../../electron/core/delivery/saved-zip.ts';
import { sizeInWords } from '../../../electron/core/shared/amounts.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { StateMark } from '../state-mark.tsx';
import styles from './checklist.module.css';
import { checklistInWords, standingInWords } from './checklist-words.ts';
import { MarkDialog } from './mark-dialog.tsx';
import { PasteLogDialog } from './paste-log-dialog.tsx';
import { SavedFileRow } from './saved-file-row.tsx';

type ZipStep = 'mark' | 'paste-log';

interface ZipItemProps {
  readonly runId: number;
  readonly zip: SavedZip;
  readonly onChanged: () => void;
  readonly onStep: (step: ZipStep) => void;
}

/** One zip: its files to drag, whether a person has uploaded it, and what is known of its photos since. */
function ZipItem({ runId, zip, onChanged, onStep }: ZipItemProps) {
  const { ask, valueOrToast } = useActions();
  const { handedOver } = texts;
  const [isBusy, setBusy] = useState(false);
  const [first] = zip.files;
  const name = first?.name ?? '';
  const standing = zipStanding(zip);
  const { tone, words } = standingInWords(zip);
  // What a log or a mark says of it came after its upload.
  const isFixed = zip.marked + zip.imported + zip.rejected > 0;
  const change = async (request: Promise<unknown>) => {
    setBusy(true);
    await request;
    setBusy(false);
    onChanged();
  };
  const check = (isMarked: boolean) =>
    void change(valueOrToast(ask('markUploaded', { runId, zip: zip.number, isMarked })));
  const removeMark = () =>
    void change(valueOrToast(ask('markImported', { runId, zip: zip.number, isMarked: false })));
  return (
    <li className={styles['zip']}>
      <ul className={styles['files']}>
        {zip.files.map((file) => (
          <SavedFileRow
            key={file.part}
            runId={runId}
            zip={zip.number}
            file={file}
            facts={
              file.part === 'zip'
                ? handedOver.zipFacts(zip.photos, sizeInWords(zip.bytes))
                : handedOver.mapFile
            }
          />
        ))}
      </ul>
      <div className={styles['standing']}>
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={standing !== 'open'}
            disabled={isFixed || isBusy}
            aria-label={handedOver.uploadedOf(name)}
            onChange={(event) => check(event.target.checked)}
          />
          {handedOver.uploaded}
        </label>
        <StateMark tone={tone}>{words}</StateMark>
        <span className={styles['actions']}>
          {standing === 'uploaded' ? (
            <Button variant="plain" aria-label={handedOver.markAskOf(name)} onPress={() => onStep('mark')}>
              {handedOver.markAsk}
            </Button>
          ) : null}
          {zip.marked > 0 ? (
            <Button variant="plain" aria-label={handedOver.removeMarkOf(name)} onPress={removeMark}>
              {handedOver.removeMark}
            </Button>
          ) : null}
          <Button
            variant="plain"
            aria-label={handedOver.pasteLogOf(name)}
            onPress={() => onStep('paste-log')}
          >
            {handedOver.pasteLog}
          </Button>
        </span>
      </div>
    </li>
  );
}

export interface ZipChecklistProps {
  readonly runId: number;
  readonly saved: SavedZips;
  /** Something was said of a zip: its run counts otherwise now. */
  readonly onChanged: () => void;
  /** Where what it all comes to is said already. */
  readonly hasSummary?: boolean;
}

/** The zips that a run saved in a folder, to be ticked off while they are uploaded by hand. */
export function ZipChecklist({ runId, saved, onChanged, hasSummary = true }: ZipChecklistProps) {
  const { ask, valueOrToast, showToast } = useActions();
  const [open, setOpen] = useState<{ readonly zip: SavedZip; readonly step: ZipStep } | null>(null);
  const close = () => setOpen(null);
  const name = open?.zip.files[0]?.name ?? '';
  const mark = async (zip: number) => {
    close();
    const reply = await valueOrToast(ask('markImported', { runId, zip, isMarked: true }));
    if (reply) showToast(texts.handedOver.marked(reply.value.photos));
    onChanged();
  };
  return (
    <>
      {hasSummary ? (
        <p className={styles['summary']} role="status">
          {checklistInWords(saved.zips)}
        </p>
      ) : null}
      <ul className={styles['zips']} aria-label={texts.handedOver.checklist}>
        {saved.zips.map((zip) => (
          <ZipItem
            key={zip.number}
            runId={runId}
            zip={zip}
            onChanged={onChanged}
            onStep={(step) => setOpen({ zip, step })}
          />
        ))}
      </ul>
      {open?.step === 'mark' ? (
        <MarkDialog
          photos={open.zip.open + open.zip.uploaded}
          onClose={close}
          onMark={() => void mark(open.zip.number)}
        />
      ) : null}
      {open?.step === 'paste-log' ? (
        <PasteLogDialog
          of={{ runId, startedMs: saved.startedMs, zip: { number: open.zip.number, name } }}
          onClose={close}
          onChanged={onChanged}
        />
      ) : null}
    </>
  );
}
