import type { RunRecord } from '../../../electron/core/delivery/run-record.ts';
import { failureSentence } from '../../../electron/core/text/failure-sentence.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/screen.tsx';
import styles from './checklist.module.css';
import { checklistInWords } from './checklist-words.ts';
import { UploadPagePart } from './upload-page-part.tsx';
import { type SavedZipList, useSavedZips } from './use-saved-zips.ts';
import { ZipChecklist } from './zip-checklist.tsx';

/** While the files are looked at, and where that cannot be done. */
function NotListed({ failure, refresh }: SavedZipList) {
  if (failure === null) return <p className={styles['summary']}>{texts.handedOver.checkingFiles}</p>;
  return (
    <Banner
      tone="attention"
      actions={<Button onPress={() => void refresh()}>{texts.handedOver.tryAgain}</Button>}
    >
      {texts.handedOver.notListed(failureSentence(failure))}
    </Banner>
  );
}

/** After zips were saved in a folder: what to do with them on the system's own page, and how far that is. */
export function UploadByHand({ runId }: { readonly runId: number }) {
  const listed = useSavedZips(runId);
  const { saved, refresh } = listed;
  if (saved === null) return <NotListed {...listed} />;
  return (
    <>
      <Panel label={texts.handedOver.uploadPanel(saved.target.name)}>
        <h2 className={styles['title']}>{texts.handedOver.uploadTitle(saved.target.name)}</h2>
        <UploadPagePart saved={saved} />
      </Panel>
      <Panel label={texts.handedOver.zipFiles} isTight>
        <ZipChecklist runId={runId} saved={saved} onChanged={() => void refresh()} />
      </Panel>
    </>
  );
}

export interface SavedZipsStoryProps {
  readonly run: RunRecord;
  readonly onChanged: () => void;
}

/** The same in the history, folded away once nothing is left to do. */
export function SavedZipsStory({ run, onChanged }: SavedZipsStoryProps) {
  const { id, imported, rejected, marked, uploaded, unmarked } = run;
  const listed = useSavedZips(id, [imported, rejected, marked, uploaded, unmarked].join(' '));
  const { saved, refresh } = listed;
  if (saved === null) return <NotListed {...listed} />;
  if (saved.zips.length === 0) return null;
  const changed = () => {
    void refresh();
    onChanged();
  };
  return (
    <details className={styles['story']} open={unmarked > 0}>
      <summary>{texts.handedOver.story(checklistInWords(saved.zips))}</summary>
      <ZipChecklist runId={id} saved={saved} onChanged={changed} hasSummary={false} />
      <details>
        <summary>{texts.handedOver.howTo(saved.target.name)}</summary>
        <UploadPagePart saved={saved} />
      </details>
    </details>
  );
}
