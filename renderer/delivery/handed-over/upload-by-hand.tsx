import type { RunRecord } from '../../../electron/core/delivery/run-record.ts';
import { failureSentence } from '../../../electron/core/text/failure-sentence.ts';
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
  if (failure === null) return <p className={styles['summary']}>Checking the zip files…</p>;
  return (
    <Banner tone="attention" actions={<Button onPress={() => void refresh()}>Try again</Button>}>
      The zip files cannot be listed. {failureSentence(failure)}
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
      <Panel label={`Upload to ${saved.target.name}`}>
        <h2 className={styles['title']}>Upload them to {saved.target.name} by hand</h2>
        <UploadPagePart saved={saved} />
      </Panel>
      <Panel label="Zip files" isTight>
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
      <summary>Zip files. {checklistInWords(saved.zips)}</summary>
      <ZipChecklist runId={id} saved={saved} onChanged={changed} hasSummary={false} />
      <details>
        <summary>How to upload them to {saved.target.name}</summary>
        <UploadPagePart saved={saved} />
      </details>
    </details>
  );
}
